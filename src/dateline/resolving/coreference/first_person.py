"""Where somebody tells of itself in its own words: "I", "me", "my" within what is quoted of one person."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.resolving.view import DocumentView, Views
from dateline.rules import alternation, load
from dateline.types import Entity, QuoteMark, Span

OPENING = frozenset("\"“‘'”`")
NUMBERED = re.compile(r"\s[A-Z]\w+\s$")
NESTED = re.compile(r"[“‘]|``|(?<![\w'])'(?=\w)")


def with_first_person(views: Views, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The people with the places where they tell of themselves."""
    found: dict[str, list[Span]] = defaultdict(list)
    for view in views.values():
        for who, span in _in_document(view):
            found[who].append(span)
    return tuple(
        replace(one, first_person=tuple(sorted({*found[one.id]}))) if one.id in found else one for one in entities
    )


def _in_document(view: DocumentView) -> Iterator[tuple[str, Span]]:
    for quote in view.marked.quotes:
        if quote.kind == "indirect":
            continue
        for part in quote.parts:
            who = view.speakers.get(part)
            if who in view.people and who and _is_quoted(view, quote, part):
                yield from ((who, span) for span in _said_of_itself(view, part))


def _is_quoted(view: DocumentView, quote: QuoteMark, part: Span) -> bool:
    """True for the part within marks: of mixed speech the rest is the writer's, who may be "I" too."""
    before = view.text[max(part.start - 2, 0) : part.start].strip()
    return quote.kind == "direct" or (bool(before) and before[-1] in OPENING)


def _said_of_itself(view: DocumentView, part: Span) -> Iterator[Span]:
    """The words for "I" in the part, up to the words of another that it may quote; not the number of a king or war."""
    nested = NESTED.search(view.text, part.start + 1, part.end)
    end = nested.start() if nested else part.end
    for one in _of_oneself().finditer(view.text, part.start, end):
        if one[0] != "i" and not NUMBERED.search(view.text, part.start + 1, one.start()):
            yield Span(part.doc, *one.span())


@cache
def _of_oneself() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quote').words['first-person-alone'])})\b", re.IGNORECASE)
