"""Which column of a table is the text, the day, the outlet: under the names that people and their tools use."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Note, TableRow
from dateline.reading.formats.tables.cells import NOTES, day_of, is_told, order_in, put_right
from dateline.reading.tables import Article, from_row


def _named_in(table: str) -> dict[str, tuple[str, ...]]:
    return {field: tuple(map(_plain, names)) for field, names in tomllib.loads(table).items()}


def _plain(column: str) -> str:
    return re.sub(r"[\W_]+", "", column.rpartition(":")[2].lower())


NAMES: Mapping[str, tuple[str, ...]] = _named_in(files(__package__).joinpath("columns.toml").read_text())
FIELDS = ("id", "published", "outlet", "url", "title", "lang")
KNOWN = {name: field for field, names in NAMES.items() for name in names}
MOST_NAMED, SEEN_BITS = 12, 24
# Columns that tell a day only together.
PARTS = ("year", "month", "day")
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
    if "published" not in mapping and (parts := _parts(columns)):
        yield from articles_of(lambda: (_joined(row, parts) for row in rows()), name, mapping)
        return
    chosen = _chosen(columns, mapping)
    if columns and not chosen.keys() & {"text", "html"}:
        raise UnreadableError(f"no column of texts among {_named(columns)}; name it, as in --map text=COLUMN")
    note = _note(columns, chosen)
    if note:
        yield "", Note(note)
    day_first = order_in((row.get(chosen["published"]) for row in _told(rows())) if "published" in chosen else ())
    spare = [column for column in _texts(columns) if column not in chosen.values()]
    again, first = _shared(rows(), chosen["id"]) if "id" in chosen else frozenset[str](), dict[str, int]()
    done, count = Counter[str](), 0
    for count, (place, row) in enumerate(rows(), start=1):  # noqa: B007
        if isinstance(row, UnreadableError):
            yield place, row
            continue
        fields = _fields(_flat(row), chosen, spare, _number(name, place))
        if "published" in fields:
            fields["published"] = day_of(fields["published"], day_first)
        if (id := str(fields["id"])) in again and first.setdefault(id, _print(fields)) != _print(fields):
            fields["id"] = _number(name, place)
            done["named"] += 1
        fields, how = put_right(fields, ours=chosen.get("text") == "text")
        done.update(how)
        yield place, from_row(fields)
    yield from (("", Note(NOTES[how].format(n=done[how], all=count))) for how in NOTES if done[how])


def _parts(columns: list[str]) -> list[str]:
    """The columns that tell the year, month and day where no other tells the day."""
    names = {_plain(column): column for column in reversed(columns)}
    if any(KNOWN.get(name) == "published" for name in names if name != PARTS[-1]) or not {*PARTS[:2]} <= names.keys():
        return []
    return [names[part] for part in PARTS if part in names]


def _joined(row: TableRow, parts: list[str]) -> TableRow:
    """The row with its day in one column: "2012 May 7", "2012-05-07"."""
    place, cells = row
    if isinstance(cells, UnreadableError):
        return row
    told = [str(cells.get(part) or "").strip().removesuffix(".0") for part in parts]
    figures = all(value.isdigit() for value in told)
    day = "-".join(value.zfill(2) for value in told) if figures else " ".join((*told[:0:-1], told[0]))
    column = " ".join(PARTS[: len(parts)])
    return place, {**{key: value for key, value in cells.items() if key not in parts}, column: day.strip()}


def _number(name: str, place: str) -> str:
    return f"{name}-{place}" if place else name


def _shared(rows: Iterable[TableRow], column: str) -> frozenset[str]:
    """The ids that several rows have, and hardly any other: of each no more is held than two bits."""
    bits, again = bytearray(1 << SEEN_BITS - 3), set[str]()
    for id in (str(row.get(column)) for row in _told(rows)):
        mark = hash(id)
        places = [divmod(mark >> shift & (1 << SEEN_BITS) - 1, 8) for shift in (0, SEEN_BITS)]
        if all(bits[byte] >> bit & 1 for byte, bit in places):
            again.add(id)
        for byte, bit in places:
            bits[byte] |= 1 << bit
    return frozenset(again)


def _print(fields: Mapping[str, Any]) -> int:
    return hash(repr(sorted(fields.items())))


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
    known: dict[str, Any] = {field: value for field, value in found.items() if is_told(value)}
    other = next((value for column in spare if is_told(value := row.get(column))), None)
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
