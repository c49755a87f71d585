"""Words of a source with all that is needed to cite and to check them, and long answers in parts."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from dateline.types import Span, When
from dateline.views.exports import edtf, web_address
from dateline.views.index import Index
from dateline.views.wording import when_words

MOST, LEAST = 50, 1

Row = dict[str, Any]
Thing = TypeVar("Thing")


def cited(span: Span, index: Index, **more: str | None) -> Row:
    """The verbatim words, their document, outlet, day and place, and the sentence they stand in."""
    document, passage = index.documents[span.doc], index.passage(span)
    row: Row = {
        "document": span.doc,
        "outlet": index.outlet(span.doc),
        "published": index.published(span.doc),
        "start": span.start,
        "end": span.end,
        "words": span.of(document.text),
        "sentence": passage.before + passage.words + passage.after,
    }
    address = web_address(document)
    return row | ({"url": address} if address else {}) | {name: told for name, told in more.items() if told}


def days(when: When | None) -> Row:
    """The days in words, as first and last day, and in EDTF; empty where they are not known."""
    if when is None:
        return {}
    told: Row = {"days": when_words(when), "first": when.hull.first.isoformat(), "last": when.hull.last.isoformat()}
    return told | ({"edtf": coded} if (coded := edtf(when)) else {})


def in_parts(things: Sequence[Thing], row: Callable[[Thing], Row], *, start: int, most: int) -> Row:
    """The rows from a place on, how many there are in all, and where the next part starts (None at the end)."""
    begin, size = max(start, 0), min(max(most, LEAST), MOST)
    after = begin + size
    return {
        "total": len(things),
        "start": begin,
        "next": after if after < len(things) else None,
        "rows": [row(thing) for thing in things[begin:after]],
    }
