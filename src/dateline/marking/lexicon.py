"""The event words of rules/en/event, turned round: from word to kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import load


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Kinds by lemma, and the words that lend, hedge or deny an event."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    say: frozenset[str]
    light: frozenset[str]
    modality: Mapping[str, str]


@cache
def event_lexicon() -> EventLexicon:
    """The lexicon that ships with dateline."""
    words = load("event").words
    return EventLexicon(
        verbs=_by_word(words["event-verb"]),
        nouns=_by_word(words["event-noun"]),
        say=frozenset(words["say-verb"]["speak"]),
        light=frozenset(words["light-verb"]["light"]),
        modality=_by_word(words["modality"]),
    )


def _by_word(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: kind for kind, words in reversed([*table.items()]) for word in words}
