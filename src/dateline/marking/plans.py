"""Named policies and programmes with their parts, where a number, an acronym or their name confirms the list."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from dateline.rules import Match, alternation, expression, find, load
from dateline.types import Document, PlanMark, RegionKind, Span

TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
SENTENCE_END = re.compile(r"[.?!]\s|\n")
FEWEST, LONGEST, NEAR = 3, 14, 40
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
    if met.rule.make == "named":
        return _named(document, met, names)
    start, end = met.spans["parts"]
    if "name" in met.spans:
        letters = met.fields["name"]
        parts = _split(document.text, start, end, len(letters))
        if [document.text[first].upper() for first, _ in parts] != list(letters):
            return None
        return _mark(document, met, document.span(*met.spans["name"]), parts)
    parts = _split(document.text, start, end, met.fields["count"])
    if len(parts) != met.fields["count"]:
        return None
    if met.rule.make == "counted" and not (_is_told_of(document, met, names) and _are_alike(document.text, parts)):
        return None
    return _mark(document, met, _nearest(names, document.span(met.start, met.end)), parts)


def _mark(document: Document, met: Match, name: Span, parts: list[Piece]) -> PlanMark:
    spans = tuple(document.span(*part) for part in parts)
    last = max(met.end if "name" in met.spans else 0, spans[-1].end)
    return PlanMark(document.span(met.start, last), name, spans, met.rule.id, spelled="name" in met.spans)


def _named(document: Document, met: Match, names: list[Span]) -> PlanMark | None:
    """The plan whose name ends with the head that was met, where its list has three parts or more of one shape."""
    name = next((name for name in names if name.end == met.spans["head"][1]), None)
    pieces = takewhile(
        lambda piece: _is_part(document.text, piece),
        _cut(expression("plan", "items-apart"), document.text, *met.spans["parts"]),
    )
    parts = [*pieces]
    if parts and not document.text[: parts[-1][0]].rstrip().endswith((" and", " or")):
        parts = _parted(document.text, parts)
    if (
        name is None
        or _is_beside(document.text, name.start)
        or len(parts) < FEWEST
        or not _are_alike(document.text, parts)
    ):
        return None
    return _mark(document, met, name, parts)


def _is_told_of(document: Document, met: Match, names: list[Span]) -> bool:
    """True where a named plan stands before the list in its sentence, and sets it out."""
    before = [name for name in names if name.end <= met.start]
    if not before or SENTENCE_END.search(document.text, before[-1].end, met.start):
        return False
    return not _is_beside(document.text, before[-1].start) and not _is_beside(document.text, met.start)


def _is_beside(text: str, at: int) -> bool:
    """True behind a preposition that no verb of content needs: "critics of", "opposed by", not "consists of"."""
    ahead = text[max(0, at - NEAR) : at]
    return bool(expression("plan", "beside-plan").search(ahead)) and not _content().search(ahead)


def _is_part(text: str, piece: Piece) -> bool:
    """True for what is no clause of its own and tells nobody as its source."""
    clause, teller = _bounds()
    return not clause.match(text, *piece) and not teller.search(text, *piece)


def _are_alike(text: str, parts: list[Piece]) -> bool:
    """True where no part is a name or a clause, and none is far too long for one."""
    return all(
        not text[start].isupper() and len(text[start:end].split()) <= LONGEST and _is_part(text, (start, end))
        for start, end in parts
    )


@cache
def _content() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('plan').words['plan-content'])})\s+$")


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load("plan").words
    clause, teller = alternation(words["no-part"]), alternation(words["teller"])
    return re.compile(rf"(?:{clause})\b", re.IGNORECASE), re.compile(rf"\b(?:{teller})$", re.IGNORECASE)


def _split(text: str, start: int, end: int, count: int) -> list[Piece]:
    """The list's items; its last comma-free "and" separates two of them only where the count asks for it."""
    pieces = [*_cut(expression("plan", "items-apart"), text, start, end)]
    return _parted(text, pieces) if len(pieces) == count - 1 else pieces


def _parted(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the last one parted at its only "and"."""
    halves = [*_cut(expression("plan", "last-two"), text, *pieces[-1])]
    return [*pieces[:-1], *halves] if len(halves) == 2 else pieces


def _cut(separator: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Piece]:
    for found in separator.finditer(text, start, end):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < end:
        yield start, end


def _names(document: Document) -> Iterator[Span]:
    """Capitalised phrases headed by a plan word: "the Harbour Plan", "Green-Roof policy"."""
    pattern = expression("plan", "name-of-plan")
    for block in document.blocks(*TOLD):
        for found in pattern.finditer(document.text, block.start, block.end):
            yield document.span(found.start(), found.end())


def _nearest(names: list[Span], plan: Span) -> Span:
    """The last plan named before the list; the list's own words where none is."""
    before = [name for name in names if name.end <= plan.end]
    return before[-1] if before else plan
