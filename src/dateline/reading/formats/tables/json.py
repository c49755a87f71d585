"""JSON: an array of articles, an answer of a news service that holds one, or a single article."""

import json
from collections.abc import Iterator
from typing import Any

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.formats.tables.columns import has_text

# What services call the list of their articles; the list may stand one level deeper.
LISTS = ("articles", "items", "results", "docs", "documents", "stories", "entries", "rows", "data", "hits", "response")
DEEPEST = 3


def read_json(content: bytes, name: str) -> Iterator[Row]:
    """The articles in the file. Raises UnreadableError where it is no JSON, or holds none."""
    try:
        value = _loaded(decode_text(content))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not JSON ({error}); mend it, or give .jsonl to a file of one object a line") from error
    rows = _listed(value)
    if rows is None:
        raise UnreadableError('JSON without a list of articles; write [{"id": ..., "text": ...}, ...]')
    for number, row in enumerate(rows, start=1):
        if isinstance(row, str) and " " in row:
            yield str(number), {"text": row}
        elif isinstance(row, dict):
            inner = row.get("_source")
            yield (
                str(number) if isinstance(value, list) or len(rows) > 1 else "",
                inner if isinstance(inner, dict) else row,
            )
        else:
            yield str(number), UnreadableError('not an object; write {"id": ..., "text": ...}')


def _loaded(text: str) -> Any:
    """The value in a text, or all of them where objects over several lines stand one below the other."""
    text = text.removeprefix("\ufeff").strip()
    try:
        return json.loads(text)
    except ValueError:
        first, _, rest = text.partition("\n")
        if first.rstrip() != "{" or not rest:
            raise
    values, at, decoder = list[Any](), 0, json.JSONDecoder()
    while at < len(text):
        value, end = decoder.raw_decode(text, at)
        values.append(value)
        at = next((place for place in range(end, len(text)) if not text[place].isspace()), len(text))
    return values


def _listed(value: Any, depth: int = 0) -> list[Any] | None:
    """The list of articles in a value, or the value alone where it is an object without one."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    table = _table(value)
    if table:
        return table
    inner = (_listed(value[key], depth + 1) for key in LISTS if isinstance(value.get(key), list | dict))
    lists = (rows for rows in inner if rows and isinstance(rows[0], dict))
    return next(lists, [value]) if depth < DEEPEST else None


def _table(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of an object that is a table: of columns, as pandas writes it, or of articles by their ids."""
    names, cells = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(cells, list) and all(isinstance(row, list) for row in cells):
        return [dict(zip(map(str, names), row, strict=False)) for row in cells]
    inner = [*value.values()]
    texts = any(map(has_text, value))
    if texts and len(inner) > 1 and all(isinstance(column, list) for column in inner):
        same = len({len(column) for column in inner}) == 1
        return [dict(zip(value, row, strict=True)) for row in zip(*inner, strict=True)] if same else []
    if not inner or not all(isinstance(one, dict) for one in inner):
        return []
    if texts:
        labels = dict.fromkeys(label for column in inner for label in column)
        return [{name: column.get(label) for name, column in value.items()} for label in labels]
    told = all(any(map(has_text, one)) for one in inner)
    return [{"id": id, **one} for id, one in value.items()] if told else []


def _is_json(content: bytes) -> bool:
    head = head_of(content)
    if not head.startswith(("[", "{")) or head.startswith("{\\"):
        return False
    try:
        _loaded(decode_text(content))
    except (ValueError, RecursionError, UnreadableError):
        return False
    return True


READER = Reader("json", "a JSON array of articles, or an answer of a news service", (".json",), read_json, _is_json)
