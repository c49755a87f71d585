"""Tables of values set apart by commas, semicolons, tabs or bars: an article in every row below the header."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import IO

from dateline.reading.encoding import lines_of
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row, TableRow, head_of
from dateline.reading.formats.tables.columns import has_text, is_known

LONGEST_CELL = 1 << 27
LONGEST_NAME = 40
DELIMITERS = (",", ";", "\t", "|")
# Of a table of one column nothing is cut: no text has this character.
NONE = "\x1f"
# What stands above the header: how Excel tells what sets the columns apart, and notes on where the table comes from.
ABOVE = re.compile(r"sep=.\s*\Z|#")
# So many lines are looked through for how quotes are written, and so many for a header below a title.
EARLY, MOST_ABOVE = 200, 10
LINE_END = re.compile("\r\n|\r|\n")


def table(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, dict[str, str] | UnreadableError]]:
    """The cells of each row by their column with the line it begins in, or what is wrong with that row."""
    header: list[str] | None = None
    for number, cells in _csv_rows(lines, delimiter):
        if isinstance(cells, UnreadableError):
            yield number, cells
        elif not any(map(str.strip, cells)):
            continue
        elif header is None:
            header = [*map(str.strip, cells)]
        elif any(cells[len(header) :]):
            yield number, UnreadableError(f"more cells than the header has; quote those that hold {delimiter!r}")
        else:
            padded = [*cells, *[""] * (len(header) - len(cells))]
            row = dict[str, str]()
            for key, cell in zip(header, padded, strict=False):
                # Of two columns of one name the first that holds something counts.
                row[key] = row.get(key) or cell
            row.pop("", None)
            yield number, row


def _delimiter(text: str) -> str:
    """What sets the columns of the header apart: what gives most names that are known, else most names."""
    cells = {mark: _header(text, mark) for mark in DELIMITERS}
    if all(len(names) == 1 for names in cells.values()):
        return NONE
    return max(DELIMITERS, key=lambda mark: (sum(map(is_known, cells[mark])), len(cells[mark])))


def _csv_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str] | UnreadableError]]:
    """The cells of each row with the line it begins in; lines that an open quote swallowed come as one error."""
    csv.field_size_limit(LONGEST_CELL)
    taken = list[str]()
    rows = csv.reader(_noted(lines, taken), delimiter=delimiter, strict=True)
    while True:
        first = rows.line_num
        taken.clear()
        try:
            cells: list[str] | UnreadableError = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            cells = _loose(taken, first + 1, delimiter, error)
        if cells:
            yield first + 1, cells


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


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
    return _streamed(io.BytesIO(content))


def _streamed(file: IO[bytes]) -> Iterator[TableRow]:
    lines, head = lines_of(file, ""), list[str]()
    while not (head and head[-1].strip()) and (line := next(lines, None)) is not None:
        # Its place is kept, so that every row has the number of its line.
        head.append("\n" if ABOVE.match(line) else line)
    early = [*islice(lines, EARLY)]
    below = next((at for at, line in enumerate(early[:MOST_ABOVE]) if _names_texts(line)), None)
    if below is not None and not _names_texts("".join(head)):
        head, early = ["\n"] * (len(head) + below) + [early[below]], early[below + 1 :]
    delimiter = _delimiter("".join(head))
    lines = chain(early, lines)
    if any(_is_escaped(line, delimiter) for line in early):
        lines = (line.replace('\\"', '""') for line in lines)
    if any(cell.isdigit() for cell in _header("".join(head), delimiter)):
        raise UnreadableError("no names of columns in the first line; write them above, as in id,text,published,outlet")
    return ((str(number), row) for number, row in table(chain(head, lines), delimiter))


def _header(text: str, delimiter: str) -> list[str]:
    lines = (line.strip(" \r") for line in io.StringIO(text.removeprefix("\ufeff"), newline="\n"))
    first = next((line.removesuffix("\n") for line in lines if line.strip() and not ABOVE.match(line)), "")
    return [cell.strip(' "\r') for cell in first.split(delimiter)]


def _is_table(content: bytes) -> bool:
    """True where the first line names the column of the text and another that is known."""
    return _names_texts(head_of(content))


def _is_escaped(line: str, delimiter: str) -> bool:
    """True where a quote within a quoted cell stands behind a backslash, as databases write it, and is not doubled."""
    at = line.find('\\"')
    quoted = line[:at].startswith('"') or f'{delimiter}"' in line[:at]
    return at > 0 and quoted and line[at + 2 : at + 3].strip() not in ("", '"', delimiter)


def _names_texts(head: str) -> bool:
    cells = _header(head, _delimiter(head))
    return any(map(has_text, cells)) and sum(map(is_known, cells)) > 1 and max(map(len, cells)) < LONGEST_NAME


READER = Reader(
    "csv",
    "a table with a column of texts and what is known beside them; its names are matched",
    (".csv", ".tsv", ".tab"),
    _rows,
    _is_table,
    _streamed,
)
