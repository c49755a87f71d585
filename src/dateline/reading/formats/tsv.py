"""Tables whose columns are set apart by tabs."""

from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.formats.csv import read_csv
from dateline.reading.formats.reader import Reader, Row


def _rows(content: bytes, name: str) -> Iterator[Row]:
    return ((str(number), row) for number, row in read_csv(decode_text(content), delimiter="\t"))


READER = Reader("tsv", "the same with tabs between the columns", (".tsv",), _rows)
