"""Rows that carry articles with what is known about them: JSON lines, CSV, TSV."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dateline.reading.encoding import whole
from dateline.reading.errors import UnreadableError

Kind = Literal["auto", "text", "html"]
KNOWN = ("published", "outlet", "url", "title", "lang")
LONGEST_CELL = 1 << 27
LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was handed over: its content, unread, and whatever was told about it."""

    id: str
    content: str | bytes
    kind: Kind = "auto"
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    lang: str | None = None


def read_jsonl(text: str) -> Iterator[tuple[int, Article | UnreadableError]]:
    """The article of each line with its line number, or what is wrong with that line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _from_json(line)


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


def _from_json(line: str) -> Article | UnreadableError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return UnreadableError(f"not JSON ({error}); mend the line or leave it out")
    return from_row(row) if isinstance(row, dict) else UnreadableError('not an object; write {"id": ..., "text": ...}')


def from_row(row: Mapping[str, Any]) -> Article | UnreadableError:
    """The article of one row, or what the row lacks."""
    kind: Kind = "text" if row.get("text") is not None else "html"
    content, id = row.get(kind), row.get("id")
    if isinstance(id, bool) or not isinstance(id, (str, int)) or id == "":
        return UnreadableError('no "id", or none that is a string or a whole number; give every row one')
    if not isinstance(content, str):
        return UnreadableError('neither "text" nor "html"; give one of them, as a string')
    known = {key: row[key] for key in KNOWN if row.get(key) not in (None, "")}
    wrong = [key for key, value in known.items() if not isinstance(value, str)]
    if wrong:
        return UnreadableError(f'"{wrong[0]}" is not a string; write it in quotes')
    return Article(whole(str(id)), whole(content), kind, **{key: whole(value) for key, value in known.items()})
