"""The account as flat facts with spans, for scorers and other programs (JSON, offsets in code points)."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dateline.types import (
    Account,
    Document,
    Entity,
    EventStatus,
    Happening,
    Line,
    OfficeHeld,
    QuantityMark,
    RegionKind,
    Span,
    Story,
    Telling,
    Utterance,
    When,
    Window,
    witness_of,
)
from dateline.views.importance import by_importance
from dateline.views.index import json_text
from dateline.views.sayings import sayings
from dateline.views.stints import with_body
from dateline.views.wording import EventLines, dating_basis_words, line_of, lines_of, worded

Row = dict[str, Any]
TOLD: tuple[RegionKind, ...] = ("body", "standfirst", "pull-quote", "caption", "headline", "subheading", "header")
FIRST: tuple[EventStatus, ...] = ("happened", "planned")
Passages = Sequence[tuple[Span, Span]]
Repeats = Mapping[str, Sequence[Passages]]


def facts(account: Account) -> str:
    """A JSON object of documents, copies, entities, times, events, undated events, quotes, offices and so on.

    Every one of `events` has its days; what several articles tell and nobody dates is in `undated`.
    """
    return json_text(fact_rows(account), indent=1) + "\n"


def fact_rows(account: Account) -> Row:
    """The same as plain lists and dicts."""
    account = worded(account)
    story = account.story
    names = {entity.id: entity.name for entity in story.entities}
    repeats = repeats_of(story)
    documents = {entry.document.id: entry.document for entry in story.marked}
    order = {entry.document.id: place for place, entry in enumerate(story.marked)}
    return {
        "documents": _documents(account),
        "copies": [{"a": copy.one, "b": copy.other, "share": round(copy.share, 3)} for copy in story.copies],
        "entities": [_entity(entity, order, repeats) for entity in story.entities],
        "times": [
            _span(timex.span) | {"type": timex.type, "value": timex.value, "interval": _when(timex.when)}
            for timex in story.times
        ],
        "events": _events(story, names, by_importance(story)),
        "undated": _events(story, names, _undated(story)),
        "quotes": [
            _span(place) | {"speaker": names.get(said.speaker or "") or _voice(said, documents)}
            for said, part in sayings(story)
            for place in everywhere(part, repeats)
        ],
        "offices": [
            _office(held, place, names)
            for held in story.offices
            if held.status != "future"
            for place in everywhere(held.span, repeats)
        ],
        "quantities": [_quantity(mark) for mark in _figures(account)],
        "plans": [
            {"doc": mark.span.doc, "name": plan.name, "parts": [[part.start, part.end] for part in mark.parts]}
            for plan in story.plans
            for mark in plan.tellings
        ],
        "ledger": [_line(line) for line in account.lines if _is_of_several(line)],
    }


def _voice(said: Utterance, documents: Mapping[str, Document]) -> str | None:
    """How a speaker without a name is described, in one line."""
    return " ".join(documents[said.voice.doc].words(said.voice).split()) if said.voice else None


def _documents(account: Account) -> list[Row]:
    rows = []
    for entry in account.story.marked:
        document = entry.document
        dating = document.published
        rows.append(
            {
                "doc": document.id,
                "published": _window(dating.window) if dating else None,
                "basis": dating_basis_words(dating) if dating else None,
                "source": document.source,
                "repeats": document.copy_of if document.repeats else None,
            }
        )
    return rows


def _entity(entity: Entity, order: dict[str, int], repeats: Repeats) -> Row:
    named = {place: True for span in entity.mentions for place in everywhere(span, repeats)}
    meant = {place: False for span in (*entity.meant, *entity.first_person) for place in everywhere(span, repeats)}
    told = sorted((meant | named).items(), key=lambda row: (order[row[0].doc], row[0].start, row[0].end))
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "mentions": [_span(span) | {"named": is_named} for span, is_named in told],
    }


def _undated(story: Story) -> list[Happening]:
    """What several documents tell and nobody dates."""
    return [one for one in story.happenings if one.when is None and len(one.documents) > 1]


def _events(story: Story, names: dict[str, str], happenings: Sequence[Happening]) -> list[Row]:
    """A row of what tells that an event came about, and behind all of these one each of what tells it otherwise."""
    view = lines_of(story)
    told = [(happening, happening.status) for happening in happenings]
    otherwise = [
        (happening, status)
        for happening, own in told
        for status in dict.fromkeys(telling.mark.status for telling in happening.tellings)
        if status != own
    ]
    first = [row for row in told if row[1] in FIRST]
    rest = [row for row in told if row[1] not in FIRST]
    return [_event(happening, status, view, names) for happening, status in (*first, *rest, *otherwise)]


def _event(happening: Happening, status: EventStatus, view: EventLines, names: dict[str, str]) -> Row:
    tellings = [telling for telling in happening.tellings if telling.mark.status == status]
    told = {(telling.span, telling.mark.trigger): witness_of(telling.mark.rule) for telling in tellings}
    own = status == happening.status
    row: Row = {
        "label": happening.label if own else line_of(tellings, happening.when, view).words,
        "interval": _when(happening.when),
        "status": status,
        "evidence": [
            _span(span) | {"trigger": [word.start, word.end]} | _pointed_at(told[span, word])
            for span, word in sorted(told)
        ],
    }
    return row | {"holder": holder} if (holder := _holder(tellings, names)) else row


def _pointed_at(witness: str | None) -> Row:
    return {"witness": witness} if witness else {}


def _holder(tellings: Sequence[Telling], names: dict[str, str]) -> str | None:
    """Whose word it is that it happened; None where an outlet tells it in its own voice."""
    if any(telling.by is None for telling in tellings):
        return None
    return names.get(tellings[0].by or "", tellings[0].by)


def _office(held: OfficeHeld, place: Span, names: dict[str, str]) -> Row:
    """A row of an office; of one held formerly, no day of the telling says when that was."""
    of = names.get(held.of, held.of) if held.of else None
    as_of = None if held.status == "former" else held.as_of
    return _span(place) | {
        "person": names.get(held.person, held.person),
        "office": with_body(f"{held.office}-elect" if held.status == "elect" else held.office, of),
        "former": held.status == "former",
        "as_of": _window(as_of) if as_of else None,
    }


def _figures(account: Account) -> Iterable[QuantityMark]:
    """The figures of which can be told what they count."""
    for entry in account.story.marked:
        told = entry.document.blocks(*TOLD)
        yield from (mark for mark in entry.quantities if mark.unit and any(block.covers(mark.span) for block in told))


def _quantity(mark: QuantityMark) -> Row:
    row = {"low": mark.low, "high": mark.high, "unit": mark.unit, "measure": mark.measure}
    return _span(mark.span) | row | _pointed_at(witness_of(mark.rule))


def _is_of_several(line: Line) -> bool:
    """True for a line of several sources, and for one of several documents that have it from one source."""
    return line.verdict != "single" or len({claim.evidence.doc for claim in line.claims}) > 1


def _line(line: Line) -> Row:
    return {
        "subject": line.subject,
        "slot": line.slot,
        "verdict": "compatible" if line.verdict == "single" else line.verdict,
        "why": line.why,
        "statements": [_span(span) for span in dict.fromkeys(claim.evidence for claim in line.claims)],
    }


def _span(span: Span) -> Row:
    return {"doc": span.doc, "start": span.start, "end": span.end}


def _window(window: Window) -> list[str]:
    return [window.first.isoformat(), window.last.isoformat()]


def _when(when: When | None) -> list[str] | None:
    return _window(when.hull) if when else None


def repeats_of(story: Story) -> Repeats:
    """By document, the passages of every other one that only repeats it."""
    found: dict[str, list[Passages]] = defaultdict(list)
    for copy in story.copies:
        if copy.passages:
            found[copy.one].append(copy.passages)
    return found


def everywhere(span: Span, repeats: Repeats) -> list[Span]:
    """The span, and where it stands again."""
    again = (_there(span, passages) for passages in repeats.get(span.doc, ()))
    return [span, *(one for one in again if one)]


def _there(span: Span, passages: Passages) -> Span | None:
    start, end = _shifted(span.start, passages), _shifted(span.end - 1, passages)
    if start is None or end is None or start > end:
        return None
    return Span(passages[0][1].doc, start, end + 1)


def _shifted(offset: int, passages: Passages) -> int | None:
    """The place of one character in the other document."""
    at = bisect_right(passages, offset, key=lambda pair: pair[0].start) - 1
    if at < 0 or offset >= passages[at][0].end:
        return None
    return passages[at][1].start + offset - passages[at][0].start
