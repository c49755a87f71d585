"""What a statement is of that no figure and no event mark carries: happenings, a calamity, people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

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
