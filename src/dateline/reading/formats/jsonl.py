"""JSON lines: an article in every line, with what is known about it."""

import json
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row
from dateline.reading.tables import Article, from_row


def read_jsonl(text: str) -> Iterator[tuple[int, Article | UnreadableError]]:
    """The article of each line with its line number, or what is wrong with that line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _from_json(line)


def _from_json(line: str) -> Article | UnreadableError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return UnreadableError(f"not JSON ({error}); mend the line or leave it out")
    return from_row(row) if isinstance(row, dict) else UnreadableError('not an object; write {"id": ..., "text": ...}')


def _rows(content: bytes, name: str) -> Iterator[Row]:
    return ((str(number), row) for number, row in read_jsonl(decode_text(content)))


READER = Reader("jsonl", "JSON lines with id, text or html, and what is known", (".jsonl", ".ndjson"), _rows)
