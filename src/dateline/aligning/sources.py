"""Who counts as one source: outlets, their copies, and who published when."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dateline.types import Claim, Document, Ground, Span, Story, Verdict

SHORT, LONG = 40, 240


@dataclass(frozen=True, slots=True)
class Sources:
    """By document id: the source it counts as, what it is a copy of (or itself), the document, its sentences, its
    place in the story; by entity id: its name, and how often it is mentioned."""

    of: Mapping[str, str]
    originals: Mapping[str, str]
    documents: Mapping[str, Document]
    sentences: Mapping[str, tuple[Span, ...]]
    names: Mapping[str, str]
    mentions: Mapping[str, int]
    order: Mapping[str, int]

    def readable(self, span: Span) -> Span:
        """The span, or its sentence where the span alone is too short to be read on its own."""
        if len(span) >= SHORT:
            return span
        sentences = self.sentences[span.doc]
        place = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
        whole = sentences[place] if place >= 0 else span
        return whole if whole.covers(span) and len(whole) <= LONG else span

    def words(self, span: Span) -> str:
        """The verbatim words of a span, white space folded."""
        return " ".join(span.of(self.documents[span.doc].text).split())

    def place(self, span: Span) -> tuple[int, int, int]:
        """Where the span stands in the story, by the order of the documents."""
        return self.order[span.doc], span.start, span.end

    def count(self, claims: Iterable[Claim]) -> int:
        """How many independent sources make the claims."""
        return len({claim.source for claim in claims})

    def weighed(self, claims: Iterable[Claim], verdict: Verdict, ground: Ground) -> tuple[Verdict, Ground]:
        """The verdict as far as independent sources carry it: one source alone can't agree with itself."""
        claims = [*claims]
        if verdict not in ("agree", "compatible") or self.count(claims) > 1:
            return verdict, ground
        if len({self.originals[claim.evidence.doc] for claim in claims}) > 1:
            return "compatible", replace(ground, is_copied=True)
        return "single", Ground("one-source")

    def published(self, span: Span) -> date | None:
        """The first day on which the span's document may have been published."""
        dating = self.documents[span.doc].published
        return dating.window.first if dating else None


def sources_of(story: Story) -> Sources:
    """The sources of a story; a copy counts as what it was copied from."""
    documents = {entry.document.id: entry.document for entry in story.marked}
    originals = {doc: _original(doc, documents) for doc in documents}
    return Sources(
        {doc: original.source for doc, original in originals.items()},
        {doc: original.id for doc, original in originals.items()},
        documents,
        {entry.document.id: entry.sentences for entry in story.marked},
        {entity.id: entity.name for entity in story.entities},
        {entity.id: len(entity.mentions) for entity in story.entities},
        {doc: place for place, doc in enumerate(documents)},
    )


def _original(doc: str, documents: Mapping[str, Document]) -> Document:
    seen = {doc}
    while (parent := documents[doc].copy_of) and parent in documents and parent not in seen:
        doc = parent
        seen.add(doc)
    return documents[doc]
