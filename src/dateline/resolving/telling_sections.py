"""Sections of a history: the years that a heading says its text tells of."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from dateline.marking.times.style import year_of
from dateline.types import TimeMark

HEADING = re.compile(r"(?:^|\n)[ \t]*([^\n]{3,90}?)[ \t]*(?=\n[ \t]*\n)")
SENTENCE = re.compile(r"[.!?,;][\"”’')]*$|[.!?] [A-Z]")
Years = tuple[int, int]


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
