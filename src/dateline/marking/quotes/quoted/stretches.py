"""Stretches between quotation marks, of whatever style, matched or not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.marking.quotes.quoted.apart import Mark, Way, settled

OPENERS, CLOSERS = "“„«‟", "”»"
MARK = re.compile(r"``|''|‘‘|’’|[“„«‟”»\"‘’'`]")
ELISION = re.compile(r"(?:em|til|tis|twas|cause|n|\d0s|\d\d)\b", re.IGNORECASE)
# Set apart from its word: "the mill 's roof"
CLITIC = re.compile(r"(?:s|m|d|re|ve|ll|t)(?=\s)", re.IGNORECASE)
ENDING = ".,!?…%)”’'"
MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Quoted:
    """Code points [start, end) within marks, [outer, after) with them; not `closed` where the last mark is missing."""

    start: int
    end: int
    outer: int
    after: int
    block: int
    closed: bool


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
