"""The people that a sentence tells of, with a name or without one, and its pronouns, in order of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.resolving.entities import tables
from dateline.resolving.view import PRONOUNS, DocumentView
from dateline.types import Span

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
APPOSED = re.compile(
    r"^\s?[,(]\s(?:(?!(?:his|her|their|whose|who|and|with|said|says|but)\b)[\w’'.$-]+\s){0,7}$", re.IGNORECASE
)
IS_A = re.compile(
    r"\b(?:is|was|be|been|being|became|become|becomes|becoming|remains|remained)\s(?:not\s)?(?:an?|the|his|her)\s"
    r"(?:[\w’'.-]+\s){0,3}$"
    r"|\b(?:became|become|becomes|becoming|elected|named|appointed|remains|remained)\s(?:[\w’'.-]+\s){0,1}$"
)
NAME_FOLLOWS = re.compile(r",?\s(?:\w+\s)?$")
OPENING = frozenset("\"“‘'”`")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person where told of: `who` is None for one without a name, `word` the pronoun of a pronoun.

    `gender` is what the word itself tells; `quote` is the place of the direct quote among those of the document, -1 in
    the writer's own words.
    """

    span: Span
    who: str | None
    gender: str | None
    quote: int
    word: str | None = None


class Voices:
    """The direct quotes of a document, and who speaks them."""

    def __init__(self, view: DocumentView) -> None:
        self._parts = sorted(
            (part, place)
            for place, quote in enumerate(view.marked.quotes)
            if quote.kind != "indirect"
            for part in quote.parts
            if OPENING & set(view.text[max(part.start - 2, 0) : part.start])
        )
        self._starts = [part.start for part, _ in self._parts]
        self.speakers = {place: view.speakers.get(part) for part, place in self._parts}

    def at(self, span: Span) -> int:
        """The quote that the span stands in, -1 for none."""
        found = bisect_right(self._starts, span.start) - 1
        return self._parts[found][1] if found >= 0 and self._parts[found][0].covers(span) else -1


def told_in(
    view: DocumentView, sentence: Span, voices: Voices, offices: Mapping[Span, str | None]
) -> list[PersonMention]:
    """Everyone the sentence tells of; a noun for who is named beside it tells of the same person.

    `offices` are those of the sentence that have no name, with whom they mean.
    """
    named = [
        PersonMention(mention, who, None, voices.at(mention))
        for mention, who in view.inside(sentence)
        if who in view.people
    ]
    named += [PersonMention(span, who, None, voices.at(span)) for span, who in offices.items()]
    named.sort(key=lambda told: told.span)
    return sorted([*named, *_unnamed_in(view, sentence, voices, named)], key=lambda told: told.span)


def _unnamed_in(
    view: DocumentView, sentence: Span, voices: Voices, named: Sequence[PersonMention]
) -> Iterator[PersonMention]:
    text, nouns = view.text, tables()["person-noun"]
    for found in WORD.finditer(text, sentence.start, sentence.end):
        word = found[0].lower()
        if word not in PRONOUNS and word not in nouns:
            continue
        span = Span(sentence.doc, *found.span())
        if any(told.span.meets(span) for told in named):
            continue
        if word in PRONOUNS:
            if not (found[0].isupper() and len(found[0]) > 1):
                yield PersonMention(span, None, PRONOUNS[word], voices.at(span), word)
            continue
        beside = _named_beside(text, span, named)
        if beside or not IS_A.search(text[max(0, span.start - 60) : span.start]):
            gender = None if nouns[word] == "they" else str(nouns[word])
            yield PersonMention(span, beside.who if beside else None, gender, voices.at(span))


def _named_beside(text: str, noun: Span, named: Sequence[PersonMention]) -> PersonMention | None:
    """Whom the noun describes in "teacher Ada Berg" and "Ada Berg, a teacher"."""
    after = next((told for told in named if told.span.start >= noun.end), None)
    if after is not None and NAME_FOLLOWS.fullmatch(text, noun.end, after.span.start):
        return after
    before = [told for told in named if told.span.end <= noun.start]
    apposed = before and APPOSED.match(text[before[-1].span.end : noun.start])
    return before[-1] if apposed else None
