"""Stretches of the same words in several documents: what stands in one has the origin of the first that has it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.resolving.sources.repeats import WORD
from dateline.resolving.sources.weigh import QUOTED, came_first
from dateline.types import Document, Origin, Span

IN_A_ROW = 8
LONG = 12
MOST_HOLDERS = 10
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Prose:
    """The words of a document's own text in small letters, each with where it stands and whether in quotes."""

    document: Document
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]


def passages_of(documents: Iterable[Document]) -> tuple[Origin, ...]:
    """Every long stretch of a document that one before it has too, with the place where that has it."""
    prose = [_prose(document) for document in sorted(documents, key=came_first)]
    holders: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    found: list[Origin] = []
    for number, here in enumerate(prose):
        found += _stretches(here, prose, holders)
        for at in range(len(here.words) - IN_A_ROW + 1):
            places = holders[here.words[at : at + IN_A_ROW]]
            if len(places) < MOST_HOLDERS:
                places.append((number, at))
    return tuple(found)


def _prose(document: Document) -> _Prose:
    text = document.text
    marks = [match.span() for match in QUOTED.finditer(text)]
    starts = [start for start, _ in marks]
    words = [match for block in document.blocks("body", "standfirst") for match in WORD.finditer(text, *_ends(block))]
    return _Prose(
        document,
        tuple(word[0].lower() for word in words),
        tuple(word.span() for word in words),
        tuple(_is_within(word.start(), marks, starts) for word in words),
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_within(place: int, marks: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, place) - 1
    return number >= 0 and place < marks[number][1]


def _stretches(here: _Prose, prose: Sequence[_Prose], holders: dict[tuple[str, ...], list[Place]]) -> Iterator[Origin]:
    """The document's stretches that earlier ones hold, each as far as the first that has most of it goes."""
    at = 0
    while at <= len(here.words) - IN_A_ROW:
        places = holders.get(here.words[at : at + IN_A_ROW], ())
        size, number, there = max(
            ((_reach(here.words, at, prose[n].words, p), -n, p) for n, p in places), default=(0, 0, 0)
        )
        if sum(not quoted for quoted in here.quoted[at : at + size]) >= LONG:
            yield Origin(_span(here, at, size), _span(prose[-number], there, size))
        at += max(size, 1)


def _reach(ours: Sequence[str], at: int, theirs: Sequence[str], there: int) -> int:
    """How many words in a row are the same from the two places on."""
    size = IN_A_ROW
    while at + size < len(ours) and there + size < len(theirs) and ours[at + size] == theirs[there + size]:
        size += 1
    return size


def _span(prose: _Prose, at: int, size: int) -> Span:
    return prose.document.span(prose.spans[at][0], prose.spans[at + size - 1][1])
