"""One document as those see it who ask whom a word means: names, offices, pronouns and who was last spoken of."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.resolving.entities import tables, words
from dateline.types import Entity, Marked, Span

PRONOUN = re.compile(r"^(?:he|she|him|her|his)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its mentions in order, the pronoun each person goes by, and what is no person, by id."""

    marked: Marked
    starts: tuple[int, ...]
    mentions: tuple[tuple[Span, str], ...]
    people: frozenset[str]
    pronouns: Mapping[str, str]
    things: Mapping[str, Entity]

    def named_in(self, span: Span) -> str | None:
        """The entity of the last name within the span that is not a people's name, or of any name."""
        found = self.within(span)
        return found[-1] if found else None

    def around(self, span: Span) -> list[tuple[Span, str]]:
        """The mentions that meet the span, in order, with their entities."""
        first = bisect_right(self.starts, span.start) - 1
        after = bisect_right(self.starts, span.end - 1)
        return [row for row in self.mentions[max(0, first) : after] if row[0].meets(span)]

    def within(self, span: Span) -> list[str]:
        """The entities named within the span, in order."""
        return [entity for _, entity in self.around(span)]

    def who(self, span: Span) -> str | None:
        """The person that the words of the span name, or that its pronoun stands for."""
        person = next((entity for entity in self.within(span) if entity in self.people), None)
        word = self.marked.document.words(span).strip()
        return person or (self.he_or_she(span, word.lower()) if PRONOUN.match(word) else None)

    def he_or_she(self, span: Span, word: str) -> str | None:
        """The person whom "he" or "she" stands for: the first fitting one in the nearest sentence that names one."""
        gender = "she" if word in ("she", "her") else "he"
        sentences = [s for s in self.marked.sentences if s.start <= span.start and span.start - s.start < 1200]
        for sentence in reversed(sentences):
            here = Span(sentence.doc, sentence.start, min(sentence.end, span.start))
            for entity in self.within(here):
                if entity in self.people and self.pronouns.get(entity, gender) == gender:
                    return entity
        return None


def scenes_of(marked: Sequence[Marked], entities: Sequence[Entity]) -> Iterator[Scene]:
    """The documents, by id, with what the entities say of each."""
    pairs: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            pairs[mention.doc].append((mention, entity.id))
    people = {entity.id: entity for entity in entities if entity.kind == "person"}
    things = {entity.id: entity for entity in entities if entity.kind != "person"}
    for entry in sorted(marked, key=lambda entry: entry.document.id):
        yield _scene(entry, sorted(pairs[entry.document.id]), people, things)


def _scene(
    marked: Marked, pairs: list[tuple[Span, str]], people: Mapping[str, Entity], things: Mapping[str, Entity]
) -> Scene:
    here = [people[entity] for entity in sorted({entity for _, entity in pairs}) if entity in people]
    starts = tuple(mention.start for mention, _ in pairs)
    pronouns = _pronouns(here, marked, dict(pairs))
    return Scene(marked, starts, tuple(pairs), frozenset(people), pronouns, things)


def _pronouns(people: Sequence[Entity], marked: Marked, owner: Mapping[Span, str]) -> dict[str, str]:
    """By person, the pronoun that an honorific or the given name tells."""
    told = {owner[name.span]: name.pronoun for name in marked.names if name.pronoun and name.span in owner}
    given = tables()["given-name"]
    for person in people:
        named = words(person.name)
        if person.id not in told and len(named) > 1 and named[0] in given:
            told[person.id] = given[named[0]]
    return told
