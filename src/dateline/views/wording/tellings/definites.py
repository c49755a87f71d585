"""Nouns that mean what the article calls by a name that ends in them: "the bridge", where it names one bridge only."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Entity, Span, Telling

# By document and noun, whatever is called by a name that ends in it, with where it is first called so.
Called = Mapping[tuple[str, str], Mapping[str, int]]


def called_so(entities: Iterable[Entity], texts: Mapping[str, str]) -> Called:
    """What each article calls by names of several words, by the last of these."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for one in entities:
        for span in one.mentions if one.kind != "person" else ():
            first, _, noun = span.of(texts[span.doc]).rpartition(" ")
            if first:
                places = found[span.doc, noun.lower()]
                places[one.id] = min(span.start, places.get(one.id, span.start))
    return found


def bare_nouns(telling: Telling, pieces: Iterable[Span], text: str) -> Iterator[tuple[Span, str]]:
    """What takes part in the event and is told by "the" and a noun alone, with the noun."""
    mark, within = telling.mark, [*pieces]
    for span in (*mark.agents, *mark.patients, *mark.places):
        noun = _bare().fullmatch(text, span.start, span.end)
        if noun and noun[1].islower() and any(piece.covers(span) for piece in within):
            yield span, noun[1]


def definites(telling: Telling, pieces: Iterable[Span], text: str, called: Called) -> Iterator[tuple[Span, str]]:
    """The bare nouns, each with the only thing that it can mean; "the bridge of Lund" is told by what follows it."""
    for span, noun in bare_nouns(telling, pieces, text):
        before = {who for who, at in called.get((span.doc, noun), {}).items() if at < span.start}
        if len(before) == 1 and not _which().match(text, span.end):
            yield from ((span, who) for who in before)


@cache
def _bare() -> re.Pattern[str]:
    """A noun with nothing but its article."""
    return re.compile(rf"(?:{alternation(load('event').words['leaning']['definite'])})\s([^\W\d_]+)", re.IGNORECASE)


@cache
def _which() -> re.Pattern[str]:
    """What tells which one is meant, and brings no day."""
    words = load("event").words
    listed = [word for word in words["leaning"]["which"] if word not in words["day-word"]["brings"]]
    return re.compile(rf"\s(?:{alternation(listed)})\b", re.IGNORECASE)
