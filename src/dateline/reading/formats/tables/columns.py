"""Which column of a table is the text, the day, the outlet: under the names that people and their tools use."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Note, TableRow
from dateline.reading.formats.tables.cells import NOTES, day_of, order_in, put_right
from dateline.reading.tables import Article, from_row, is_given


def _named_in(table: str) -> dict[str, tuple[str, ...]]:
    return {field: tuple(map(_plain, names)) for field, names in tomllib.loads(table).items()}


def _plain(column: str) -> str:
    return re.sub(r"[\W_]+", "", column.rpartition(":")[2].lower())


NAMES: Mapping[str, tuple[str, ...]] = _named_in(files(__package__).joinpath("columns.toml").read_text())
FIELDS = ("id", "published", "outlet", "url", "title", "lang")
KNOWN = {name: field for field, names in NAMES.items() for name in names}
MOST_NAMED = 12
# An outlet that is told by the address of the article.
ADDRESS = re.compile(r"https?://\S+$")
# Under which name the one value of an object stands that is a source, a headline, or what an editor wrote.
WITHIN = ("name", "title", "main", "rendered")


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

    `rows` gives them from the first, and is asked anew for columns, days and articles. `mapping` names the
    columns of fields; raises UnreadableError where no column holds texts.
    """
    columns = [*dict.fromkeys(key for _, row in rows() if not isinstance(row, UnreadableError) for key in _flat(row))]
    chosen = _chosen(columns, mapping)
    if columns and not chosen.keys() & {"text", "html"}:
        raise UnreadableError(f"no column of texts among {_named(columns)}; name it, as in --map text=COLUMN")
    note = _note(columns, chosen)
    if note:
        yield "", Note(note)
    day_first = order_in((row.get(chosen["published"]) for row in _told(rows())) if "published" in chosen else ())
    spare = [column for column in _texts(columns) if column not in chosen.values()]
    done, count = Counter[str](), 0
    for count, (place, row) in enumerate(rows(), start=1):  # noqa: B007
        if isinstance(row, UnreadableError):
            yield place, row
            continue
        fields = _fields(_flat(row), chosen, spare, f"{name}-{place}" if place else name)
        if "published" in fields:
            fields["published"] = day_of(fields["published"], day_first)
        fields, how = put_right(fields, ours=chosen.get("text") == "text")
        done.update(how)
        yield place, from_row(fields)
    yield from (("", Note(NOTES[how].format(n=done[how], all=count))) for how in NOTES if done[how])


def _told(rows: Iterable[TableRow]) -> Iterator[dict[str, Any]]:
    return (_flat(row) for _, row in rows if not isinstance(row, UnreadableError))


def _texts(columns: list[str]) -> list[str]:
    """The columns that may hold texts, best first."""
    names = {_plain(column): column for column in reversed(columns)}
    return [names[name] for name in NAMES["text"] if name in names]


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


def _fields(row: Mapping[str, Any], chosen: Mapping[str, str], spare: list[str], number: str) -> dict[str, Any]:
    """What is known by its field; the text of another column of texts where its own is empty."""
    found = {field: row.get(column) for field, column in chosen.items()}
    known: dict[str, Any] = {field: value for field, value in found.items() if is_given(value)}
    other = next((value for column in spare if is_given(value := row.get(column))), None)
    if other is not None and not known.keys() & {"text", "html"}:
        known["text"] = other
    if ADDRESS.match(str(known.get("outlet", ""))):
        known["url"] = known.get("url") or known["outlet"]
        del known["outlet"]
    return {"id": number, **known}


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with what nests in it: a source's name, a list of paragraphs, the fields among which the text stands."""
    if not any(has_text(str(key)) and value for key, value in row.items()):
        nested = ((key, value) for key, value in row.items() if isinstance(value, dict))
        found = next((pair for pair in nested if any(map(has_text, map(str, pair[1])))), None)
        row = {**found[1], **{key: value for key, value in row.items() if key != found[0]}} if found else row
    properties = row.get("properties")
    if isinstance(properties, dict):
        row = {**{key: value for key, value in row.items() if key != "properties"}, **properties}
    return {str(key): _single(value) for key, value in row.items() if key != ""}


def _single(value: Any) -> Any:
    if isinstance(value, dict) and set(value) & {*WITHIN}:
        return next(value[key] for key in WITHIN if key in value)
    if isinstance(value, list) and value and all(isinstance(piece, str) for piece in value):
        return "\n\n".join(value)
    return value
