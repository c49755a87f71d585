"""Which tables the account has, their columns and keys, and the rows of each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.types import Account, Claim, Document, Entity, Happening, OfficeHeld, Span, Telling, When
from dateline.views.exports.edtf import edtf
from dateline.views.exports.source import TURNING, fit, published, web_address
from dateline.views.index import Index, clean, index_of
from dateline.views.quotes import said_words, speaker_words
from dateline.views.wording import dating_basis_words, when_words

Cell = str | int | float | bool | date | None
Kind = Literal["text", "integer", "real", "boolean", "day"]
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its cells are, and the table whose key it holds, where it holds one."""

    name: str
    kind: Kind = "text"
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column is its key."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


ID, NUMBER = Column("id"), Column("id", "integer")
PLACE = (
    Column("document", of="documents"),
    Column("outlet"),
    Column("published"),
    Column("words"),
    Column("start_char", "integer"),
    Column("end_char", "integer"),
)
DAYS = (
    Column("first_day", "day"),
    Column("last_day", "day"),
    Column("lasting", "boolean"),
    Column("edtf"),
    Column("days"),
)
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "documents": (
        ID,
        *(Column(name) for name in ("outlet", "title", "url", "language", "source", "published", "published_words")),
        Column("published_first", "day"),
        Column("published_last", "day"),
        Column("published_basis"),
        Column("copy_of", of="documents"),
        Column("repeats", "boolean"),
    ),
    "entities": (ID, Column("name"), Column("kind"), Column("names")),
    "mentions": (NUMBER, Column("entity", of="entities"), Column("by_name", "boolean"), *PLACE),
    "events": (
        ID,
        *(Column(name) for name in ("label", "kind", "status")),
        *DAYS,
        Column("documents", "integer"),
        Column("sources", "integer"),
        Column("reads_alone", "boolean"),
    ),
    "tellings": (
        NUMBER,
        Column("event", of="events"),
        *(Column(name) for name in ("status", "modality", "basis")),
        Column("holder", of="entities"),
        Column("trigger_start", "integer"),
        Column("trigger_end", "integer"),
        *DAYS,
        *PLACE,
    ),
    "lines": (ID, *(Column(name) for name in ("subject", "slot", "verdict", "why")), Column("sources", "integer")),
    "claims": (
        NUMBER,
        Column("line", of="lines"),
        Column("slot"),
        Column("value"),
        Column("low", "real"),
        Column("high", "real"),
        Column("unit"),
        Column("entity", of="entities"),
        Column("holder", of="entities"),
        Column("as_of"),
        *DAYS,
        *PLACE,
    ),
    "quotes": (
        NUMBER,
        Column("utterance"),
        Column("speaker", of="entities"),
        *(Column(name) for name in ("speaker_words", "said", "kind", "manner")),
        *PLACE,
    ),
    "offices": (
        NUMBER,
        Column("person", of="entities"),
        *(Column(name) for name in ("person_name", "office", "of", "status")),
        *DAYS,
        *PLACE,
    ),
    "figures": (
        NUMBER,
        Column("low", "real"),
        Column("high", "real"),
        *(Column(name) for name in ("unit", "measure", "hedge")),
        *PLACE,
    ),
    "times": (NUMBER, *(Column(name) for name in ("type", "value", "mod", "basis")), *DAYS, *PLACE),
}


def tables_of(account: Account) -> tuple[Table, ...]:
    """Every table, each behind those whose keys it holds."""
    index = index_of(account)
    return tuple(_table(name, MAKERS[name](index)) for name in COLUMNS)


def _table(name: str, rows: Iterator[Row]) -> Table:
    """The rows under their columns, numbered where their key is a number, each key once."""
    columns, made = COLUMNS[name], dict[Cell, tuple[Cell, ...]]()
    for number, row in enumerate(rows, start=1):
        cells = {"id": number} | row
        made.setdefault(cells["id"], tuple(fitted(cells.get(column.name)) for column in columns))
    return Table(name, columns, tuple(made.values()))


def fitted(cell: Cell) -> Cell:
    """The cell without what would steer a terminal that prints it; its length stays."""
    return TURNING.sub("�", fit(cell)) if isinstance(cell, str) else cell


def _place(span: Span, index: Index) -> Row:
    return {
        "document": span.doc,
        "outlet": index.outlet(span.doc),
        "published": _published(index.documents[span.doc], index),
        "words": span.of(index.documents[span.doc].text),
        "start_char": span.start,
        "end_char": span.end,
    }


def _published(document: Document, index: Index) -> str | None:
    """The day in EDTF, in words where that cannot say it."""
    return published(document) or (index.published(document.id) if document.published else None)


def _days(when: When | None) -> Row:
    if when is None:
        return {}
    return {
        "first_day": when.hull.first,
        "last_day": when.hull.last,
        "lasting": when.finish is not None,
        "edtf": edtf(when) or None,
        "days": when_words(when),
    }


def _documents(index: Index) -> Iterator[Row]:
    for document in index.documents.values():
        dating = document.published
        yield {
            "id": document.id,
            "outlet": document.outlet,
            "title": clean(document.title) if document.title else None,
            "url": web_address(document) or None,
            "language": document.language,
            "source": document.source,
            "published": published(document) or None,
            "published_words": index.published(document.id) if dating else None,
            "published_first": dating.window.first if dating else None,
            "published_last": dating.window.last if dating else None,
            "published_basis": dating_basis_words(dating) if dating else None,
            "copy_of": document.copy_of if document.copy_of in index.documents else None,
            "repeats": document.repeats,
        }


def _entities(index: Index) -> Iterator[Row]:
    for entity in index.account.story.entities:
        yield {"id": entity.id, "name": entity.name, "kind": entity.kind, "names": "; ".join(entity.names)}


def _mentions(index: Index) -> Iterator[Row]:
    for entity in index.account.story.entities:
        yield from (_mention(entity, span, True, index) for span in entity.mentions)
        yield from (_mention(entity, span, False, index) for span in (*entity.meant, *entity.first_person))


def _mention(entity: Entity, span: Span, is_named: bool, index: Index) -> Row:
    return {"entity": entity.id, "by_name": is_named, **_place(span, index)}


def _events(index: Index) -> Iterator[Row]:
    for one in index.account.story.happenings:
        yield {
            "id": one.id,
            "label": clean(one.label),
            "kind": one.kind,
            "status": one.status,
            **_days(one.when),
            "documents": len(one.documents),
            "sources": index.count(one.documents),
            "reads_alone": not one.is_folded,
        }


def _tellings(index: Index) -> Iterator[Row]:
    for happening in index.account.story.happenings:
        yield from (_telling(happening, telling, index) for telling in happening.tellings)


def _telling(happening: Happening, telling: Telling, index: Index) -> Row:
    return {
        "event": happening.id,
        "status": telling.mark.status,
        "modality": telling.mark.modality,
        "basis": telling.basis,
        "holder": _known(telling.by, index),
        "trigger_start": telling.mark.trigger.start,
        "trigger_end": telling.mark.trigger.end,
        **_days(telling.when),
        **_place(telling.span, index),
    }


def _lines(index: Index) -> Iterator[Row]:
    for line in index.account.lines:
        row: Row = {"subject": clean(line.subject), "slot": line.slot, "verdict": line.verdict, "why": clean(line.why)}
        yield {"id": index.called[line], **row, "sources": line.sources}


def _claims(index: Index) -> Iterator[Row]:
    for line in index.account.lines:
        id = index.called[line]
        yield from ({"line": id, **_claim(claim, index)} for claim in dict.fromkeys(line.claims))


def _claim(claim: Claim, index: Index) -> Row:
    amount = claim.amount
    return {
        "slot": claim.slot,
        "value": index.value(claim) or None,
        "low": amount.low if amount else None,
        "high": amount.high if amount else None,
        "unit": amount.unit if amount else None,
        "entity": _known(claim.entity, index),
        "holder": _known(claim.by, index),
        "as_of": (edtf(claim.as_of) or when_words(claim.as_of)) if claim.as_of else None,
        **_days(claim.when),
        **_place(claim.evidence, index),
    }


def _quotes(index: Index) -> Iterator[Row]:
    for said in index.account.story.utterances:
        for quote in said.wordings:
            yield {
                "utterance": said.id,
                "speaker": _known(said.speaker, index),
                "speaker_words": speaker_words(said, index) or None,
                "said": said_words(quote, index),
                "kind": quote.kind,
                "manner": quote.manner,
                **_place(quote.span, index),
            }


def _offices(index: Index) -> Iterator[Row]:
    tenures = [held for tenure in index.account.story.tenures for held in (*tenure.held, *tenure.out)]
    for held in dict.fromkeys((*index.account.story.offices, *tenures)):
        yield _office(held, index)


def _office(held: OfficeHeld, index: Index) -> Row:
    return {
        "person": _known(held.person, index),
        "person_name": index.names.get(held.person, held.person),
        "office": held.office,
        "of": index.names.get(held.of, held.of) if held.of else None,
        "status": held.status,
        **_days(When(held.as_of) if held.as_of else None),
        **_place(held.span, index),
    }


def _figures(index: Index) -> Iterator[Row]:
    for entry in index.account.story.marked:
        for mark in entry.quantities:
            row: Row = {"low": mark.low, "high": mark.high, "unit": mark.unit}
            yield {**row, "measure": mark.measure, "hedge": mark.hedge, **_place(mark.span, index)}


def _times(index: Index) -> Iterator[Row]:
    for timex in index.account.story.times:
        row: Row = {"type": timex.type, "value": timex.value, "mod": timex.mod, "basis": timex.basis}
        yield {**row, **_days(timex.when), **_place(timex.span, index)}


def _known(entity: str | None, index: Index) -> str | None:
    return entity if entity in index.names else None


MAKERS: Mapping[str, Callable[[Index], Iterator[Row]]] = {
    "documents": _documents,
    "entities": _entities,
    "mentions": _mentions,
    "events": _events,
    "tellings": _tellings,
    "lines": _lines,
    "claims": _claims,
    "quotes": _quotes,
    "offices": _offices,
    "figures": _figures,
    "times": _times,
}
