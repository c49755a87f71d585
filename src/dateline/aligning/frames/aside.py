"""Numbers of which nothing is told: ages, distances in time, one of many, so many apiece, wholes of a part."""

import re
from bisect import bisect_left
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Marked, QuantityMark

DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "decade", "second"})
OLDEST = 110
# So many at most are told of as known: "the two", "the three".
FEW = 3


def is_aside(mark: QuantityMark, text: str) -> bool:
    """True for an age ("a student of 19", "Lie, 52,"), "years before", "one of the mills" and "two in each".

    No age has a point: "a force of 6.0" is one of its own.
    """
    before, after = text[max(mark.span.start - 8, 0) : mark.span.start], text[mark.span.end : mark.span.end + 10]
    clause = mark.frame.clause if mark.frame and mark.counted == "person" else None
    if clause and _apiece().search(text, mark.span.end, clause.end):
        return True
    if mark.stated == (1, 1) and _one_among().match(text, mark.span.start):
        return True
    if mark.counted is None and mark.unit in DURATIONS:
        return bool(_behind_a_length().match(after))
    return (
        mark.unit is None
        and mark.counted is None
        and mark.stated[1] < OLDEST
        and "." not in mark.span.of(text)
        and bool(_before_an_age().search(before) or (before.endswith(", ") and after.startswith(",")))
    )


def is_recalled(mark: QuantityMark, text: str) -> bool:
    """True for a few that were told of before: "the two towns", "our three mills"."""
    few = mark.unit is not None and mark.unit not in DURATIONS and mark.stated[0] == mark.stated[1]
    return (
        few
        and 1 < mark.stated[1] <= FEW
        and bool(_before_the_known().search(text, max(mark.span.start - 8, 0), mark.span.start))
    )


@cache
def _before_the_known() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['recalls'])})\s\Z", re.IGNORECASE)


@cache
def _apiece() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['apiece'])})\b", re.IGNORECASE)


@cache
def _one_among() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('quantity').words['one-among'])})\b", re.IGNORECASE)


@cache
def _behind_a_length() -> re.Pattern[str]:
    distance, age = (alternation(load("quantity").words[name]) for name in ("distance", "age-behind"))
    return re.compile(rf"\s+(?:{distance})\b|\s?[-–]?\s?(?:{age})\b", re.IGNORECASE)


@cache
def _before_an_age() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['age-before'])})\s+$", re.IGNORECASE)


def is_whole(mark: QuantityMark, entry: Marked) -> bool:
    """True for the 16 of "10 of the team's 16 games", of which what is told is told of 10."""
    place = bisect_left(entry.quantities, mark.span.start, key=lambda other: other.span.start) - 1
    before = entry.quantities[place].span if place >= 0 else None
    return before is not None and bool(_whole_link().fullmatch(entry.document.text, before.end, mark.span.start))


@cache
def _whole_link() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load('quantity').words['whole-link'])})(?: [\w'’]+){{0,4}} ")
