"""The cue words of rules/en/quote: which word may tell of which kind of content."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from dateline.rules import load
from dateline.types import QuoteManner

Frames = frozenset[str]
NO_FRAMES: Frames = frozenset()
MANNERS: tuple[QuoteManner, ...] = get_args(QuoteManner)


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Frames by lemma for verbs, nouns, adjectives and verbs with a particle; which verbs carry a noun; manners.

    `thoughts` are the nouns that name what is thought or wished, and no words: "belief".
    """

    verbs: Mapping[str, Frames]
    nouns: Mapping[str, Frames]
    phrases: Mapping[str, Frames]
    silent: Frames
    adjectives: Mapping[str, Frames]
    carriers: Frames
    manners: Mapping[str, QuoteManner]
    thoughts: Frames


@cache
def cue_lexicon() -> CueLexicon:
    """The lexicon that ships with dateline."""
    words = load("quote").words
    return CueLexicon(
        verbs={word: _frames(value) for manner in MANNERS for word, value in words[f"{manner}-verb"].items()},
        nouns={word: _frames(value) for word, value in words["say-noun"].items()},
        phrases={word: _frames(value) for word, value in words["say-phrase"].items()},
        silent=frozenset(words["silent-phrase"]),
        adjectives={word: _frames(value) for word, value in words["say-adjective"].items()},
        carriers=frozenset(words["carry-verb"]),
        manners={word: manner for manner in MANNERS for word in words[f"{manner}-verb"]},
        thoughts=frozenset(words["thought-noun"]),
    )


def _frames(value: str) -> Frames:
    return frozenset(value.split())
