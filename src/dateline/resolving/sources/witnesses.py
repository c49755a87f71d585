"""The days of a happening that most of its witnesses give."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.types import Happening, Marked, Telling, When

Votes = Mapping[When, frozenset[str]]


def with_standing_days(happenings: Iterable[Happening], marked: Iterable[Marked]) -> tuple[Happening, ...]:
    """The happenings, each of the days that most sources give; where none has most, as it was."""
    sources = {entry.document.id: entry.document.source for entry in marked}
    return tuple(_standing(happening, _votes(_asserting(happening), sources)) for happening in happenings)


def _asserting(happening: Happening) -> Iterator[Telling]:
    """The tellings that say what the happening's status says: the day of a plan is not that of its outcome."""
    return (telling for telling in happening.tellings if telling.mark.status == happening.status)


def _votes(tellings: Iterable[Telling], sources: Mapping[str, str]) -> Votes:
    """By the days that are told in a clause of their own, the sources that tell them."""
    found: dict[When, set[str]] = defaultdict(set)
    for telling in tellings:
        if telling.when and telling.basis in ("dated", "counted"):
            found[telling.when].add(sources[telling.span.doc])
    return {when: frozenset(who) for when, who in found.items()}


def _standing(happening: Happening, votes: Votes) -> Happening:
    """The happening of the closest days that more sources allow than allow any other as close."""
    closest = [when for when in votes if not any(_is_closer(other, when) for other in votes)]
    support = {when: _support(when, votes) for when in closest}
    most = max(support.values(), default=0)
    best = [when for when in closest if support[when] == most]
    days = happening.when
    if len(best) != 1 or days is None or days.hull.meets(best[0].hull):
        return happening
    return replace(happening, when=best[0])


def _is_closer(one: When, other: When) -> bool:
    return one != other and other.hull.covers(one.hull) and one.hull.days < other.hull.days


def _support(when: When, votes: Votes) -> int:
    """How many sources give the days, or vaguer ones that hold them."""
    return len(frozenset().union(*(who for told, who in votes.items() if told.hull.covers(when.hull))))
