"""What the words around a figure tell of its matter: stems and entities, weighed by how rare they are in the story."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.aligning.frames import Figure
from dateline.resolving import DocumentView, stem
from dateline.rules import load
from dateline.types import Span

WORD = re.compile(r"[^\W\d_]{4,}")
Key = tuple[Literal["entity", "word"], str]
Keys = frozenset[Key]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Keys, and what they weigh together."""

    keys: Keys
    mass: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the sentence, the paragraph and the article of a figure tell of; a short sentence weighs what one does."""

    sentence: Weighed
    block: Weighed
    article: Weighed


@dataclass(frozen=True, slots=True)
class Weights:
    """What each key weighs, and what the rarest does; `of_few` where the story has few articles."""

    of: Mapping[Key, float]
    most: float
    of_few: bool = False

    def sum(self, keys: Iterable[Key]) -> float:
        """What the keys weigh together."""
        return sum(map(self.of.__getitem__, keys))


def evidence_of(
    figures: Sequence[Figure], views: Mapping[str, DocumentView], *, of_few: bool = False
) -> tuple[Sequence[Evidence], Weights]:
    """For every figure what its surroundings tell of, and what each key weighs; `of_few` where the articles are few."""
    sentences = {id: [_keys(sentence, view) for sentence in view.marked.sentences] for id, view in views.items()}
    spread = Counter(key for told in sentences.values() for keys in told for key in keys)
    count = sum(map(len, sentences.values()))
    weights = Weights({key: math.log(1 + count / often) for key, often in spread.items()}, math.log(1 + count), of_few)
    usual = sum(weights.sum(keys) for told in sentences.values() for keys in told) / max(count, 1)
    articles = {id: _weighed(frozenset().union(*told), weights) for id, told in sentences.items()}
    near: dict[Span, Weighed] = {}
    found = []
    for figure in figures:
        view = views[figure.mark.span.doc]
        for span in (figure.sentence, figure.block):
            if span not in near:
                near[span] = _weighed(_keys(span, view), weights, least=usual)
        found.append(Evidence(near[figure.sentence], near[figure.block], articles[view.id]))
    return found, weights


def _keys(span: Span, view: DocumentView) -> Keys:
    """The stems of the content words, and the entities named or meant."""
    common = load("event").words["common"]["common"]
    words = {stem(word) for word in WORD.findall(span.of(view.text).lower()) if word not in common}
    return frozenset({*(("word", word) for word in words), *(("entity", who) for who in view.entities_in(span))})


def _weighed(keys: Iterable[Key], weights: Weights, *, least: float = 0.0) -> Weighed:
    kept = frozenset(key for key in keys if key in weights.of)
    return Weighed(kept, max(weights.sum(kept), least))


def likeness(one: Weighed, other: Weighed, weights: Weights) -> float:
    """The weight of what both tell over the geometric mean of what each tells, in [0, 1]."""
    return weights.sum(one.keys & other.keys) / math.sqrt(max(one.mass * other.mass, 1e-9))
