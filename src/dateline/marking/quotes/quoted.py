"""Stretches between quotation marks, of whatever style, matched or not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

OPENERS, CLOSERS = "“„«‟", "”»"
MARK = re.compile(r"``|''|‘‘|’’|[“„«‟”»\"‘’'`]")
ELISION = re.compile(r"(?:em|til|tis|twas|cause|n|\d0s|\d\d)\b", re.IGNORECASE)
ENDING = ".,!?…%)”’'"

Way = Literal["opens", "closes", "either"]


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
class _Mark:
    start: int
    end: int
    way: Way
    single: bool


def quoted(text: str, blocks: Iterable[tuple[int, int]]) -> tuple[Quoted, ...]:
    """The quoted stretches of every block, in order; marks within marks belong to the outer stretch."""
    found: list[Quoted] = []
    for number, (start, end) in enumerate(blocks):
        runs_on = bool(found) and not found[-1].closed and found[-1].block == number - 1
        found.extend(_of_block(text, start, end, number, runs_on))
    return tuple(found)


def _of_block(text: str, start: int, end: int, block: int, runs_on: bool) -> Iterator[Quoted]:
    marks = list(_marks(text, start, end))
    closing = _closing_behind(marks)
    opened, depth = None, 0
    if runs_on and marks and marks[0].way == "closes":
        opened = _Mark(start, start, "opens", False)
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.way != "closes":
                opened, depth = mark, 0
        elif mark.single != opened.single or _is_possessive(text, marks, number):
            continue
        elif mark.way != "opens":
            if depth == 0:
                yield Quoted(opened.end, mark.start, opened.start, mark.end, block, True)
                opened = None
            depth = max(0, depth - 1)
        elif closing[number] >= depth + 2:
            depth += 1
        else:
            yield Quoted(opened.end, mark.start, opened.start, mark.start, block, True)
            opened = mark
    if opened and not opened.single:
        yield Quoted(opened.end, end, opened.start, end, block, False)


def _is_possessive(text: str, marks: list[_Mark], number: int) -> bool:
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


def _closing_behind(marks: list[_Mark]) -> list[int]:
    """For each mark, how many more of its style close than open behind it."""
    behind, left = {True: 0, False: 0}, [0] * len(marks)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        left[number] = behind[mark.single]
        behind[mark.single] += {"closes": 1, "opens": -1, "either": 0}[mark.way]
    return left


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for found in MARK.finditer(text, start, end):
        before = text[found.start() - 1] if found.start() > start else " "
        behind = text[found.end()] if found.end() < end else " "
        single = len(found.group()) == 1 and found.group() in "‘’'`"
        way = (_single if single else _double)(text, found, before, behind)
        if way:
            yield _Mark(found.start(), found.end(), way, single)


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
    if before.isalnum() and behind.isalnum():
        return None
    if not (before.isalnum() or before in ENDING) and (behind.isalnum() or behind in "[…$"):
        return None if found.group() != "‘" and ELISION.match(text, found.end()) else "opens"
    return None if before.isspace() else "closes"
