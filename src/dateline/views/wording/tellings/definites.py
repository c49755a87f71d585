"""Nouns that mean what has a name: "the bridge", where the article or the story calls one thing so.

The article calls one thing by a name that ends in the noun, or in one that means the same ("the blaze" of "Lund Fire");
or other articles name it where they tell the same event.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Entity, Span, Story, Telling

# By document and sort of noun, whatever is called by a name that ends in it, with where it is first called so.
Called = Mapping[tuple[str, str], Mapping[str, int]]
# By document and where it ends, each name with whose it is.
Ending = Mapping[tuple[str, int], Mapping[Span, str]]


@dataclass(frozen=True, slots=True)
class Things:
    """What each article calls by a name, and what other articles call so that it tells of."""

    called: Called = field(default_factory=dict)
    linked: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Main:
    """The event that a story is of: what it is called by, the noun of it, the articles that tell it."""

    name: str = ""
    noun: str = ""
    documents: frozenset[str] = frozenset()


def main_nouns(telling: Telling, pieces: Iterable[Span], text: str, things: Things, main: Main) -> Iterator[Span]:
    """The bare nouns that mean the main event: "the blaze", in an article that tells it and names no other so."""
    if not main.noun or telling.span.doc not in main.documents:
        return
    for span, noun in bare_nouns(telling, pieces, text):
        if sort_of(noun) == sort_of(main.noun) and not things.called.get((span.doc, sort_of(noun))):
            yield span


def things_of(story: Story, texts: Mapping[str, str]) -> Things:
    """What the articles of a story call by names of several words, by the last of these."""
    called = _called(story.entities, texts)
    return Things(called, dict(_linked(story, called, texts)))


def _called(entities: Iterable[Entity], texts: Mapping[str, str]) -> Called:
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for one in entities:
        for span in one.mentions if one.kind != "person" else ():
            first, _, noun = span.of(texts[span.doc]).rpartition(" ")
            if first:
                places = found[span.doc, sort_of(noun.lower())]
                places[one.id] = min(span.start, places.get(one.id, span.start))
    return found


def _linked(story: Story, called: Called, texts: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    """By document and sort, the one thing that takes part, by its name, where others tell the document's events.

    What the document calls by a name of its own is none of them.
    """
    names = _ending((span, one.id) for one in story.entities if one.kind != "person" for span in one.mentions)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for happening in story.happenings:
        if len(happening.documents) < 2:
            continue
        named: dict[str, set[str]] = defaultdict(set)
        bare: set[tuple[str, str]] = set()
        for telling in happening.tellings:
            for span in (*telling.mark.agents, *telling.mark.patients):
                words = span.of(texts[span.doc])
                if who := _named_in(span, names):
                    named[sort_of(words.rpartition(" ")[2].lower())].add(who)
                elif noun := _bare().fullmatch(words):
                    bare.add((span.doc, sort_of(noun[1].lower())))
        for doc, sort in bare:
            found[doc, sort] |= named.get(sort, set())
    yield from ((key, next(iter(who))) for key, who in found.items() if len(who) == 1 and not called.get(key))


def _ending(named: Iterable[tuple[Span, str]]) -> Ending:
    found: dict[tuple[str, int], dict[Span, str]] = defaultdict(dict)
    for span, who in named:
        found[span.doc, span.end][span] = who
    return found


def _named_in(span: Span, names: Ending) -> str | None:
    """What the words are the name of, with an article before it or without."""
    return next((who for one, who in names.get((span.doc, span.end), {}).items() if span.covers(one)), None)


def sort_of(noun: str) -> str:
    """The first of the nouns that may mean the same thing; the noun itself where it has none."""
    return _sorts().get(noun, noun)


def bare_nouns(telling: Telling, pieces: Iterable[Span], text: str) -> Iterator[tuple[Span, str]]:
    """What takes part in the event, or points out of the line, and is told by "the" and a noun alone, with the noun."""
    mark, within = telling.mark, [*pieces]
    for span in dict.fromkeys((*mark.agents, *mark.patients, *mark.places, *mark.pointers)):
        noun = _bare().fullmatch(text, span.start, span.end)
        if noun and noun[1].islower() and any(piece.covers(span) for piece in within):
            yield span, noun[1]


def definites(telling: Telling, pieces: Iterable[Span], text: str, things: Things) -> Iterator[tuple[Span, str]]:
    """The bare nouns, each with the only thing that it can mean; "the bridge of Lund" is told by what follows it."""
    words = load("event").words["leaning"]
    for span, noun in bare_nouns(telling, pieces, text):
        if noun in (*words["alone"], *words["of-many"]):
            continue
        key = span.doc, sort_of(noun)
        before = {who for who, at in things.called.get(key, {}).items() if at < span.start}
        before = before or {who for who in [things.linked.get(key)] if who}
        if len(before) == 1 and not _which().match(text, span.end):
            yield from ((span, who) for who in before)


@cache
def _bare() -> re.Pattern[str]:
    """A noun with nothing but its article."""
    return re.compile(rf"(?:{alternation(load('event').words['leaning']['definite'])})\s([^\W\d_]+)", re.IGNORECASE)


@cache
def _sorts() -> Mapping[str, str]:
    return {noun: sort for sort, nouns in load("event").words["called-also"].items() for noun in nouns}


@cache
def _which() -> re.Pattern[str]:
    """What tells which one is meant, and brings no day."""
    words = load("event").words
    listed = [word for word in words["leaning"]["which"] if word not in words["day-word"]["brings"]]
    return re.compile(rf"\s(?:{alternation(listed)})\b", re.IGNORECASE)
