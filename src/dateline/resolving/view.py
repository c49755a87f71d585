"""What stands where in a document: sentence, block, mention, quote and speaker at a place; built once, asked by all."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from dateline.marking import Sentences, legible, sentences_of
from dateline.resolving.entities import tables, words
from dateline.types import Entity, Marked, Region, Span, Utterance

PRONOUNS: Mapping[str, str] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
PRONOUN = re.compile(r"^(?:he|she|him|her|his)$", re.IGNORECASE)
FAR = 1200
COMMAS, CLOSING, OWNING = (", ", " , "), frozenset(",.;"), frozenset("'’")
GAPS = (*COMMAS, " ")


@dataclass(frozen=True)
class DocumentView:
    """A document with its mentions in order, the pronoun each person goes by, and what is no person, by id.

    `speakers` tells who speaks each part of a quote, once that is known.
    """

    marked: Marked
    mentions: tuple[tuple[Span, str], ...] = ()
    people: frozenset[str] = frozenset()
    pronouns: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, Entity] = field(default_factory=dict)
    speakers: Mapping[Span, str | None] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The document's id."""
        return self.marked.document.id

    @cached_property
    def text(self) -> str:
        """The document's text, with misread marks as they were meant."""
        return legible(self.marked.document.text)

    @cached_property
    def prose(self) -> Sentences:
        """The sentences and clauses of the text as they are written, whether it was parsed or not."""
        return sentences_of(self.marked.document)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention, _ in self.mentions)

    def around(self, span: Span) -> Sequence[tuple[Span, str]]:
        """The mentions that meet the span, in order, with their entities."""
        first = bisect_right(self._starts, span.start) - 1
        after = bisect_right(self._starts, span.end - 1)
        return [row for row in self.mentions[max(0, first) : after] if row[0].meets(span)]

    def inside(self, span: Span) -> Sequence[tuple[Span, str]]:
        """The mentions that lie wholly within the span, in order, with their entities."""
        first, after = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        return [row for row in self.mentions[first:after] if span.covers(row[0])]

    def entities_in(self, *spans: Span) -> tuple[str, ...]:
        """The entities mentioned within the spans, in order, each once."""
        return tuple(dict.fromkeys(entity for span in spans for _, entity in self.inside(span)))

    def named_behind(self, span: Span) -> str | None:
        """The person named right behind the words, or between two commas: "the captain, Erik Dahl, was questioned"."""
        gap = next((gap for gap in GAPS if self.text.startswith(gap, span.end)), None)
        place = span.end + len(gap or "")
        number = bisect_left(self._starts, place)
        if gap is None or number == len(self.mentions) or self.mentions[number][0].start != place:
            return None
        mention, who = self.mentions[number]
        behind = self.text[mention.end : mention.end + 2].lstrip()[:1]
        is_closed = behind in CLOSING if gap in COMMAS else behind not in OWNING
        return who if is_closed and who in self.people else None

    def within(self, span: Span) -> list[str]:
        """The entities of all mentions that meet the span, in order."""
        return [entity for _, entity in self.around(span)]

    def named_in(self, span: Span) -> str | None:
        """The entity of the last mention that meets the span."""
        found = self.within(span)
        return found[-1] if found else None

    def sentence_of(self, span: Span) -> Span | None:
        """The sentence of the parse that covers the span."""
        number = bisect_right(self.marked.sentences, span.start, key=lambda sentence: sentence.start) - 1
        found = self.marked.sentences[number] if number >= 0 else None
        return found if found and found.covers(span) else None

    def sentences_back(self, place: int, *, most: int) -> Sequence[Span]:
        """The sentences that begin before the place and at most so far from it, the nearest first."""
        sentences = self.marked.sentences
        first = bisect_right(sentences, place - most, key=lambda sentence: sentence.start)
        after = bisect_left(sentences, place, key=lambda sentence: sentence.start)
        return sentences[first:after][::-1]

    def block_of(self, span: Span) -> Region | None:
        """The block that the span begins in, or the last before it."""
        regions = self.marked.document.regions
        number = bisect_right(regions, span.start, key=lambda region: region.span.start) - 1
        return regions[number] if number >= 0 else None

    @cached_property
    def quoted(self) -> tuple[tuple[Span, str | None], ...]:
        """The parts of all quotes, with who speaks them where that is known."""
        return tuple((part, self.speakers.get(part)) for quote in self.marked.quotes for part in quote.parts)

    def quote_of(self, span: Span) -> tuple[Span, str | None] | None:
        """The quoted part that covers the span, and who speaks it; None in the writer's own words."""
        return next((row for row in self.quoted if row[0].covers(span)), None)

    def who(self, span: Span) -> str | None:
        """The person that the words of the span name, or that its pronoun stands for."""
        person = next((entity for entity in self.within(span) if entity in self.people), None)
        word = self.marked.document.words(span).strip()
        return person or (self.he_or_she(span, word.lower()) if PRONOUN.match(word) else None)

    def he_or_she(self, span: Span, word: str) -> str | None:
        """The person whom "he" or "she" stands for: the first fitting one in the nearest sentence that names one."""
        for sentence in self.sentences_back(span.start, most=FAR):
            here = Span(sentence.doc, sentence.start, min(sentence.end, span.start))
            fitting = (who for who in self.within(here) if who in self.people and self.goes_by(who, word))
            if found := next(fitting, None):
                return found
        return None

    def goes_by(self, person: str, pronoun: str) -> bool:
        """True where the pronoun may be this person's, as far as that is told."""
        gender = "she" if pronoun in ("she", "her") else "he"
        return self.pronouns.get(person, gender) == gender


Views = Mapping[str, DocumentView]


def views_of(marked: Iterable[Marked], entities: Sequence[Entity] = ()) -> Views:
    """By id, in the order given, the documents with what the entities say of each."""
    pairs: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            pairs[mention.doc].append((mention, entity.id))
    people = {entity.id: entity for entity in entities if entity.kind == "person"}
    things = {entity.id: entity for entity in entities if entity.kind != "person"}
    # One set for all documents: one each would grow with documents times people.
    who = frozenset(people)
    return {
        entry.document.id: DocumentView(entry, told, who, _pronouns(entry, told, people), things)
        for entry in marked
        for told in (tuple(sorted(pairs[entry.document.id])),)
    }


def with_speakers(views: Views, utterances: Iterable[Utterance]) -> Views:
    """The documents, with who speaks their quotes."""
    speakers = {part: said.speaker for said in utterances for quote in said.wordings for part in quote.parts}
    return {doc: replace(view, speakers=speakers) for doc, view in views.items()}


def _pronouns(marked: Marked, pairs: Sequence[tuple[Span, str]], people: Mapping[str, Entity]) -> dict[str, str]:
    """By person of the document, the pronoun that an honorific or the given name tells."""
    owner = dict(pairs)
    told = {owner[name.span]: name.pronoun for name in marked.names if name.pronoun and name.span in owner}
    given = tables()["given-name"]
    here = (people[entity] for entity in sorted({entity for _, entity in pairs}) if entity in people)
    for person in here:
        named = words(person.name)
        names = {given[word] for word in named[:-1][:2] if word in given}
        if person.id not in told and len(names) == 1 and (len(named) > 1 and named[0] in given):
            told[person.id] = names.pop()
    return told
