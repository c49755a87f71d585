"""What a statement is of that no figure and no event mark carries: happenings, a calamity, people."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol, TypeVar

from dateline.aligning.frames import (
    CALAMITIES,
    LEAD,
    Asserted,
    asserted,
    befallen,
    begun_with,
    calamity_nouns,
    calamity_of,
    views_with_meant,
)
from dateline.resolving import DocumentView
from dateline.rules import load
from dateline.types import Happening, Marked, RegionKind, Span, Story, Telling

TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
Told = tuple[Happening, Telling]
MOST_OF_KEY = 40


class Stated(Protocol):
    """A statement with the words for it."""

    @property
    def evidence(self) -> Span:
        """Where it stands."""


One = TypeVar("One", bound=Stated)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a phrase stands for: happenings, a calamity by class and name, and whom it names.

    `calamity` are the article's one disaster, and the disasters and deaths that it begins with.
    """

    events: frozenset[str] = frozenset()
    befell: str | None = None
    names: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    calamity: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """By what it may be found: one of these two of one thing share."""
        return self.events | self.calamity | self.names | self.who

    def is_of_one(self, other: "Topic") -> bool:
        """True where both are of one happening, one calamity by its name or its article, or the same people."""
        if self.events & other.events:
            return True
        if self.names and other.names and not self.names & other.names:
            return False
        if self.befell or other.befell:
            same = is_like_calamity(self.befell, other.befell)
            return same and bool(self.names & other.names or self.calamity & other.calamity)
        return bool(self.who & other.who)


def near_pairs(told: Sequence[One], keys: Callable[[One], Iterable[Hashable]]) -> Iterator[tuple[One, One]]:
    """The pairs of two documents that share a key, each once; of a key that many have, the first few."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for key in keys(one):
            if len(index[key]) < MOST_OF_KEY:
                index[key].append(place)
    pairs = {pair for places in index.values() for pair in combinations(places, 2)}
    for first, second in sorted(pairs):
        if told[first].evidence.doc != told[second].evidence.doc:
            yield told[first], told[second]


def is_like_calamity(one: str | None, other: str | None) -> bool:
    """True for two nouns of one class, and where one of them stands for a disaster of any sort."""
    if one is None or other is None:
        return False
    known = load("event").words["any-calamity"]
    any_, same = {*known["any"]}, {*known["same"]}
    of_any = {one, other} & any_ and {one, other} <= any_ | same | calamity_nouns()
    return one == other or bool(of_any) or {one, other} <= same


@dataclass(frozen=True, slots=True)
class Page:
    """A document as statements are read in it: sentence by sentence, with what it tells and who asserts what."""

    entry: Marked
    view: DocumentView
    told: Sequence[Told]
    asserted: Asserted
    calamity: frozenset[str] = frozenset()

    def sentences(self) -> list[Span]:
        """The headlines, and the sentences of the text proper."""
        document = self.entry.document
        blocks = document.blocks(*TOLD)
        told = (span for span in self.entry.sentences if any(block.covers(span) for block in blocks))
        return [*document.blocks("headline"), *told]

    def topic(self, phrase: Span) -> Topic:
        """What the phrase stands for; `phrase` ends with its noun."""
        events = {event.id for event, telling in self.told if phrase.covers(telling.mark.trigger)}
        word = _last_word(phrase, self.view.text)
        befell = befallen(word, self.view)
        if (kind := befell.get("befell")) and not befell.get("names"):
            befell = begun_with(kind, self.view) or befell
        who = {one for one in self.view.entities_in(phrase) if one in self.view.people}
        return Topic(
            frozenset(events),
            befell.get("befell"),
            befell.get("names", frozenset()),
            frozenset(who),
            self.calamity,
        )


def pages_of(story: Story) -> list[Page]:
    """The documents of a story that are no copies."""
    told: dict[str, list[Told]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            told[telling.span.doc].append((happening, telling))
    views, claims = views_with_meant(story), asserted(story)
    calamity = calamity_of(story, told, views)
    return [
        Page(entry, views[id], told.get(id, ()), claims[id], frozenset(calamity.get(id, ())) | _lead(told.get(id, ())))
        for entry in story.marked
        if not entry.document.repeats
        for id in (entry.document.id,)
    ]


def _lead(told: Sequence[Told]) -> frozenset[str]:
    """The disasters and attacks that the article begins with."""
    return frozenset(event.id for event, one in told if event.kind in CALAMITIES and one.mark.trigger.start < LEAD)


def _last_word(phrase: Span, text: str) -> Span:
    words = phrase.of(text).split()
    return Span(phrase.doc, phrase.end - len(words[-1]), phrase.end) if words else phrase
