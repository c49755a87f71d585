"""Parquet: an article in every row, read by a package that is large and therefore not always there."""

import io
from collections.abc import Iterator
from datetime import date

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import MOST_UNPACKED, Reader, Row, broken_as

ADVICE = "pip install 'dateline[parquet]', or export it to JSONL or CSV"


def read_parquet(content: bytes, name: str) -> Iterator[Row]:
    """The rows of the table. Raises UnreadableError where it is broken, or its package is missing."""
    with broken_as("Parquet file", ADVICE):
        import pyarrow.parquet

        file = pyarrow.parquet.ParquetFile(io.BytesIO(content))
        groups = range(file.metadata.num_row_groups)
        if sum(file.metadata.row_group(group).total_byte_size for group in groups) > MOST_UNPACKED:
            raise UnreadableError(f"a table of more than {MOST_UNPACKED >> 20} MB; cut it up")
        rows = [row for batch in file.iter_batches() for row in batch.to_pylist()]
    for number, row in enumerate(rows, start=1):
        yield str(number), {key: cell.isoformat() if isinstance(cell, date) else cell for key, cell in row.items()}


READER = Reader(
    "parquet",
    "a Parquet table (needs dateline[parquet])",
    (".parquet", ".pq"),
    read_parquet,
    lambda content: content.startswith(b"PAR1"),
)
