"""The words that turn a clause, by class, and the values that a clause may have."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import load

Frame = str
Value = str  # a Modality, or "denied"
STRENGTH: tuple[Value, ...] = (
    "conditional",
    "possible",
    "alleged",
    "demanded",
    "denied",
    "forecast",
    "planned",
    "claimed",
    "fact",
)
CLASSES = (
    "implicative",
    "negative",
    "disputed",
    "factive",
    "planned",
    "forecast",
    "demanded",
    "possible",
    "alleged",
    "claimed",
)


@dataclass(frozen=True, slots=True)
class FactualityLexicon:
    """By frame ("to", "that", "ing", "participle", "noun") and governor, its class; and what beside a verb turns it."""

    governors: Mapping[tuple[Frame, str], str]
    beside: Mapping[str, Value]
    words: Mapping[str, frozenset[str]]


@cache
def factuality_lexicon() -> FactualityLexicon:
    """The lexicon that ships with dateline."""
    words = load("event").words
    return FactualityLexicon(
        {(frame, word): name for name in reversed(CLASSES) for frame, listed in words[name].items() for word in listed},
        {word: value for value, listed in words["beside"].items() for word in listed},
        {name: frozenset(listed) for name, listed in words["turning-word"].items()},
    )


def strongest(values: set[Value]) -> Value:
    """Of several values the one furthest from a fact."""
    return next((value for value in STRENGTH if value in values), "fact")


def value_of_class(name: str | None, otherwise: Value) -> Value:
    """The value that a governing class gives by itself."""
    if name in ("negative", "disputed"):
        return "denied"
    return otherwise if name in (None, "implicative", "factive") else str(name)
