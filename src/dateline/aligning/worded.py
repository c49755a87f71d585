"""How alike two stretches of text are, by their rare words: near pairs are found by the words, and weighed by them."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

from dateline.resolving import content_words
from dateline.types import Span

CAPITAL = re.compile(r"(?<!\w)[A-Z][\w-]+")
MOST_OF_KEY = 16


class Worded(Protocol):
    """A stretch of text with its content words."""

    @property
    def evidence(self) -> Span:
        """Where it stands."""

    @property
    def words(self) -> frozenset[str]:
        """Its content words, as stems."""


One = TypeVar("One", bound=Worded)
Weights = Mapping[str, float]


def named_words(text: str) -> frozenset[str]:
    """The stems of the words with a capital: names, for the most part."""
    return content_words(" ".join(CAPITAL.findall(text)))


def weights_of(told: Sequence[Worded]) -> Weights:
    """What each word weighs, by how rare it is among them."""
    spread = Counter(word for one in told for word in one.words)
    return {word: math.log(1 + len(told) / often) for word, often in spread.items()}


def near_pairs(told: Sequence[One]) -> Iterator[tuple[One, One]]:
    """The pairs of two documents that share two rare words, each once."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for word in one.words:
            index[word].append(place)
    shared = Counter(
        pair for places in index.values() if len(places) <= MOST_OF_KEY for pair in combinations(places, 2)
    )
    for (first, second), often in sorted(shared.items()):
        if often > 1 and told[first].evidence.doc != told[second].evidence.doc:
            yield told[first], told[second]


def likeness(one: Worded, other: Worded, weights: Weights) -> float:
    """The weight of what both say over the geometric mean of what each says, in [0, 1]."""
    mass = math.sqrt(math.prod(sum(weights[word] for word in told.words) for told in (one, other)))
    return sum(weights[word] for word in one.words & other.words) / max(mass, 1e-9)
