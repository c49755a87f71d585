"""The event words of rules/en/event, turned round: from word to kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import load


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Kinds by lemma, the words that lend an event, the lemma of each regular past tense, a text's words for itself."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    say: frozenset[str]
    light: frozenset[str]
    links: Mapping[str, frozenset[str]]
    states: Mapping[str, frozenset[str]]
    past: Mapping[str, str]
    itself: Mapping[str, frozenset[str]]


@cache
def event_lexicon() -> EventLexicon:
    """The lexicon that ships with dateline."""
    words = load("event").words
    return EventLexicon(
        verbs=_by_word(words["event-verb"]),
        nouns=_by_word(words["event-noun"]),
        say=frozenset(words["say-verb"]["speak"]),
        light=frozenset(words["light-verb"]["light"]),
        links={name: frozenset(listed) for name, listed in words["date-link"].items()},
        states={name: frozenset(listed) for name, listed in words["state-verb"].items()},
        itself={name: frozenset(listed) for name, listed in words["itself"].items()},
        past={form: verb for verb in _by_word(words["event-verb"]) for form in _past_forms(verb)},
    )


def _past_forms(verb: str) -> tuple[str, ...]:
    """The regular past tense, in the spellings it may have."""
    if verb.endswith("e"):
        return (verb + "d",)
    return (verb[:-1] + "ied",) if verb.endswith("y") else (verb + "ed", verb + verb[-1] + "ed")


def _by_word(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: kind for kind, words in reversed([*table.items()]) for word in words}
