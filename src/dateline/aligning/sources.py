"""Who counts as one source: outlets, their copies, and who published when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.types import Claim, Document, Span, Story


@dataclass(frozen=True, slots=True)
class Sources:
    """By document id: the source it counts as, and the document itself."""

    of: Mapping[str, str]
    documents: Mapping[str, Document]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many independent sources make the claims."""
        return len({claim.source for claim in claims})

    def published(self, span: Span) -> date | None:
        """The first day on which the span's document may have been published."""
        dating = self.documents[span.doc].published
        return dating.window.first if dating else None


def sources_of(story: Story) -> Sources:
    """The sources of a story; a copy counts as what it was copied from."""
    documents = {entry.document.id: entry.document for entry in story.marked}
    return Sources({doc: _original(doc, documents).source for doc in documents}, documents)


def _original(doc: str, documents: Mapping[str, Document]) -> Document:
    seen = {doc}
    while (parent := documents[doc].copy_of) and parent in documents and parent not in seen:
        doc = parent
        seen.add(doc)
    return documents[doc]
