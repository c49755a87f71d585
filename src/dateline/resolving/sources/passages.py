"""The stretches of the same words in a document and one that repeats it."""

import re
from difflib import SequenceMatcher

from dateline.types import Document, Span

WORD = re.compile(r"\w+|[^\w\s]")


def shared_passages(one: Document, other: Document) -> tuple[tuple[Span, Span], ...]:
    """The longest stretches, word by word, that follow one another in both; each pair is of one length."""
    ours, theirs = (list(WORD.finditer(document.text)) for document in (one, other))
    matcher = SequenceMatcher(None, [found[0] for found in ours], [found[0] for found in theirs], autojunk=False)
    found: list[tuple[Span, Span]] = []
    for block in matcher.get_matching_blocks():
        for at in range(block.size):
            first, second = ours[block.a + at], theirs[block.b + at]
            pair = one.span(*first.span()), other.span(*second.span())
            if at and first.start() - found[-1][0].end == second.start() - found[-1][1].end:
                pair = one.span(found[-1][0].start, first.end()), other.span(found[-1][1].start, second.end())
                found.pop()
            found.append(pair)
    return tuple(found)
