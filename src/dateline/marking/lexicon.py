"""The event words of rules/en/event, turned round: from word to kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import load


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Kinds and deeds by lemma, the words that lend an event, a text's words for itself, two forms of each event verb.

    A verb of two words is one with what it governs ("claim life"); `leaning` has the first words of these. `past` has
    the lemma of each regular past tense, `gerunds` every "-ing": "the toppling of the council".
    """

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    verb_deeds: Mapping[str, tuple[str, ...]]
    noun_deeds: Mapping[str, tuple[str, ...]]
    leaning: frozenset[str]
    aspects: frozenset[str]
    begins: frozenset[str]
    timetable: frozenset[str]
    to_come: frozenset[str]
    say: frozenset[str]
    light: frozenset[str]
    links: Mapping[str, frozenset[str]]
    new: frozenset[str]
    states: Mapping[str, frozenset[str]]
    past: Mapping[str, str]
    gerunds: frozenset[str]
    itself: Mapping[str, frozenset[str]]


@cache
def event_lexicon() -> EventLexicon:
    """The lexicon that ships with dateline."""
    words = load("event").words
    verbs, deeds = _by_word(words["event-verb"]), _all_by_word(words["deed-verb"])
    return EventLexicon(
        verbs=verbs,
        nouns=_by_word(words["event-noun"]),
        verb_deeds=deeds,
        noun_deeds=_all_by_word(words["deed-noun"]),
        leaning=frozenset(verb.split()[0] for verb in {*verbs, *deeds} if " " in verb),
        aspects=frozenset(words["aspect"]["aspect"]),
        begins=frozenset(words["aspect"]["begins"]),
        timetable=frozenset(words["aspect"]["timetable"]),
        to_come=frozenset(words["aspect"]["to-come"]),
        say=frozenset(words["say-verb"]["speak"]),
        light=frozenset(words["light-verb"]["light"]),
        links={name: frozenset(listed) for name, listed in words["date-link"].items()},
        new=frozenset(words["brought-in"]["article"]),
        states={name: frozenset(listed) for name, listed in words["state-verb"].items()},
        itself={name: frozenset(listed) for name, listed in words["itself"].items()},
        past={form: verb for verb in verbs for form in _past_forms(verb)},
        gerunds=frozenset(form for verb in verbs for form in _gerunds(verb)),
    )


def _past_forms(verb: str) -> tuple[str, ...]:
    """The regular past tense, in the spellings it may have."""
    if verb.endswith("e"):
        return (verb + "d",)
    return (verb[:-1] + "ied",) if verb.endswith("y") else (verb + "ed", verb + verb[-1] + "ed")


def _gerunds(verb: str) -> tuple[str, ...]:
    """The form in "-ing", in the spellings it may have."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return (verb[:-1] + "ing",)
    return (verb + "ing", verb + verb[-1] + "ing")


def _by_word(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: kind for kind, words in reversed([*table.items()]) for word in words}


def _all_by_word(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, words in table.items():
        for word in words:
            found[word] = (*found.get(word, ()), name)
    return found
