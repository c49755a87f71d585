"""Sentences of the sources that hold the words, and the text of a source at a place."""

import re
from collections.abc import Iterator

from dateline.types import Span
from dateline.views.answers.cited import Row, cited, in_parts
from dateline.views.index import Index

WORD = re.compile(r"\w+")
MOST_TEXT = 4000


def search(index: Index, words: str, *, start: int = 0, most: int = 20) -> Row:
    """The sentences that hold most of the words, those of the earliest documents first."""
    wanted = list(dict.fromkeys(WORD.findall(words.casefold())))
    found = sorted(_found(wanted, index), key=lambda pair: -pair[0]) if wanted else []
    best = [pair for pair in found if pair[0] * 2 > len(wanted)]
    return in_parts(best, lambda pair: cited(pair[1], index), start=start, most=most)


def _found(wanted: list[str], index: Index) -> Iterator[tuple[int, Span]]:
    """How many of the words each sentence holds that holds any."""
    for doc, sentences in index.sentences.items():
        text = index.documents[doc].text
        whole = text.casefold()
        if index.documents[doc].repeats or not any(word in whole for word in wanted):
            continue
        for sentence in sentences:
            told = set(WORD.findall(sentence.of(text).casefold()))
            if number := sum(word in told for word in wanted):
                yield number, sentence


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
