"""News or history: told by what the times are counted from."""

from collections.abc import Iterable

from dateline.types import TimeMark, TimeRef, Window

BUDDHIST, LUNAR_YEAR, HEGIRA = 543, 0.970224, 621.57
FEWEST = 4
LEAD = 600


def is_history(marks: Iterable[TimeMark], published: Window | None) -> bool:
    """True where years long past outnumber the times told from the day of writing, and none of these opens the text."""
    past, near = 0.0, 0
    published_year = published.first.year if published and published.first.year == published.last.year else None
    for mark in marks:
        if mark.span.start < LEAD and published and published.days == 1 and _is_of_the_day(mark.ref):
            return False
        ref = mark.ref
        if ref.year is not None and (ref.era == "BC" or published_year is None or ref.year <= published_year - 2):
            past += 1
        elif (ref.type != "DURATION" and ref.frame == "speech") or (ref.vague == "PRESENT_REF" and published):
            near += 1
        elif ref.type != "DURATION" and ref.frame == "told" and (ref.shift is not None or ref.way):
            past += 0.5
    if published is None and near:
        return False  # "last month" of an article without a day is that of nobody knows when
    return past >= FEWEST and past > 2 * near


def _is_of_the_day(ref: TimeRef) -> bool:
    """True for "yesterday", "on Friday", "this year"; "the last year" may be the last of a war."""
    if ref.weekday and not (ref.month or ref.day or ref.each or ref.shift):
        return True
    if ref.unit == "weekend" and ref.shift is None:
        return False
    return ref.frame == "speech" and ref.type != "DURATION" and not (ref.unit == "year" and ref.shift)


def year_of(ref: TimeRef) -> int | None:
    """The year in the common era, negative before it."""
    if ref.year is None or ref.era in (None, "AD"):
        return ref.year
    if ref.era == "BC":
        return -ref.year
    return ref.year - BUDDHIST if ref.era == "BE" else round(ref.year * LUNAR_YEAR + HEGIRA)
