"""A text cut into its blocks: paragraphs and single lines, hard-wrapped lines joined."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

LINE = re.compile(r"[^\n]*")
BLANKS = " \t\r\f\v\xa0\u200b\ufeff"
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
WIDEST, NARROWEST = 100, 40
WRAPPED = 0.5
INDENT = 2

Place = tuple[int, int]


def find_blocks(text: str) -> list[Place]:
    """Where each block of the text starts and ends, white space left out."""
    lines = [_trimmed(text, found.start(), found.end()) for found in LINE.finditer(text) if found.group()]
    lines = _with_gaps(text, lines)
    if not is_wrapped(text, lines):
        return [line for line in lines if line[0] < line[1]]
    return [block for group in _paragraphs(lines) for block in _split(text, group)]


def _trimmed(text: str, start: int, end: int) -> Place:
    line = text[start:end].lstrip(BLANKS)
    return end - len(line), end - len(line) + len(line.rstrip(BLANKS))


def _with_gaps(text: str, lines: list[Place]) -> list[Place]:
    """The lines with an empty one wherever a blank line parts two of them."""
    full = [line for line in lines if line[0] < line[1]]
    parted: list[Place] = full[:1]
    for before, line in pairwise(full):
        if text.count("\n", before[1], line[0]) > 1:
            parted.append((line[0], line[0]))
        parted.append(line)
    return parted


def is_wrapped(text: str, lines: list[Place]) -> bool:
    """True where lines were broken at a fixed width: none is long, and most that go on end within a sentence."""
    if not lines or max(end - start for start, end in lines) > WIDEST:
        return False
    followed = [one for one, two in pairwise(lines) if one[0] < one[1] and two[0] < two[1]]
    broken = [one for one in followed if one[1] - one[0] >= NARROWEST and not ENDED.search(text[one[0] : one[1]])]
    return len(followed) >= 3 and len(broken) > WRAPPED * len(followed)


def _paragraphs(lines: list[Place]) -> Iterator[list[Place]]:
    for full, group in groupby(lines, key=lambda line: line[0] < line[1]):
        if full:
            yield list(group)


def _split(text: str, lines: list[Place]) -> Iterator[Place]:
    """One block, or several where a line is indented or a short one ends a sentence."""
    width = max(end - start for start, end in lines)
    start, end = lines[0]
    for line in lines[1:]:
        short = end - text.rfind("\n", 0, end) < 0.75 * width and ENDED.search(text[start:end])
        indent = line[0] - text.rfind("\n", 0, line[0]) - 1
        if short or indent >= INDENT:
            yield start, end
            start = line[0]
        end = line[1]
    yield start, end
