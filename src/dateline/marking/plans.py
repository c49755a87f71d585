"""Named policies and programmes with their parts, where a number or an acronym confirms the list."""

import re
from collections.abc import Iterator

from dateline.rules import Match, find, load
from dateline.types import Document, PlanMark, RegionKind, Span

TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
SEPARATOR = re.compile(r"\s*[,;]\s+(?:and\s+|or\s+)?")
LAST_AND = re.compile(r"\s+(?:and|or)\s+")
NAME_WORD = (
    r"(?!(?:The|This|That|A|An|Its|His|Her|Their|Our|No|Such)\b)"
    r"(?:[A-Z][\w'’&-]{0,80}|[A-Z]?[a-z]{1,80}-[A-Z][\w-]{0,80})"
)
Piece = tuple[int, int]


def mark_plans(document: Document) -> tuple[PlanMark, ...]:
    """The plans a document sets out, in order."""
    book = load("plan")
    blocks = document.blocks(*TOLD)
    names = [*_names(document)]
    return tuple(
        mark
        for block in blocks
        for met in find(book, document.text, block.start, block.end)
        if (mark := _plan(document, met, names))
    )


def _plan(document: Document, met: Match, names: list[Span]) -> PlanMark | None:
    start, end = met.spans["parts"]
    if "name" in met.spans:
        letters = met.fields["name"]
        parts = _split(document.text, start, end, len(letters))
        if [document.text[first].upper() for first, _ in parts] != list(letters):
            return None
        name = document.span(*met.spans["name"])
    else:
        parts = _split(document.text, start, end, met.fields["count"])
        if len(parts) != met.fields["count"]:
            return None
        name = _nearest(names, document.span(met.start, met.end))
    spans = tuple(document.span(*part) for part in parts)
    last = max(met.end if "name" in met.spans else 0, spans[-1].end)
    return PlanMark(document.span(met.start, last), name, spans, met.rule.id, spelled="name" in met.spans)


def _split(text: str, start: int, end: int, count: int) -> list[Piece]:
    """The list's items; its last comma-free "and" separates two of them only where the count asks for it."""
    pieces = [*_cut(SEPARATOR, text, start, end)]
    if len(pieces) == count - 1:
        first, last = pieces[-1]
        halves = [*_cut(LAST_AND, text, first, last)]
        if len(halves) == 2:
            pieces[-1:] = halves
    return pieces


def _cut(separator: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Piece]:
    for found in separator.finditer(text, start, end):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < end:
        yield start, end


def _names(document: Document) -> Iterator[Span]:
    """Capitalised phrases headed by a plan word: "the Harbour Plan", "Green-Roof policy"."""
    heads = "|".join(load("plan").words["plan-head"])
    pattern = re.compile(rf"(?:\b[Tt]he )?\b{NAME_WORD}(?: {NAME_WORD}){{0,4}} (?i:{heads})\b")
    for block in document.blocks(*TOLD):
        for found in pattern.finditer(document.text, block.start, block.end):
            yield document.span(found.start(), found.end())


def _nearest(names: list[Span], plan: Span) -> Span:
    """The last plan named before the list; the list's own words where none is."""
    before = [name for name in names if name.end <= plan.end]
    return before[-1] if before else plan
