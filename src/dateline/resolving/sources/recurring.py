"""Lines that recur over the pages of one source: part of the page, not of the news.

A sentence that tells of an event in the midst of an article is news told again: follow-ups repeat what happened.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dateline.resolving.sources.rows import MOST_HOLDERS
from dateline.types import Document, Marked, Region, Span

PAGES = 3
FEWEST_WORDS = 3
FEWEST_IN_SENTENCE = 8
Mark = TypeVar("Mark")
FIGURES = re.compile(r"\d+")
NAMES_OF_DAYS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
ENOUGH = 2
Feature = tuple[str, str]


def set_recurring(documents: Iterable[Document], events: Mapping[str, Sequence[Span]]) -> tuple[Document, ...]:
    """The documents, with every line as recurring that three articles of one source share, copies not counted.

    `events` are the spans of the events that each document tells of.
    """
    pages = tuple(documents)
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document in pages:
        for region in document.regions:
            seen[_line(document, region)].add(document.copy_of or document.id)
    return tuple(_with_recurring(document, seen, events.get(document.id, ())) for document in pages)


def _line(document: Document, region: Region) -> tuple[str, str]:
    return document.source, " ".join(document.words(region.span).lower().split())


def _with_recurring(document: Document, seen: Mapping[tuple[str, str], set[str]], events: Sequence[Span]) -> Document:
    alike = [_recurs(_line(document, region), seen) for region in document.regions]
    own = [at for at, region in enumerate(document.regions) if region.kind == "body" and not alike[at]]
    midst = range(own[0], own[-1]) if own else range(0)
    regions = tuple(
        replace(region, kind="recurring")
        if alike[at] and not (at in midst and _tells(document, region, events))
        else region
        for at, region in enumerate(document.regions)
    )
    return document if regions == document.regions else replace(document, regions=regions)


def _tells(document: Document, region: Region, events: Sequence[Span]) -> bool:
    """True for a whole sentence of the article's text that tells of an event."""
    words = document.words(region.span)
    whole = len(words.split()) >= FEWEST_IN_SENTENCE and words.rstrip("\"'”’) ").endswith((".", "!", "?"))
    return region.kind == "body" and whole and any(region.span.covers(event) for event in events)


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


def same_template(documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    """The pairs of documents with at least two features of the page in common, in the order of the documents.

    A feature that very many have joins the others to the first of them, to keep this linear.
    """
    ids, holders, pairs = [document.id for document in documents], defaultdict[Feature, list[int]](list), []
    for place, document in enumerate(documents):
        own = template_of(document)
        shared = Counter(other for feature in own for other in holders[feature])
        pairs += [(other, place) for other, count in shared.items() if count >= ENOUGH]
        for feature in own:
            if len(holders[feature]) < MOST_HOLDERS:
                holders[feature].append(place)
    return tuple((ids[one], ids[other]) for one, other in sorted(pairs))


def template_of(document: Document) -> frozenset[Feature]:
    """What the page around the article looks like: tickers, headings over links, headers, lines of the house."""
    found: set[Feature] = set()
    above = True
    for region in document.regions:
        text = document.words(region.span)
        if region.kind == "body":
            above = False
        elif region.kind == "ticker":
            found.add(("ticker above" if above else "ticker below", "ends in a bar" if text.endswith("|") else ""))
        elif region.kind == "header":
            found.add(("header", text))
        elif region.kind in ("related", "recurring"):
            found.add((region.kind, " ".join(text.lower().split())))
    return frozenset(found)
