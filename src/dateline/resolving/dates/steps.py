"""Days that something else is told from: what comes two weeks after 14 March is not of 14 March.

The day itself is that of what is told between the length and it ("two weeks after the vote on 14 March").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.resolving.calendar import Moment, on, shifted, window_of
from dateline.rules import load
from dateline.types import Marked, Span, TimeMark, TimeRef, Timex, When, Window

REACH = 90
IN_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
UNITS = frozenset({*IN_DAYS, "month", "year", "decade", "century"})
POSSESSIVE = ("'", "’")
Length = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Step:
    """What is told from a day: so many units on or back (`length`), or, where that is None, only after or before it.

    `count` are the words of a length; what is told in `origin`, between them and the day, is of the day itself.
    `aside` is True where a comma leaves open of which of the two the day is ("two weeks after the vote, on 14 March").
    """

    count: Span | None
    origin: Span
    length: Length | None
    aside: bool

    def is_from(self, trigger: Span) -> bool:
        """True where this word tells of the day itself."""
        return self.origin.covers(trigger)


def steps_of(entry: Marked) -> Mapping[Span, Step]:
    """By day, month or year, what is told from it."""
    steps: dict[Span, Step] = {}
    before: TimeMark | None = None
    for mark in entry.times:
        step = _step(before, mark, entry.document.text) if mark.ref.type == "DATE" else None
        if step:
            steps[mark.span] = step
        before = mark
    return steps


def stepped(timex: Timex, step: Step) -> Timex | None:
    """The time that the step leads to; None where it is not told how far, or out of the calendar."""
    base = _moment(timex.when.begin) if timex.when and timex.when.finish is None else None
    if base is None or step.length is None:
        return None
    unit, count = step.length
    reached = shifted(base, count * IN_DAYS.get(unit, 1), "day" if unit in IN_DAYS else unit)
    window = window_of(reached) if reached else None
    return replace(timex, when=When(window)) if window else None


def _moment(window: Window) -> Moment | None:
    """The day, month or year that the window is."""
    if window.days == 1:
        return on(window.first)
    wholes = (Moment(window.first.year), Moment(window.first.year, window.first.month))
    return next((moment for moment in wholes if window_of(moment) == window), None)


def _step(before: TimeMark | None, mark: TimeMark, text: str) -> Step | None:
    """The step that the words before a day make of it."""
    day = mark.span
    first = max(before.span.end if before else 0, day.start - REACH)
    led = _lead().search(text, first, day.start)
    if led is None or text.startswith(POSSESSIVE, day.end):
        return None
    known = load("time").words
    link, about, aside = led["link"].lower(), led["origin"].strip(), led["aside"]
    length = before if before and not text[before.span.end : led.start()].strip() else None
    counted = length is not None and length.ref.type == "DURATION"
    if (not counted and (link not in known["counts-on"] or (about and not led["open"]))) or (aside and not about):
        return None
    if link not in known["counts-on"] and about:
        return None
    sign = {**known["counts-on-length"], **known["counts-on"]}[link]
    told = _length(length.ref, length.span, text) if counted and length else _unmarked(led["open"])
    step = (told[0], sign * told[1]) if told and sign and not aside else None
    origin = Span(day.doc, led.end("link"), day.start)
    return Step(length.span if length else None, origin, step, aside is not None)


@cache
def _lead() -> re.Pattern[str]:
    """A link and what stands between it and the day; `aside` is a comma before the day ("after the vote, on 5 May")."""
    known = load("time").words
    links, lengths = (
        "|".join(map(re.escape, words))
        for words in ({**known["counts-on"], **known["counts-on-length"]}, known["count-unmarked"])
    )
    return re.compile(
        rf"(?:\b(?P<open>{lengths})\s+)?\b(?P<link>{links})\b(?P<origin>[^,;:.!?()\n“”\"]*)(?P<aside>,\s*(?:\w+\s+)?)?\Z",
        re.IGNORECASE,
    )


def _length(ref: TimeRef, span: Span, text: str) -> Length | None:
    """The unit and how many of it; None where they make a stretch or a bound, or are not counted in whole days."""
    front = text[max(0, span.start - 16) : span.start].lower().split()
    leads = load("time").words["count-stretch"]["before-length"]
    if ref.mod or any(word in leads for word in (*front[-1:], text[span.start : span.end].lower().split()[0])):
        return None
    whole = ref.count is not None and ref.count == int(ref.count) and ref.unit in UNITS
    return (ref.unit, int(ref.count)) if whole and ref.unit and ref.count else None


def _unmarked(words: str | None) -> Length | None:
    days = load("time").words["count-unmarked"].get(words.lower(), 0) if words else 0
    return ("day", days) if days else None
