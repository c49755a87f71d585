"""What other tellings of an office say of a bare one: of what body it is, and that its holder left it before."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.resolving.entities import tables
from dateline.resolving.offices.names import is_short_for, office_key
from dateline.resolving.offices.places import (
    MOST_BARE,
    SEVERAL,
    is_held_by_one,
    is_land,
)
from dateline.resolving.view import Views
from dateline.rules import expression
from dateline.types import OfficeHeld

YEAR = timedelta(365)
OWNER_WITHIN = 24
FAR_MORE = 4


def with_known_bodies(offices: Sequence[OfficeHeld]) -> list[OfficeHeld]:
    """The tellings; one without its body has the only one that the holder's same office is told with.

    Another telling in the document has the word, and else those in all documents.
    """
    here: dict[tuple[str, ...], set[str]] = defaultdict(set)
    votes: Counter[tuple[str, ...]] = Counter()
    telling: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for held in offices:
        votes[_keys(held)[1]] += 1 if held.of is None else -MOST_BARE
        if held.of:
            for key in _keys(held):
                here[key].add(held.of)
                telling[key].add(held.span.doc)
    here = {key: bodies for key, bodies in here.items() if votes[key] <= 0 or len(telling[key]) >= SEVERAL}
    return [held if held.of or _is_sought(held) else replace(held, of=_sole(here, held)) for held in offices]


def with_owners_lands(offices: Iterable[OfficeHeld], views: Views) -> list[OfficeHeld]:
    """The tellings; "her vice president" is of the one land of which the article tells a president."""
    offices = tuple(offices)
    lands: dict[tuple[str, str], set[str]] = defaultdict(set)
    for held in offices:
        if held.of and is_land(views[held.span.doc], held.of):
            lands[held.span.doc, held.office].add(held.of)
    return [replace(held, of=_of_whose(held, lands, views[held.span.doc].text)) for held in offices]


def _of_whose(held: OfficeHeld, lands: Mapping[tuple[str, str], set[str]], text: str) -> str | None:
    over = tables()["office-under"].get(held.office)
    told = lands.get((held.span.doc, over), set()) if over else set()
    if held.of or len(told) != 1:
        return held.of
    owner = expression("title", "owner-in-office").search(text, max(0, held.span.start - OWNER_WITHIN), held.span.start)
    return next(iter(told)) if owner else None


def _is_sought(held: OfficeHeld) -> bool:
    """True for who stands for an office, which is of another body each time."""
    return held.office.split()[-1] in tables()["title-after"]


def _keys(held: OfficeHeld) -> tuple[tuple[str, ...], tuple[str, ...]]:
    key = office_key(held.office)
    return (held.person, key, held.span.doc), (held.person, key)


def _sole(bodies: Mapping[tuple[str, ...], set[str]], held: OfficeHeld) -> str | None:
    told = next((bodies[key] for key in _keys(held) if bodies.get(key)), set())
    return next(iter(told)) if len(told) == 1 else None


@dataclass(frozen=True, slots=True)
class _Bare:
    """A telling with the day of its article, and whether it is of the office held on that day, or held formerly."""

    held: OfficeHeld
    day: date
    is_now: bool

    @property
    def is_former(self) -> bool:
        return self.held.status == "former"


def without_days_since_left(offices: Iterable[OfficeHeld], views: Views) -> tuple[OfficeHeld, ...]:
    """The tellings; no day for the bare title of one whom the story calls the former holder by then.

    "Governor Berg" may be so called for life: the governor is called so more often than former, in the year up to it.
    Of two presidents the one who is never called former is president, if he is told of more; and one who is told of in
    far more articles, where neither is said to be of another land.
    """
    offices = tuple(offices)
    told = [bare for held in offices if (bare := _bare(held, views))]
    by_person: dict[str, list[_Bare]] = defaultdict(list)
    by_office: dict[str, list[_Bare]] = defaultdict(list)
    for bare in told:
        by_person[bare.held.person].append(bare)
        by_office[office_key(bare.held.office)].append(bare)
    left = {
        bare.held.span
        for bare in told
        if bare.is_now
        and (
            _is_left(bare, by_person[bare.held.person])
            or _is_followed(bare, by_office[office_key(bare.held.office)])
            or _is_outvoted(bare, by_office[office_key(bare.held.office)])
        )
    }
    return tuple(replace(held, as_of=None, because=()) if held.span in left else held for held in offices)


def _bare(held: OfficeHeld, views: Views) -> _Bare | None:
    published = views[held.span.doc].marked.document.published
    if published is None:
        return None
    return _Bare(held, published.window.first, held.status == "current" and held.as_of == published.window)


def _is_left(one: _Bare, told: Sequence[_Bare]) -> bool:
    """True where, since the first who called him former in the year before, no more call him the holder than former."""
    office = one.held.office
    near = [o for o in told if o.day <= one.day <= o.day + YEAR and is_short_for(office, o.held.office)]
    first = min((o.day for o in near if o.is_former), default=None)
    if first is None:
        return False
    votes = Counter(o.is_former for o in near if o.day >= first)
    return votes[True] >= votes[False]


def _is_followed(one: _Bare, told: Sequence[_Bare]) -> bool:
    """True where somebody calls him former these days, and another, never so called, is told of more as the holder."""
    if not is_held_by_one(one.held.office):
        return False
    near = [o for o in told if abs(o.day - one.day) <= YEAR]
    former = {o.held.person for o in near if o.is_former}
    votes = Counter(o.held.person for o in near if o.is_now and one.held.of in (None, o.held.of))
    others = [count for person, count in votes.items() if person not in former]
    return one.held.person in former and max(others, default=0) > votes[one.held.person]


def _is_outvoted(one: _Bare, told: Sequence[_Bare]) -> bool:
    """True where far more articles of these days give the office to another: "President Berg" of an older story.

    Of one land, more articles are enough, where another is told to hold it both by then and since.
    """
    if not is_held_by_one(one.held.office):
        return False
    days = {o: o.held.as_of.first for o in told if o.held.as_of and o.held.status == "current"}
    near = {o: day for o, day in days.items() if abs(day - one.day) <= YEAR and one.held.of in (None, o.held.of)}
    votes = Counter(person for person, _ in {(o.held.person, o.held.span.doc) for o in near})
    own = votes.pop(one.held.person, 0)
    first, last = _bounds(near, one)
    around = [who for who, count in votes.items() if count > own and first[who] <= one.day <= last[who]]
    return max(votes.values(), default=0) >= FAR_MORE * max(1, own) or (one.held.of is not None and bool(around))


def _bounds(near: Mapping[_Bare, date], one: _Bare) -> tuple[dict[str, date], dict[str, date]]:
    """By person, the first and the last day of the tellings in other documents than the one's."""
    days: dict[str, list[date]] = defaultdict(list)
    for bare, day in near.items():
        days[bare.held.person].append(day)
    return {who: min(found) for who, found in days.items()}, {who: max(found) for who, found in days.items()}
