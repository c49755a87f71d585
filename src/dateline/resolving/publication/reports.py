"""Bounds from what an undated article tells of its own day: "yesterday", "on Friday", "last year" of an event that
another article dates.

The event must be told by the same verb or noun, and share names and words: an article that looks back to it is no
report of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dateline.resolving.anniversaries import content_words, stated_window
from dateline.resolving.dates import steps_of
from dateline.resolving.publication.bounds import OF_THE_PRESS, Bound
from dateline.types import EventMark, Marked, Reason, Span, TimeRef, Timex, Window

FEWEST_SHARED = 2
TOLD = 0


@dataclass(frozen=True, slots=True, order=True)
class DatedEvent:
    """An event on days that its article gives in full; `words` are those of its clause, in lower case."""

    window: Window
    span: Span
    lemma: str
    words: frozenset[str]
    named: frozenset[str]


Dated = Mapping[str, tuple[DatedEvent, ...]]


def dated_in(entry: Marked, times: Iterable[Timex]) -> tuple[DatedEvent, ...]:
    """What the document tells to have happened on a day, in a month or in a year that is known."""
    known = {timex.span: timex.when.hull for timex in times if timex.when and timex.when.hull.days == 1}
    stated = {mark.span: window for mark in entry.times if (window := stated_window(mark.ref))}
    steps, table = steps_of(entry), list[DatedEvent]()
    for event in entry.events:
        own = [span for span in event.times if span not in steps or steps[span].is_from(event.trigger)]
        windows = {span: window for span in own if (window := stated.get(span) or known.get(span))}
        if event.status == "happened" and len(windows) == 1:
            ((span, window),) = windows.items()
            table.append(DatedEvent(window, span, event.lemma, *_words_and_names(event, entry)))
    return tuple(table)


def by_lemma(events: Iterable[DatedEvent]) -> Dated:
    """The events by the lemma that tells them, in order."""
    table: dict[str, list[DatedEvent]] = {}
    for event in events:
        table.setdefault(event.lemma, []).append(event)
    return {lemma: tuple(sorted(found)) for lemma, found in table.items()}


def told_bounds(entry: Marked, dated: Dated) -> tuple[Bound, ...]:
    """The days of publication that fit what the article tells from its own day; none where they exclude each other."""
    refs = {mark.span: mark.ref for mark in entry.times if _is_from_now(mark.ref)}
    found = []
    for event in entry.events:
        spoken = [span for span in event.times if span in refs]
        origin = _same_event(event, entry, dated) if event.status == "happened" and len(spoken) == 1 else None
        window = _published(refs[spoken[0]], origin.window) if origin else None
        if origin and window:
            because = (spoken[0], origin.span)
            found.append(Bound(Reason(window, "event-told-from-now", because, doc=origin.span.doc), TOLD))
    agree = all(one.window.meets(other.window) for one, other in pairwise(sorted(found, key=lambda one: one.window)))
    return tuple(found) if agree else ()


def _is_from_now(ref: TimeRef) -> bool:
    if ref.year is not None or ref.month or ref.type == "DURATION":
        return False
    return (ref.frame == "speech" and ref.shift is not None) or ref.weekday is not None


def _words_and_names(event: EventMark, entry: Marked) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the clause, and those of its names."""
    names = " ".join(entry.document.words(name.span) for name in entry.names if event.span.covers(name.span))
    return content_words(entry.document.words(event.span)), content_words(names)


def _same_event(event: EventMark, entry: Marked, dated: Dated) -> DatedEvent | None:
    """The event as others date it; None where they give it several days."""
    words, named = _words_and_names(event, entry)
    alike = [
        other
        for other in dated.get(event.lemma, ())
        if other.span.doc != entry.document.id and named & other.named and len(words & other.words) > FEWEST_SHARED
    ]
    finest = min(alike, key=lambda other: (other.window.days, other), default=None)
    return finest if finest and all(other.window.covers(finest.window) for other in alike) else None


def _published(ref: TimeRef, told: Window) -> Window | None:
    """The days of publication from which the time of the telling means the days told."""
    if told.first.year not in OF_THE_PRESS:
        return None
    shift = ref.shift or 0
    if ref.weekday and ref.shift is None:
        is_day = told.days == 1 and told.first.isoweekday() == ref.weekday
        return Window(told.first, told.first + timedelta(7)) if is_day else None
    if ref.unit == "day" and told.days == 1:
        return Window.day(told.first - timedelta(shift))
    if ref.unit == "week" and told.days == 1:
        monday = told.first - timedelta(told.first.weekday() + 7 * shift)
        return Window(monday, monday + timedelta(7))
    if ref.unit == "month" and told.days <= 31:
        return _month(told.first, -shift)
    if ref.unit == "year" and told.first.year == told.last.year:
        first = date(told.first.year - shift, 1, 1)
        return Window(first, first.replace(year=first.year + 1))
    return None


def _month(day: date, months: int) -> Window:
    first = day.year * 12 + day.month - 1 + months
    return Window(date(first // 12, first % 12 + 1, 1), date((first + 1) // 12, (first + 1) % 12 + 1, 1))
