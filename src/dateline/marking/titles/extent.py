"""How far the words go that name an office's body or land."""

import re
from collections.abc import Sequence
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Document, NameMark, Span


def with_noun(document: Document, name: Span) -> Span:
    """The name with the noun of the body that it is of: "the Isles" with its court, in "the Isles superior court"."""
    found = _noun_behind().match(document.text, name.end)
    return document.span(name.start, found.end()) if found else name


@cache
def _noun_behind() -> re.Pattern[str]:
    return re.compile(
        rf" (?:[a-z]+ )?(?:{alternation(load('title').words['noun-of-body'])})\b(?!['’]s?\b)", re.IGNORECASE
    )


def whole_land(names: Sequence[NameMark], land: Span) -> Span:
    """The place that ends in the land, or the land itself: "New England"."""
    wider = (n.span for n in names if n.kind == "place" and n.span.start < land.start and n.span.end == land.end)
    return next(wider, land)


def with_place(document: Document, names: Sequence[NameMark], body: Span) -> Span:
    """The body with the town or state right before it, of which it is: "Bergen" of "the Bergen Labour Party".

    What a land has is known by its own name: "the British Labour Party".
    """
    if not any(name.kind in ("body", "group") and name.span.start == body.start for name in names):
        return body
    before = (n.span for n in names if n.kind == "place" and n.span.end + 1 == body.start)
    place = next((span for span in before if document.text[span.end] == " "), None)
    words = load("title").words
    if place is None or any(document.words(place).lower() in words[table] for table in ("country", "demonym")):
        return body
    return document.span(place.start, body.end)
