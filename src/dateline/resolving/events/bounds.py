"""Between which days lies what a report tells without a day: not before what it has just told of, nor after its own.

A deed told in a past tense is never later than the day of publication: that end is sure. The other end needs an
argument: the days of the passage it stands in, the outbreak of the calamity whose effects it tells, or that it is a
word said on the day's news. Where none of these stands, its days stay open.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from dateline.resolving.events.traits import kinds_of
from dateline.resolving.view import DocumentView, Views
from dateline.rules import alternation, load
from dateline.types import Happening, Span, Telling, When, Window

EVE = timedelta(1)
"""So long before it is published a report tells news of the day."""
NEWS = timedelta(7)
"""So far back lies what a report of news is about."""
CALAMITY = timedelta(31)
"""So long a calamity goes on at most."""
PASSAGE = 1500
LEAD = 12
LEAST = 2
Bound = tuple[date, Span]
"""The first day on which it may have been, and the words that tell of that day."""


def with_bounds(happenings: Sequence[Happening], views: Views) -> tuple[Happening, ...]:
    """The happenings; those that nobody dates between the days that bound them, where both ends are known."""
    dated: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted((one for happening in happenings for one in happening.tellings), key=_place):
        if telling.when and telling.basis in ("dated", "counted", "ongoing"):
            dated[telling.span.doc].append(telling)
    outbreak = _outbreak(happenings)
    reports = {
        doc: _Report(view, days[0], dated[doc], outbreak)
        for doc, view in views.items()
        if (days := _days_of_a_report(view, dated[doc]))
    }
    return tuple(_bounded(one, reports, views) for one in happenings)


def _place(telling: Telling) -> tuple[str, int]:
    return telling.span.doc, telling.mark.trigger.start


def _days_of_a_report(view: DocumentView, dated: Sequence[Telling]) -> tuple[date, ...]:
    """The day of publication of what tells news of that day or its eve, and tells more of news than of history."""
    published = view.marked.document.published
    if published is None or published.window.days > 1:
        return ()
    day = published.window.first
    ago = [day - telling.when.hull.last for telling in dated if telling.when and telling.mark.status == "happened"]
    news = sum(timedelta(0) <= gap <= NEWS for gap in ago)
    is_fresh = any(timedelta(0) <= gap <= EVE for gap in ago) and 2 * news > len(ago)
    return (day,) if is_fresh else ()


@dataclass(frozen=True, slots=True)
class _Outbreak:
    """The one calamity that a story is about: its first day, the words that tell it, what it is called and by name."""

    day: date
    told: Span
    deeds: frozenset[str]
    names: frozenset[str]


def _outbreak(happenings: Sequence[Happening]) -> _Outbreak | None:
    """The calamity that most articles tell of with its day; None where no second article does."""
    dated = [one for one in happenings if one.when and one.when.hull.days == 1 and len(one.documents) >= LEAST]
    found = [(one, deeds) for one in dated if (deeds := _calamity_deeds(one))]
    if not found or found[0][0].when is None:
        return None
    happening, deeds = found[0]
    of_day = (one for one in happening.tellings if one.when == happening.when)
    told = min(of_day, key=lambda one: (one.mark.nominal, *_place(one)), default=None)
    names = frozenset(happening.entities)
    return _Outbreak(found[0][0].when.hull.first, told.span, deeds, names) if told else None


def _calamity_deeds(happening: Happening) -> frozenset[str]:
    """The deeds by which nouns tell it, where they tell of a calamity."""
    nouns = [one.mark for one in happening.tellings if one.mark.nominal and one.mark.kind == "disaster"]
    return frozenset(deed for mark in nouns for deed in mark.deeds)


@dataclass(frozen=True, slots=True)
class _Report:
    """An article of a day's news: its day, what it dates, in order, and the outbreak of what the story is about."""

    view: DocumentView
    day: date
    dated: Sequence[Telling]
    outbreak: _Outbreak | None

    def bound(self, telling: Telling) -> Bound | None:
        """What bounds the telling below."""
        if not _may_be_news(telling, self.view) or self._is_told_with_the_past(telling):
            return None
        if any("disaster" in kinds_of(noun) for noun in self._doers(telling)):
            return self._since_the_outbreak() if self._is_done_by_it(telling) else None
        if self.outbreak and self._is_perfect(telling):
            return self._since_the_outbreak()
        focus = self._focus(telling)
        if focus and focus.when and focus.when.hull.first >= self.day - NEWS and not focus.when.finish:
            day = focus.when.hull.first
            return (day if self._are_of_one_breath(focus, telling) else min(day, self.day - EVE)), focus.span
        if focus is None and not _words("day-bound", "speech").isdisjoint(telling.mark.deeds):
            return self.day - EVE, telling.span
        return None

    def _focus(self, telling: Telling) -> Telling | None:
        """The dated telling that stands before it, in the same passage."""
        place = bisect_left(self.dated, telling.mark.trigger.start, key=lambda one: one.mark.trigger.start)
        before = self.dated[place - 1] if place else None
        near = before and telling.mark.trigger.start - before.mark.trigger.end <= PASSAGE
        return before if near else None

    def _is_told_with_the_past(self, telling: Telling) -> bool:
        """True for "entered" in "entered as an outsider but rose after he came second last month"."""
        start, end = self.view.prose.at(telling.mark.trigger.start)
        place = bisect_left(self.dated, start, key=lambda one: one.mark.trigger.start)
        beside = takewhile(lambda one: one.mark.trigger.start < end, self.dated[place:])
        return any(one.when and one.when.hull.last < self.day - NEWS for one in beside)

    def _are_of_one_breath(self, before: Telling, telling: Telling) -> bool:
        """True for "arrested" in "cleared the port on Tuesday and arrested 14", which goes on from what is dated."""
        between = self.view.text[before.mark.trigger.end : telling.mark.trigger.start]
        in_one = self.view.prose.at(before.mark.trigger.start) == self.view.prose.at(telling.mark.trigger.start)
        return in_one and _pattern("goes-on").search(between) is not None

    def _is_done_by_it(self, telling: Telling) -> bool:
        """True for "the fire has destroyed the mill" where the fire is the story's own, and no other by its name."""
        out = self.outbreak
        is_it = out is not None and any(not out.deeds.isdisjoint(_deeds_of(noun)) for noun in self._doers(telling))
        return is_it and out is not None and out.names.issuperset(self.view.entities_in(*telling.mark.agents))

    def _doers(self, telling: Telling) -> list[str]:
        return [span.of(self.view.text).lower().rsplit(maxsplit=1)[-1] for span in telling.mark.agents if len(span)]

    def _is_perfect(self, telling: Telling) -> bool:
        """True for "2,000 have been evacuated", of any day since that was begun."""
        return bool(_pattern("perfect").search(self.view.text, telling.span.start, telling.mark.trigger.start))

    def _since_the_outbreak(self) -> Bound | None:
        """From the day on which the story's calamity broke out, where the report is of its days."""
        out = self.outbreak
        is_near = out is not None and timedelta(0) <= self.day - out.day <= CALAMITY
        return (out.day, out.told) if out and is_near else None


def _bounded(happening: Happening, reports: Mapping[str, _Report], views: Views) -> Happening:
    """The happening; where nobody dates it, between the earliest day that bounds a telling and the first report."""
    if happening.when is not None or happening.status != "happened":
        return happening
    told = [one for one in happening.tellings if one.mark.status == "happened"]
    bounds = [bound for one in told if one.span.doc in reports and (bound := reports[one.span.doc].bound(one))]
    published = [view.published for one in told if (view := views[one.span.doc].marked.document).published]
    if not bounds:
        return happening
    first, words = min(bounds)
    last = min(window.window.last for window in published if window)
    if last < first:
        return happening
    return replace(happening, when=When(Window(first, last + timedelta(1))), bounded_by=(words,))


def _may_be_news(telling: Telling, view: DocumentView) -> bool:
    """True for a deed told in a past tense, in a clause that looks back to no other time, in nobody's own words."""
    mark, clause = telling.mark, telling.span.of(view.text)
    if mark.nominal or not mark.past or mark.times or mark.counted_from or mark.modality != "fact":
        return False
    if _pattern("going-on").search(mark.trigger.of(view.text)):
        return False
    is_speech = not _words("day-bound", "speech").isdisjoint(mark.deeds)
    if not is_speech and (mark.kind not in _words("day-bound", "deed") or _is_of_old(mark.deeds)):
        return False
    before = view.text[mark.span.start : mark.trigger.start]
    if _pattern("opens").match(clause) or _pattern("looks-back").search(clause) or _pattern("over").search(before):
        return False
    if _pattern("leads").search(view.text[: mark.span.start][-LEAD:]) or (not before and _hangs(mark.trigger, view)):
        return False
    if mark.kind not in _words("day-bound", "effect") and _pattern("perfect").search(before):
        return False
    block = view.block_of(mark.trigger)
    return block is not None and block.kind == "body" and not _is_quoted(mark.trigger, view)


def _is_of_old(deeds: Iterable[str]) -> bool:
    """True for what an article tells of a thing or a body to say what it is: "the Holms founded the mill"."""
    return not _words("day-bound", "of-old").isdisjoint(deeds)


def _hangs(trigger: Span, view: DocumentView) -> bool:
    """True for a verb that shares the subject of one before it, which may be of any time: "that has hit and burned"."""
    start = view.prose.at(trigger.start)[0]
    led = view.text[start : trigger.start]
    return any(_pattern(row).search(led) for row in ("opens", "over", "perfect"))


def _is_quoted(trigger: Span, view: DocumentView) -> bool:
    """True within quotation marks, where somebody tells it from where he stands."""
    quotes = view.marked.quotes
    return any(quote.kind != "indirect" and any(part.covers(trigger) for part in quote.parts) for quote in quotes)


@cache
def _words(table: str, row: str) -> frozenset[str]:
    return frozenset(load("event").words[table][row])


@cache
def _pattern(row: str) -> re.Pattern[str]:
    """One of the words of the row; of what was over not where it is only had to be done.

    How a verb ends is the end of a word, what leads a clause in stands at the end of what is before it.
    """
    words = alternation(load("event").words["looks-back"][row])
    start, end = ("" if row == "going-on" else r"\b"), (r"\s+\Z" if row in ("leads", "goes-on") else r"\b(?! to\b)")
    return re.compile(rf"{start}(?:{words}){end}", re.IGNORECASE)


@cache
def _deeds_of(noun: str) -> frozenset[str]:
    """The deeds that a noun tells, in the singular or the plural."""
    nouns = load("event").words["deed-noun"]
    return frozenset(deed for deed, listed in nouns.items() if noun in listed or noun.removesuffix("s") in listed)
