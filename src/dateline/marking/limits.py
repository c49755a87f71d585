"""What one article may ask for at most; where it asks for more, it is marked with less, and told so."""

import re
from collections.abc import Iterator

from dateline.types import Document, Problem, RegionKind, Span

PROSE: tuple[RegionKind, ...] = ("body", "standfirst", "caption", "pull-quote")
# The model takes a million characters at most, and memory by their number.
LONGEST_PARAGRAPH = 50_000
# The model's tokenizer takes time with the square of a run without blanks: a second for a few thousand brackets.
# No word is as long, and hardly an address that somebody wrote into an article.
LONGEST_WORD = 500
LONG_WORD = re.compile(rf"(?<!\S)(\S{{{LONGEST_WORD + 1},}})\s*")
# A paragraph of more quotation marks than this, as close together as this many characters, is a list or a stray file:
# its parse costs seconds and finds nobody who speaks.
MOST_MARKS, FEWEST_BETWEEN = 1_000, 20
MARKS = frozenset("\"'“”„‟«»‘’‚‹›")
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=\S)")
WORD_START = re.compile(r"(?<=\s)(?=\S)")


def parsable(document: Document) -> Iterator[Span]:
    """The pieces of the document's prose that are parsed each by itself: its blocks, as far as none is too long."""
    for block in document.blocks(*PROSE):
        for stretch in () if _is_dense(document, block) else _stretches(document, block):
            yield from _pieces(document, stretch)


def beyond_limits(document: Document) -> Iterator[Problem]:
    """A problem for each paragraph that is parsed in pieces or not at all, and for each run of characters left out."""
    for block in document.blocks(*PROSE):
        if _is_dense(document, block):
            yield Problem("dense-paragraph", document.id, span=block)
            continue
        if any(len(stretch) > LONGEST_PARAGRAPH for stretch in _stretches(document, block)):
            yield Problem("long-paragraph", document.id, span=block)
        for found in LONG_WORD.finditer(document.text, block.start, block.end):
            yield Problem("long-word", document.id, span=document.span(*found.span(1)))


def _is_dense(document: Document, block: Span) -> bool:
    """True for a paragraph that is little more than quotation marks."""
    marks = sum(map(document.words(block).count, MARKS))
    return marks > MOST_MARKS and len(block) < marks * FEWEST_BETWEEN


def _stretches(document: Document, block: Span) -> Iterator[Span]:
    """The block without what is far too long for a word."""
    start = block.start
    for found in LONG_WORD.finditer(document.text, block.start, block.end):
        if start < found.start():
            yield document.span(start, found.start())
        start = found.end()
    if start < block.end:
        yield document.span(start, block.end)


def _pieces(document: Document, stretch: Span) -> Iterator[Span]:
    """The stretch; where it is very long, in pieces that end with a sentence, or else with a word."""
    start = stretch.start
    while stretch.end - start > LONGEST_PARAGRAPH:
        cut = _cut(document.text, start, start + LONGEST_PARAGRAPH)
        yield document.span(start, cut)
        start = cut
    yield document.span(start, stretch.end)


def _cut(text: str, start: int, limit: int) -> int:
    """The place of the last sentence end or word start before the limit, not before the middle; else the limit."""
    for end in (SENTENCE_END, WORD_START):
        places = [found.end() for found in end.finditer(text, (start + limit) // 2, limit)]
        if places:
            return places[-1]
    return limit
