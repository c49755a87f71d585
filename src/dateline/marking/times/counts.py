"""Counts as they are written, in figures or in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dateline.marking.numbers import value_of


def count_in(fields: Mapping[str, Any], prefix: str = "") -> float | None:
    """The count among a rule's fields: from a figure, from words, or from a phrase such as "a couple of"."""
    few, figure, spelled = (fields.get(prefix + name) for name in ("few", "figure", "spelled"))
    if few is not None:
        return float(few) if few > 0 else None
    written = spelled if figure is None else figure
    return value_of(" ".join(written.split())) if written is not None else None


def in_figures(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Year, month and day (and time of day) of a date in figures; empty where there is no such day."""
    numbers = {name: int(value) for name, value in fields.items() if isinstance(value, str) and value.isdigit()}
    year = numbers.get("year", _full_year(numbers.get("year2", 0)))
    month, day = _month_and_day(numbers)
    if not _exists(year, month, day):
        return {}
    found: dict[str, Any] = {"year": year, "month": month, "day": day}
    if "one" in numbers and numbers["one"] <= 12 and numbers["other"] <= 12:
        found["either"] = True
    if "hour" in numbers and numbers["hour"] < 25 and numbers["minute"] < 60:
        found |= {"type": "TIME", "hour": numbers["hour"], "minute": numbers["minute"], "zone": None}
    return found


def _full_year(short: int) -> int:
    return short + (1900 if short >= 50 else 2000)


def _month_and_day(numbers: Mapping[str, int]) -> tuple[int, int]:
    """Month first where both orders are possible and nothing else tells (as 04/05/2019 in American use)."""
    if "month_no" in numbers:
        return numbers["month_no"], numbers["day_no"]
    one, other = numbers["one"], numbers["other"]
    return (other, one) if one > 12 else (one, other)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
