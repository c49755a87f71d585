"""Of what there is but one: what one person does or undergoes once, and what a noun means without its day.

However it is told, and with what else, such a deed is one event; "the explosion" and "Ostland's vote" are the only one
of their sort.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from dateline.resolving.events.articles import Articles
from dateline.resolving.events.days import once
from dateline.resolving.events.traits import Traits
from dateline.types import Window

LATELY, MANY_YEARS = 31, 366 * 100
SEVERAL = 2
# The likeness of two articles below which they are hardly about the same.
ABOUT_THE_SAME = 0.05
Event = list[list[Traits]]
Deed = tuple[str, str]
"""A kind or deed, and the person of whom it is told."""


def with_what_is_done_once(events: Sequence[Event]) -> list[Event]:
    """The events; those that tell one such deed of one person by name are one, as far as days allow.

    Where their days are of several such events, each goes to the only one that it may be.
    """
    of: dict[Deed, list[Event]] = defaultdict(list)
    for event in events:
        for deed in _deeds(event):
            of[deed].append(event)
    into: dict[int, Event] = {}
    for _, told in sorted(of.items()):
        for event, other in _together(told):
            into.setdefault(id(event), other)
    return [*_merged(events, into)]


def _merged(events: Sequence[Event], into: Mapping[int, Event]) -> Iterator[Event]:
    """Each event that goes into no other, with those that go into it."""
    added: dict[int, list[list[Traits]]] = defaultdict(list)
    for event in events:
        end = event
        while id(end) in into:
            end = into[id(end)]
        if end is not event:
            added[id(end)].extend(event)
    yield from ([*event, *added[id(event)]] for event in events if id(event) not in into)


def _together(told: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs of an event and the one that it goes into: the closest dated come first, and stand where days exclude."""
    bases: list[Event] = []
    for event in sorted(told, key=_closeness):
        meant = [base for base in bases if _may_be_one(event, base)]
        if len(meant) == 1:
            yield event, meant[0]
        elif not meant:
            bases.append(event)


def _may_be_one(one: Event, other: Event) -> bool:
    """True where no days told exclude each other, and what has no day is told after the day of the other."""
    return all(_allow(*pair) for first in chain.from_iterable(one) for pair in _both_ways(first, other))


def _both_ways(one: Traits, other: Event) -> Iterator[tuple[Traits, Traits]]:
    for second in chain.from_iterable(other):
        yield one, second
        yield second, one


def _allow(one: Traits, other: Traits) -> bool:
    if one.when is None:
        return True
    if other.when is not None:
        return one.when.hull.meets(other.when.hull)
    return other.published is None or one.when.hull.first <= other.published.last


def _closeness(event: Event) -> tuple[int, str, int]:
    """A key that puts the most closely dated first, of those the most told."""
    days = [told.when for told in chain.from_iterable(event) if told.when]
    first = min(told.telling.span for told in chain.from_iterable(event))
    width = min((when.hull.days for when in days), default=10**6)
    return width, first.doc, first.start


def _deeds(event: Event) -> set[Deed]:
    """What it tells as done by or to one person; none of a sort that it tells of several."""
    found = {deed for told in chain.from_iterable(event) for deed in _deeds_of(told)}
    of_several = {sort for sort, _ in found if len({who for other, who in found if other == sort}) > 1}
    return {(sort, who) for sort, who in found if sort not in of_several}


def _deeds_of(told: Traits) -> Iterator[Deed]:
    """What is told as done by or to somebody who is named in the clause, and not to somebody's son or daughter."""
    if told.status != "happened":
        return
    if told.kind in once()["life-once"] and told.parts.keys and not told.owners:
        yield from _of_one([told.kind], told.undergone)
    if told.subjects:
        yield from _of_one(sorted(told.deeds & once()["career-once"]), told.actors)


def _of_one(sorts: Iterable[str], who: frozenset[str]) -> Iterator[Deed]:
    """Each with the only one of whom it is told."""
    return ((sort, next(iter(who))) for sort in sorts if len(who) == 1)


def with_the_known(events: Sequence[Event], articles: Articles) -> list[Event]:
    """The events; those that nouns alone tell, and no day, are put to the only one of their sort that has its day.

    In a large pile there are many of each sort, and no noun means one of them.
    """
    if articles.crowd:
        return list(events)
    known = [event for event in events if _day(event) and _tellers(event) >= SEVERAL]
    dated = [event for event in events if _day(event)]
    kept: list[Event] = []
    put: dict[int, Event] = {id(event): [*event] for event in known}
    for event in events:
        meant = [other for other in dated if other is not event and _may_mean(event, other)]
        is_one = len(meant) == 1 and id(meant[0]) in put and _are_about_the_same(event, meant[0], articles)
        if is_one:
            put[id(meant[0])].extend(event)
        else:
            kept.append(event)
    return [put.get(id(event), event) for event in kept]


def _told(event: Event) -> Iterator[Traits]:
    return chain.from_iterable(event)


def _tellers(event: Event) -> int:
    return len({one.doc for one in _told(event)})


def _day(event: Event) -> Window | None:
    """The one day that the event is told to have been on."""
    days = {one.when.hull for one in _told(event) if one.when and one.when.hull.days == 1}
    return next(iter(days)) if len(days) == 1 else None


def _may_mean(event: Event, other: Event) -> bool:
    """True where nouns of a deed that the other tells mean it, as far as names, days and articles allow."""
    day = _day(other)
    names = _names(other)
    most = MANY_YEARS if _is_called_so(event, names) else LATELY
    if day is None or any(not _is_known(one) or not _allows(one, day, most) for one in _told(event)):
        return False
    deeds = frozenset(deed for one in _told(other) if one.status == "happened" for deed in one.deeds)
    if any(one.clause_names and one.clause_names.isdisjoint(names) for one in _told(event)):
        return False
    return all(not (one.deeds & once()["meant"]).isdisjoint(deeds) for one in _told(event))


def _is_known(one: Traits) -> bool:
    """True for "the vote" and "Ostland's vote": a noun that tells of what its reader knows, as done."""
    return one.telling.mark.nominal and not one.is_new and one.status == "happened"


def _allows(one: Traits, day: Window, most: int) -> bool:
    """True where it may have been on the day: told within it, or in an article of at most so many days after."""
    if one.when:
        return one.when.hull.days > 1 and one.when.hull.covers(day)
    return one.published is not None and 0 <= (one.published.first - day.first).days <= most


def _names(event: Event) -> frozenset[str]:
    """All that is named with it."""
    return frozenset(name for one in _told(event) for name in one.clause_names | one.places)


def _is_called_so(event: Event, names: frozenset[str]) -> bool:
    """True for a calamity called by where it was, as it is for ever: "the Skarn flood"."""
    told = (one for one in _told(event) if one.deeds & once()["calamity"] & once()["meant"])
    return any(not one.clause_names.isdisjoint(names) for one in told)


def _are_about_the_same(event: Event, other: Event, articles: Articles) -> bool:
    return _is_called_so(event, _names(other)) or any(
        one.doc != two.doc and articles.likeness(one.doc, two.doc) > ABOUT_THE_SAME
        for one in _told(event)
        for two in _told(other)
    )
