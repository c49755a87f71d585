"""Counts as they are written, in figures or in words."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from dateline.rules import load

SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
HYPHEN = re.compile(r"\s*-\s*")
FRACTION = re.compile(r"([\d,.]+)(?: (\d)/(\d))?")


def count_in(fields: Mapping[str, Any], prefix: str = "") -> float | None:
    """The count among a rule's fields: from a figure, from words, or from a phrase such as "a couple of"."""
    few, figure, spelled = (fields.get(prefix + name) for name in ("few", "figure", "spelled"))
    if few is not None:
        return float(few) if few > 0 else None
    if figure is not None:
        return of_figure(figure)
    return of_words(spelled) if spelled is not None else None


def of_figure(figure: str) -> float:
    """The number a figure stands for: "1,200", "2 1/2", "3.5"."""
    found = FRACTION.fullmatch(" ".join(figure.split()))
    if not found:
        raise ValueError(f"{figure!r} is not a figure")
    whole = float(found[1].replace(",", ""))
    return whole + (int(found[2]) / int(found[3]) if found[2] and int(found[3]) else 0)


def of_words(words: str) -> float:
    """The number that words stand for: "twenty-five", "two hundred and ten", "four-and-a-half"."""
    lowered = HYPHEN.sub("-", words.lower()).replace("and a half", "and-a-half")
    half = 0.5 if "and-a-half" in lowered else 0.0
    names = load("time").words["number-word"]
    total = part = 0.0
    for word in re.findall(r"[a-z]+|\d+", lowered.replace("and-a-half", "")):
        if word in SCALES:
            part = max(part, 1) * SCALES[word]
        elif word.isdigit():
            part += int(word)
        elif word in ("a", "an"):
            part = 1
        else:
            part += names.get(word, 0)
    return total + part + half


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
