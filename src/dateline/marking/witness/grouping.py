"""Which marks of several documents a language model takes for one happening, one matter or one point, kept as labels.

The labels are an argument among others when tellings and figures are put together; they decide nothing. Where none of
what is taken for one happening has a day, the words that it says tell the day date the telling nearest to them.
"""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from dateline.marking.witness.asking import Piece, fenced, flat, strict_object
from dateline.marking.witness.days import are_set_apart
from dateline.marking.witness.doubts import is_no_deed
from dateline.marking.witness.placing import Places, PlacingError
from dateline.marking.witness.proposals import AnswerError, EventProposed, object_in, proposals_in
from dateline.types import (
    ALONE,
    LOOSE_KINDS,
    WITNESS,
    Document,
    EventMark,
    Marked,
    PointMark,
    QuantityMark,
    Span,
)

# Characters of sentences in one request.
PILE = 60_000
Kind = Literal["happenings", "matters", "days", "sentences"]
LETTERS: dict[Kind, str] = {"happenings": "e", "matters": "f", "days": "t", "sentences": "s"}
Place: TypeAlias = tuple[str, int, int]
"""A document's id, and where in it a trigger, a figure, words for a day or a sentence stand."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Sentences of several documents that one request asks about, and what is set off in them, by kind in order."""

    lines: str
    happenings: tuple[Place, ...]
    matters: tuple[Place, ...]
    days: tuple[Place, ...] = ()
    sentences: tuple[Place, ...] = ()

    @property
    def question(self) -> str:
        """What is asked, the sentences included."""
        return fenced("groups", self.lines)


def piles_of(documents: Sequence[Marked]) -> tuple[Pile, ...]:
    """The documents' sentences with their events, figures and days, articles of neighbouring days in one pile."""
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
    places: dict[Kind, list[Place]] = {kind: [] for kind in LETTERS}
    lines: list[str] = []
    for one in documents:
        lines.append(f"\n# {_day(one)[0] or 'no date'}, {flat(one.document.outlet or one.document.id)}")
        for sentence, marks in _told(one):
            places["sentences"].append((one.document.id, sentence.start, sentence.end))
            text, start = f"[s{len(places['sentences'])}] ", sentence.start
            for span, kind in marks:
                places[kind].append((one.document.id, span.start, span.end))
                before, words = one.document.text[start : span.start], one.document.words(span)
                text += f"{before}{{{LETTERS[kind]}{len(places[kind])}:{words}}}"
                start = span.end
            lines.append(flat(text + one.document.text[start : sentence.end]))
    return Pile("\n".join(lines), *(tuple(places[kind]) for kind in LETTERS))


def _told(marked: Marked) -> Iterator[tuple[Span, list[tuple[Span, Kind]]]]:
    """Each sentence with its events, figures and days in order; of two that overlap, the first."""
    marks: list[tuple[Span, Kind]] = [(mark.trigger, "happenings") for mark in marked.events]
    marks += [(mark.span, "matters") for mark in marked.quantities]
    marks += [(mark.span, "days") for mark in marked.times if mark.ref.type in ("DATE", "TIME")]
    marks.sort(key=lambda row: (row[0].start, -row[0].end))
    at = 0
    for sentence in sorted(marked.sentences):
        inside: list[tuple[Span, Kind]] = []
        while at < len(marks) and marks[at][0].start < sentence.end:
            span, kind = marks[at]
            if sentence.covers(span) and not (inside and inside[-1][0].meets(span)):
                inside.append((span, kind))
            at += 1
        yield sentence, inside


def groups_schema() -> Mapping[str, Any]:
    """The JSON schema of an answer."""
    numbers = {"type": "array", "items": {"type": "integer"}}
    happening = strict_object({"told": numbers, "day": {"type": ["integer", "null"]}})
    point = strict_object({"told": numbers, "alike": {"type": "boolean"}})
    rows = {"happenings": happening, "matters": numbers, "points": point}
    return strict_object({name: {"type": "array", "items": row} for name, row in rows.items()})


@dataclass(frozen=True, slots=True)
class Group:
    """What is taken for one, by places in the list of its kind, the place of the words that say when, and if it is
    told alike.
    """

    members: tuple[int, ...]
    day: int | None = None
    is_alike: bool = False


def groups_in(
    answer: str, happenings: int, matters: int, days: int = 0, sentences: int = 0
) -> dict[Kind, tuple[Group, ...]]:
    """The groups of an answer, by place in lists of so many; a number that stands nowhere is in none.

    One that stands in two groups is in the first, but a sentence may speak to several questions. Raises AnswerError
    where the answer holds no JSON object.
    """
    found = object_in(answer)
    counts: tuple[tuple[Kind, str, int], ...] = (
        ("happenings", "happenings", happenings),
        ("matters", "matters", matters),
        ("sentences", "points", sentences),
    )
    return {kind: tuple(_groups(found.get(name), most, days, once=kind != "sentences")) for kind, name, most in counts}


def _groups(rows: object, most: int, days: int, *, once: bool) -> Iterator[Group]:
    taken: set[int] = set()
    for numbers, day, is_alike in (_read(row) for row in rows) if isinstance(rows, list) else ():
        kept = tuple(sorted({n - 1 for n in numbers if 1 <= n <= most} - taken))
        dated = day - 1 if day is not None and 1 <= day <= days else None
        taken.update(kept if once else ())
        if len(kept) > 1 or (kept and dated is not None):
            yield Group(kept, dated, is_alike)


def _read(row: object) -> tuple[list[int], int | None, bool]:
    """The numbers of a group, alone in a list or with that of its day and if it is told alike; none of another row."""
    numbers = row.get("told") if isinstance(row, dict) else row
    day, alike = (row.get("day"), row.get("alike")) if isinstance(row, dict) else (None, None)
    sound = [number for number in numbers if _is_number(number)] if isinstance(numbers, list) else []
    return sound, day if _is_number(day) else None, alike is True


def pointed_at(piece: Piece, answer: str) -> frozenset[Span]:
    """The triggers of the events that an answer about one piece proposes."""
    try:
        proposals, _ = proposals_in(answer)
    except AnswerError:
        return frozenset()
    places, seen, found = Places(piece), Counter[tuple[str, int]](), set[Span]()
    for one in proposals:
        if isinstance(one, EventProposed):
            with suppress(PlacingError):
                found.add(places.first(one.trigger, one.at, seen[one.trigger, one.at]))
            seen[one.trigger, one.at] += 1
    return frozenset(found)


def labelled(
    documents: Iterable[Marked],
    pile: Pile,
    answer: str,
    name: str,
    *,
    only: Collection[str],
    pointed: Mapping[str, Collection[Span]] | None = None,
) -> tuple[Marked, ...]:
    """The documents, those of `only`, with what an answer about the pile makes of them; none without groups.

    Each event and figure of the pile gets a label, but an event of no kind that was not `pointed` at in its article;
    what dates a happening is admitted under the rule witness.NAME.
    """
    documents = tuple(documents)
    try:
        groups = groups_in(answer, len(pile.happenings), len(pile.matters), len(pile.days), len(pile.sentences))
    except AnswerError:
        return documents
    digest = hashlib.sha256(answer.encode(errors="replace")).hexdigest()[:12]
    labels = dict.fromkeys((*pile.happenings, *pile.matters), f"{digest}.{ALONE}")
    for number, (place, group) in enumerate(_members(pile, groups), start=1):
        labels |= {place[at]: f"{digest}.{number}" for at in group.members if len(group.members) > 1}
    passed_by = _passed_by(documents, pointed) if pointed is not None else frozenset[Place]()
    labels = {place: label for place, label in labels.items() if place not in passed_by}
    days = [
        (pile.days[group.day], [one for at in group.members if (one := pile.happenings[at]) not in passed_by])
        for group in groups["happenings"]
        if group.day is not None
    ]
    rule = f"{WITNESS}{name}"
    points = [
        PointMark(Span(*pile.sentences[at]), f"{digest}.p{number}", group.is_alike, rule)
        for number, group in enumerate(groups["sentences"], start=1)
        for at in group.members
    ]
    full = tuple(_with_labels(one, labels, points) if one.document.id in only else one for one in documents)
    return _with_days(full, days, rule, only)


def _passed_by(documents: Iterable[Marked], pointed: Mapping[str, Collection[Span]]) -> frozenset[Place]:
    """The events of no kind at which nobody pointed in their article."""
    return frozenset(
        _place(mark.trigger)
        for one in documents
        for mark in one.events
        if mark.kind in LOOSE_KINDS and not any(span.meets(mark.trigger) for span in pointed.get(one.document.id, ()))
    )


def _members(pile: Pile, groups: Mapping[Kind, Sequence[Group]]) -> Iterator[tuple[Sequence[Place], Group]]:
    """Each group with the list that its numbers count in."""
    yield from ((pile.happenings, group) for group in groups["happenings"])
    yield from ((pile.matters, group) for group in groups["matters"])


def _with_labels(marked: Marked, labels: Mapping[Place, str], points: Iterable[PointMark]) -> Marked:
    def label(span: Span) -> tuple[str, ...]:
        found = labels.get(_place(span))
        return (found,) if found else ()

    def event(mark: EventMark) -> EventMark:
        more = label(mark.trigger)
        return replace(mark, groups=(*mark.groups, *more)) if more else mark

    def figure(mark: QuantityMark) -> QuantityMark:
        more = label(mark.span)
        return replace(mark, groups=(*mark.groups, *more)) if more else mark

    own = sorted((one for one in points if one.span.doc == marked.document.id), key=lambda one: (one.span, one.group))
    return replace(
        marked,
        events=tuple(map(event, marked.events)),
        quantities=tuple(map(figure, marked.quantities)),
        points=(*marked.points, *own),
    )


def _with_days(
    documents: Sequence[Marked], days: Iterable[tuple[Place, Sequence[Place]]], rule: str, only: Collection[str]
) -> tuple[Marked, ...]:
    """The documents with the days of happenings of which no telling has one: each dates the telling nearest to it.

    Nouns only by a day in their own sentence or the next; what people do on any day is dated by none, and nothing by an
    hour, which is that of the one thing told with it.
    """
    sentences = {one.document.id: [sentence.start for sentence in sorted(one.sentences)] for one in documents}
    told = {_place(mark.trigger): mark for one in documents if one.document.id in only for mark in one.events}
    times = (mark for one in documents if one.document.id in only for mark in one.times)
    known = {_place(mark.span) for mark in times if mark.ref.hour is None}
    texts = {one.document.id: one.document for one in documents}
    dated: dict[Place, Span] = {}
    for place, happening in days:
        tellings = [told[one] for one in happening if one in told]
        day = Span(*place)
        mine = (mark for mark in tellings if mark.trigger.doc == day.doc)
        beside = [mark.trigger for mark in mine if _takes(mark, day, texts[day.doc], sentences[day.doc])]
        if place in known and beside and not any(mark.times or mark.counted_from for mark in tellings):
            nearest = min(beside, key=lambda span: (abs(span.start - place[1]), span))
            dated[_place(nearest)] = day

    def event(mark: EventMark) -> EventMark:
        day = dated.get(_place(mark.trigger))
        return replace(mark, times=(day,), pointed=(day,), rule=f"{mark.rule}+{rule}") if day else mark

    return tuple(replace(one, events=tuple(map(event, one.events))) for one in documents)


def _takes(mark: EventMark, day: Span, document: Document, sentences: Sequence[int]) -> bool:
    """True for a deed, and for a noun that stands beside the day; not where words in one sentence part the two."""
    apart = abs(bisect_right(sentences, mark.trigger.start) - bisect_right(sentences, day.start))
    if apart == 0 and are_set_apart(document, mark.trigger, day):
        return False
    return apart <= 1 if mark.nominal else not is_no_deed(mark)


def _place(span: Span) -> Place:
    return span.doc, span.start, span.end


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
