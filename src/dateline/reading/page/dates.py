"""Full dates as the head of a page writes them: day, month and year, and both days where two could be meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Window

DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# Of the days of the press; a year before 1900 may be an hour ("12 May 1730 GMT") and is one before a time zone.
YEAR = r"(?P<year>(?:19|20)\d\d|1[6-8]\d\d(?!\s*(?:GMT|UTC|BST|[ECMP][SD]?T|hours|hrs)\b))"
ANY_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
# Words run together where markup parted them: "By Ada BergMarch 4, 2021".
OPENS = r"(?:(?<![\w/-])|(?<=[a-z])(?=(?-i:[A-Z])))"
CLOSES = r"(?![\w/]|(?<=\d)[.-]\d)"
RUN_ON = r"(?=(?-i:[A-Z][a-z]))"
BESIDE = 16
AMERICAN = re.compile(r"\b[ECMP][SD]?T\b")
MONTH_FIRST = frozenset({"us", "ph", "bz", "fm", "gu", "pr", "um"})


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A date with the days it may be, one but for figures that can change places, and where it stands."""

    readings: tuple[date, ...]
    start: int
    end: int

    @property
    def window(self) -> Window:
        """From its first reading to its last."""
        return Window.day(min(self.readings)).widened(Window.day(max(self.readings)))


def read_day(text: str) -> date | None:
    """The first full date written in this text that is one day only."""
    return next((day.readings[0] for day in find_days(text) if len(day.readings) == 1), None)


def find_days(text: str, *, day_first: bool | None = None) -> tuple[StatedDay, ...]:
    """The full dates of this text, in order; `day_first` tells how its outlet writes days in figures."""
    found: list[StatedDay] = []
    matches = sorted(_matches(text), key=lambda match: (match.start(), -match.end()))
    for match in matches:
        if found and match.start() < found[-1].end:
            continue
        readings = _readings(match)
        if len(readings) > 1:
            ordered = (
                False if AMERICAN.search(text[match.end() :]) or AMERICAN.search(text[: match.start()]) else day_first
            )
            readings = _chosen(readings, _weekdays(text, match), ordered)
        if readings:
            found.append(StatedDay(readings, match.start(), match.end()))
    return tuple(found)


def is_day_first(language: str | None) -> bool | None:
    """Whether the day stands before the month in figures, by a tag such as "en-GB"; None where it does not tell."""
    tongue, _, rest = (language or "").lower().replace("_", "-").partition("-")
    region = rest.rpartition("-")[2]
    if len(region) == 2:
        return region not in MONTH_FIRST
    return None if tongue in ("", "en") else True


def order_of(written: str) -> bool | None:
    """Whether a date in figures puts its day first; None where it is no such date or may be read both ways."""
    match = _figures().fullmatch(written.strip())
    if match is None:
        return None
    one, two = int(match["one"]), int(match["two"])
    return None if one == two or (one <= 12 and two <= 12) else one > two


def _matches(text: str) -> Iterator[re.Match[str]]:
    return (match for form in _forms() for match in form.finditer(text))


def _readings(match: re.Match[str]) -> tuple[date, ...]:
    """The days that the match may be, that with the day first before the other."""
    parts = match.groupdict()
    year = int(parts["year"])
    if parts.get("one"):
        pairs = ((int(parts["two"]), int(parts["one"])), (int(parts["one"]), int(parts["two"])))
    elif parts.get("number"):
        pairs = ((int(parts["number"]), int(parts["day"])),) * 2
    else:
        pairs = ((load("page").words["month"][parts["month"].lower()], int(parts["day"])),) * 2
    days = (day_of(year, month, day) for month, day in pairs)
    return tuple(dict.fromkeys(day for day in days if day))


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _chosen(readings: tuple[date, ...], weekdays: frozenset[int], day_first: bool | None) -> tuple[date, ...]:
    """The reading that the weekday beside it allows, or else the one of its language; both where nothing tells."""
    fitting = tuple(day for day in readings if day.isoweekday() in weekdays)
    if len(fitting) == 1:
        return fitting
    return readings if day_first is None else (readings[0] if day_first else readings[1],)


def _weekdays(text: str, match: re.Match[str]) -> frozenset[int]:
    beside = f"{text[max(0, match.start() - BESIDE) : match.start()]} | {text[match.end() : match.end() + BESIDE]}"
    numbers = load("page").words["weekday"]
    return frozenset(numbers[word.lower()] for word in re.findall(r"[^\W\d_]+", beside) if word.lower() in numbers)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{alternation(load('page').words['month'])})\.?"
    shapes = (
        rf"{ANY_YEAR}[-/.](?P<number>0?[1-9]|1[0-2])[-/.](?P<day>\d{{1,2}})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
        rf"{month}\s?,?\s*{DAY}\s?,?\s+{YEAR}",
        rf"{DAY}\s+(?:of\s+)?{month}\s?,?\s+{YEAR}",
        rf"{DAY}-{month}-{YEAR}",
    )
    return (*(re.compile(f"{OPENS}(?:{shape})(?:{CLOSES}|{RUN_ON})", re.IGNORECASE) for shape in shapes), _figures())


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w/.-])(?P<one>\d{{1,2}})\s?(?P<bar>[/.])\s?(?P<two>\d{{1,2}})\s?(?P=bar)\s?{ANY_YEAR}{CLOSES}"
    )
