"""In what order documents stand, whatever their ids are: which of two with the same words is the original.

The earlier one is; of two of one day the one that tells more, then the one whose headline fits the text, then that of
the outlet the story hears most from.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from dateline.types import Document, Marked, Span

LONG_WORD = re.compile(r"[^\W\d_]{4,}")
NO_HEADLINE = 0.5
Place = tuple[date, date, int, float, bool, int, str, str, str, str, str]


def in_order(marked: Iterable[Marked]) -> tuple[Marked, ...]:
    """The documents by day of publication and then by what they are; the id only where all else is the same."""
    entries = tuple(marked)
    heard = Counter(entry.document.outlet for entry in entries)
    return tuple(sorted(entries, key=lambda entry: _place(entry, heard)))


def _place(entry: Marked, heard: Mapping[str | None, int]) -> Place:
    document = entry.document
    window = document.published.window if document.published else None
    return (
        window.first if window else date.max,
        window.after if window else date.max,
        -sum(len(sentence) for sentence in telling_sentences(entry)),
        -_fit(document),
        document.outlet is None,
        -heard[document.outlet],
        document.outlet or "",
        document.text,
        document.title or "",
        document.url or "",
        document.id,
    )


def telling_sentences(entry: Marked) -> tuple[Span, ...]:
    """The sentences in which an event, a figure or a quote begins."""
    sentences = sorted(entry.sentences)
    spans = [mark.span for marks in (entry.events, entry.quantities, entry.quotes) for mark in marks]
    told = {bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1 for span in spans}
    return tuple(sentence for at, sentence in enumerate(sentences) if at in told)


def _fit(document: Document) -> float:
    """How many of the headline's words the text has too; none at all is better than a headline of other words."""
    lines = [document.words(span) for span in document.blocks("headline")] or [document.title or ""]
    said = {word.lower() for line in lines for word in LONG_WORD.findall(line)}
    body = {word.lower() for span in document.blocks("body") for word in LONG_WORD.findall(document.words(span))}
    return len(said & body) / len(said) if said else NO_HEADLINE
