"""Days told as now, a while ago: "ten years ago today", "a year ago on Tuesday", "on this day in 1963"."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.resolving.calendar import MONTHS_IN, Moment, days_in, days_on, on, value_of, week_of
from dateline.rules import load
from dateline.types import TimeMark, TimeRef, Timex, When, Window

YEARS_IN = {"quarter-century": 25, "half-century": 50}
KEPT = ("day", "week", "month")
MIDWEEK = 3
Back = tuple[int, str]


def with_days_then(times: tuple[Timex, ...], marks: tuple[TimeMark, ...], text: str) -> tuple[Timex, ...]:
    """The times; both halves of such a phrase are the day, week, month or season of then.

    "Two weeks ago on Friday" may be the Friday of that week or of the next: some day of it.
    """
    found = list(times)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        if one.when is None or other.when is None:
            continue
        link = text[one.span.end : other.span.start].strip().lower()
        value, days = _then(one, other, marks[place].ref, marks[place + 1].ref, link) or ("", None)
        if days:
            found[place] = replace(one, value=value, when=When(days), because=(*one.because, other.span))
            found[place + 1] = replace(other, value=value, when=When(days), because=(*other.because, one.span))
    return tuple(found)


def _then(one: Timex, other: Timex, first: TimeRef, second: TimeRef, link: str) -> tuple[str, Window] | None:
    """The value and days that both mean; None where they are no such phrase."""
    assert one.when and other.when
    back, known = _back(first), load("event").words["day-word"]
    if back and (not link or link in known["brings"]):
        if second.weekday and second.shift is None and not (second.day or second.month or second.unit):
            return _shifted(other.when.begin, back, second) if back[1] == "month" else (one.value, one.when.begin)
        return _shifted(other.when.begin, back, second) if not link and _is_now(second) else None
    is_today = _is_now(first) and first.unit == "day" and first.shift == 0
    if is_today and link in known["in"] and second.year and second.era is None and not second.month:
        months = 12 * (one.when.begin.first.year - second.year)
        return _shifted(one.when.begin, (months, "month"), first) if months > 0 else None
    return None


def _is_now(ref: TimeRef) -> bool:
    """True for today and yesterday, this week, last month, this summer and next May."""
    if ref.frame != "speech" or ref.shift is None or ref.weekday:
        return False
    return (ref.unit in KEPT and not ref.month) or (ref.unit is None and bool(ref.month or ref.season))


def _back(ref: TimeRef) -> Back | None:
    """How many months or days ago; None where that is left open."""
    if ref.way != "past" or ref.frame != "speech" or ref.count is None or ref.plus or ref.count != int(ref.count):
        return None
    if ref.unit in ("week", "fortnight", "day"):
        return int(ref.count) * {"week": 7, "fortnight": 14, "day": 1}[ref.unit], "day"
    months = MONTHS_IN.get(ref.unit or "") or 12 * YEARS_IN.get(ref.unit or "", 0)
    return (int(ref.count) * months, "month") if months else None


def _shifted(now: Window, back: Back, beside: TimeRef) -> tuple[str, Window] | None:
    """The day, week, month or season so long before that of now."""
    first, after = _day_back(now.first, back), _day_back(now.after, back)
    if first is None or after is None:
        return None
    days = Window.day(first) if now.days == 1 or after <= first else Window(first, after)
    return value_of(_moment(first, now.days, beside)), days


def _moment(first: date, days: int, beside: TimeRef) -> Moment:
    if beside.unit == "week":
        return week_of(first + timedelta(MIDWEEK))
    if beside.season:
        return Moment(first.year, season=beside.season)
    return on(first) if days == 1 else Moment(first.year, first.month)


def _day_back(day: date, back: Back) -> date | None:
    count, unit = back
    if unit == "day":
        return days_on(day, -count)
    months = day.year * 12 + day.month - 1 - count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, days_in(year, month))) if year >= 1 else None
