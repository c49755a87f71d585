"""Where a document's telling stands when a time is read: the day of speaking, and the time told of last."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.marking import year_of
from dateline.resolving.calendar import Moment, window_of
from dateline.resolving.dates.context import Tense
from dateline.types import Span, TimeMark, Window

NEAR_DAYS = 8
HEADING = re.compile(r"(?:^|\n)[ \t]*([^\n]{3,90}?)[ \t]*(?=\n[ \t]*\n)")
SENTENCE = re.compile(r"[.!?,;][\"”’')]*$|[.!?] [A-Z]")
Years = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Focus:
    """What the next time is read against; `history` is True where the text tells of years long past.

    `spoken` is the day of publication or of the dateline (`spoken_by`), or its year where only that is known;
    `published` is the former as a window.
    `lent` is the year that a whole date lends the paragraph, or that opens the sentence (up to
    `lent_until`): in news, of what is told in it.
    `quarter` is the quarter that figures are told of. `told` is the time told last, `day` the last whole day;
    `behind` is the time told last that does not lie ahead of publication, `day_behind` the last such whole day.
    `told_whole` is True where that was a whole day that named its year.
    `fresh` is True until a new paragraph begins; `ahead` is the year that the sentence goes on to name.
    """

    spoken: Moment | None
    history: bool
    published: Window | None = None
    fresh: bool = False
    told: Moment | None = None
    day: Moment | None = None
    told_by: Span | None = None
    told_whole: bool = False
    lent: int | None = None
    lent_until: int | None = None
    quarter: Moment | None = None
    ahead: int | None = None
    behind: Moment | None = None
    day_behind: Moment | None = None
    spoken_by: Span | None = None

    @property
    def now(self) -> Moment | None:
        """What "last year" counts from: the day of publication, or in a history the time told of."""
        if self.history and self.fresh and self.told:
            return self.told
        return self.spoken or (self.told if self.history else None)

    def base(self, tense: Tense | None) -> Moment | None:
        """What "the next year" counts from; in news, a time to come only where the tense looks ahead."""
        if self.history:
            return self.told or self.spoken
        if tense == "future":
            return self.told if self.told != self.behind and self.told else self.spoken or self.told
        return self.behind or self.spoken

    def flashback(self, tense: Tense | None) -> Moment | None:
        """In news, the month or year long past that was told last: "that night" is then one of its, not of now."""
        base, now = self.base(tense), self.spoken.date if self.spoken else None
        if self.history or tense == "future" or base is None or base.date or base is not self.behind or now is None:
            return None
        days = window_of(base)
        return base if days and (now - days.last).days > NEAR_DAYS else None

    def day_base(self, tense: Tense | None) -> Moment | None:
        """What "the next day" and "at 5 pm" count from: the day told, though a year was named since, if it is near."""
        base = self.base(tense)
        if self.history or (base and base.date):
            return base
        day, now = self.day_behind, self.spoken
        if tense == "future" or day is None or day.date is None or now is None or now.date is None:
            return now
        return day if (now.date - day.date).days <= NEAR_DAYS else now


def years_by_section(marks: Iterable[TimeMark], text: str) -> tuple[tuple[int, Years | None], ...]:
    """Where each section with years in its heading begins, and the first and last of them."""
    headings = [found.span(1) for found in HEADING.finditer(text) if not SENTENCE.search(found[1])]
    starts = [start for start, _ in headings]
    years: dict[int, list[int]] = {}
    for mark in marks:
        place = bisect_right(starts, mark.span.start) - 1
        year = year_of(mark.ref)
        if place >= 0 and mark.span.end <= headings[place][1] and year is not None:
            years.setdefault(starts[place], []).append(year)
    return tuple((start, (min(years[start]), max(years[start])) if start in years else None) for start in starts)


def years_at(place: int, sections: tuple[tuple[int, Years | None], ...]) -> Years | None:
    """The years of the section that a place of the text lies in; None before the first."""
    before = bisect_right(sections, place, key=lambda section: section[0])
    return sections[before - 1][1] if before else None
