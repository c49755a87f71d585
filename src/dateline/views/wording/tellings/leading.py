"""Which deed a line tells first: a clause that hangs on another is read as told on the other's day."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from dateline.rules import alternation, load
from dateline.types import EventMark, Span, Telling, When
from dateline.views.wording.tellings.view import Draft, EventLines

# So far before a clause the word that puts it beside another may stand.
AS_FAR = 8
SAID = "speak"


def is_behind(draft: Draft, lines: EventLines) -> bool:
    """True for the coup of "Berg promised reform after seizing power": another deed leads the line.

    Of what is said ("Berg said that it fell") the line is what was said.
    """
    own = draft.telling.mark.trigger
    return any(other.mark.kind != SAID and other.mark.span.covers(own) for other in _leading(draft, lines))


def leads_of_another_day(draft: Draft, when: When | None, lines: EventLines) -> bool:
    """True where what leads the line is told on another day: "a wake was held on Thursday for the six killed [2 May]".

    Of two deeds side by side the second is read with its day: "was arrested on 2 May and freed". What hangs on a clause
    is told on the day of that, which has to be the same; "speaking on 2 May, Berg promised" tells when he promised.
    """
    if when and draft.telling.mark.kind != SAID and not _hangs_on_its_day(draft, when, lines):
        return True
    if when is None or _beside().search(draft.text[: draft.telling.span.start][-AS_FAR:]):
        return False
    return any(other.when and not other.when.hull.meets(when.hull) for other in _leading(draft, lines))


def _hangs_on_its_day(draft: Draft, when: When, lines: EventLines) -> bool:
    """False where the event hangs on a clause of which nothing tells that it is of the same day."""
    above = draft.telling.mark.hangs_on
    if above is None:
        return True
    led = (one for one in lines.deeds.get(above.doc, ()) if one.mark.trigger == above)
    return any(one.when and one.when.hull.meets(when.hull) for one in led)


def runs_on(mark: EventMark, text: str, words: Span) -> bool:
    """True for a noun of which nobody knows where its words end: "the 1998 vote and chairman of the board"."""
    return mark.form == "phrase" and _and().search(text, words.start, words.end) is not None


def _leading(draft: Draft, lines: EventLines) -> Iterator[Telling]:
    """The deeds told in the line before its own, outside of its clause."""
    own = draft.telling
    told = lines.deeds.get(own.span.doc, ())
    for piece in draft.pieces:
        at = bisect_left(told, piece.start, key=lambda one: one.mark.trigger.start)
        for other in told[at:]:
            trigger = other.mark.trigger
            if trigger.start >= min(piece.end, own.mark.trigger.start):
                break
            if not own.span.covers(trigger):
                yield other


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(load('event').words['line']['beside'])})\s(?=[a-z])")


@cache
def _beside() -> re.Pattern[str]:
    """What puts one deed beside another."""
    return re.compile(rf"(?:\b(?:{alternation(load('event').words['line']['beside'])})|,)\s+$", re.IGNORECASE)
