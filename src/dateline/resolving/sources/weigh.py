"""Who counts as one source: an outlet, an agency, the pages of one template, an article and its copies."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations

from dateline.reading import agency_in
from dateline.resolving.sources.credits import agency_by, agency_name
from dateline.resolving.sources.recurring import same_template, set_recurring, without_recurring
from dateline.types import Copy, Document, Marked

WORDS_IN_SHINGLE = 5
LEAST_SHARE, LEAST_SHARE_OF_FEW = 0.27, 0.9
LEAST_SHARED = 8
FEW = 20
MOST_HOLDERS = 50
QUOTED = re.compile(r"[\"“][^\"“”\n]{1,600}[\"”]|``[^\n]{1,600}?''")
TOKEN = re.compile(r"\w+|¶")
BREAK = " ¶ "
Shingles = frozenset[str]


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


def find_copies(documents: Iterable[Document]) -> tuple[Copy, ...]:
    """The pairs of documents with passages in common, and how much of the shorter one they are."""
    shingles = {document.id: shingles_of(document) for document in documents}
    found = []
    for one, other in sorted(_candidates(shingles)):
        shared, shorter = len(shingles[one] & shingles[other]), min(len(shingles[one]), len(shingles[other]))
        if shared >= (LEAST_SHARE if shorter >= FEW else LEAST_SHARE_OF_FEW) * shorter:
            found.append(Copy(one, other, round(shared / shorter, 3)))
    return tuple(found)


def shingles_of(document: Document) -> Shingles:
    """Every five words in a row of the running text outside quotation marks; of all of it where hardly any is left."""
    blocks = [document.words(span) for span in document.blocks("body", "standfirst")]
    outside = _shingles(BREAK.join(QUOTED.sub(BREAK, block) for block in blocks))
    return outside if len(outside) >= FEW else _shingles(BREAK.join(blocks))


def _shingles(text: str) -> Shingles:
    words = TOKEN.findall(text.lower())
    rows = (words[at : at + WORDS_IN_SHINGLE] for at in range(len(words) - WORDS_IN_SHINGLE + 1))
    return frozenset(" ".join(row) for row in rows if "¶" not in row)


def _candidates(shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Pairs that may share enough; a shingle held by very many joins only the first of them, to keep this linear."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id in sorted(shingles):
        for shingle in shingles[id]:
            holders[shingle].append(id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        shared.update(combinations(ids[:MOST_HOLDERS], 2))
    return {pair for pair, count in shared.items() if count >= min(LEAST_SHARED, *(len(shingles[id]) for id in pair))}
