"""What every finder of quotes looks at: the words, their tree, and what stands in quotation marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.marking.limits import PROSE
from dateline.marking.quotes.quoted import Quoted, quoted
from dateline.marking.sentences import Sentences, sentences_of
from dateline.types import Document, QuoteManner, Syntax, Token

Range = tuple[int, int]
TRIM_LEFT = " \t\r\n ,;:.)]}-–—\"“”„«»‘'`"
TRIM_RIGHT = " \t\r\n ,;:-–—(\"“”„«»‘’'`"


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A document seen by a finder: `inside` gives each token's quoted stretch (-1: none), `block` its block.

    `sentence` is the token's sentence in the parse; `prose` has the sentences of the text as they are written.
    """

    document: Document
    syntax: Syntax
    quoted: tuple[Quoted, ...]
    inside: tuple[int, ...]
    block: tuple[int, ...]
    sentence: tuple[int, ...]
    prose: Sentences

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words."""
        return self.syntax.tokens

    def first_token(self, at: int) -> int:
        """The first token that starts at or after code point `at`."""
        return bisect_left(self.tokens, at, key=lambda token: token.start)

    def met(self, start: int, end: int) -> Iterator[Quoted]:
        """The quoted stretches, marks included, that share a code point with [start, end), in order."""
        for number in range(bisect_right(self.quoted, start, key=lambda stretch: stretch.after), len(self.quoted)):
            if self.quoted[number].outer >= end:
                return
            yield self.quoted[number]

    def sentence_of(self, index: int) -> tuple[int, int]:
        """The token's sentence as [first, after), without the point at its end."""
        first, after = self.syntax.sentences[self.sentence[index]]
        while after > first and self.tokens[after - 1].pos in ("PUNCT", "SPACE"):
            after -= 1
        return first, after

    def reach(self, first: int, last: int) -> Range:
        """Code points from token `first` through token `last`."""
        return self.tokens[first].start, self.tokens[last].end


@dataclass(frozen=True, slots=True)
class QuoteCandidate:
    """A quote in the making, in code points."""

    parts: tuple[Range, ...]
    cue: Range | None
    speaker: Range | None
    rule: str
    manner: QuoteManner = "say"
    is_told: bool = True  # False where nobody is reported to have said it: "should say that"
    is_worded: bool = True  # False for what words were about: "joked about the noise"


def view_of(document: Document, syntax: Syntax) -> QuoteView:
    """The document as the finders see it."""
    blocks = _paragraphs(document)
    stretches = quoted(document.text, blocks)
    starts = [start for start, _ in blocks]
    block = tuple(bisect_right(starts, token.start) - 1 for token in syntax.tokens)
    sentence = [0] * len(syntax.tokens)
    for number, (first, after) in enumerate(syntax.sentences):
        sentence[first:after] = [number] * (after - first)
    return QuoteView(
        document, syntax, stretches, _inside(syntax, stretches), block, tuple(sentence), sentences_of(document)
    )


def _paragraphs(document: Document) -> list[Range]:
    """The blocks of the prose; a line that begins in small letters goes on with the one above."""
    found: list[Range] = []
    for block in document.blocks(*PROSE):
        above = found[-1] if found else (0, 0)
        if found and document.text[above[1] : block.start] == "\n" and document.text[block.start].islower():
            found[-1] = above[0], block.end
        else:
            found.append((block.start, block.end))
    return found


def _inside(syntax: Syntax, stretches: tuple[Quoted, ...]) -> tuple[int, ...]:
    inside, number = [], 0
    for token in syntax.tokens:
        while number < len(stretches) and stretches[number].after <= token.start:
            number += 1
        within = number < len(stretches) and stretches[number].outer <= token.start
        inside.append(number if within else -1)
    return tuple(inside)


def trimmed(text: str, start: int, end: int) -> Range:
    """The range without outer marks, blanks and loose punctuation."""
    while start < end and text[start] in TRIM_LEFT:
        start += 1
    while start < end and text[end - 1] in TRIM_RIGHT:
        end -= 1
    return start, end
