"""Who counts as one source: an outlet, an agency, the pages of one template, an article and its copies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from dateline.reading import agency_in
from dateline.resolving.sources.credits import agency_by, agency_name
from dateline.resolving.sources.recurring import same_template, set_recurring, without_recurring
from dateline.types import Copy, Document, Marked


def weigh_sources(marked: Iterable[Marked], copies: Iterable[Copy]) -> tuple[Marked, ...]:
    """The marked documents with their sources set and without lines of the page; `copies` are those among them."""
    entries = {entry.document.id: entry for entry in marked}
    documents = [entry.document for entry in entries.values()]
    events = {id: tuple(event.span for event in entry.events) for id, entry in entries.items()}
    weighed = set_recurring(group_sources(documents, copies), events)
    return tuple(without_recurring(entries[document.id], document) for document in weighed)


def group_sources(documents: Iterable[Document], copies: Iterable[Copy]) -> tuple[Document, ...]:
    """The documents, in the order given, each with the source it counts as and the earlier document it copies."""
    given = tuple(documents)
    houses = _houses(given)
    originals = _originals(given, copies)
    return tuple(
        replace(document, source=houses[_root(document.id, originals)], copy_of=originals.get(document.id))
        for document in given
    )


def _houses(documents: tuple[Document, ...]) -> dict[str, str]:
    """The source of each document when its copies are left aside."""
    named = {document.id: _named(document) for document in documents}
    heads = {document.id: document.id for document in documents}
    for one, other in same_template(documents):
        first, second = _root(one, heads), _root(other, heads)
        if named[first] and named[second] and named[first] != named[second]:
            continue
        head, below = sorted((first, second), key=lambda id: (not named[id], id))
        heads[below] = head
    return {id: named[id] or named[_root(id, heads)] or _root(id, heads) for id in heads}


def _named(document: Document) -> str | None:
    """The agency of the dateline or the byline, or else the outlet."""
    heads, bylines = ([document.words(span) for span in document.blocks(kind)] for kind in ("dateline", "byline"))
    named = agency_in(heads) or agency_by(bylines) or document.outlet
    return agency_name(named) if named else None


def _originals(documents: tuple[Document, ...], copies: Iterable[Copy]) -> dict[str, str]:
    """For each document that copies another: the one it copies most of, out of those that came before it."""
    place = {document.id: came_first(document) for document in documents}
    before: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for copy in copies:
        earlier, later = sorted((copy.one, copy.other), key=place.__getitem__)
        before[later].append((copy.share, earlier))
    return {later: min(found, key=lambda one: (-one[0], place[one[1]]))[1] for later, found in before.items()}


def came_first(document: Document) -> tuple[date, int, str]:
    """A key that puts first which of documents with the same words is the original: the earlier, then the longer."""
    day = document.published.window.first if document.published else date.max
    return day, -len(document.text), document.id


def _root(id: str, above: Mapping[str, str]) -> str:
    while above.get(id, id) != id:
        id = above[id]
    return id
