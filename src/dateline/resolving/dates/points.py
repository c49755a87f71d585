"""TimeRefs read as moments of the calendar."""

import re
from collections.abc import Callable
from dataclasses import replace

from dateline.resolving.calendar import (
    DAYS_IN,
    MONTHS_IN,
    Moment,
    days_in,
    days_on,
    nth_part,
    nth_weekday,
    on,
    shifted,
    week_of,
    window_of,
)
from dateline.resolving.dates.absolute import full, inside, real_day
from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.focus import Focus
from dateline.resolving.dates.relative import named_beside, unit_beside
from dateline.resolving.dates.underspecified import (
    nearest_month,
    nearest_weekday,
    nearest_weekend,
    nearest_year,
)
from dateline.rules import load
from dateline.types import TimeRef, Window

LOOKS_AHEAD = re.compile(r"\b(?:this year|full[- ]year|annual|fiscal|will|expects?|predict\w*|forecasts?)\b")
COMPARED = re.compile(r"\b(?:from|compared with|than|against|loss|net|profit|earned)\b[^.]*$")
NOON, DAWN = 12, 5
NEARBY = range(-5, 6)
YEARS_IN = {"decade": 10, "quarter-century": 25, "half-century": 50}
CENTURY = 100
NEAR = 300
OPENING = 300  # so many characters hold the news
SOON_DECADES = 30  # "the sixties" of what "could match it" are not to come
FINE = frozenset({"hour", "minute", "second"})


def point(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """The moment a time means; None where neither its words nor its focus fix it."""
    found = _ranked(ref, focus, around) if ref.rank else _day_point(ref, focus, around)
    if found is None or (ref.part is None and ref.hour is None):
        return found
    hour = ref.hour
    return replace(found, part=None if hour is not None else ref.part, hour=hour, minute=ref.minute, zone=ref.zone)


def _ranked(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """The day or month of a rank within what is named; for several, or a week, all that is named."""
    whole = _day_point(replace(ref, rank=None, rank_of=None, weekday=None, count=None, part=None), focus, around)
    days = window_of(whole) if whole else None
    if whole is None or days is None or ref.rank is None:
        return None
    if ref.weekday:
        day = nth_weekday(days, ref.weekday, ref.rank)
        return on(day) if day else None
    part = ranked_days(ref, days)
    if part.days == 1:
        return on(part.first)
    is_month = ref.rank_of == "month" and ref.count == 1
    return Moment(part.first.year, part.first.month) if is_month else whole


def ranked_days(ref: TimeRef, whole: Window) -> Window:
    """The days of a rank within a window: "the first two months of 2021", "the second week of March"."""
    if ref.rank is None or ref.rank_of is None:
        return whole
    return nth_part(whole, ref.rank, ref.rank_of, int(ref.count or 1)) or whole


def _day_point(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    if _is_quarter_back(ref, focus, around):
        return _quarter_back(ref, focus, around)
    return next(read(ref, focus, around) for applies, read in READINGS if applies(ref))


def _weekend(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    return nearest_weekend(focus, around)


def _counted(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "Two years ago", "ten days later"; an open count ("several years ago") fixes nothing."""
    base = focus.now if ref.frame == "speech" else focus.base(around.tense)
    if base is None or ref.count is None or ref.unit is None:
        return None
    count = ref.count if ref.way == "future" else -ref.count
    unit = ref.unit
    if unit in YEARS_IN:  # ten years on is a year, not a decade of the calendar
        count, unit = count * YEARS_IN[unit], "year"
    if unit in FINE:
        return None if _is_told_of_no_day(ref, base, focus, around) else _hours_on(base, count, unit)
    if unit == "century" and count != int(count):
        count, unit = count * CENTURY, "year"
    if unit in DAYS_IN and ref.frame == "told" and focus.flashback(around.tense):
        return None
    if unit in DAYS_IN and not base.is_day:
        base = focus.day or base
    if count != int(count):
        return shifted(base, round(count * 12), "month") if unit == "year" else None
    reached = _stepped(base, ref, int(count), unit)
    return None if reached and _is_yet_to_come(reached, ref, focus, around) else reached


def _is_told_of_no_day(ref: TimeRef, base: Moment, focus: Focus, around: ContextWindow) -> bool:
    """True for "twelve hours later" where no day to count from is told shortly before, and that of now is not meant."""
    if ref.frame != "told" or focus.history or base == focus.spoken:
        return False
    near = focus.fresh and focus.told_by is not None and around.start - focus.told_by.end <= NEAR
    return not near


def _is_yet_to_come(reached: Moment, ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for "eight months later", told of as past, where that lies ahead of publication."""
    now, days = focus.spoken.date if focus.spoken else None, window_of(reached)
    if focus.history or ref.frame != "told" or ref.way != "future":
        return False
    if around.tense == "future" and (ref.unit in DAYS_IN or ref.unit == "month"):
        return False
    return now is not None and days is not None and days.first > now


def _stepped(base: Moment, ref: TimeRef, count: int, unit: str) -> Moment | None:
    """So many units on, then the further ones; months and years keep the day where days are still to be counted."""
    if not ref.plus:
        return shifted(base, count, unit)
    sign = 1 if count > 0 else -1
    steps = [(count, unit), *((int(sign * more), also) for more, also in ref.plus)]
    months = sum(step * MONTHS_IN[also] for step, also in steps if also in MONTHS_IN)
    days = sum(step * DAYS_IN[also] for step, also in steps if also in DAYS_IN)
    month = shifted(base, months, "month")
    if month is None or not days:
        return month
    kept = replace(month, day=min(base.day, days_in(month.year or 1, month.month or 1))) if base.day else month
    return shifted(kept, days, "day")


def _hours_on(base: Moment, count: float, unit: str) -> Moment | None:
    """So many hours on: another day where they are whole days ("48 hours ago"), else some time of the same day."""
    days = count / 24 if unit == "hour" else 0.0
    day = base.date
    if day is None:
        return None
    if days != int(days):
        return replace(base, part=None, hour=None, minute=None)
    reached = days_on(day, days)
    return on(reached) if reached else None


def _quarter_back(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "A year ago", "the year-earlier period", "the 1988 quarter" while the figures are of a quarter."""
    quarter = focus.quarter
    if quarter is None or quarter.year is None:
        return None
    if ref.year is not None:
        return replace(quarter, year=ref.year)
    return replace(quarter, year=quarter.year - 1)


def _is_quarter_back(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    if focus.quarter is None or focus.history:
        return False
    if ref.within:
        return True
    if ref.way == "past" and ref.unit == "year" and ref.count == 1.0:
        told = around.sentence_before
        return COMPARED.search(told) is not None or any(char.isdigit() for char in told + around.sentence_after)
    last_year = ref.unit == "year" and ref.shift == -1 and ref.frame == "speech" and not ref.month and not ref.quarter
    if not last_year or LOOKS_AHEAD.search(around.sentence_before):
        return False
    return bool(COMPARED.search(around.sentence_before[-60:]))


def _long(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """A century or a decade."""
    bc = ref.era == "BC"
    if ref.century is not None:
        return Moment(century=ref.century - 1, bc=bc)
    decade = ref.decade or 0
    now = focus.now.year if focus.now else None
    if decade < 10:
        if now is None or now < 0:
            return None
        whole = now // 100 * 10 + decade
        is_ahead = around.tense == "future" and whole * 10 - now <= SOON_DECADES
        decade = whole if whole * 10 <= now or is_ahead else whole - 10
    return Moment(decade=decade, bc=bc)


def _month(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """A month or a day of it without a year."""
    if ref.month is None:
        return None
    year = nearest_month(ref, focus, around)
    return None if year is None else Moment(year, ref.month, real_day(year, ref.month, ref.day))


def _day_alone(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    told = focus.told if focus.told and focus.told.month else (focus.spoken if not focus.history else None)
    if told is None or told.year is None or told.month is None:
        return None
    day = real_day(told.year, told.month, ref.day)
    return Moment(told.year, told.month, day) if day else None


def _weekday_and_day(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "Sunday 17th": the month nearest publication in which the two agree; else the weekday."""
    told = focus.told
    if focus.history and told and told.year and told.month:
        day = Moment(told.year, told.month, ref.day)
        return day if day.date and day.date.isoweekday() == ref.weekday else None
    now = focus.spoken.date if focus.spoken else None
    months = (shifted(focus.spoken, step, "month") for step in NEARBY) if focus.spoken and now else ()
    days = (Moment(month.year, month.month, ref.day).date for month in months if month)
    alike = [day for day in days if day and day.isoweekday() == ref.weekday]
    if not now or not alike:
        return nearest_weekday(ref.weekday or 1, focus, around)
    return on(min(alike, key=lambda day: (around.tense == "past" and day > now, abs((day - now).days))))


def _weekday(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """The nearest; "on the Friday morning, they left" is of a week told before, which the day of publication is not."""
    if (around.is_of_week_told and not focus.history) or around.is_of_some_week:
        return None
    opens = not focus.history and focus.told is None and around.start < OPENING
    runs_on = around.word_before in load("event").words["date-link"]["runs-on"]
    next_day = _day_behind(focus, ref.weekday) if opens and not runs_on else None
    return next_day or nearest_weekday(ref.weekday or 1, focus, around)


def _day_behind(focus: Focus, weekday: int | None) -> Moment | None:
    """The day after publication, if it is that weekday: no article opens with what was six days ago.

    Some are published where it is still the day before.
    """
    now = focus.spoken.date if focus.spoken else None
    day = days_on(now, 1) if now else None
    return on(day) if day and day.isoweekday() == weekday else None


def _year_part(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """A season, quarter, half or feast without a year."""
    year = nearest_year(ref, focus, around)
    if year is None or (ref.season and not focus.history and around.is_before_another):
        return None
    if ref.holiday:
        return full(replace(ref, year=year), focus, around)
    return inside(Moment(year), ref)


def _feast_time(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """The week of a feast, or the weekend next to it."""
    feast = _day_point(replace(ref, unit=None), focus, around)
    if feast is None or feast.date is None:
        return feast
    to_saturday = 5 - feast.date.weekday()
    near = days_on(feast.date, to_saturday if to_saturday < 4 else to_saturday - 7)
    return replace(week_of(near or feast.date), weekend=True) if ref.unit == "weekend" else week_of(feast.date)


def _clock(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """A time of day alone: of the day told last, or of the day of publication."""
    if ref.since or _is_of_unknown_day(focus, around):
        return None
    if around.is_alone and not focus.history and focus.spoken and focus.spoken.date:
        return focus.spoken
    base = focus.day_base(around.tense)
    if focus.history and base and base.part in ("NI", "EV") and focus.fresh and (ref.hour or NOON) < NOON:
        base = shifted(base, 1, "day")
    told = base if base and base.date else None
    if _is_of_either_day(ref, told, focus):
        return None
    if focus.history or (told and told != focus.spoken):
        return told and replace(told, part=None, hour=None, minute=None, zone=None)
    return focus.spoken if focus.spoken and focus.spoken.date else None


def _is_of_either_day(ref: TimeRef, told: Moment | None, focus: Focus) -> bool:
    """True for the small hours told after the day before the article: they may be of that night or of the next."""
    day, now = told.date if told else None, focus.spoken.date if focus.spoken else None
    if focus.history or day is None or now is None or ref.hour is None:
        return False
    return ref.hour < DAWN and (now - day).days == 1


def _is_of_unknown_day(focus: Focus, around: ContextWindow) -> bool:
    """True for the night of something else, the hour of a day long past, and what one looks back to in one's words."""
    if focus.history or focus.spoken is None:
        return False
    if around.is_of_what_follows:
        return True
    if focus.flashback(around.tense) and (focus.fresh or focus.day_behind is None):
        return True
    return around.is_quoted and around.tense == "past" and focus.day_behind is None


def _nothing(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    return None


Reading = Callable[[TimeRef, Focus, ContextWindow], Moment | None]
READINGS: tuple[tuple[Callable[[TimeRef], bool], Reading], ...] = (
    (lambda ref: ref.holiday is not None and ref.unit in ("week", "weekend") and ref.shift is None, _feast_time),
    (lambda ref: ref.way is not None and ref.type != "DURATION", _counted),
    (
        lambda ref: ref.unit == "weekend" and ref.shift is None and ref.type == "DATE",
        _weekend,
    ),
    (lambda ref: ref.shift is not None and ref.unit is not None, unit_beside),
    (lambda ref: ref.shift is not None and ref.year is None, named_beside),
    (lambda ref: ref.century is not None or ref.decade is not None, _long),
    (lambda ref: ref.year is not None, full),
    (lambda ref: ref.month is not None, _month),
    (lambda ref: ref.day is not None and ref.weekday is not None, _weekday_and_day),
    (lambda ref: ref.day is not None, _day_alone),
    (lambda ref: ref.weekday is not None, _weekday),
    (lambda ref: bool(ref.season or ref.quarter or ref.half or ref.holiday), _year_part),
    (lambda ref: ref.part is not None or ref.hour is not None, _clock),
    (lambda ref: True, _nothing),
)
