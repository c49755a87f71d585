"""The early years that a text tells, by which a number of few figures can be told to be one as well.

A year is sure that has its era or four figures. Several numbers of three figures behind a day or month ("4 December
771") and lie near each other make one another sure, if they are more than the later years of the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.marking.times.short_figures import after_month, ends_phrase
from dateline.marking.times.style import year_of
from dateline.types import TimeMark, TimeRef

LEAST, LATE, FEWEST = 1000, 1200, 3
# how many years lie at most between an early year and one of three figures, or of fewer, that is told by it
WIDE, NARROW = 150, 40
# how far it stands away in the text, how many on either side are asked, and how much nearer the one before counts
FAR, ASKED, BEFORE = 2_000, 24, 200


@dataclass(frozen=True, slots=True, order=True)
class EarlyYear:
    """A year told at `place`, negative before the common era."""

    place: int
    year: int


def early_years(marks: Sequence[TimeMark], text: str) -> list[EarlyYear]:
    """The early years of a text, in order; none in most texts."""
    told = [(mark, year) for mark in marks if (year := year_of(mark.ref)) is not None]
    sure = [EarlyYear(mark.span.start, year) for mark, year in told if _is_sure(mark.ref, year)]
    alike = _alike(_likely(marks, text), sorted(-early.year for early in sure if early.year < 0))
    late = sum(year >= LATE for _, year in told)
    return sorted(sure + alike) if len(alike) > late else sure


def _is_sure(ref: TimeRef, year: int) -> bool:
    return year < LATE and (ref.era is not None or year >= LEAST)


def _likely(marks: Sequence[TimeMark], text: str) -> Iterator[EarlyYear]:
    """The numbers of three figures that stand where a year does, beside a month or alone."""
    for mark in marks:
        met = after_month(mark, text)
        if met and met[0][0] != "," and len(met["year"]) == 3 and ends_phrase(met.end(), text):
            yield EarlyYear(mark.span.start, int(met["year"]))


def _alike(likely: Iterator[EarlyYear], before_christ: list[int]) -> list[EarlyYear]:
    """Those that lie near two more and near no year before Christ; none where they are few."""
    found = [early for early in likely if not _near(early.year, before_christ)]
    years = sorted(early.year for early in found)
    alike = [early for early in found if _near(early.year, years) >= FEWEST]
    return alike if len(alike) >= FEWEST else []


def _near(year: int, years: list[int]) -> int:
    """How many of the years, which are in order, are near."""
    return bisect_right(years, year + WIDE) - bisect_left(years, year - WIDE)


def told_by(number: int, place: int, early: list[EarlyYear], *, fewest: int = 1) -> int | None:
    """The number as a year, in the era of the nearest early year that makes it one; None where these are too few."""
    at = bisect_left(early, EarlyYear(place, 0))
    near = [one for one in early[max(0, at - ASKED) : at + ASKED] if abs(one.place - place) <= FAR]
    reach = WIDE if number >= 100 else NARROW
    fit = [(_distance(one, place), year) for one in near if abs(one.year - (year := _signed(number, one))) <= reach]
    return min(fit)[1] if len(fit) >= fewest else None


def _signed(number: int, early: EarlyYear) -> int:
    return -number if early.year < 0 else number


def _distance(early: EarlyYear, place: int) -> int:
    return place - early.place if early.place <= place else early.place - place + BEFORE
