"""Which column of a table is the text, the day, the outlet: under the names that people and their tools use."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Note, TableRow, without_tags
from dateline.reading.tables import Article, from_row


def _named_in(table: str) -> dict[str, tuple[str, ...]]:
    return {field: tuple(map(_plain, names)) for field, names in tomllib.loads(table).items()}


def _plain(column: str) -> str:
    return re.sub(r"[\W_]+", "", column.rpartition(":")[2].lower())


NAMES: Mapping[str, tuple[str, ...]] = _named_in(files(__package__).joinpath("columns.toml").read_text())
FIELDS = ("id", "published", "outlet", "url", "title", "lang")
KNOWN = {name: field for field, names in NAMES.items() for name in names}
# A day in eight figures, and what may stand behind it.
STAMP = re.compile(r"((?:18|19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?")
LEAST_STAMP, MOST_NAMED = 10**8, 12
# Where a service of news cut the text off, and says so.
LEFT_OUT = re.compile(r"\d+ chars\]")


def is_known(column: str) -> bool:
    """True for a name that people give to a column of what is read."""
    return _plain(column) in KNOWN


def has_text(column: str) -> bool:
    """True for a name that people give to the column of the texts."""
    return KNOWN.get(_plain(column)) in ("text", "html")


def articles_of(
    rows: Callable[[], Iterable[TableRow]], name: str, mapping: Mapping[str, str]
) -> Iterator[tuple[str, Article | UnreadableError | Note]]:
    """The article of each row, and one line on the columns where they are not under our names.

    `rows` gives them from the first, and is asked twice: for the columns, and for the articles. `mapping` names the
    columns of fields; raises UnreadableError where no column holds texts.
    """
    columns = [*dict.fromkeys(key for _, row in rows() if not isinstance(row, UnreadableError) for key in _flat(row))]
    chosen = _chosen(columns, mapping)
    if columns and not chosen.keys() & {"text", "html"}:
        raise UnreadableError(f"no column of texts among {_named(columns)}; name it, as in --map text=COLUMN")
    note = _note(columns, chosen)
    if note:
        yield "", Note(note)
    cut, count = 0, 0
    for count, (place, row) in enumerate(rows(), start=1):  # noqa: B007
        if isinstance(row, UnreadableError):
            yield place, row
            continue
        fields = _fields(_flat(row), chosen, f"{name}-{place}" if place else name)
        text = _uncut(fields["text"]) if _is_text(fields) else None
        cut += text is not None
        yield place, from_row(fields if text is None else {**fields, "text": text})
    if cut:
        yield "", Note(f"{cut} of {count} texts were cut short by their source ([+... chars]), and are read so")


def _uncut(text: str) -> str | None:
    """A text that its source cut short, without the note on that ("… [+123 chars]"); none for a whole one."""
    before, _, after = text.rstrip().rpartition("[+")
    if not LEFT_OUT.fullmatch(after):
        return None
    return before.rstrip().removesuffix("…").removesuffix("...").rstrip()


def _is_text(fields: Mapping[str, Any]) -> bool:
    return isinstance(fields.get("text"), str)


def _chosen(columns: list[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """The column of each field that has one. Raises UnreadableError where the user named one that is not there."""
    absent = [column for column in mapping.values() if column not in columns]
    if absent and columns:
        raise UnreadableError(f"no column {absent[0]!r} among {_named(columns)}; give --map one of these")
    free = {_plain(column): column for column in reversed(columns) if column not in mapping.values()}
    found = {field: next((free[name] for name in names if name in free), None) for field, names in NAMES.items()}
    return {**{field: column for field, column in found.items() if column}, **mapping}


def _note(columns: list[str], chosen: Mapping[str, str]) -> str:
    """The line on columns: taken under other names, left, missing; none where all are under ours."""
    other = [f"{field} from {column!r}" for field, column in chosen.items() if field != column]
    if not other:
        return ""
    same = [field for field, column in chosen.items() if field == column]
    left = [column for column in columns if column not in chosen.values()]
    missing = [field for field in FIELDS if field not in chosen]
    parts = [f"columns taken: {', '.join([*other, *same])}"]
    parts += [f"left: {_named(left)}"] if left else []
    parts += [f"missing: {', '.join(missing)}"] if missing else []
    return "; ".join(parts)


def _named(columns: list[str]) -> str:
    more = f" and {len(columns) - MOST_NAMED} more" if len(columns) > MOST_NAMED else ""
    return ", ".join(repr(column[:40]) for column in columns[:MOST_NAMED]) + more


def _fields(row: Mapping[str, Any], chosen: Mapping[str, str], number: str) -> dict[str, Any]:
    found = {field: row.get(column) for field, column in chosen.items()}
    known: dict[str, Any] = {field: value for field, value in found.items() if value not in (None, "")}
    if "text" in known and chosen["text"] != "text" and isinstance(known["text"], str):
        known["text"] = without_tags(known["text"])
    if "published" in known:
        known["published"] = _day(known["published"])
    return {"id": number, **known}


def _day(value: Any) -> str:
    """A day as it was written; a count of seconds, or of thousandths of them, is told as its day."""
    number = int(value) if str(value).isdigit() and len(str(value)) in (10, 13) else value
    compact = STAMP.fullmatch(str(value))
    if compact:
        return "-".join(compact.groups())
    if isinstance(number, int | float) and not isinstance(number, bool) and number > LEAST_STAMP:
        seconds = number / 1000 if number > LEAST_STAMP * 1000 else number
        return datetime.fromtimestamp(min(seconds, 2**33), UTC).isoformat()
    return str(value)


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with what nests in it: a source's name, the single value of a list, the properties of an entity."""
    properties = row.get("properties")
    if isinstance(properties, dict):
        row = {**{key: value for key, value in row.items() if key != "properties"}, **properties}
    return {str(key): _single(value) for key, value in row.items() if key != ""}


def _single(value: Any) -> Any:
    if isinstance(value, dict) and set(value) & {"name", "title", "main"}:
        return next(value[key] for key in ("name", "title", "main") if key in value)
    if isinstance(value, list) and value and all(isinstance(piece, str) for piece in value):
        return "\n\n".join(value)
    return value
