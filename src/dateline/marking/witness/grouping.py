"""Which marks of several documents a language model takes for one happening or one matter, kept as labels.

The labels are an argument among others when tellings and figures are put together; they decide nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias, TypeVar

from dateline.marking.witness.asking import fenced, flat, strict_object
from dateline.marking.witness.proposals import AnswerError, object_in
from dateline.types import ALONE, EventMark, Marked, QuantityMark, Span

# Characters of sentences in one request.
PILE = 60_000
Kind = Literal["happenings", "matters"]
Thing = TypeVar("Thing")
LETTERS: dict[Kind, str] = {"happenings": "e", "matters": "f"}
Place: TypeAlias = tuple[str, int, int]
"""A document's id, and where in it a trigger or a figure stands."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Sentences of several documents that one request asks about, and what is set off in them, by kind in order."""

    lines: str
    happenings: tuple[Place, ...]
    matters: tuple[Place, ...]

    @property
    def question(self) -> str:
        """What is asked, the sentences included."""
        return fenced("groups", self.lines)


def piles_of(documents: Sequence[Marked]) -> tuple[Pile, ...]:
    """The documents' events and figures within their sentences, articles of neighbouring days in one pile."""
    ordered = sorted(documents, key=_day)
    made: list[list[Marked]] = []
    length = 0
    for one in ordered:
        own = sum(len(sentence) for sentence, _ in _told(one))
        if made and length + own <= PILE:
            made[-1].append(one)
            length += own
        else:
            made.append([one])
            length = own
    return tuple(_pile(group) for group in made if len(group) > 1)


def _day(marked: Marked) -> tuple[str, str]:
    published = marked.document.published
    return (published.window.first.isoformat() if published else "", marked.document.id)


def _pile(documents: Iterable[Marked]) -> Pile:
    places: dict[Kind, list[Place]] = {"happenings": [], "matters": []}
    lines: list[str] = []
    for one in documents:
        lines.append(f"\n# {_day(one)[0] or 'no date'}, {flat(one.document.outlet or one.document.id)}")
        for sentence, marks in _told(one):
            text, start = "", sentence.start
            for span, kind in marks:
                places[kind].append((one.document.id, span.start, span.end))
                before, words = one.document.text[start : span.start], one.document.words(span)
                text += f"{before}{{{LETTERS[kind]}{len(places[kind])}:{words}}}"
                start = span.end
            lines.append(flat(text + one.document.text[start : sentence.end]))
    return Pile("\n".join(lines), tuple(places["happenings"]), tuple(places["matters"]))


def _told(marked: Marked) -> Iterator[tuple[Span, list[tuple[Span, Kind]]]]:
    """Each sentence that has events or figures, with these in order; of two that overlap, the first."""
    marks: list[tuple[Span, Kind]] = [(mark.trigger, "happenings") for mark in marked.events]
    marks += [(mark.span, "matters") for mark in marked.quantities]
    marks.sort(key=lambda row: (row[0].start, -row[0].end))
    at = 0
    for sentence in sorted(marked.sentences):
        inside: list[tuple[Span, Kind]] = []
        while at < len(marks) and marks[at][0].start < sentence.end:
            span, kind = marks[at]
            if sentence.covers(span) and not (inside and inside[-1][0].meets(span)):
                inside.append((span, kind))
            at += 1
        if inside:
            yield sentence, inside


def groups_schema() -> Mapping[str, Any]:
    """The JSON schema of an answer."""
    groups = {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}
    return strict_object({"happenings": groups, "matters": groups})


def groups_in(answer: str, happenings: int, matters: int) -> dict[Kind, tuple[tuple[int, ...], ...]]:
    """The groups of an answer, by place in the list of so many; a number that stands twice or nowhere is in none.

    Raises AnswerError where the answer holds no JSON object.
    """
    found = object_in(answer)
    return {kind: tuple(_groups(found.get(kind), most)) for kind, most in _pairs(happenings, matters)}


def _groups(rows: object, most: int) -> Iterator[tuple[int, ...]]:
    groups = [row for row in rows if isinstance(row, list)] if isinstance(rows, list) else []
    told = Counter(number for row in groups for number in row if _is_number(number))
    for row in groups:
        kept = tuple(sorted(n - 1 for n in row if _is_number(n) and 1 <= n <= most and told[n] == 1))
        if len(kept) > 1:
            yield kept


def _pairs(happenings: Thing, matters: Thing) -> tuple[tuple[Kind, Thing], tuple[Kind, Thing]]:
    return ("happenings", happenings), ("matters", matters)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def labelled(
    documents: Iterable[Marked],
    happenings: Sequence[Place],
    matters: Sequence[Place],
    answer: str,
    *,
    only: Collection[str],
) -> tuple[Marked, ...]:
    """The documents, those of `only`, with an answer's labels on their events and figures; none without groups."""
    try:
        groups = groups_in(answer, len(happenings), len(matters))
    except AnswerError:
        return tuple(documents)
    name = hashlib.sha256(answer.encode(errors="replace")).hexdigest()[:12]
    labels: dict[tuple[Kind, Place], str] = {}
    for kind, places in _pairs(happenings, matters):
        labels |= {(kind, place): f"{name}.{ALONE}" for place in places}
        for number, group in enumerate(groups[kind], start=1):
            labels |= {(kind, places[at]): f"{name}.{number}" for at in group}
    return tuple(_with_labels(one, labels) if one.document.id in only else one for one in documents)


def _with_labels(marked: Marked, labels: dict[tuple[Kind, Place], str]) -> Marked:
    def label(kind: Kind, span: Span) -> tuple[str, ...]:
        found = labels.get((kind, (span.doc, span.start, span.end)))
        return (found,) if found else ()

    def event(mark: EventMark) -> EventMark:
        more = label("happenings", mark.trigger)
        return replace(mark, groups=(*mark.groups, *more)) if more else mark

    def figure(mark: QuantityMark) -> QuantityMark:
        more = label("matters", mark.span)
        return replace(mark, groups=(*mark.groups, *more)) if more else mark

    return replace(marked, events=tuple(map(event, marked.events)), quantities=tuple(map(figure, marked.quantities)))
