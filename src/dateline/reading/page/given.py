"""The day that was given with an article, in the forms that programs and people write it in."""

import re
from datetime import date
from functools import cache

from dateline.reading.page.dates import day_of, read_day
from dateline.rules import alternation, load
from dateline.types import Dating, Window

CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
FIGURES = re.compile(r"(?<![\d-])(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)(?!\d)")
MONTH = re.compile(r"((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])")
YEAR = re.compile(r"(?:19|20)\d\d")
# As C and the spreadsheets have it: two figures are of this century up to 68.
LAST_OF_CENTURY = 68


def dating_given(published: str) -> Dating | None:
    """The day that was given with the article, or its month or year alone; None where it can be read as neither."""
    told = published.strip()
    day = read_day(told) or _named(told) or read_day(slashed(told))
    window = Window.day(day) if day else _wider(told)
    return Dating(window, "given") if window else None


def slashed(told: str) -> str:
    """A day in figures between dashes, with the bars that it is known by: "13-10-2018"."""
    return FIGURES.sub(r"\1/\2/\3", told)


def _named(told: str) -> date | None:
    """A day with the name of its month, in an order of programs: "Wed Oct 10 20:19:24 +0000 2018", "10-Oct-18"."""
    found = next((match for form in _forms() if (match := form.match(told))), None)
    if found is None:
        return None
    year = int(found["year"])
    year += 0 if year > 99 else 2000 if year <= LAST_OF_CENTURY else 1900
    return day_of(year, load("page").words["month"][found["month"].lower()], int(found["day"]))


def _wider(told: str) -> Window | None:
    """A month or a year and nothing else."""
    named, figures = _month_alone().fullmatch(told), MONTH.fullmatch(told)
    if named or figures:
        year = int(named["year"] if named else figures[1] if figures else 0)
        month = load("page").words["month"][named["month"].lower()] if named else int(figures[2] if figures else 0)
        return Window(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))
    return Window(date(int(told), 1, 1), date(int(told) + 1, 1, 1)) if YEAR.fullmatch(told) else None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{alternation(load('page').words['month'])})\b\.?"
    day, year = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d\d)"
    forms = (
        rf"(?:[^\W\d_]+,?\s+)?{month}\s+{day},?\s+{CLOCK}(?:\s+(?:[+-]\d{{4}}|[A-Z]{{3,4}}))?\s+{year}$",
        rf"{year}[\s-]+{month}[\s-]+{day}\b",
        rf"{day}[-/ ]{month}[-/ ](?P<year>\d\d)$",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _month_alone() -> re.Pattern[str]:
    return re.compile(rf"(?P<month>{alternation(load('page').words['month'])})\.?,?\s+(?P<year>(?:19|20)\d\d)", re.I)
