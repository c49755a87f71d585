"""JSON lines: an article in every line, with what is known about it."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from dateline.reading.encoding import lines_of
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row, TableRow, head_of
from dateline.reading.tables import Article, from_row


def read_jsonl(lines: Iterable[str]) -> Iterator[tuple[int, Article | UnreadableError]]:
    """The article of each line with its line number, or what is wrong with that line."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _from_json(line)


def _from_json(line: str) -> Article | UnreadableError:
    row = _object(line)
    return row if isinstance(row, UnreadableError) else from_row(row)


def _object(line: str) -> dict[str, Any] | UnreadableError:
    try:
        # Files that were put one behind the other bring their marks along.
        row = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return UnreadableError(f"not JSON ({error}); mend the line or leave it out")
    return row if isinstance(row, dict) else UnreadableError('not an object; write {"id": ..., "text": ...}')


def _rows(content: bytes, name: str) -> Iterator[Row]:
    return _streamed(io.BytesIO(content))


def _streamed(file: IO[bytes]) -> Iterator[TableRow]:
    lines = enumerate(lines_of(file, "\n"), start=1)
    return ((str(number), _object(line.removesuffix("\n"))) for number, line in lines if line.strip())


def _is_jsonl(content: bytes) -> bool:
    """True where the first line is an object by itself."""
    first, _, rest = head_of(content).partition("\n")
    begins = first.startswith("{") and rest.lstrip()[:1] in ("{", "")
    return begins and isinstance(_object(first), dict)


READER = Reader(
    "jsonl",
    "JSON lines with a text and what is known beside it",
    (".jsonl", ".ndjson"),
    _rows,
    _is_jsonl,
    _streamed,
)
