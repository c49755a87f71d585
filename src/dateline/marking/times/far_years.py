"""Years behind a day or month that news seldom tells: before 1000, from 2200 on, or in two figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.marking.times.short_figures import AFTER, ends_phrase, is_counted, is_without_year
from dateline.marking.times.short_years import Place
from dateline.rules import BLANK
from dateline.types import TimeMark, TimeRef

FIGURES = re.compile(rf"(?P<link>,? of|,)?{BLANK}(?P<year>\d+|['’‘]\d\d){AFTER}")
STOP = re.compile(r"\s*(?:[.,;:!?)\]”\"–—]|\Z|\n)")
COMMA = re.compile(r"\s*[,)]")
SURE = range(100, 10_000)


def with_far_years(marks: Sequence[TimeMark], text: str, place: Place) -> tuple[TimeMark, ...]:
    """The marks; a day or month that such a year follows is longer by it, and of no other year."""
    return tuple(_with_far_years(marks, text, place))


def _with_far_years(marks: Sequence[TimeMark], text: str, place: Place) -> Iterator[TimeMark]:
    limits = [*(mark.span.start for mark in marks), len(text)][1:]
    for mark, limit in zip(marks, limits, strict=True):
        met = FIGURES.match(text, mark.span.end) if is_without_year(mark.ref) else None
        if met is None or met.end() > limit or not _is_year(met, text):
            yield mark
        else:
            yield replace(mark, span=place(mark.span.start, met.end()), ref=_in_year(mark.ref, met["year"]))


def _is_year(met: re.Match[str], text: str) -> bool:
    """True where the figures count nothing and, if they are few, end their phrase: "4 May 845.", "May 4, 845, the"."""
    figures, end = met["year"], met.end()
    if is_counted(end, text):
        return False
    if met["link"] == ",":
        return ends_phrase(end, text) if len(figures) == 4 else len(figures) == 3 and bool(COMMA.match(text, end))
    if figures.isdigit() and int(figures) in SURE:
        return len(figures) == 4 or ends_phrase(end, text)
    return not figures.isdigit() or STOP.match(text, end) is not None


def _in_year(ref: TimeRef, figures: str) -> TimeRef:
    """The time in that year; where the figures leave the century open, a value of no known days."""
    if figures.isdigit() and int(figures) in SURE:
        return replace(ref, year=int(figures))
    part = ref.season or f"{ref.month:02d}" + (f"-{ref.day:02d}" if ref.day else "")
    return TimeRef(vague=f"XXXX-{part}")
