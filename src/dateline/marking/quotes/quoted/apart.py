"""Quotation marks that stand apart from the words (" We stay , " she said): which of them open and which close.

They look the same whether they do the one or the other. What stands beside each speaks for one of them, and over all
lines the cheapest reading is taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Way = Literal["opens", "closes", "either"]
ENDS, BEHIND, LEADS = ".!?…", ",.;:!?)", ":("
UNLIKELY, RARE, DOUBTFUL, SLIGHT = 4.0, 2.5, 1.5, 0.5
A_LINE = 0.25  # for each line that words run on
FEWEST_SINGLE = 4
PLURAL = "sxz"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at code points [start, end); `single` for one like an apostrophe."""

    start: int
    end: int
    way: Way
    single: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """The cheapest reading so far that ends within quoted words or outside them, with the ways it gives the marks."""

    cost: float
    ways: tuple["_Reading", Way | None] | None = None


Readings = tuple[_Reading | None, _Reading | None]  # outside, inside


def settled(text: str, blocks: Sequence[tuple[int, int]], marked: Sequence[Sequence[Mark]]) -> list[list[Mark]]:
    """The marks of each block, those that may open or close given the one or the other.

    A single mark that stands apart is read so where a text has no others, and left out elsewhere.
    """
    own = [mark for marks in marked for mark in marks]
    apart = [mark for mark in own if mark.way == "either"]
    if not apart:
        return [list(marks) for marks in marked]
    single = len(apart) >= FEWEST_SINGLE and all(mark.single for mark in own)
    read = [
        [mark for mark in marks if mark.single == single and (not single or mark.way == "either")] for marks in marked
    ]
    ways = iter(_ways(text, blocks, read))
    found = [[replace(mark, way=way, single=False) for mark in marks if (way := next(ways))] for marks in read]
    rest = ([mark for mark in marks if mark.single and mark.way != "either"] for marks in marked)
    return [sorted([*marks, *others], key=lambda mark: mark.start) for marks, others in zip(found, rest, strict=True)]


def _ways(text: str, blocks: Sequence[tuple[int, int]], marked: Sequence[Sequence[Mark]]) -> list[Way | None]:
    readings: Readings = (_Reading(0.0), None)
    for number, (block, marks) in enumerate(zip(blocks, marked, strict=True)):
        if number:
            readings = _over_break(readings, is_line=text[blocks[number - 1][1] : block[0]] == "\n")
        for mark in marks:
            readings = _over_mark(readings, mark, *_beside(text, block, mark))
    outside, inside = readings
    best = outside if inside is None or (outside and outside.cost <= inside.cost + DOUBTFUL) else inside
    ways: list[Way | None] = []
    while best and best.ways:
        best, way = best.ways
        ways.append(way)
    return ways[::-1]


def _over_break(readings: Readings, *, is_line: bool) -> Readings:
    """Words may run on in the next line; in a paragraph of its own they begin anew."""
    outside, inside = readings
    if inside is None:
        return readings
    left = replace(inside, cost=inside.cost + (RARE if is_line else SLIGHT))
    outside = left if outside is None or left.cost < outside.cost else outside
    return outside, replace(inside, cost=inside.cost + A_LINE) if is_line else None


def _over_mark(readings: Readings, mark: Mark, before: str, behind: str) -> Readings:
    opening, closing = _costs(mark, before, behind)
    anew = opening + (SLIGHT if not before else UNLIKELY)
    skipped = _skipping(mark, before, behind)
    outside, inside = readings
    steps: list[tuple[_Reading | None, float, Way | None, int]] = [
        (outside, opening, "opens", 1),
        (inside, closing, "closes", 0),
        (inside, anew, "opens", 1),
        (outside, closing + UNLIKELY, "closes", 0),
    ]
    if skipped is not None:
        steps += [(outside, skipped, None, 0), (inside, skipped, None, 1)]
    best: list[_Reading | None] = [None, None]
    for reading, cost, way, state in steps:
        if reading is None:
            continue
        known, total = best[state], reading.cost + cost
        if known is None or total < known.cost:
            best[state] = _Reading(total, (reading, way))
    return best[0], best[1]


def _beside(text: str, block: tuple[int, int], mark: Mark) -> tuple[str, str]:
    """The characters beside the mark in its line; empty where it begins or ends the line."""
    start, end = mark.start, mark.end
    while start > block[0] and text[start - 1].isspace():
        start -= 1
    while end < block[1] and text[end].isspace():
        end += 1
    return text[start - 1 : start] if start > block[0] else "", text[end : end + 1] if end < block[1] else ""


def _costs(mark: Mark, before: str, behind: str) -> tuple[float, float]:
    """What it costs to take the mark for an opening one, and for a closing one."""
    if mark.way != "either":
        return (0.0, UNLIKELY) if mark.way == "opens" else (UNLIKELY, 0.0)
    plural = DOUBTFUL if _is_plural(mark, before, behind) else 0.0
    return plural + _opening(before, behind), plural + _closing(before, behind)


def _opening(before: str, behind: str) -> float:
    if behind and behind in BEHIND:
        return UNLIKELY
    if not behind:
        return DOUBTFUL
    if before and before in ENDS:
        return 1.0 if behind.isupper() else RARE
    return 3.5 if before == "," and behind.islower() else 0.0


def _closing(before: str, behind: str) -> float:
    if not before:
        return DOUBTFUL
    if before in LEADS:
        return UNLIKELY
    return 0.0 if not behind or behind in BEHIND or before in ENDS else SLIGHT


def _skipping(mark: Mark, before: str, behind: str) -> float | None:
    """What it costs to take the mark for an apostrophe: "the miners ' lamps"; None where it is none."""
    if not mark.single or mark.way != "either":
        return None
    return SLIGHT if _is_plural(mark, before, behind) else UNLIKELY


def _is_plural(mark: Mark, before: str, behind: str) -> bool:
    return mark.single and before != "" and before in PLURAL and behind.islower()
