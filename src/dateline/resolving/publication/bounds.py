"""Bounds on a document's day of publication, each with the words it follows from."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateline.marking import sentences_of
from dateline.resolving.anniversaries import Count, DatedMention, DatedMentions, likeness, origin_of, years_on
from dateline.resolving.calendar import Moment, days_in
from dateline.resolving.dates import ContextWindow
from dateline.types import Marked, Reason, Span, Window

EVER = date(9999, 1, 1)
NEVER = date(1, 1, 1)
LINKED = 2
# what was published, was so in these years
OF_THE_PRESS = range(1600, 2200)


@dataclass(frozen=True, slots=True)
class Bound:
    """A reason for some days of publication; the firmer of two that exclude each other stands."""

    reason: Reason
    firmness: int

    @property
    def window(self) -> Window:
        """The days that it allows."""
        return self.reason.window

    @property
    def because(self) -> tuple[Span, ...]:
        """The words that it follows from."""
        return self.reason.because


def bounds_of(entry: Marked, counts: tuple[Count, ...], mentions: DatedMentions) -> tuple[Bound, ...]:
    """The bounds from its counts of years and from the days that it tells of."""
    return (*_today(counts), *_linked(counts, mentions), *_after(mentions.by_doc.get(entry.document.id, ())))


def together(bounds: tuple[Bound, ...]) -> tuple[Window | None, tuple[Bound, ...]]:
    """What the bounds allow together, and which of them have a part in it."""
    window: Window | None = None
    kept: list[Bound] = []
    for bound in bounds:
        narrowed = bound.window if window is None else window.narrowed(bound.window)
        if narrowed is None:
            continue
        kept.append(bound)
        window = narrowed
    if window is None or window.after == EVER or window.first == NEVER:
        return None, tuple(kept)
    return window, tuple(kept)


def is_of_the_press(bound: Bound) -> bool:
    """False for days on which nothing was published: an article may tell of them all the same."""
    return bound.window.first.year < OF_THE_PRESS.stop and bound.window.last.year >= OF_THE_PRESS.start


def _today(counts: tuple[Count, ...]) -> list[Bound]:
    """ "Today is the 25th anniversary" and "September 3, 2021, the 25th anniversary" give the day together."""
    spoken = [count for count in counts if count.today]
    return [
        Bound(Reason(count.beside, "anniversary-today", (count.span, said.span)), 3)
        for said in spoken
        for count in counts
        if count.beside and count.years == said.years
    ]


def _linked(counts: tuple[Count, ...], mentions: DatedMentions) -> list[Bound]:
    """The counts of one number of years are of one event: the day it fell on, where one day answers to it best."""
    found: list[Bound] = []
    for years in sorted({count.years for count in counts}):
        alike = tuple(count for count in counts if count.years == years)
        origin = origin_of(alike, mentions)
        if origin:
            because = (*(count.span for count in alike if count.of or likeness(count, origin)), origin.span)
            days = _published(alike, origin.window)
            reason = Reason(days, "years-counted", because, years, origin.span.doc) if days else None
            found.extend([Bound(reason, LINKED)] if reason else ())
    return found


def _published(counts: tuple[Count, ...], origin: Window) -> Window | None:
    """The days on which so many years can be said: the week or month they are full in, or the year that follows."""
    years = counts[0].years
    first, after = years_on(origin.first, years), years_on(origin.after, years)
    if first is None or after is None or first.year not in OF_THE_PRESS:
        return None
    if origin.days > 1:
        return Window(first, after)
    units = {count.within for count in counts}
    if "week" in units:
        monday = first - timedelta(first.weekday())
        return Window(monday, monday + timedelta(7))
    if "month" in units or any(count.month_day and count.beside is None for count in counts):
        first = first.replace(day=1)
        return Window(first, first + timedelta(days_in(first.year, first.month)))
    following = years_on(first, 1)
    return Window(first, following) if following else None


def _after(own: tuple[DatedMention, ...]) -> list[Bound]:
    """Nothing is published before the last day it tells of."""
    days = [mention for mention in own if mention.window.days <= 31]
    if not days:
        return []
    last = max(days, key=lambda mention: (mention.window.first, mention.span))
    return [Bound(Reason(Window(last.window.first, EVER), "day-told", (last.span,)), 1)]


def bare_days(entry: Marked, published: Window) -> tuple[Bound, ...]:
    """A past day without a year lies in the year of publication: others would be given theirs."""
    sentences, found = sentences_of(entry.document), []
    for mark in entry.times:
        ref, span = mark.ref, mark.span
        if not ref.day or ref.year is not None or ref.shift is not None or not ref.month:
            continue
        around = ContextWindow(sentences, span)
        years = range(published.first.year, published.last.year + 1)
        days = [day for year in years if (day := Moment(year, ref.month, ref.day).date)]
        inside = [day for day in days if published.first <= day < published.after]
        if len(inside) == 1 and around.word_before == "on" and around.tense != "future":
            found.append(Bound(Reason(Window(inside[0], EVER), "day-told-without-year", (span,)), 0))
    return tuple(found)
