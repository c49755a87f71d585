"""The account as flat facts with spans, for scorers and other programs (JSON, offsets in code points)."""

import json
from collections.abc import Iterable
from typing import Any

from dateline.types import Account, Entity, Happening, Line, OfficeHeld, QuantityMark, Span, When, Window
from dateline.types.document import RegionKind

Row = dict[str, Any]
TOLD: tuple[RegionKind, ...] = ("body", "standfirst", "pull-quote", "caption", "headline", "subheading", "header")


def facts(account: Account) -> str:
    """A JSON object of documents, copies, entities, times, events, quotes, offices, quantities, plans and ledger."""
    return json.dumps(fact_rows(account), ensure_ascii=False, indent=1) + "\n"


def fact_rows(account: Account) -> Row:
    """The same as plain lists and dicts."""
    story = account.story
    names = {entity.id: entity.name for entity in story.entities}
    return {
        "documents": _documents(account),
        "copies": [{"a": copy.one, "b": copy.other, "share": round(copy.share, 3)} for copy in story.copies],
        "entities": [_entity(entity) for entity in story.entities],
        "times": [
            _span(timex.span) | {"type": timex.type, "value": timex.value, "interval": _when(timex.when)}
            for timex in story.times
        ],
        "events": [_event(happening) for happening in story.happenings if happening.when],
        "quotes": [
            _span(part) | {"speaker": names.get(said.speaker or "")}
            for said in story.utterances
            for quote in said.wordings
            for part in quote.parts
        ],
        "offices": [_office(held, names) for held in story.offices],
        "quantities": [_quantity(mark) for mark in _figures(account)],
        "plans": [
            {"doc": mark.span.doc, "name": plan.name, "parts": [[part.start, part.end] for part in mark.parts]}
            for plan in story.plans
            for mark in plan.tellings
        ],
        "ledger": [_line(line) for line in account.lines if line.verdict != "single"],
    }


def _documents(account: Account) -> list[Row]:
    rows = []
    for entry in account.story.marked:
        document = entry.document
        dating = document.published
        rows.append(
            {
                "doc": document.id,
                "published": _window(dating.window) if dating else None,
                "basis": dating.basis if dating else None,
                "source": document.source,
            }
        )
    return rows


def _entity(entity: Entity) -> Row:
    named = frozenset(entity.mentions)
    everywhere = {*entity.mentions, *entity.meant}
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "mentions": [_span(span) | {"named": span in named} for span in sorted({*entity.mentions, *entity.meant})],
    }


def _event(happening: Happening) -> Row:
    spans = dict.fromkeys(telling.span for telling in happening.tellings)
    return {
        "label": happening.label,
        "interval": _when(happening.when),
        "status": happening.status,
        "evidence": [_span(span) for span in spans],
    }


def _office(held: OfficeHeld, names: dict[str, str]) -> Row:
    of = names.get(held.of, held.of) if held.of else None
    return _span(held.span) | {
        "person": names.get(held.person, held.person),
        "office": f"{held.office} of {of}" if of else held.office,
        "former": held.status == "former",
        "as_of": _window(held.as_of) if held.as_of else None,
    }


def _figures(account: Account) -> Iterable[QuantityMark]:
    for entry in account.story.marked:
        told = entry.document.blocks(*TOLD)
        yield from (mark for mark in entry.quantities if any(block.covers(mark.span) for block in told))


def _quantity(mark: QuantityMark) -> Row:
    return _span(mark.span) | {"low": mark.low, "high": mark.high, "unit": mark.unit, "measure": mark.measure}


def _line(line: Line) -> Row:
    return {
        "subject": line.subject,
        "slot": line.slot,
        "verdict": line.verdict,
        "why": line.why,
        "statements": [_span(span) for span in dict.fromkeys(claim.evidence for claim in line.claims)],
    }


def _span(span: Span) -> Row:
    return {"doc": span.doc, "start": span.start, "end": span.end}


def _window(window: Window) -> list[str]:
    return [window.first.isoformat(), window.last.isoformat()]


def _when(when: When | None) -> list[str] | None:
    return _window(when.hull) if when else None
