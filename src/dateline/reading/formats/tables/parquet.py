"""Parquet: an article in every row, read by a package that is large and therefore not always there."""

import io
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import IO, Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import MOST_UNPACKED, Reader, Row, TableRow, broken_as

ADVICE = "pip install 'dateline[parquet]', or export it to JSONL or CSV"
AT_ONCE = 64


def read_parquet(content: bytes, name: str) -> Iterator[Row]:
    """The rows of the table. Raises UnreadableError where it is broken, or its package is missing."""
    return _streamed(io.BytesIO(content))


def _streamed(file: IO[bytes]) -> Iterator[TableRow]:
    with broken_as("Parquet file", ADVICE):
        import pyarrow.parquet

        table = pyarrow.parquet.ParquetFile(file, pre_buffer=False)
        groups = range(table.metadata.num_row_groups)
        if any(table.metadata.row_group(group).total_byte_size > MOST_UNPACKED for group in groups):
            raise UnreadableError(f"more than {MOST_UNPACKED >> 20} MB in a group of rows; write smaller groups")
        numbers = count(1)
        for batch in table.iter_batches(AT_ONCE, use_threads=False):
            for row in batch.to_pylist():
                yield str(next(numbers)), {key: _cell(cell) for key, cell in row.items()}
            pyarrow.default_memory_pool().release_unused()


def _cell(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


READER = Reader(
    "parquet",
    "a Parquet table (needs dateline[parquet])",
    (".parquet", ".pq"),
    read_parquet,
    lambda content: content.startswith(b"PAR1"),
    _streamed,
)
