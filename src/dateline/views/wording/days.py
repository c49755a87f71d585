"""Days as people write them: "7 January 1979", "early 1996", "between 2 and 8 April 2018"."""

from calendar import month_name
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from dateline.resolving import Moment, window_of
from dateline.types import When, Window

MONTHS = tuple(month_name)[1:]
SEASONS = {3: ("SP", "spring"), 6: ("SU", "summer"), 9: ("FA", "autumn"), 12: ("WI", "winter")}
QUARTERS = ("first", "second", "third", "last")
PARTS = {"START": "early ", "MID": "mid-", "END": "late "}
EARLIEST, LATEST = 2, 9998


def when_words(when: When) -> str:
    """What happened on one day of `begin`, or lasted from `begin` to `finish`, in words."""
    if when.finish is None:
        return window_words(when.begin)
    if when.begin == when.finish and when.begin.days == 1:
        return day_words(when.begin.first)
    if when.begin.days == 1 and when.finish.days == 1:
        return _throughout(when.begin.widened(when.finish))
    return _from_to(window_words(when.begin), window_words(when.finish))


@lru_cache(maxsize=10_000)
def window_words(window: Window) -> str:
    """One day somewhere in the window, in words."""
    if window.days == 1:
        return day_words(window.first)
    return _named(window) or _open(window) or _between(window)


def day_words(day: date) -> str:
    """A day in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_words(when: When) -> str:
    """The same for narrow columns: months of a known day are cut to three letters."""
    words = when_words(when)
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words


def held_words(first: Window | None, last: Window | None, finish: Window | None) -> str:
    """When an office is told to be held, from the earliest telling to the latest, and when or by when it was left."""
    left = f"no longer by {day_words(finish.last)}" if finish and finish.after.year < LATEST else ""
    if first is None or last is None:
        return left
    known = f"in office {_on(first)}"
    if first != last:
        known = f"in office at least from {_ordinary(first)} to {_ordinary(last)}"
    if finish and finish.days == 1:
        known = "in office" if first == finish else f"in office at least from {_ordinary(first)}"
        return f"{known} until {day_words(finish.last)}"
    return f"{known}, {left}" if left else known


def _on(window: Window) -> str:
    if window.days == 1:
        return "on " + day_words(window.first)
    return f"in {_named(window)}" if _named(window) else window_words(window)


def _ordinary(window: Window) -> str:
    words = window_words(window)
    return f"a day {words}" if words.startswith("between") else words


def _throughout(whole: Window) -> str:
    """All of the days, from the first to the last."""
    years = _whole_years(whole)
    if years:
        return f"all of {years[0]}" if years[0] == years[1] else f"{years[0]}–{years[1]}"
    named = _named(whole)
    return f"all of {named}" if named else _from_to(day_words(whole.first), day_words(whole.last))


def _from_to(begin: str, finish: str) -> str:
    """Two ends joined; the month and the year they share are said once."""
    if begin == finish:
        return f"within {begin}"
    if begin.isdigit() and finish.isdigit():
        return f"{begin}–{finish}"
    if begin[:1].isdigit() and finish[:1].isdigit() and begin.count(" ") == finish.count(" ") == 2:
        shared, _, rest = _shared(begin, finish)
        return f"{shared}–{rest}" if " " not in shared else f"{shared} – {rest}"
    return f"{begin} to {finish}" if "between" in begin + finish else f"{begin} – {finish}"


def _between(window: Window) -> str:
    years = _whole_years(window)
    if years:
        return f"between {years[0]} and {years[1]}"
    if window.first.day == 1 and window.after.day == 1:
        first, last = _month(window.first), _month(window.last)
        if window.first.year == window.last.year:
            first = first.rpartition(" ")[0]
        return f"between {first} and {last}"
    first, _, last = _shared(day_words(window.first), day_words(window.last))
    return f"between {first} and {last}"


def _shared(first: str, last: str) -> tuple[str, str, str]:
    """The first without the words at its end that the last ends with, those words, and the last."""
    one, other = first.split(), last.split()
    cut = 0
    while cut < 2 and one[-1 - cut] == other[-1 - cut]:
        cut += 1
    kept = one[: len(one) - cut]
    return " ".join(kept), " ".join(one[len(one) - cut :]), last


def _open(window: Window) -> str:
    if window.first.year <= EARLIEST:
        return f"on or before {day_words(window.last)}"
    return f"on or after {day_words(window.first)}" if window.after.year >= LATEST else ""


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _whole_years(window: Window) -> tuple[int, int] | None:
    starts = (window.first.month, window.first.day) == (1, 1) and (window.after.month, window.after.day) == (1, 1)
    return (window.first.year, window.last.year) if starts else None


def _named(window: Window) -> str:
    """The calendar's own name of the window, or nothing."""
    for moment, part, name in _candidates(window):
        if window_of(moment, part) == window:
            return name
    return ""


def _candidates(window: Window) -> Iterator[tuple[Moment, str | None, str]]:
    """Moments with a name that this window may be, plainest first."""
    year, month = window.first.year, window.first.month
    if window.days > 101 * 366 or year < EARLIEST or window.after.year > LATEST:
        return
    yield Moment(year), None, str(year)
    yield Moment(year, month), None, _month(window.first)
    for decade in (year // 10, year // 10 + 1):
        yield Moment(decade=decade), None, f"the {decade}0s"
    for part, word in PARTS.items():
        yield Moment(year), part, f"{word}{year}"
        yield Moment(decade=year // 10), part, f"the {word}{year // 10}0s"
        yield Moment(year, month), part, f"{word}{_month(window.first)}"
    yield Moment(century=year // 100), None, f"the {year // 100 * 100}s"
    yield from _quarters(year, month)


def _quarters(year: int, month: int) -> Iterator[tuple[Moment, str | None, str]]:
    if month in (1, 7):
        yield Moment(year, half=1 + month // 7), None, f"{'second' if month == 7 else 'first'} half of {year}"
    if month % 3 == 1:
        yield Moment(year, quarter=1 + month // 3), None, f"{QUARTERS[month // 3]} quarter of {year}"
    if month in SEASONS:
        code, name = SEASONS[month]
        years = f"{year}–{(year + 1) % 100:02d}" if month == 12 else str(year)
        yield Moment(year, season=code), None, f"{name} of {years}"
