"""Bounds on a document's day of publication, each with the words it follows from."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateline.resolving.anchors_counts import Count, Mention
from dateline.resolving.calendar import days_in
from dateline.types import Marked, Span, Window

EVER = date(9999, 1, 1)
NEVER = date(1, 1, 1)
NEAR = 2


@dataclass(frozen=True, slots=True)
class Bound:
    """Days of publication that one reason allows; the firmer of two that exclude each other stands."""

    window: Window
    reason: str
    because: tuple[Span, ...]
    firmness: int


def bounds_of(entry: Marked, counts: tuple[Count, ...], mentions: tuple[Mention, ...]) -> tuple[Bound, ...]:
    """Every bound on one document, firmest first."""
    own = [mention for mention in mentions if mention.span.doc == entry.document.id]
    found = [*_today(counts), *_linked(counts, mentions), *_after(own)]
    return tuple(sorted(found, key=lambda bound: (-bound.firmness, bound.window.days, bound.because)))


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


def _today(counts: tuple[Count, ...]) -> list[Bound]:
    """ "Today is the 25th anniversary" and "September 3, 2021, the 25th anniversary" give the day together."""
    spoken = [count for count in counts if count.today]
    return [
        Bound(count.beside, "its anniversary is today", (count.span, said.span), 3)
        for said in spoken
        for count in counts
        if count.beside and count.years == said.years
    ]


def _linked(counts: tuple[Count, ...], mentions: tuple[Mention, ...]) -> list[Bound]:
    """Each count with the day its event fell on, where one day answers to it best."""
    found = []
    for count in counts:
        origin = origin_of(count, mentions)
        if origin:
            window = _published(count, origin.window)
            reason = f"{count.years} years from an event that {origin.span.doc} dates"
            found.append(Bound(window, reason, (count.span, origin.span), 2))
    return found


def origin_of(count: Count, mentions: tuple[Mention, ...]) -> Mention | None:
    """The dated mention of the event that a count starts at; None where several days answer to it alike."""
    scored = [(score, mention) for mention in mentions if (score := _likeness(count, mention)) > 0]
    best = max((score for score, _ in scored), default=0)
    heads = sorted(mention for score, mention in scored if score == best)
    if not heads:
        return None
    finest = min(heads, key=lambda mention: (mention.window.days, mention))
    return finest if all(mention.window.covers(finest.window) for mention in heads) else None


def _likeness(count: Count, mention: Mention) -> int:
    """How well a dated mention answers to a count: the same day of the year, and words in common."""
    if count.beside and mention.window.first >= count.beside.first:
        return 0
    shared = len(count.words & mention.words)
    is_day = mention.window.days == 1
    same_day = is_day and count.month_day == (mention.window.first.month, mention.window.first.day)
    if count.month_day and is_day and not same_day:
        return 0
    if same_day and shared:
        return 10 + shared
    return shared + is_day if shared >= NEAR else 0


def _published(count: Count, origin: Window) -> Window:
    """The days on which so many years can be said: the month of the day named, or the year that follows."""
    first = years_on(origin.first, count.years)
    if origin.days > 1:
        return Window(first, years_on(origin.after, count.years))
    if count.month_day and count.beside is None:
        first = first.replace(day=1)
        return Window(first, first + timedelta(days_in(first.year, first.month)))
    return Window(first, years_on(first, 1))


def years_on(day: date, years: int) -> date:
    """The same day so many years on; 29 February becomes 1 March."""
    year = min(max(day.year + years, 1), 9998)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _after(own: list[Mention]) -> list[Bound]:
    """Nothing is published before the last day it tells of."""
    days = [mention for mention in own if mention.window.days <= 31]
    if not days:
        return []
    last = max(days, key=lambda mention: (mention.window.first, mention.span))
    return [Bound(Window(last.window.first, EVER), "it tells of that day", (last.span,), 1)]
