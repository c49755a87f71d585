"""The cue words of rules/en/quote: which word may tell of which kind of content."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import load

Frames = frozenset[str]
NO_FRAMES: Frames = frozenset()


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Frames by lemma for verbs and nouns, for verbs with a particle or complement, and each word's class."""

    verbs: Mapping[str, Frames]
    nouns: Mapping[str, Frames]
    phrases: Mapping[str, Frames]
    adjectives: Mapping[str, Frames]
    classes: Mapping[str, str]


@cache
def cue_lexicon() -> CueLexicon:
    """The lexicon that ships with dateline."""
    words = load("quote").words
    verbs = {table: words[table] for table in ("say-verb", "think-verb", "judge-verb", "show-verb")}
    return CueLexicon(
        verbs={word: _frames(value) for table in verbs.values() for word, value in table.items()},
        nouns={word: _frames(value) for word, value in words["say-noun"].items()},
        phrases={word: _frames(value) for word, value in words["say-phrase"].items()},
        adjectives={word: _frames(value) for word, value in words["say-adjective"].items()},
        classes={word: name.removesuffix("-verb") for name, table in verbs.items() for word in table},
    )


def _frames(value: str) -> Frames:
    return frozenset(value.split())
