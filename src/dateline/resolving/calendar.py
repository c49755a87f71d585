"""Points of the calendar at the precision told: their TIMEX3 values, their days, and steps from one to another."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.types import Window

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
PARTS_OF_MONTH = {"START": (0, 11), "MID": (8, 22), "END": (19, 31)}
CYCLE = 4000
LAST_YEAR = 9998
DAYS_IN = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Moment:
    """A century, decade, year, ... or minute; years before the common era are negative (300 BC is -300).

    `day` is 0 for one day of the month, unknown which.
    `century` is 19 for the 1900s and `decade` 199 for the 1990s; where `bc` is set they count backwards.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekend: bool = False
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    bc: bool = False
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None

    @property
    def is_day(self) -> bool:
        """True where it is one day, in whatever era."""
        return bool(self.year and self.month and self.day)

    @property
    def date(self) -> date | None:
        """The day, where one is known."""
        if self.year is None or not 1 <= self.year <= LAST_YEAR or not self.month or not self.day:
            return None
        return date(self.year, self.month, self.day) if self.day <= days_in(self.year, self.month) else None


def days_in(year: int, month: int) -> int:
    """How many days the month has; February has 29 where the year is not one of Python's."""
    return monthrange(year if 1 <= year <= LAST_YEAR else 4, month)[1]


def on(day: date) -> Moment:
    """The moment that is this day."""
    return Moment(day.year, day.month, day.day)


def days_on(day: date, count: float) -> date | None:
    """The day so many days on; None where the calendar has none."""
    try:
        reached = day + timedelta(count)
    except OverflowError:
        return None
    return reached if reached.year <= LAST_YEAR else None


def week_of(day: date) -> Moment:
    """The ISO week the day lies in."""
    year, week, _ = day.isocalendar()
    return Moment(year, week=week)


def value_of(moment: Moment) -> str:
    """The TIMEX3 value."""
    return _day_value(moment) + _clock_value(moment)


def _day_value(moment: Moment) -> str:
    if moment.century is not None:
        return f"{'BC' if moment.bc else ''}{moment.century:02d}"
    if moment.decade is not None:
        return f"{'BC' if moment.bc else ''}{moment.decade:03d}"
    year = _year_value(moment.year)
    if moment.week is not None:
        return f"{year}-W{moment.week:02d}" + ("-WE" if moment.weekend else "")
    for mark, part in (("", moment.season), ("Q", moment.quarter), ("H", moment.half)):
        if part is not None:
            return f"{year}-{mark}{part}"
    if moment.month is None:
        return f"{year}-XX-XX" if _has_clock(moment) else year
    if moment.day is None:
        return f"{year}-{moment.month:02d}" + ("-XX" if _has_clock(moment) else "")
    return f"{year}-{moment.month:02d}-{moment.day:02d}" if moment.day else f"{year}-{moment.month:02d}-XX"


def _year_value(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def _has_clock(moment: Moment) -> bool:
    return moment.part is not None or moment.hour is not None


def _clock_value(moment: Moment) -> str:
    if moment.hour is not None:
        return f"T{moment.hour:02d}:{moment.minute or 0:02d}"
    return f"T{moment.part}" if moment.part else ""


def window_of(moment: Moment, mod: str | None = None) -> Window | None:
    """The days it may be; None before the common era, and where the year is not known."""
    bounds = _months(moment)
    if bounds is None and moment.year is None:
        return None
    if moment.date:
        return Window.day(moment.date)
    if moment.week is not None and moment.year is not None and 1 <= moment.year <= LAST_YEAR:
        first = date.fromisocalendar(moment.year, moment.week, 6 if moment.weekend else 1)
        return Window(first, first + timedelta(2 if moment.weekend else 7))
    if bounds is None or bounds[0] < 12 or bounds[1] > LAST_YEAR * 12:
        return None
    return _part(Window(_first_of(bounds[0]), _first_of(bounds[1])), mod)


def _months(moment: Moment) -> tuple[int, int] | None:
    """First month and the month after the last, counted from year 0."""
    if moment.bc or (moment.year is not None and moment.year < 1):
        return None
    if moment.century is not None:
        return moment.century * 1200, moment.century * 1200 + 1200
    if moment.decade is not None:
        return moment.decade * 120, moment.decade * 120 + 120
    if moment.year is None:
        return None
    first, length = 0, 12
    if moment.month is not None:
        first, length = moment.month - 1, 1
    elif moment.season is not None:
        first, length = SEASONS[moment.season] - 1, 3
    elif moment.quarter is not None:
        first, length = 3 * (moment.quarter - 1), 3
    elif moment.half is not None:
        first, length = 6 * (moment.half - 1), 6
    return moment.year * 12 + first, moment.year * 12 + first + length


def _first_of(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _part(whole: Window, mod: str | None) -> Window:
    """The early, middle or late part of a window: a third of it, half of a decade or more, for writers differ.

    Parts of a month share a day or two: the 11th is early to some.
    """
    if 28 <= whole.days <= 31 and mod in PARTS_OF_MONTH:
        first, after = PARTS_OF_MONTH[mod]
        return Window(whole.first + timedelta(first), min(whole.first + timedelta(after), whole.after))
    third = whole.days / 3
    if whole.days > 3000 and mod in ("START", "END"):
        half = _month_edge(whole, whole.days / 2)
        return Window(whole.first, half) if mod == "START" else Window(half, whole.after)
    if mod == "START":
        return Window(whole.first, _month_edge(whole, third))
    if mod == "END":
        return Window(_month_edge(whole, 2 * third), whole.after)
    if mod == "MID":
        return Window(_month_edge(whole, third * 0.75), _month_edge(whole, 2.25 * third))
    return whole


def _month_edge(whole: Window, days: float) -> date:
    """The day so many days on; for a window of months or years, the nearest first of a month."""
    day = whole.first + timedelta(round(days))
    if whole.days < 80:
        return day
    return (day + timedelta(15)).replace(day=1)


def shifted(moment: Moment, count: int, unit: str) -> Moment | None:
    """The moment so many units on, at the unit's precision or coarser; None where its day or month is not known."""
    if unit in DAYS_IN:
        return _days_on(moment, count, unit)
    if unit not in MONTHS_IN or moment.year is None:
        return None
    return _months_on(moment, count, unit)


def _days_on(moment: Moment, count: int, unit: str) -> Moment | None:
    day = moment.date
    if moment.year is not None and moment.year < 0 and moment.month and moment.day and unit in ("day", "night"):
        return _days_on_before_christ(moment, count * DAYS_IN[unit])
    if day is None and unit in ("week", "weekend") and moment.week and moment.year:
        day = _thursday(moment.year, moment.week)
    if day is None:
        return None
    reached = days_on(day, count * DAYS_IN[unit])
    if reached is None:
        return None
    if unit in ("week", "fortnight"):
        return week_of(reached)
    return replace(week_of(reached), weekend=True) if unit == "weekend" else on(reached)


def _thursday(year: int, week: int) -> date | None:
    return date.fromisocalendar(year, week, 4) if 1 <= year <= LAST_YEAR else None


def _days_on_before_christ(moment: Moment, days: int) -> Moment | None:
    """Counted in years as long as those that Python's calendar knows."""
    try:
        then = date((moment.year or 0) + CYCLE, moment.month or 1, moment.day or 1) + timedelta(days)
    except (ValueError, OverflowError):
        return None
    return Moment(then.year - CYCLE, then.month, then.day) if then.year < CYCLE else None


def _months_on(moment: Moment, count: int, unit: str) -> Moment | None:
    year = moment.year
    if year is None:
        return None
    if unit in ("year", "decade", "century", "millennium"):
        reached = _years_on(year, count * MONTHS_IN[unit] // 12)
        if unit == "century":
            return Moment(century=reached // 100) if reached > 0 else Moment(century=-reached // 100, bc=True)
        if unit == "decade":
            return Moment(decade=reached // 10) if reached > 0 else Moment(decade=-reached // 10, bc=True)
        return Moment(reached)
    month = moment.month or first_month(moment)
    if month is None:
        return None
    months = year * 12 + month - 1 + count * MONTHS_IN[unit]
    reached, month = months // 12, months % 12 + 1
    return Moment(reached, quarter=(month - 1) // 3 + 1) if unit == "quarter" else Moment(reached, month)


def _years_on(year: int, count: int) -> int:
    """The year so many on; there is no year 0."""
    reached = year + count
    crosses = (year < 0 <= reached) or (year > 0 >= reached)
    return reached + (1 if count > 0 else -1) if crosses else reached


def first_month(moment: Moment) -> int | None:
    """The month a moment within a year begins in."""
    if moment.month is not None:
        return moment.month
    if moment.season is not None:
        return SEASONS[moment.season]
    if moment.quarter is not None:
        return 3 * moment.quarter - 2
    return 6 * moment.half - 5 if moment.half is not None else None


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    months = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, months // 31, months % 31 + 1)


def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year; `name` is a month and day, or the name of one that moves."""
    if not 1 <= year <= LAST_YEAR:
        return None
    if name[:1].isdigit():
        return date(year, int(name[:2]), int(name[3:]))
    moving = {"easter": 0, "easter-monday": 1, "good-friday": -2}
    if name in moving:
        return easter(year) + timedelta(moving[name])
    return _moving_feast(name, year)


def _moving_feast(name: str, year: int) -> date | None:
    """Feasts such as the fourth Thursday of November; Election Day is the first Tuesday behind the 1st."""
    rules = {"thanksgiving": (11, 4, 4), "labor-day": (9, 1, 1), "memorial-day": (5, 1, -1), "election-day": (11, 2, 1)}
    if name not in rules:
        return None
    month, weekday, nth = rules[name]
    whole = Window(date(year, month, 2 if name == "election-day" else 1), _first_of(year * 12 + month))
    return nth_weekday(whole, weekday, nth)


def nth_weekday(whole: Window, weekday: int, nth: int) -> date | None:
    """The first (1), second ... or last (-1) of a weekday within a window; None where it has none."""
    if nth < 0:
        day = whole.last - timedelta((whole.last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    else:
        day = whole.first + timedelta((weekday - whole.first.isoweekday()) % 7 + 7 * (nth - 1))
    return day if whole.first <= day < whole.after else None


def nth_part(whole: Window, nth: int, unit: str, count: int) -> Window | None:
    """So many units from the nth on, or up to the nth from the end; None where the window is too short.

    A week is any seven days, counted from the end that is named.
    """
    if nth > 0:
        begin = _units_on(whole.first, nth - 1, unit)
        found = Window(begin, _units_on(begin, count, unit))
    else:
        finish = _units_on(whole.after, nth + 1, unit)
        found = Window(_units_on(finish, -count, unit), finish)
    return found if whole.first <= found.first and found.after <= whole.after else None


def _units_on(day: date, count: int, unit: str) -> date:
    if unit in DAYS_IN:
        return day + timedelta(count * DAYS_IN[unit])
    return _first_of(day.year * 12 + day.month - 1 + count * MONTHS_IN[unit])
