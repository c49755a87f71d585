"""An article as it was read, and what its parts are."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.dating import Dating
from dateline.types.problem import Problem
from dateline.types.span import Span

RegionKind = Literal[
    "headline",
    "standfirst",
    "dateline",
    "byline",
    "header",
    "body",
    "subheading",
    "caption",
    "caption-copy",
    "pull-quote",
    "ticker",
    "related",
    "recurring",
]


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """One block of the text and its part in the page; blocks follow one another and never overlap."""

    span: Span
    kind: RegionKind


@dataclass(frozen=True, slots=True)
class Document:
    """One article; `text` never changes after reading, so that spans stay verbatim.

    `repeats` is True for a copy that tells nothing new: the account is made without it.
    """

    id: str
    text: str
    source: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str = "en"
    published: Dating | None = None
    regions: tuple[Region, ...] = ()
    digest: str = ""
    copy_of: str | None = None
    problems: tuple[Problem, ...] = ()
    repeats: bool = False

    def span(self, start: int, end: int) -> Span:
        """A span of this document."""
        return Span(self.id, start, end)

    def words(self, span: Span) -> str:
        """The verbatim words of `span`."""
        return span.of(self.text)

    def blocks(self, *kinds: RegionKind) -> tuple[Span, ...]:
        """The spans of the regions of these kinds, in order of the text."""
        return tuple(region.span for region in self.regions if region.kind in kinds)
