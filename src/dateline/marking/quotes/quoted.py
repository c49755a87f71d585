"""Stretches between quotation marks, of whatever style, matched or not.

Marks that stand apart from the words (" We stay , " she said) look the same whether they open or close. What stands
beside each speaks for the one or the other, and over all lines the cheapest reading is taken.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

OPENERS, CLOSERS = "“„«‟", "”»"
MARK = re.compile(r"``|''|‘‘|’’|[“„«‟”»\"‘’'`]")
ELISION = re.compile(r"(?:em|til|tis|twas|cause|n|\d0s|\d\d)\b", re.IGNORECASE)
# Set apart from its word: "the mill 's roof"
CLITIC = re.compile(r"(?:s|m|d|re|ve|ll|t)(?=\s)", re.IGNORECASE)
ENDING = ".,!?…%)”’'"
MOST_LINES = 12
Way = Literal["opens", "closes", "either"]
ENDS, BEHIND, LEADS = ".!?…", ",.;:!?)", ":("
UNLIKELY, RARE, DOUBTFUL, SLIGHT = 4.0, 2.5, 1.5, 0.5
A_LINE = 0.25  # for each line that words run on
FEWEST_SINGLE = 4
PLURAL = "sxz"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Code points [start, end) within marks, [outer, after) with them; not `closed` where the last mark is missing."""

    start: int
    end: int
    outer: int
    after: int
    block: int
    closed: bool


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


def quoted(text: str, blocks: Iterable[tuple[int, int]]) -> tuple[Quoted, ...]:
    """The quoted stretches of every block, in order; marks within marks belong to the outer stretch."""
    found: list[Quoted] = []
    ranges = list(blocks)
    marked = settled(text, ranges, [list(_marks(text, start, end)) for start, end in ranges])
    for number, (start, end) in enumerate(ranges):
        runs_on = bool(found) and not found[-1].closed and found[-1].block == number - 1
        goes_on = runs_on and _goes_on(text, ranges, marked, number)
        found.extend(_of_block(text, start, end, number, marked[number], goes_on))
    return tuple(found)


def _goes_on(text: str, blocks: list[tuple[int, int]], marked: list[list[Mark]], number: int) -> bool:
    """True where words left open in the block before are closed in this one, or in a line below it."""
    for block in range(number, min(number + MOST_LINES, len(blocks))):
        first = next((mark for mark in marked[block] if not mark.single), None)
        if first and first.start == blocks[block][0] and first.way != "closes":
            return block > number  # they begin anew in a further line
        if first or text[blocks[block - 1][1] : blocks[block][0]] != "\n":
            return first is not None and first.way == "closes"
    return False


def _of_block(text: str, start: int, end: int, block: int, marks: list[Mark], goes_on: bool) -> Iterator[Quoted]:
    closing = _closing_behind(marks)
    opened, depth = None, 0
    if goes_on:
        opened = Mark(start, start, "opens", False)
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.way != "closes":
                opened, depth = mark, 0
        elif mark.single != opened.single or _is_possessive(text, marks, number):
            continue
        elif mark.way != "opens":
            if depth == 0:
                yield _stretch(text, opened, mark.start, mark.end, block, closed=True)
                opened = None
            depth = max(0, depth - 1)
        elif closing[number] >= depth + 2:
            depth += 1
        else:
            yield _stretch(text, opened, mark.start, mark.start, block, closed=True)
            opened = mark
    if opened and not opened.single:
        yield _stretch(text, opened, end, end, block, closed=False)


def _stretch(text: str, opened: Mark, end: int, after: int, block: int, *, closed: bool) -> Quoted:
    """The stretch without the blanks that stand within the marks."""
    words = text[opened.end : end]
    start = opened.end + len(words) - len(words.lstrip())
    return Quoted(start, max(start, opened.end + len(words.rstrip())), opened.start, after, block, closed)


def _is_possessive(text: str, marks: list[Mark], number: int) -> bool:
    """True for the apostrophe of "the miners' fault", where a mark behind punctuation closes the words later."""
    mark = marks[number]
    if (
        not mark.single
        or mark.way != "closes"
        or text[mark.start - 1] not in "sxz"
        or not text[mark.end : mark.end + 2].strip().islower()
    ):
        return False
    later = next((other for other in marks[number + 1 :] if other.single), None)
    return later is not None and later.way == "closes" and text[later.start - 1] in ".,!?…"


def _closing_behind(marks: list[Mark]) -> list[int]:
    """For each mark, how many more of its style close than open behind it."""
    behind, left = {True: 0, False: 0}, [0] * len(marks)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        left[number] = behind[mark.single]
        behind[mark.single] += {"closes": 1, "opens": -1, "either": 0}[mark.way]
    return left


def _marks(text: str, start: int, end: int) -> Iterator[Mark]:
    for found in MARK.finditer(text, start, end):
        before = text[found.start() - 1] if found.start() > start else " "
        behind = text[found.end()] if found.end() < end else " "
        single = len(found.group()) == 1 and found.group() in "‘’'`"
        way = (_single if single else _double)(text, found, before, behind)
        if way:
            yield Mark(found.start(), found.end(), way, single)


def _double(text: str, found: re.Match[str], before: str, behind: str) -> Way | None:
    mark = found.group()
    if mark in OPENERS:
        return "closes" if behind.isspace() and not before.isspace() else "opens"
    if mark in CLOSERS:
        return "opens" if before.isspace() and behind.isalnum() else "closes"
    if before.isspace() and text[found.end() : found.end() + 1].isspace():
        return "either"
    if before.isdigit() and not (behind.isspace() or behind in ",.;:"):
        return None
    ends = before.isalnum() or before in ENDING or behind.isspace()
    return "closes" if ends and not (before.isspace() and not behind.isspace()) else "opens"


def _single(text: str, found: re.Match[str], before: str, behind: str) -> Way | None:
    if (before.isalnum() and behind.isalnum()) or (before.isspace() and CLITIC.match(text, found.end())):
        return None
    if before.isspace() and text[found.end() : found.end() + 1].isspace():
        return "either"
    if not (before.isalnum() or before in ENDING) and (behind.isalnum() or behind in "[…$"):
        return None if found.group() != "‘" and ELISION.match(text, found.end()) else "opens"
    return None if before.isspace() else "closes"


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
