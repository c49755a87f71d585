"""Tables of comma-separated values: an article in every row below the header, with what is known about it."""

import csv
import io
import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row
from dateline.reading.tables import Article, from_row

LONGEST_CELL = 1 << 27
LINE_END = re.compile("\r\n|\r|\n")


def read_csv(text: str, *, delimiter: str = ",") -> Iterator[tuple[int, Article | UnreadableError]]:
    """The article of each row below the header with the line it begins in, or what is wrong with that row."""
    header: list[str] | None = None
    for number, cells in _csv_rows(text.removeprefix("\ufeff"), delimiter):
        if isinstance(cells, UnreadableError):
            yield number, cells
        elif header is None:
            header = cells
        elif any(cells[len(header) :]):
            yield number, UnreadableError(f"more cells than the header has; quote those that hold {delimiter!r}")
        else:
            yield number, from_row({key: cell for key, cell in zip(header, cells, strict=False) if key and cell})


def _csv_rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | UnreadableError]]:
    """The cells of each row with the line it begins in; lines that an open quote swallowed come as one error."""
    csv.field_size_limit(LONGEST_CELL)
    lines = list(io.StringIO(text, newline=""))
    rows = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    while (first := rows.line_num) < len(lines):
        try:
            cells: list[str] | UnreadableError = next(rows)
        except csv.Error as error:
            cells = _loose(lines[first : rows.line_num], first + 1, delimiter, error)
        if cells:
            yield first + 1, cells


def _loose(lines: list[str], first: int, delimiter: str, error: csv.Error) -> list[str] | UnreadableError:
    """The cells of one line whose inner quotes are not doubled; else which quote swallows the lines after it."""
    try:
        cells = next(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return UnreadableError(f"not a CSV row ({error}); mend it or leave it out")
    if len(lines) == 1 and lines[0].count('"') % 2 == 0:
        return cells
    breaks = [len(LINE_END.findall(cell)) for cell in cells]
    swallowing = max((place for place, count in enumerate(breaks) if count), default=len(cells) - 1)
    opens, last = first + sum(breaks[:swallowing]), first + len(lines) - 1
    return UnreadableError(
        f"the quote that opens in line {opens} is not closed in its cell, and swallows all up to line {last}; close it"
    )


def _rows(content: bytes, name: str) -> Iterator[Row]:
    return ((str(number), row) for number, row in read_csv(decode_text(content)))


READER = Reader("csv", "a table with the columns id, text or html, and what is known", (".csv",), _rows)
