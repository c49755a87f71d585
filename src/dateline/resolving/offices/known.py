"""What other tellings of an office say of a bare one: of what body it is, and that its holder left it before."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.resolving.entities import tables
from dateline.resolving.offices.names import is_short_for, office_key
from dateline.resolving.view import Views
from dateline.types import OfficeHeld

YEAR = timedelta(365)


def with_known_bodies(offices: Sequence[OfficeHeld]) -> list[OfficeHeld]:
    """The tellings; one without its body has the only one that the holder's same office is told with.

    Another telling in the document has the word, and else those in all documents.
    """
    here: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for held in offices:
        if held.of:
            for key in _keys(held):
                here[key].add(held.of)
    return [held if held.of or _is_sought(held) else replace(held, of=_sole(here, held)) for held in offices]


def _is_sought(held: OfficeHeld) -> bool:
    """True for who stands for an office, which is of another body each time."""
    return held.office.split()[-1] in tables()["title-after"]


def _keys(held: OfficeHeld) -> tuple[tuple[str, ...], tuple[str, ...]]:
    key = office_key(held.office)
    return (held.person, key, held.span.doc), (held.person, key)


def _sole(bodies: Mapping[tuple[str, ...], set[str]], held: OfficeHeld) -> str | None:
    told = next((bodies[key] for key in _keys(held) if bodies.get(key)), set())
    return next(iter(told)) if len(told) == 1 else None


def without_days_since_left(offices: Iterable[OfficeHeld], views: Views) -> tuple[OfficeHeld, ...]:
    """The tellings; no day for the bare title of one whom the story, in the year up to it, calls the former holder.

    "Governor Berg" may be so called for life; who is the governor by then is called so more often than former.
    """
    offices = tuple(offices)
    by_person: dict[str, list[tuple[date, OfficeHeld]]] = defaultdict(list)
    for held in offices:
        if published := views[held.span.doc].marked.document.published:
            by_person[held.person].append((published.window.first, held))
    return tuple(_unless_left(held, by_person[held.person], views) for held in offices)


def _unless_left(held: OfficeHeld, told: Sequence[tuple[date, OfficeHeld]], views: Views) -> OfficeHeld:
    published = views[held.span.doc].marked.document.published
    if published is None or held.status != "current" or held.as_of != published.window:
        return held
    day = published.window.first
    near = [(at, one) for at, one in told if at <= day <= at + YEAR and is_short_for(held.office, one.office)]
    first = min((at for at, one in near if one.status == "former"), default=None)
    if first is None:
        return held
    votes = Counter(one.status == "former" for at, one in near if at >= first)
    return replace(held, as_of=None, because=()) if votes[True] >= votes[False] else held
