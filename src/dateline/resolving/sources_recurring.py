"""Lines that recur over the pages of one source: part of the page, not of the news."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from dateline.types import Document, Marked, Region, Span

PAGES = 3
FEWEST_WORDS = 3
Mark = TypeVar("Mark")


def set_recurring(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents, with every line as recurring that three articles of one source share, copies not counted."""
    pages = tuple(documents)
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document in pages:
        for region in document.regions:
            seen[_line(document, region)].add(document.copy_of or document.id)
    return tuple(_with_recurring(document, seen) for document in pages)


def _line(document: Document, region: Region) -> tuple[str, str]:
    return document.source, " ".join(document.words(region.span).lower().split())


def _with_recurring(document: Document, seen: Mapping[tuple[str, str], set[str]]) -> Document:
    regions = tuple(
        replace(region, kind="recurring") if _recurs(_line(document, region), seen) else region
        for region in document.regions
    )
    return document if regions == document.regions else replace(document, regions=regions)


def _recurs(line: tuple[str, str], seen: Mapping[tuple[str, str], set[str]]) -> bool:
    return len(seen[line]) >= PAGES and len(line[1].split()) >= FEWEST_WORDS


def without_recurring(marked: Marked, document: Document) -> Marked:
    """The marks on this newer reading of their document: none is left in a recurring line."""
    lines = document.blocks("recurring")
    if not lines or document.regions == marked.document.regions:
        return replace(marked, document=document)

    def keep(marks: tuple[Mark, ...], where: Callable[[Mark], Span]) -> tuple[Mark, ...]:
        return tuple(mark for mark in marks if not any(line.covers(where(mark)) for line in lines))

    return Marked(
        document,
        sentences=keep(marked.sentences, lambda span: span),
        times=keep(marked.times, lambda mark: mark.span),
        names=keep(marked.names, lambda mark: mark.span),
        titles=keep(marked.titles, lambda mark: mark.span),
        quantities=keep(marked.quantities, lambda mark: mark.span),
        quotes=keep(marked.quotes, lambda mark: mark.span),
        events=keep(marked.events, lambda mark: mark.span),
        plans=keep(marked.plans, lambda mark: mark.span),
    )
