"""Times that name their year."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.marking import year_of
from dateline.resolving.calendar import Moment, days_in, feast, on
from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.focus import Focus
from dateline.types import TimeRef


def full(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """A time with its year."""
    year = year_of(ref)
    if year is None:
        return None
    if ref.holiday:
        day = feast(ref.holiday, year) if year > 0 else None
        return on(day) if day else Moment(year)
    if ref.either and ref.month and ref.day and focus.spoken and focus.spoken.date:
        return _either_order(year, ref.month, ref.day, focus.spoken.date)
    return inside(Moment(year), ref)


def _either_order(year: int, month: int, day: int, spoken: date) -> Moment:
    """Of 04/05 and 05/04 the one nearest the day of publication and not after it."""
    both = [date(year, month, day), date(year, day, month)]
    return on(min(both, key=lambda one: (one > spoken + timedelta(2), abs((one - spoken).days))))


def inside(whole: Moment, ref: TimeRef) -> Moment:
    """The named part of a year or week: a month, a day, a season, a weekday."""
    if ref.weekday and whole.week and whole.year:
        return on(date.fromisocalendar(whole.year, whole.week, ref.weekday))
    if ref.month and whole.year:
        return replace(whole, month=ref.month, day=real_day(whole.year, ref.month, ref.day))
    return replace(whole, season=ref.season or whole.season, quarter=ref.quarter or whole.quarter, half=ref.half)


def real_day(year: int, month: int, day: int | None) -> int | None:
    """The day, where the month has it."""
    return day if day and day <= days_in(year, month) else None
