"""The one event that a noun means without its day: "the explosion", "last April's disaster", "Ostland's vote"."""

from collections.abc import Iterator, Sequence
from itertools import chain

from dateline.resolving.events.articles import Articles
from dateline.resolving.events.days import once
from dateline.resolving.events.traits import Traits
from dateline.types import Window

Event = list[list[Traits]]
LATELY, MANY_YEARS = 31, 366 * 100
SEVERAL = 2
# The likeness of two articles below which they are hardly about the same.
ABOUT_THE_SAME = 0.05


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
