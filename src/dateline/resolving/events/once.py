"""What one person does or undergoes but once: however it is told, and with what else, it is one event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from dateline.resolving.events.days import once
from dateline.resolving.events.traits import Traits

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
