"""Days in the notations of other tools: EDTF level 1, and dates cut to what is known of them."""

from datetime import date, timedelta

from dateline.resolving import Moment, window_of
from dateline.types import When, Window

SEASONS = {3: ("SP", 21), 6: ("SU", 22), 9: ("FA", 23), 12: ("WI", 24)}
EARLIEST, LATEST = 2, 9998


def edtf(when: When | None) -> str:
    """The days in EDTF, level 1: "1979-01-07", "1979-01-XX" (one day of the month), "1979-01" (all of it), "1975/1979".

    Nothing where level 1 has no notation for them, as for "early 1996".
    """
    if when is None:
        return ""
    if when.finish is None:
        return _some_day(when.begin)
    if when.begin.days == 1 and when.finish.days == 1 and (whole := _whole(when.hull)):
        return whole
    begin, finish = _some_day(when.begin), _some_day(when.finish)
    return f"{begin}/{finish}" if begin and finish else ""


def known_prefix(window: Window) -> str:
    """What is known of a day, as a date cut short: "1979-01-07", "1979-01", "1979", or nothing."""
    parts: list[str] = []
    for one, other in zip(window.first.isoformat().split("-"), window.last.isoformat().split("-"), strict=True):
        if one != other:
            break
        parts.append(one)
    return "-".join(parts)


def bounded(window: Window) -> Window:
    """The window, or of one that is open to one side the day at its other end, for formats that need a day."""
    if window.first.year <= EARLIEST and window.after.year < LATEST:
        return Window.day(window.last)
    if window.after.year >= LATEST:
        return Window.day(window.first)
    return window


def _some_day(window: Window) -> str:
    """One day of the window."""
    first = window.first
    if window.days == 1:
        return first.isoformat()
    if window == _month(first):
        return f"{first:%Y-%m}-XX"
    if window == _years(first.year, 1):
        return f"{first:%Y}-XX-XX"
    if window == _years(first.year, 10) and first.year % 10 == 0:
        return f"{first:%Y}"[:3] + "X"
    if window == _years(first.year, 100) and first.year % 100 == 0:
        return f"{first:%Y}"[:2] + "XX"
    return _season(window)


def _season(window: Window) -> str:
    code, number = SEASONS.get(window.first.month, ("", 0))
    is_one = code and window_of(Moment(window.first.year, season=code), None) == window
    return f"{window.first:%Y}-{number}" if is_one else ""


def _whole(window: Window) -> str:
    """All days of the window, where it is a day, a month, a year, or some of these."""
    first, last = window.first, window.last
    if window.days == 1:
        return first.isoformat()
    if window == _month(first):
        return f"{first:%Y-%m}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first:%Y}" if first.year == last.year else f"{first:%Y}/{last:%Y}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _month(day: date) -> Window:
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1) if first.year < LATEST else first + timedelta(days=1)
    return Window(first, after)


def _years(year: int, count: int) -> Window | None:
    return Window(date(year, 1, 1), date(year + count, 1, 1)) if year + count < LATEST else None
