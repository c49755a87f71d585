"""Sentences of the sources that hold the words, and the text of a source at a place."""

import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dateline.types import Span
from dateline.views.answers.cited import Row, cited, in_parts
from dateline.views.index import Index

WORD = re.compile(r"\w+")
MOST_TEXT = 4000


def search(index: Index, words: str, *, start: int = 0, most: int = 20) -> Row:
    """The sentences that hold most of the words, those of the earliest documents first."""
    wanted = list(dict.fromkeys(WORD.findall(words.casefold())))
    sentences, places = _postings(index)
    held = Counter(place for word in wanted for place in places.get(word, ()))
    best = [place for place, number in held.items() if number * 2 > len(wanted)]
    found = sorted(best, key=lambda place: (-held[place], place))
    return in_parts(found, lambda place: cited(sentences[place], index), start=start, most=most)


@lru_cache(maxsize=1)
def _postings(index: Index) -> tuple[list[Span], Mapping[str, Sequence[int]]]:
    """Every sentence that repeats no other document, and by word the places of those that hold it."""
    sentences: list[Span] = []
    places: dict[str, array[int]] = {}
    for doc, own in index.sentences.items():
        if index.documents[doc].repeats:
            continue
        text = index.documents[doc].text
        for sentence in own:
            for word in set(WORD.findall(sentence.of(text).casefold())):
                places.setdefault(word, array("L")).append(len(sentences))
            sentences.append(sentence)
    return sentences, places


def passage(index: Index, document: str, start: int = 0, end: int | None = None) -> Row:
    """The text of a source from one place to another, at most 4,000 code points; empty where it is not known."""
    known = index.documents.get(document)
    if known is None:
        return {"total": 0, "start": 0, "next": None, "text": ""}
    begin = min(max(start, 0), len(known.text))
    after = min(max(end if end is not None else begin + MOST_TEXT, begin), begin + MOST_TEXT, len(known.text))
    return {
        "document": document,
        "outlet": index.outlet(document),
        "published": index.published(document),
        "title": known.title,
        "total": len(known.text),
        "start": begin,
        "end": after,
        "next": after if after < len(known.text) else None,
        "text": known.text[begin:after],
    }
