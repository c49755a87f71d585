"""The head of an event, in the form of a noun and of at most 60 characters: "Opening of the new bridge"."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.rules import load
from dateline.types import EventStatus, Happening, Telling
from dateline.views.wording.heads.nouns import (
    goes_on,
    is_noun,
    is_odd,
    link_of,
    noun_of,
    stands_behind,
    undergoes,
    word,
)
from dateline.views.wording.heads.takers import Taker, taker_of
from dateline.views.wording.tellings import EventLines

LONGEST = 60
ENOUGH = 30


@dataclass(frozen=True, slots=True)
class _Try:
    """One telling's head, and how well it stands alone: the lower the better."""

    words: str
    rank: tuple[int, ...]


def event_head(happening: Happening, lines: EventLines) -> str:
    """The head of the telling that makes the best one, its first letter small where it is no name."""
    tellings = [telling for telling in happening.tellings if telling.mark.status == happening.status]
    best = min((_try(telling, lines) for telling in tellings or happening.tellings), key=lambda one: one.rank)
    return _status(happening.status) + best.words


def _try(telling: Telling, lines: EventLines) -> _Try:
    mark = telling.mark
    text = lines.texts[telling.span.doc]
    noun = noun_of(mark, text)
    if not mark.nominal and not mark.patients and not is_noun(noun):
        noun += goes_on(text[mark.trigger.end : telling.span.end])
    link = link_of(noun)
    room = LONGEST - len(noun) - len(link) - 2 - len(_status(mark.status))
    done_to = taker_of(mark.patients, telling, lines, room)
    if done_to:
        return _Try(_joined(noun, link, done_to), _rank(telling, done_to))
    doer = taker_of(mark.agents, telling, lines, room)
    if doer and not mark.patients and (undergoes(mark) or mark.nominal):
        return _Try(_joined(noun, word("of"), doer), _rank(telling, doer))
    words = f"{noun} {word('by')} {doer.words}" if doer else noun
    return _Try(words, (2, *_rank(telling, doer)))


def _joined(noun: str, link: str, taker: Taker) -> str:
    if taker.is_before:
        return f"{taker.words} {noun}"
    return f"{taker.name} {noun}" if taker.name and stands_behind(noun) else f"{noun} {link} {taker.words}"


def _rank(telling: Telling, taker: Taker | None) -> tuple[int, ...]:
    """What has a name and no gap comes first, and then what says more."""
    odd = is_odd(telling.mark)
    if taker is None:
        return (odd, 3, 0, 0)
    return (odd, 0 if taker.who else 1, int(taker.is_cut), -min(len(taker.words), ENOUGH))


def _status(status: EventStatus) -> str:
    """What stands in front of the head of what is not told as done."""
    led = load("event").words["name-status"].get(status)
    return f"{led}: " if led else ""


def heads_of(happenings: Iterable[Happening], lines: EventLines) -> dict[str, str]:
    """By id, the heads of the events."""
    return {happening.id: event_head(happening, lines) for happening in happenings}
