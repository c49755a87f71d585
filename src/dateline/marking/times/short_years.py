"""Years of one to three figures: "on 28 October 312", "in 768", "elected consul in 43" among dates before Christ.

Behind a day or month, a year that news seldom tells is one in any text: before 1000, from 2200 on, or in two figures.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.marking.times.early_years import EarlyYear, early_years, told_by
from dateline.marking.times.fields import ref
from dateline.marking.times.short_figures import (
    AFTER,
    ShortFigure,
    after_month,
    ends_phrase,
    figures_of,
    is_counted,
    is_without_year,
)
from dateline.rules import BLANK
from dateline.types import Span, TimeMark, TimeRef

RULE = "time.year-short"
GOES_ON = ("to", "and", "or", "–", "-")
BETWEEN = re.compile(r",?\s{1,12}(?:to|and|or)\s{1,12}|[–-]")

# figures behind a day or month that may be its year, also one of two figures or of more than four
FIGURES = re.compile(rf"(?P<link>,? of|,)?{BLANK}(?P<year>\d+|['’‘] ?\d\d){AFTER}")
STOP = re.compile(r"\s*(?:[.,;:!?)\]”\"–—]|\Z|\n)")
COMMA = re.compile(r"\s*[,)]")
SURE = range(100, 10_000)

Place = Callable[[int, int], Span]


def with_short_years(marks: Sequence[TimeMark], text: str, place: Place) -> tuple[TimeMark, ...]:
    """The marks, with such years as marks of their own or added to their day, in a text that tells of early years."""
    early = early_years(marks, text)
    if not early:
        return tuple(marks)
    return tuple(_with_bare_years(_with_dated_years(marks, text, early, place), text, early, place))


def _with_dated_years(marks: Sequence[TimeMark], text: str, early: list[EarlyYear], place: Place) -> Iterator[TimeMark]:
    """The marks; a day or month that a year follows is longer by it."""
    nexts = [*(mark.span.start for mark in marks), len(text)][1:]
    for mark, limit in zip(marks, nexts, strict=True):
        met = after_month(mark, text)
        year = None
        if met and met.end() <= limit and not is_counted(met.end(), text):
            year = told_by(int(met["year"]), met.start("year"), early)
        yield mark if met is None or year is None else _lengthened(mark, place(mark.span.start, met.end()), year)


def _lengthened(mark: TimeMark, span: Span, year: int) -> TimeMark:
    return replace(mark, span=span, ref=_in_year(mark.ref, year))


def _in_year(ref: TimeRef, year: int) -> TimeRef:
    return replace(ref, year=abs(year), era="BC" if year < 0 else "AD")


def _with_bare_years(marks: Iterable[TimeMark], text: str, early: list[EarlyYear], place: Place) -> list[TimeMark]:
    """The marks and, in their order, the years that stand alone or after a part of theirs ("the spring of 312")."""
    made: list[TimeMark] = []
    rest = deque(marks)
    for figure in figures_of(text):
        while rest and rest[0].span.end <= figure.begin:
            made.append(rest.popleft())
        if _is_taken(figure, rest):
            continue
        year = _year(figure, text, early, made[-1] if made else None)
        if year is not None:
            while rest and rest[0].span.start < figure.end:
                rest.popleft()
            made.append(TimeMark(place(figure.begin, figure.end), _in_year(ref(figure.part), year), RULE))
    return [*made, *rest]


def _is_taken(figure: ShortFigure, rest: Iterable[TimeMark]) -> bool:
    """True where a mark holds the number, or reaches out of the part of its year."""
    for mark in rest:
        if mark.span.start >= figure.end:
            return False
        if mark.span.end > figure.start or mark.span.start < figure.begin:
            return True
    return False


def _year(figure: ShortFigure, text: str, early: list[EarlyYear], last: TimeMark | None) -> int | None:
    """The year that a number is; None where it may be a count."""
    few, joined = figure.number < 100, figure.front in GOES_ON
    if joined and not (last and last.ref.year and BETWEEN.fullmatch(text, last.span.end, figure.begin)):
        return None
    if few and not (figure.led or joined):
        return None
    if is_counted(figure.end, text, front=figure.front):
        return None
    if not ends_phrase(figure.end, text) and (few or not figure.led):
        return None
    return told_by(figure.number, figure.start, early, fewest=2 if few and not joined else 1)


def with_far_years(marks: Sequence[TimeMark], text: str, place: Place) -> tuple[TimeMark, ...]:
    """The marks; a day or month that such a year follows is longer by it, and of no other year."""
    return tuple(_with_far_years(marks, text, place))


def _with_far_years(marks: Sequence[TimeMark], text: str, place: Place) -> Iterator[TimeMark]:
    limits = [*(mark.span.start for mark in marks), len(text)][1:]
    for mark, limit in zip(marks, limits, strict=True):
        met = FIGURES.match(text, mark.span.end) if is_without_year(mark.ref) else None
        if met is None or met.end() > limit or not _ends_as_year(met, text):
            yield mark
        else:
            yield replace(mark, span=place(mark.span.start, met.end()), ref=_in_figures(mark.ref, met["year"]))


def _ends_as_year(met: re.Match[str], text: str) -> bool:
    """True where the figures count nothing and, if they are few, end their phrase: "4 May 845.", "May 4, 845, the"."""
    figures, end = met["year"], met.end()
    counts_rather = met["link"] not in (None, ",") and len(figures) != 4  # "a low in January of 114"
    if counts_rather or is_counted(end, text):
        return False
    if met["link"] == ",":
        return ends_phrase(end, text) if len(figures) == 4 else len(figures) == 3 and bool(COMMA.match(text, end))
    if figures.isdigit() and int(figures) in SURE:
        return len(figures) == 4 or ends_phrase(end, text)
    return not figures.isdigit() or STOP.match(text, end) is not None


def _in_figures(ref: TimeRef, figures: str) -> TimeRef:
    """The time in that year; where the figures leave the century open, a value of no known days."""
    if figures.isdigit() and int(figures) in SURE:
        return replace(ref, year=int(figures))
    part = ref.season or f"{ref.month:02d}" + (f"-{ref.day:02d}" if ref.day else "")
    return TimeRef(vague=f"XXXX-{part}")
