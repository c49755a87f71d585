"""Who counts as one source: outlets, their copies, what passages repeat and credit, and who published when."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from dateline.types import Claim, Document, Ground, Origin, Slot, Span, Story, Verdict

SHORT, LONG = 40, 240
NEARLY_ALL = 0.8
# Of more words than these a sentence is not written twice, nor one that has so much of its words.
OF_ONE_TEXT, OF_ONE_SENTENCE = 8, 0.75
WORD = re.compile(r"\w[\w.,]*\w|\w")
Text = frozenset[tuple[str, str]]
"""The words of a sentence, each with the one behind it."""


@dataclass(frozen=True, slots=True)
class Sources:
    """By document id: the source it counts as, what it is a copy of (or itself), the document, its sentences, its
    place in the story, what of it comes from elsewhere; by entity id: its name, and how often it is mentioned.

    `told` are the sources that the articles tell: an outlet, an agency, a house known by its pages. The articles
    `are_many` where some of them are alike by chance. `known` keeps what `behind` found and `texts` the words of
    sentences, which pairs of statements ask for again and again.
    """

    of: Mapping[str, str]
    originals: Mapping[str, str]
    documents: Mapping[str, Document]
    sentences: Mapping[str, tuple[Span, ...]]
    names: Mapping[str, str]
    mentions: Mapping[str, int]
    order: Mapping[str, int]
    origins: Mapping[str, tuple[Origin, ...]]
    told: frozenset[str]
    are_many: bool
    known: dict[Span, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    texts: dict[Span, Text] = field(default_factory=dict, compare=False, repr=False)

    def readable(self, span: Span) -> Span:
        """The span, or its sentence where the span alone is too short to be read on its own."""
        if len(span) >= SHORT:
            return span
        whole = self.sentence_at(span)
        return whole if whole and whole.covers(span) and len(whole) <= LONG else span

    def sentence_at(self, span: Span) -> Span | None:
        """The sentence in which the span begins."""
        sentences = self.sentences[span.doc]
        place = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
        return sentences[place] if place >= 0 else None

    def words(self, span: Span) -> str:
        """The verbatim words of a span, white space folded."""
        return " ".join(span.of(self.documents[span.doc].text).split())

    def worded(self, about: str, slot: Slot, evidence: Span, by: str | None = None) -> Claim:
        """The claim that is made by nothing but the words of the span."""
        return Claim(about, slot, evidence, self.of[evidence.doc], by, text=self.words(evidence))

    def place(self, span: Span) -> tuple[int, int, int]:
        """Where the span stands in the story, by the order of the documents."""
        return self.order[span.doc], span.start, span.end

    def behind(self, span: Span) -> frozenset[str]:
        """The sources whose statement the words may be: whose they are a copy of, or the article's, and credits."""
        if span not in self.known:
            here = [origin for origin in self.origins.get(span.doc, ()) if origin.span.meets(span)]
            own = [self.behind(original) for original in _repeated(span, here)] or [frozenset({self.of[span.doc]})]
            self.known[span] = frozenset(origin.credit for origin in here if origin.credit).union(*own)
        return self.known[span]

    def first_told(self, span: Span) -> str:
        """The document that had the words first: the one they are copied from, or else the article's original."""
        repeated = _repeated(span, self.origins.get(span.doc, ()))
        return self.first_told(repeated[0]) if repeated else self.originals[span.doc]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many independent sources make the claims; two that may have it from one another are one.

        Nobody writes a sentence of some length nearly word for word as another: who has the same has it from one text.
        """
        apart: list[tuple[frozenset[str], tuple[Text, ...]]] = []
        for sources, text in {(self.behind(claim.evidence), self._text_of(claim)) for claim in claims}:
            met = [row for row in apart if row[0] & sources or any(_is_one_text(text, other) for other in row[1])]
            texts = (text, *(other for row in met for other in row[1]))
            apart = [row for row in apart if row not in met]
            apart.append((sources.union(*(row[0] for row in met)), texts))
        return len(apart)

    def _text_of(self, claim: Claim) -> Text:
        """The text of the claim's sentence where it is long enough to stand for what it is from; none of a quote."""
        sentence = self.sentence_at(claim.evidence) if claim.slot != "said" else None
        if sentence is None:
            return frozenset()
        if sentence not in self.texts:
            words = WORD.findall(self.words(sentence).casefold())
            self.texts[sentence] = frozenset(pairwise(words) if len(words) > OF_ONE_TEXT else ())
        return self.texts[sentence]

    def weighed(
        self, claims: Iterable[Claim], verdict: Verdict, ground: Ground, *, of_one: bool = False
    ) -> tuple[Verdict, Ground]:
        """The verdict as far as independent sources carry it: one source alone can't agree with itself.

        Nor can articles of which nobody knows whose they are: they may all be of one outlet; nor those that all quote
        one, as `of_one` says or their claims show.
        """
        claims = [*claims]
        if verdict not in ("agree", "compatible"):
            return verdict, ground
        of_one = of_one or _is_of_one_holder(claims)
        if of_one and len({self.first_told(claim.evidence) for claim in claims}) > 1:
            return "compatible", replace(ground, is_copied=True)
        if self.count(claims) > 1:
            known = [claim for claim in claims if self.behind(claim.evidence) <= self.told]
            is_untold = verdict == "agree" and self.count(known) < 2
            return ("compatible", replace(ground, is_untold=True)) if is_untold else (verdict, ground)
        if len({self.first_told(claim.evidence) for claim in claims}) > 1:
            return "compatible", replace(ground, is_copied=True)
        return "single", Ground("one-source")

    def published(self, span: Span) -> date | None:
        """The first day on which the span's document may have been published."""
        dating = self.documents[span.doc].published
        return dating.window.first if dating else None


def _is_one_text(one: Text, other: Text) -> bool:
    """True for two sentences that have nearly all of their words in common, in the same order."""
    return len(one & other) >= OF_ONE_SENTENCE * max(len(one), len(other), 1)


def _is_of_one_holder(claims: Iterable[Claim]) -> bool:
    """True for who did it as one and the same holder has it in all of them: nobody else says so."""
    return len(holders := {claim.by if claim.slot == "who" else None for claim in claims}) == 1 and None not in holders


def sources_of(story: Story) -> Sources:
    """The sources of a story; a copy counts as what it was copied from."""
    documents = {entry.document.id: entry.document for entry in story.marked}
    originals = {doc: _original(doc, documents) for doc in documents}
    of = {doc: original.source for doc, original in originals.items()}
    origins: dict[str, list[Origin]] = defaultdict(list)
    for origin in story.origins:
        origins[origin.span.doc].append(origin)
    return Sources(
        of,
        {doc: original.id for doc, original in originals.items()},
        documents,
        {entry.document.id: entry.sentences for entry in story.marked},
        {entity.id: entity.name for entity in story.entities},
        {entity.id: len(entity.mentions) for entity in story.entities},
        {doc: place for place, doc in enumerate(documents)},
        {doc: tuple(found) for doc, found in origins.items()},
        _told(documents, of, story.origins),
        not story.are_few,
    )


def _told(documents: Mapping[str, Document], of: Mapping[str, str], origins: Iterable[Origin]) -> frozenset[str]:
    """The sources that have a name, and the houses that two articles, neither a copy, are known to come from."""
    houses: dict[str, set[str]] = defaultdict(set)
    for doc, source in of.items():
        if documents[doc].copy_of is None:
            houses[source].add(doc)
    named = {source for source in of.values() if source not in documents}
    credits = {origin.credit for origin in origins if origin.credit}
    return frozenset({*named, *credits, *(source for source, pages in houses.items() if len(pages) > 1)})


def _repeated(span: Span, origins: Iterable[Origin]) -> list[Span]:
    """The places of the same words in earlier documents, where these have nearly all of the span."""
    found = [(origin, origin.original) for origin in origins if origin.original and origin.span.meets(span)]
    shared = sum(min(span.end, origin.span.end) - max(span.start, origin.span.start) for origin, _ in found)
    return [original for _, original in found] if shared >= NEARLY_ALL * len(span) else []


def _original(doc: str, documents: Mapping[str, Document]) -> Document:
    seen = {doc}
    while (parent := documents[doc].copy_of) and parent in documents and parent not in seen:
        doc = parent
        seen.add(doc)
    return documents[doc]
