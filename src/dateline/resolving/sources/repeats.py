"""Documents that only repeat another one: copies under another headline or name, cut short or not.

They are set apart before anything votes or counts, and put back beside their originals when all is resolved.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from dateline.resolving.attribution import weighty
from dateline.resolving.sources.order import telling_sentences
from dateline.types import Copy, Document, Marked, Span

WORD = re.compile(r"\w+(?:['’]\w+)*")
IN_A_ROW = 5
MOST_NEW = 0.2
MOST_NEW_IN_SENTENCE = 0.5
TOKEN = re.compile(r"\w+|[^\w\s]")


def find_repeats(marked: tuple[Marked, ...], copies: Iterable[Copy]) -> dict[str, str]:
    """By the id of each document that only repeats another, the first that it repeats; the documents are in order."""
    place = {entry.document.id: at for at, entry in enumerate(marked)}
    texts = {entry.document.id: _Running(entry) for entry in marked}
    found: dict[str, str] = {}
    for second, first in sorted(sorted((place[copy.one], place[copy.other]), reverse=True) for copy in copies):
        one, other = marked[first].document.id, marked[second].document.id
        if one not in found and other not in found and texts[other].repeats(texts[one]):
            found[other] = one
    return found


class _Running:
    """The running text of a document, word by word."""

    def __init__(self, entry: Marked) -> None:
        self._entry = entry

    @cached_property
    def words(self) -> tuple[tuple[int, str], ...]:
        """Where each word begins, and the word in small letters."""
        text, blocks = self._entry.document.text, self._entry.document.blocks("body", "standfirst")
        found = (match for block in blocks for match in WORD.finditer(text, block.start, block.end))
        return tuple((match.start(), match[0].lower()) for match in found)

    @cached_property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Every few words in a row."""
        said = [word for _, word in self.words]
        return tuple(tuple(said[at : at + IN_A_ROW]) for at in range(len(said) - IN_A_ROW + 1))

    def repeats(self, original: "_Running") -> bool:
        """True where the original has nearly all of these words in a row, and no sentence or figure is new."""
        known = frozenset(original.rows)
        old = {at + more for at, row in enumerate(self.rows) if row in known for more in range(IN_A_ROW)}
        new = [word for at, word in enumerate(self.words) if at not in old]
        if not old or len(new) > MOST_NEW * len(self.words) or weighty(tuple(word for _, word in new)):
            return False
        starts, news = [start for start, _ in self.words], [start for start, _ in new]
        return all(
            _within(sentence, news) < MOST_NEW_IN_SENTENCE * _within(sentence, starts)
            for sentence in telling_sentences(self._entry)
            if _within(sentence, starts)
        )


def _within(sentence: Span, starts: Sequence[int]) -> int:
    return bisect_left(starts, sentence.end) - bisect_left(starts, sentence.start)


def put_back(
    repeats: Iterable[Marked], originals: Mapping[str, str], documents: Iterable[Marked]
) -> tuple[Marked, ...]:
    """The documents and those that repeat them, in order of publication; a repeat counts as its original's source."""
    known = {entry.document.id: entry.document for entry in documents}
    beside = [_beside(entry, known[originals[entry.document.id]]) for entry in repeats]
    return tuple(sorted((*documents, *beside), key=_published))


def with_passages(
    copies: Iterable[Copy], originals: Mapping[str, str], documents: Iterable[Document]
) -> tuple[Copy, ...]:
    """The copies, where one only repeats the other with the passages that are the same."""
    known = {document.id: document for document in documents}
    return tuple(
        replace(copy, passages=shared_passages(known[copy.one], known[copy.other]))
        if originals.get(copy.other) == copy.one
        else copy
        for copy in copies
    )


def _beside(entry: Marked, original: Document) -> Marked:
    return replace(entry, document=replace(entry.document, source=original.source, copy_of=original.id, repeats=True))


def _published(entry: Marked) -> tuple[bool, date, str]:
    dating = entry.document.published
    return dating is None, dating.window.first if dating else date.max, entry.document.id


def shared_passages(one: Document, other: Document) -> tuple[tuple[Span, Span], ...]:
    """The stretches of the same words that follow one another in both; each pair is of one length."""
    ours, theirs = (list(TOKEN.finditer(document.text)) for document in (one, other))
    found: list[tuple[Span, Span]] = []
    for start, there, size in _runs_in_common([word[0] for word in ours], [word[0] for word in theirs]):
        for at in range(size):
            first, second = ours[start + at], theirs[there + at]
            pair = one.span(*first.span()), other.span(*second.span())
            if at and first.start() - found[-1][0].end == second.start() - found[-1][1].end:
                pair = one.span(found[-1][0].start, first.end()), other.span(found[-1][1].start, second.end())
                found.pop()
            found.append(pair)
    return tuple(found)


def _runs_in_common(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where a stretch begins in each, and its words; each from the first place behind the last, as far as it goes."""
    rows: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(theirs) - IN_A_ROW + 1):
        rows[tuple(theirs[place : place + IN_A_ROW])].append(place)
    at = behind = 0
    while at <= len(ours) - IN_A_ROW:
        places = rows.get(tuple(ours[at : at + IN_A_ROW]), [])
        number = bisect_left(places, behind)
        if number == len(places):
            at += 1
            continue
        there, size = places[number], IN_A_ROW
        while at + size < len(ours) and there + size < len(theirs) and ours[at + size] == theirs[there + size]:
            size += 1
        yield at, there, size
        at, behind = at + size, there + size
