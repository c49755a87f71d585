"""Who counts as one source: outlets, their copies, and who published when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.types import Claim, Document, Span, Story, Verdict


@dataclass(frozen=True, slots=True)
class Sources:
    """By document id: the source it counts as, the document it is a copy of (or itself), and the document."""

    of: Mapping[str, str]
    originals: Mapping[str, str]
    documents: Mapping[str, Document]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many independent sources make the claims."""
        return len({claim.source for claim in claims})

    def weighed(self, claims: Iterable[Claim], verdict: Verdict, why: str) -> tuple[Verdict, str]:
        """The verdict as far as independent sources carry it: one source alone can't agree with itself."""
        claims = [*claims]
        if verdict not in ("agree", "compatible") or self.count(claims) > 1:
            return verdict, why
        if len({self.originals[claim.evidence.doc] for claim in claims}) > 1:
            return "compatible", f"{why}, but from one source, which counts once"
        return "single", "one independent source"

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
    )


def _original(doc: str, documents: Mapping[str, Document]) -> Document:
    seen = {doc}
    while (parent := documents[doc].copy_of) and parent in documents and parent not in seen:
        doc = parent
        seen.add(doc)
    return documents[doc]
