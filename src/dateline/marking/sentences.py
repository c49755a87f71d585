"""Where the sentences, clauses and blocks of a text begin and end, found by rule, once, and looked up by place.

What is parsed has the parser's own sentences (`Marked.sentences`); times and figures do without a parse.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from dateline.rules import load
from dateline.types import Document, Span

STOP = re.compile(r"[.!?…](?: ?[\"”’')\]»]|\[\d{1,3}\])*(?P<gap>\s+)(?=[\"“‘'«(\[]{0,2} ?(?P<next>[^\W_]+\.?|[$£€¥]))")
LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
LETTERS = re.compile(r"[A-Z]|[A-Za-z](?:\.[A-Za-z])+")
CLAUSE_END = re.compile(r"[;:][\"”’)\]]*\s+")
PARAGRAPH = re.compile(r"\n\s*\n\s*")
OPENING = " \t\n\"“‘'«([`"
LONGEST_WORD = 24
Range = tuple[int, int]


@dataclass(frozen=True)
class Sentences:
    """A text with the places where its blocks and sentences begin, and where its sentences end, in order."""

    text: str
    blocks: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, place: int) -> Range:
        """Where the sentence that the place lies in begins and ends; before the first, nothing."""
        number = bisect_right(self.starts, place) - 1
        return (self.starts[number], self.ends[number]) if number >= 0 else (place, place)

    def before(self, place: int, *, most: int) -> str:
        """The words of the sentence up to the place, no more than `most` code points."""
        return self.text[max(self.at(place)[0], place - most) : place]

    def after(self, span: Span, *, most: int) -> str:
        """The words of the sentence on from what stands there, no more than `most` code points."""
        return self.text[span.end : min(max(self.at(span.start)[1], span.end), span.end + most)]

    def begun(self, one: int, other: int) -> int:
        """How many sentences begin behind the one place, up to the other."""
        return bisect_right(self.starts, other) - bisect_right(self.starts, one)

    def parted(self, one: int, other: int) -> bool:
        """True where a sentence begins between the two places."""
        return self.begun(one, other) != 0

    def clause_at(self, place: int) -> int:
        """Where the clause that the place lies in begins: behind a semicolon, a colon, or the sentence's start."""
        number = bisect_right(self._clauses, place) - 1
        return self._clauses[number] if number >= 0 else place

    def clause_end(self, place: int) -> int:
        """Where the clause that the place lies in ends."""
        number = bisect_right(self._clauses, place)
        end = max(self.at(place)[1], place)
        return min(end, self._clauses[number]) if number < len(self._clauses) else end

    def parted_by_clause(self, one: int, other: int) -> bool:
        """True where a sentence or a clause begins between the two places."""
        return bisect_right(self._clauses, one) != bisect_right(self._clauses, other)

    def opens(self, place: int) -> bool:
        """True for the first word of a sentence, behind no more than opening quotation marks and brackets."""
        return not self.text[self.at(place)[0] : place].strip(OPENING)

    def block_at(self, place: int) -> int:
        """The number of the block that the place lies in, counted from 1; 0 before the first."""
        return bisect_right(self.blocks, place)

    def opens_block(self, place: int) -> bool:
        """True where nothing but blanks stands before the place in its block."""
        number = self.block_at(place)
        return not self.text[self.blocks[number - 1] if number else 0 : place].strip()

    @cached_property
    def _clauses(self) -> tuple[int, ...]:
        return tuple(sorted({*self.starts, *(found.end() for found in CLAUSE_END.finditer(self.text))}))


def sentences_of(document: Document) -> Sentences:
    """The document's sentences; none crosses a block or a blank line."""
    return _split(document.text, tuple((region.span.start, region.span.end) for region in document.regions))


@lru_cache(maxsize=16)
def _split(text: str, regions: tuple[Range, ...]) -> Sentences:
    """The sentences of a text; kept a while, since every layer asks for them."""
    blocks = [part for region in regions or ((0, len(text)),) for part in _paragraphs(text, *region)]
    found = [sentence for block in blocks for sentence in _sentences(text, *block)]
    return Sentences(
        text, tuple(start for start, _ in blocks), tuple(start for start, _ in found), tuple(end for _, end in found)
    )


def _paragraphs(text: str, start: int, end: int) -> Iterator[Range]:
    for gap in PARAGRAPH.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _sentences(text: str, start: int, end: int) -> Iterator[Range]:
    for found in STOP.finditer(text, start, end):
        if _ends(text, found):
            yield start, found.start("gap")
            start = found.end()
    yield start, end


def _ends(text: str, found: re.Match[str]) -> bool:
    """True where a sentence ends at the mark: not behind "Mr.", not within "U.S. Navy", not before a small letter."""
    following = found["next"]
    if following[0].islower():
        return False
    word = LAST_WORD.search(text, max(0, found.start() - LONGEST_WORD), found.start())
    if word is None or text[found.start()] != ".":
        return True
    kind = "other" if LETTERS.fullmatch(word[0]) else _abbreviations().get(word[0].lower())
    return kind is None or (kind == "other" and following.lower() in _openers())


@cache
def _abbreviations() -> dict[str, str]:
    return dict(load("time").words["abbreviation"])


@cache
def _openers() -> frozenset[str]:
    return frozenset(load("time").words["sentence-opener"])
