"""The words and entities of each article, how rare they are among the articles, and how alike two articles are."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from heapq import nlargest

from dateline.resolving.stems import stem
from dateline.resolving.view import DocumentView, Views
from dateline.rules import load
from dateline.types import Span

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
MOST_TERMS = 80
NAME = "#"
IMAGINED = 4
SMALL, NEEDED = 24, 5.0
Rarity = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Bag:
    """Words and entities with what they weigh together, the rarer the more."""

    keys: frozenset[str]
    mass: float


class Page:
    """The content words and figures of one document where they stand, without its dates, which are compared as days.

    An entity is a key like a word, with a mark before it.
    """

    def __init__(self, view: DocumentView) -> None:
        self.view = view
        found = [(match.start(), _stem(match[0].lower())) for match in WORD.finditer(view.text)]
        dates = {place for mark in view.marked.times for place in range(mark.span.start, mark.span.end)}
        kept = [(start, word) for start, word in found if word not in _common() and start not in dates]
        self._starts, self._words = [start for start, _ in kept], [word for _, word in kept]

    def words(self, *spans: Span) -> frozenset[str]:
        """The content words of the spans."""
        found: set[str] = set()
        for span in spans:
            found.update(self._words[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)])
        return frozenset(found)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The content words of all sentences, or of the text where it has none, and all entities."""
        words = self.words(*self.view.marked.sentences) or frozenset(self._words)
        return words | names(entity for _, entity in self.view.mentions)


class Articles:
    """The pages of a story by document.

    `rarity` is low for what many articles hold; in a small pile it is reckoned as though a few more articles stood
    beside, so that what all of three articles hold still weighs something. `crowd` is how much likelier than in a small
    pile it is that two articles tell like things by chance (a log; nought up to two dozen articles), `needed` what two
    sentences of so many must share before it is no chance.
    """

    def __init__(self, views: Views) -> None:
        self.pages = {doc: Page(view) for doc, view in views.items()}
        spread = Counter(key for page in self.pages.values() for key in page.keys)
        most = len(self.pages) + IMAGINED
        self.rarity: Rarity = {key: math.log(most / (count + 0.5)) for key, count in spread.items()}
        self.crowd = max(0.0, math.log(max(1, len(self.pages)) / SMALL))
        self.needed = NEEDED * math.sqrt(self.crowd)
        self._shared = frozenset(key for key, count in spread.items() if count > 1)
        self._terms = {doc: _terms(page.keys, self.rarity) for doc, page in self.pages.items()}
        self._known: dict[str, dict[str, float]] = {doc: {} for doc in self.pages}
        self._sentences: dict[Span, Bag] = {}
        self._companies: dict[Span, Bag] = {}

    def likeness(self, one: str, other: str) -> float:
        """The cosine of the rarest terms of two documents, entities counted double."""
        known = self._known[one]
        found = known.get(other)
        if found is None:
            ours, theirs = (self._terms[doc] for doc in sorted((one, other)))
            found = sum([weight * theirs[key] for key, weight in ours.items() if key in theirs])
            known[other] = self._known[other][one] = found
        return found

    def bag(self, keys: Collection[str]) -> Bag:
        """The keys with what they weigh."""
        return Bag(frozenset(keys), sum(self.rarity.get(key, 1.0) for key in keys))

    def sentence(self, span: Span) -> Bag:
        """The words and entities of a sentence, one bag for all that is told in it."""
        if span not in self._sentences:
            page = self.pages[span.doc]
            self._sentences[span] = self.bag(page.words(span) | names(page.view.entities_in(span)))
        return self._sentences[span]

    def company(self, span: Span) -> Bag:
        """The entities of a block, one bag for all that is told in it."""
        if span not in self._companies:
            self._companies[span] = self.bag(names(self.pages[span.doc].view.entities_in(span)))
        return self._companies[span]

    def rarest(self, keys: Collection[str], *, most: int) -> list[str]:
        """Of what other articles hold too, the rarest."""
        return nlargest(most, self._shared.intersection(keys), key=lambda key: (self.rarity[key], key))


def names(entities: Iterable[str]) -> frozenset[str]:
    """The entities as keys that no word can be."""
    return frozenset(NAME + entity for entity in entities)


def _terms(keys: Iterable[str], rarity: Rarity) -> dict[str, float]:
    weighed = ((rarity[key] * (1 + key.startswith(NAME)), key) for key in keys)
    kept = {key: weight for weight, key in nlargest(MOST_TERMS, weighed)}
    length = math.sqrt(sum(weight * weight for weight in kept.values())) or 1.0
    return {key: weight / length for key, weight in kept.items()}


@cache
def _common() -> frozenset[str]:
    return frozenset(stem(word) for word in load("event").words["common"]["common"])


_stem = cache(stem)
