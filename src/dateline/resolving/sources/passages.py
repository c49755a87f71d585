"""Stretches of the same words in several documents: what stands in one has the origin of the first that has it."""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.resolving.sources.copies import QUOTED
from dateline.resolving.sources.repeats import WORD
from dateline.resolving.sources.rows import Keys, Vocabulary, keys_of, shared_keys
from dateline.resolving.sources.weigh import came_first
from dateline.types import Document, Origin, Span

IN_A_ROW = 8
LONG = 12
MOST_HOLDERS = 10
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Prose:
    """The words of a document's own text as numbers, where each begins and ends, and whether it is in quotes.

    `keys` are of the rows of words that begin at each place.
    """

    document: Document
    words: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: bytes
    keys: Keys


def passages_of(documents: Iterable[Document]) -> tuple[Origin, ...]:
    """Every long stretch of a document that one before it has too, with the place where that has it."""
    vocabulary = Vocabulary()
    prose = [_prose(document, vocabulary) for document in sorted(documents, key=came_first)]
    shared = shared_keys([here.keys for here in prose])
    holders: dict[int, list[Place]] = defaultdict(list)
    found: list[Origin] = []
    for number, here in enumerate(prose):
        rows = _rows_among(here.keys, shared)
        found += _stretches(here, rows, prose, holders)
        for at, key in rows.items():
            if len(holders[key]) < MOST_HOLDERS:
                holders[key].append((number, at))
    return tuple(found)


def _rows_among(keys: Keys, shared: Keys) -> dict[int, int]:
    """The places of a document where a row begins that stands elsewhere too, with its key."""
    nearest = np.searchsorted(shared, keys)
    is_shared = nearest < len(shared)
    is_shared[is_shared] = shared[nearest[is_shared]] == keys[is_shared]
    places = np.flatnonzero(is_shared)
    return dict(zip(places.tolist(), keys[places].tolist(), strict=True))


def _prose(document: Document, vocabulary: Vocabulary) -> _Prose:
    text = document.text
    marks = [match.span() for match in QUOTED.finditer(text)]
    starts = [start for start, _ in marks]
    words = [match for block in document.blocks("body", "standfirst") for match in WORD.finditer(text, *_ends(block))]
    numbers = array("l", vocabulary.numbers([word[0].lower() for word in words]))
    return _Prose(
        document,
        numbers,
        array("l", [word.start() for word in words]),
        array("l", [word.end() for word in words]),
        bytes(_is_within(word.start(), marks, starts) for word in words),
        keys_of(numbers, IN_A_ROW),
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_within(place: int, marks: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, place) - 1
    return number >= 0 and place < marks[number][1]


def _stretches(
    here: _Prose, rows: Mapping[int, int], prose: Sequence[_Prose], holders: Mapping[int, list[Place]]
) -> Iterator[Origin]:
    """The document's stretches that earlier ones hold, each as far as the first that has most of it goes."""
    behind = 0
    for at, key in rows.items():
        if at < behind or key not in holders:
            continue
        size, number, there = max((_reach(here.words, at, prose[n].words, p), -n, p) for n, p in holders[key])
        behind = at + size
        if here.quoted.count(0, at, behind) >= LONG:
            yield Origin(_span(here, at, size), _span(prose[-number], there, size))


def _reach(ours: Sequence[int], at: int, theirs: Sequence[int], there: int) -> int:
    """How many words in a row are the same from the two places on."""
    size = IN_A_ROW
    while at + size < len(ours) and there + size < len(theirs) and ours[at + size] == theirs[there + size]:
        size += 1
    return size


def _span(prose: _Prose, at: int, size: int) -> Span:
    return prose.document.span(prose.starts[at], prose.ends[at + size - 1])
