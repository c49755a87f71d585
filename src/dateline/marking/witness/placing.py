"""Where in a piece the words of a proposal stand: exactly, or but for blanks and quotation marks, or nowhere."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.marking.witness.asking import Piece
from dateline.marking.witness.proposals import RefusalCode
from dateline.types import Span

# Characters of what somebody said at one time; beyond it the last words are those of something else.
LONGEST = 2_500
LOOSE = re.compile(r"[\s\"'“”„‟«»‘’‚‹›`]")


class PlacingError(LookupError):
    """Words that stand nowhere, or at several places none of which is said; `reason` says which."""

    def __init__(self, reason: RefusalCode) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Places:
    """The places of a piece."""

    piece: Piece

    @cached_property
    def _tight(self) -> tuple[str, tuple[int, ...]]:
        """The piece's text without blanks and quotation marks, and where each character of it stands."""
        text, start, end = self.piece.document.text, self.piece.span.start, self.piece.span.end
        kept = [place for place in range(start, end) if not LOOSE.match(text, place)]
        return "".join(text[place] for place in kept), tuple(kept)

    def place(self, words: str, at: int, *, near: Span | None = None) -> Span:
        """The words' span: within sentence `at`, the nearest to `near`, or else the only one. Raises PlacingError."""
        found = [*self._found(words)]
        if not found:
            raise PlacingError("not-there")
        told = [span for span in found if self._begins_in(span, at)]
        chosen = told or found
        if near is not None:
            return min(chosen, key=lambda span: (_gap(span, near), span))
        if len(chosen) > 1:
            raise PlacingError("several-places")
        return chosen[0]

    def first(self, words: str, at: int, nth: int = 0) -> Span:
        """As `place`, and of several places in the sentence the first, or the `nth` after it if there is one."""
        sentences = self.piece.sentences
        start = sentences[at - 1].start if 0 < at <= len(sentences) else self.piece.span.start
        opening = self.piece.document.span(start, start)
        told = [span for span in self._found(words) if self._begins_in(span, at)]
        return told[min(nth, len(told) - 1)] if nth and told else self.place(words, at, near=opening if told else None)

    def between(self, first: str, last: str, at: int) -> Span:
        """From the first words of a stretch, found as by `first`, to where its last words next end."""
        begin = self.first(first, at)
        ends = [span for span in self._found(last) if begin.start <= span.start and begin.end <= span.end]
        if not ends or ends[0].end - begin.start > LONGEST:
            raise PlacingError("not-there")
        return self.piece.document.span(begin.start, ends[0].end)

    def share_sentence(self, one: Span, other: Span) -> bool:
        """True where one sentence covers both."""
        return any(sentence.covers(one) and sentence.covers(other) for sentence in self.piece.sentences)

    def are_near(self, one: Span, other: Span) -> bool:
        """True where they stand in one sentence or in two that follow each other."""
        starts = [sentence.start for sentence in self.piece.sentences]
        return abs(bisect_right(starts, one.start) - bisect_right(starts, other.start)) <= 1

    def _begins_in(self, span: Span, at: int) -> bool:
        sentences = self.piece.sentences
        return 0 < at <= len(sentences) and sentences[at - 1].start <= span.start < sentences[at - 1].end

    def _found(self, words: str) -> Iterator[Span]:
        """Each place of the words, from the beginning of a word to the end of one."""
        tight, kept = self._tight
        wanted = LOOSE.sub("", words)
        document, at = self.piece.document, -1
        while wanted and (at := tight.find(wanted, at + 1)) >= 0:
            span = document.span(kept[at], kept[at + len(wanted) - 1] + 1)
            if _is_whole(document.text, span):
                yield span


def _is_whole(text: str, span: Span) -> bool:
    """False for what begins or ends within a word."""
    begins = span.start == 0 or not (text[span.start - 1].isalnum() and text[span.start].isalnum())
    return begins and not (span.end < len(text) and text[span.end].isalnum() and text[span.end - 1].isalnum())


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def placed(places: Places, words: Iterable[str], at: int, near: Span, *, outside: bool = False) -> Iterator[Span]:
    """The places of these words nearest to a span, outside it if wished; words that stand nowhere are left out."""
    for one in words:
        try:
            span = places.place(one, at, near=near)
        except PlacingError:
            continue
        if not (outside and span.meets(near)):
            yield span
