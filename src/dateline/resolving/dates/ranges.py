"""Times that belong together: the two ends of a stretch, and times that are only one end of it."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from dateline.marking import Sentences, year_of
from dateline.resolving.calendar import Moment, days_in, days_on, first_month, window_of
from dateline.rules import alternation, load
from dateline.types import Span, TimeMark, TimeRef, Timex, When, Window

TO = re.compile(r"\s*(?:[-–—/]|to|until|till|through)\s*(?:the )?", re.IGNORECASE)
AND = re.compile(r"\s*and\s*", re.IGNORECASE)
LENDS = re.compile(r"\s*(?:[-–—/]|to|until|till|through|and)\s*(?:the |from )?", re.IGNORECASE)
WHOLE_DAY = re.compile(r"(?:BC)?\d{4}-\d\d-\d\d")
MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?")
PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T(AF|EV|NI|MO|MI|DT)")
EVENING = 5
ASIDE = re.compile(r" ?\([^()\n]{1,80}\),? ")
JOINED = re.compile(r",? (?:on |of )?")
UNTIL_CLOCK = re.compile(r"\s*(?:[-–—]|to|until|till|and)\s*")
NEAR, HALF_A_YEAR = 150, 6
IN_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")
OPEN = re.compile(r"\b(since|until|till|up to)\s+(?:about |the )?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
CLOCK = {"hour": "H", "minute": "M", "second": "S"}
LETTERS = {
    "day": "D", "night": "D", "weekend": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
TIMES = {"weekend": 2.0, "fortnight": 2.0}
OTHERS = {"quarter-century": "P25Y", "half-century": "P50Y", "half-hour": "PT30M"}
CALENDAR = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
SETS = {"night": "XXXX-XX-XXTNI", "weekend": "XXXX-WXX-WE"}


def joined(times: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """The times with `stretch` set on both ends of a range, and `open` on those that something runs on from."""
    found = list(times)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        whole = _stretch(one, other, text)
        if whole:
            found[place], found[place + 1] = replace(one, stretch=whole), replace(other, stretch=whole)
    return tuple(_opened(timex, text) for timex in found)


def _stretch(one: Timex, other: Timex, text: str) -> When | None:
    if not one.when or not other.when or other.span.start - one.span.end > 12:
        return None
    begin, finish = one.when.begin, other.when.begin
    return When(begin, finish) if _is_stretch(one, other, text) and begin.first <= finish.first else None


def _is_stretch(one: Timex, other: Timex, text: str) -> bool:
    """True for "from Monday to Friday" and "between May and July"."""
    between = text[one.span.end : other.span.start]
    is_between = AND.fullmatch(between) and BETWEEN.search(text, max(0, one.span.start - 12), one.span.start)
    return bool(TO.fullmatch(between) or is_between)


def _opened(timex: Timex, text: str) -> Timex:
    if timex.when is None or timex.stretch is not None:
        return timex
    start = timex.span.start
    found = OPEN.search(text, max(0, start - 16), start)
    if found is None:
        return timex
    return replace(timex, open="since" if found[1].lower() == "since" else "until")


def with_lent_days(times: tuple[Timex, ...], marks: tuple[TimeMark, ...], text: str) -> tuple[Timex, ...]:
    """The times; a time of day joined to the day after it, as in "noon two days later", is of that day.

    "That day back in March 2010" is some day of the month that follows.
    """
    after = (*times[1:], None)
    return tuple(
        _of_its_month(_of_its_day(one, mark, other, text), mark, other, text)
        for one, mark, other in zip(times, marks, after, strict=False)
    )


def _of_its_month(timex: Timex, mark: TimeMark, after: Timex | None, text: str) -> Timex:
    is_that_day = mark.ref.frame == "told" and mark.ref.shift == 0 and (mark.ref.unit == "day" or mark.ref.part)
    whole = MONTH_OR_YEAR.fullmatch(after.value) if after and after.type == "DATE" and is_that_day else None
    if after is None or whole is None or not _back_in().fullmatch(text, timex.span.end, after.span.start):
        return timex
    value = whole[0] + "-XX" * (2 - whole[0].count("-")) + (f"T{mark.ref.part}" if mark.ref.part else "")
    return replace(timex, value=value, when=after.when, because=(*timex.because, after.span))


@cache
def _back_in() -> re.Pattern[str]:
    return re.compile(rf",? (?:{alternation(load('time').words['neighbour']['back-in'])}) ")


def _of_its_day(timex: Timex, mark: TimeMark, after: Timex | None, text: str) -> Timex:
    ref = mark.ref
    if after is None or (ref.hour is None and ref.part is None) or ref.day or ref.month or ref.weekday or ref.unit:
        return timex
    day = WHOLE_DAY.match(after.value) if after.type in ("DATE", "TIME") else None
    part = PART_OF_DAY.fullmatch(after.value) if ref.hour is not None else None
    link = JOINED if after.type == "DATE" or part else UNTIL_CLOCK
    joined = ref.shift is None and link.fullmatch(text, timex.span.end, after.span.start)
    if after.type == "DATE" and day and day[0] != after.value:
        day = None
    if day is None or not joined or "T" not in timex.value or text[after.span.start].isupper():
        return timex
    clock = timex.value[timex.value.index("T") :]
    if part and ref.hour is not None:
        clock = f"T{_hour_of(ref.hour, part[2]):02d}:{ref.minute or 0:02d}"
    value = part[1] + clock if part else day[0] + clock
    return replace(timex, value=value, when=after.when, because=(*timex.because, after.span))


def _hour_of(hour: int, part: str) -> int:
    """The hour of "9 o'clock last night" by the clock of 24 hours; the small hours stay as they are."""
    is_late = part in ("AF", "EV") or (part == "NI" and hour >= EVENING)
    return hour + 12 if is_late and hour < 12 else hour


def in_order(times: tuple[Timex, ...], marks: tuple[TimeMark, ...], text: str, now: date | None) -> tuple[Timex, ...]:
    """The times; "from October to March" without a year ends in the year after, or begins in the one before.

    It ends in the year after where it lies ahead, of publication or of a time told shortly before. "From Friday to
    Tuesday" begins in the week before in the same way, or ends in the next where its end lies ahead.
    """
    found = list(times)
    for place, (one, other) in enumerate(pairwise(marks)):
        first, last = found[place], found[place + 1]
        if _is_weekday_alone(one, other) and _is_stretch(first, last, text):
            found[place], found[place + 1] = _weekdays_in_order(first, last, now)
        joined = TO.fullmatch(text, one.span.end, other.span.start) if _is_of_any_year(one, other) else None
        if joined is None or not first.when or not last.when or first.when.begin.first < last.when.begin.first:
            continue
        before = found[place - 1].value if place else ""
        if (now and first.when.begin.first > now) or _is_shortly_before(before, first.value):
            found[place + 1] = _years_on(last, 1)
        else:
            found[place] = _years_on(first, -1)
    return tuple(found)


def _is_weekday_alone(one: TimeMark, other: TimeMark) -> bool:
    return all(
        mark.ref.weekday and not (mark.ref.day or mark.ref.month or mark.ref.unit or mark.ref.shift is not None)
        for mark in (one, other)
    )


def _weekdays_in_order(first: Timex, last: Timex, now: date | None) -> tuple[Timex, Timex]:
    """The two weekdays of a stretch, the one a week on or back where they would run backwards."""
    if first.when is None or last.when is None or first.when.begin.first <= last.when.begin.first:
        return first, last
    if now and max(first.when.begin.first, last.when.begin.first) > now:
        return first, _weeks_on(last, 1)
    return _weeks_on(first, -1), last


def _weeks_on(timex: Timex, count: int) -> Timex:
    """The same weekday so many weeks on."""
    day = days_on(timex.when.begin.first, 7 * count) if timex.when and WHOLE_DAY.match(timex.value) else None
    if day is None:
        return timex
    return replace(timex, value=f"{day.isoformat()}{timex.value[10:]}", when=When(Window(day, day + timedelta(1))))


def _is_of_any_year(one: TimeMark, other: TimeMark) -> bool:
    return all(mark.ref.month and mark.ref.year is None and mark.ref.shift is None for mark in (one, other)) and (
        one.ref.month != other.ref.month
    )


def _is_shortly_before(told: str, value: str) -> bool:
    """True for a time told in the months before that of the value, in its year."""
    months = [int(one[5:7]) if IN_MONTH.match(one) else 0 for one in (told, value)]
    return all(months) and told[:4] == value[:4] and 0 <= months[1] - months[0] < HALF_A_YEAR


def _years_on(timex: Timex, count: int) -> Timex:
    """The same month or day so many years on; the same time where it has no such day."""
    if not IN_MONTH.match(timex.value):
        return timex
    year, month, day = int(timex.value[:4]) + count, int(timex.value[5:7]), int(timex.value[8:10] or 0)
    if day > days_in(year, month):
        return timex
    window = window_of(Moment(year, month, day or None), timex.mod)
    return replace(timex, value=f"{year:04d}{timex.value[4:]}", when=When(window) if window else None)


def with_lent_years(marks: tuple[TimeMark, ...], text: str) -> tuple[TimeMark, ...]:
    """The marks; a month, season or weekday joined to one with its year or week has that one, too.

    So "26 June - 4 August 1952", "April, May and June last year", "from Monday to Wednesday last week", and
    "7 May (6 May in Lima), 1941".
    """
    found = list(marks)
    for place in range(len(found) - 1):
        _lend_over_aside(found, place, text)
    lent: set[int] = set()
    for place in range(len(found) - 2, -1, -1):
        between = text[found[place].span.end : found[place + 1].span.start]
        joined = len(between) < 12 and (LENDS.fullmatch(between) or (between == ", " and place + 1 in lent))
        if joined and (ref := _lent(found[place].ref, found[place + 1].ref)):
            found[place] = replace(found[place], ref=ref)
            lent.add(place)
    return tuple(found)


def _lend_over_aside(found: list[TimeMark], place: int, text: str) -> None:
    """Gives a day before brackets, and one within them, the year that stands alone behind them."""
    one = found[place]
    if one.ref.day is None or one.ref.month is None or one.ref.year is not None:
        return
    for behind in range(place + 1, min(place + 3, len(found))):
        year = found[behind].ref
        if year.year is None or year.month or not ASIDE.fullmatch(text, one.span.end, found[behind].span.start):
            continue
        for inner in range(place, behind):
            if found[inner].ref.month and found[inner].ref.year is None:
                found[inner] = replace(found[inner], ref=replace(found[inner].ref, year=year.year, era=year.era))


def _lent(one: TimeRef, other: TimeRef) -> TimeRef | None:
    """The first of two times with what the second lends it; None where it has a year, or needs none."""
    if one.year is not None or one.shift is not None or one.way or one.type in ("DURATION", "SET"):
        return None
    if one.weekday and other.weekday and not one.day and other.unit == "week" and other.shift is not None:
        return _beside(one, other) if one.weekday <= other.weekday else None
    if not (one.month or one.season):
        return None
    if other.unit == "year" and other.shift is not None and (other.month or other.season):
        return _beside(one, other)
    year = _lent_year(one, other) if other.year else None
    return replace(one, year=year, era=other.era) if year else None


def _beside(one: TimeRef, other: TimeRef) -> TimeRef:
    return replace(one, unit=other.unit, shift=other.shift, frame=other.frame)


def _lent_year(one: TimeRef, other: TimeRef) -> int | None:
    """The year before, where the first month comes after the second."""
    first = one.month or first_month(Moment(1, season=one.season)) or 1
    second = other.month or first_month(Moment(1, season=other.season))
    if second is None or other.year is None:
        return None
    return other.year if first <= second else other.year - (-1 if other.era == "BC" else 1)


def years_ahead(marks: tuple[TimeMark, ...], sentences: Sentences) -> dict[Span, int | None]:
    """By time, the year that the next time of the same sentence names."""
    found: dict[Span, int | None] = {mark.span: None for mark in marks}
    for one, other in pairwise(marks):
        near = other.span.start - one.span.end < NEAR
        if near and not sentences.parted(one.span.start, other.span.start):
            found[one.span] = year_of(other.ref) if other.ref.shift is None else None
    return found


def length(ref: TimeRef) -> str:
    """The value of a length: P2Y, PT5H, P1Y3M, PXM where the count is left open."""
    unit = ref.unit or "day"
    if ref.plus and ref.count is not None:
        return _compound([(ref.count, unit), *ref.plus])
    if unit in OTHERS:
        return OTHERS[unit]
    count = None if ref.count is None else ref.count * TIMES.get(unit, 1.0)
    if unit in CLOCK:
        return _clock_length(count, unit)
    if count is not None and count != int(count) and unit == "year":
        months = round(count % 1 * 12)
        return f"P{int(count)}Y{months}M" if count > 1 else f"P{months}M"
    if count is not None and count != int(count) and unit == "decade":
        return f"P{_digits(count * 10)}Y"
    return f"P{_digits(count)}{LETTERS[unit]}"


def _compound(parts: list[tuple[float, str]]) -> str:
    """The value of several units told as one length."""
    days = "".join(_digits(count * TIMES.get(unit, 1.0)) + LETTERS[unit] for count, unit in parts if unit in LETTERS)
    hours = "".join(_digits(count) + CLOCK[unit] for count, unit in parts if unit in CLOCK)
    return f"P{days}" + (f"T{hours}" if hours else "")


def _clock_length(count: float | None, unit: str) -> str:
    if count is not None and unit == "hour" and count % 1 == 0.5:
        return f"PT{int(count)}H30M" if count > 1 else "PT30M"
    return f"PT{_digits(count)}{CLOCK[unit]}"


def _digits(count: float | None) -> str:
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}".lstrip("0")


def repetition(ref: TimeRef, *, history: bool = False) -> str:
    """The value of what comes again: P1D, XXXX-WXX-4."""
    part = f"T{ref.part}" if ref.part else ""
    if ref.weekday:
        return f"XXXX-WXX-{ref.weekday}{part}"
    if ref.month:
        return f"XXXX-{ref.month:02d}"
    if ref.season:
        return f"XXXX-{ref.season}"
    if part:
        return f"XXXX-XX-XX{part}"
    if history and not ref.each and ref.unit in CALENDAR:
        return CALENDAR[ref.unit]
    return SETS.get(ref.unit or "", length(ref))
