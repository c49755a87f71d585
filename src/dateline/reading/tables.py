"""Rows that carry articles with what is known about them: JSON lines, CSV, TSV."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dateline.reading.errors import UnreadableError

Kind = Literal["auto", "text", "html"]
KNOWN = ("published", "outlet", "url", "title", "lang")
LONGEST_CELL = 1 << 27


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
    """The article of each row below the header with its line number, or what is wrong with that row."""
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
    try:
        for row in rows:
            yield rows.line_num, from_row({key: cell for key, cell in row.items() if key and cell})
    except csv.Error as error:
        yield rows.line_num, UnreadableError(f"not a CSV row ({error}); mend the quoting")


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
    if not isinstance(id, (str, int)) or id == "":
        return UnreadableError('no "id"; give every row one')
    if not isinstance(content, str):
        return UnreadableError('neither "text" nor "html"; give one of them, as a string')
    known = {key: row[key] for key in KNOWN if row.get(key) not in (None, "")}
    wrong = [key for key, value in known.items() if not isinstance(value, str)]
    if wrong:
        return UnreadableError(f'"{wrong[0]}" is not a string; write it in quotes')
    return Article(str(id), content, kind, **known)
