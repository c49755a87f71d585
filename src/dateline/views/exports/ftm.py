"""The account as entities of FollowTheMoney, one JSON object a line, as Aleph and its kin load them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dateline.types import Account, Document, Entity, Happening, NameKind, Tenure, When
from dateline.views.chronicle import TOLD
from dateline.views.exports.edtf import known_prefix
from dateline.views.exports.source import fit, key_of, source_of, web_address
from dateline.views.index import Index, capital, clean, index_of, json_text
from dateline.views.quotes import said_words
from dateline.views.stints import office_words, stints_of
from dateline.views.wording import when_words

Row = dict[str, Any]
SCHEMAS: Mapping[NameKind, str] = {"person": "Person", "body": "Organization", "group": "Organization"}


def ftm(account: Account) -> str:
    """Lines of Article, Person, Organization, Event, Position, Occupancy and Mention objects.

    A date is cut to what is known of it; what that cannot say ("early 1996") stands in words beside it.
    """
    index = index_of(account)
    rows = [*_articles(index), *_named(index), *_events(index), *_offices(index), *_quotes(index)]
    unique = {row["id"]: row for row in rows}
    return "".join(json_text(row) + "\n" for row in unique.values())


def _entity(schema: str, id: str, properties: Mapping[str, Iterable[str]]) -> Row:
    """One entity; each property a list of its values, those without a value left out."""
    kept = {name: [fit(value) for value in dict.fromkeys(values) if value] for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _document_id(doc: str) -> str:
    return "document-" + key_of(doc)


def _entity_id(entity: Entity) -> str:
    return "entity-" + key_of(entity.id, entity.name)


def _prefix(when: When | None) -> str:
    return known_prefix(when.hull) if when else ""


def _articles(index: Index) -> Iterator[Row]:
    yield from (_article(document, index) for document in index.documents.values())


def _article(document: Document, index: Index) -> Row:
    when = When(document.published.window) if document.published else None
    return _entity(
        "Article",
        _document_id(document.id),
        {
            "title": [clean(document.title or "")],
            "fileName": [document.id],
            "publisher": [index.outlet(document.id)],
            "publishedAt": [_prefix(when)],
            "sourceUrl": [web_address(document)],
            "bodyText": [document.text.rstrip()],
            "summary": [f"Published: {when_words(when)}"] if when else [],
        },
    )


def _named(index: Index) -> Iterator[Row]:
    """People and bodies, with the articles that name them; places, works and the rest are no entities of a case."""
    for entity in index.account.story.entities:
        if entity.kind in SCHEMAS:
            proof = [_document_id(span.doc) for span in entity.mentions]
            names = {"name": [clean(entity.name)], "alias": sorted(map(clean, entity.names))}
            yield _entity(SCHEMAS[entity.kind], _entity_id(entity), names | {"proof": proof})


def _events(index: Index) -> Iterator[Row]:
    people = {entity.id: entity for entity in index.account.story.entities if entity.kind in SCHEMAS}
    for one in index.account.story.happenings:
        if one.status in TOLD:
            yield _event(one, people, index)


def _event(one: Happening, people: Mapping[str, Entity], index: Index) -> Row:
    told = [telling.span for telling in one.tellings if telling.mark.status == one.status]
    lasting = one.when if one.when and one.when.finish else None
    return _entity(
        "Event",
        "event-" + key_of(one.id, one.label),
        {
            "name": [capital(clean(one.label))],
            "date": [] if lasting else [_prefix(one.when)],
            "startDate": [known_prefix(lasting.begin)] if lasting else [],
            "endDate": [known_prefix(lasting.finish)] if lasting and lasting.finish else [],
            "summary": [f"{one.status}: {when_words(one.when)}" if one.when else f"{one.status}, on a day not told"],
            "description": [source_of(span, index).cited for span in told],
            "involved": [_entity_id(people[entity]) for entity in one.entities if entity in people],
            "proof": [_document_id(span.doc) for span in told],
        },
    )


def _offices(index: Index) -> Iterator[Row]:
    people = {entity.id: entity for entity in index.account.story.entities if entity.kind == "person"}
    held: dict[str, list[Tenure]] = {}
    for tenure in index.account.story.tenures:
        held.setdefault(tenure.person, []).append(tenure)
    for id, tenures in held.items():
        if id in people:
            bounds = {stint.office: stint.bounds for stint in stints_of(people[id], index)}
            yield from (row for tenure in tenures for row in _tenure(tenure, people[id], bounds, index))


def _tenure(tenure: Tenure, person: Entity, bounds: Mapping[str, str], index: Index) -> Iterator[Row]:
    """The office and its being held: on which days it is told is said in words, for no source tells its bounds."""
    office = office_words(tenure, index)
    spans = [held.span for held in (*tenure.held, *tenure.out)]
    post = "position-" + key_of(office)
    yield _entity("Position", post, {"name": [capital(office)]})
    yield _entity(
        "Occupancy",
        "occupancy-" + key_of(person.id, person.name, office),
        {
            "holder": [_entity_id(person)],
            "post": [post],
            "date": [known_prefix(held.as_of) for held in tenure.held if held.as_of],
            "summary": [bounds[office]],
            "description": [source_of(span, index).cited for span in spans],
            "proof": [_document_id(span.doc) for span in spans],
        },
    )


def _quotes(index: Index) -> Iterator[Row]:
    """What people said, as notes on them."""
    people = {entity.id: entity for entity in index.account.story.entities if entity.kind in SCHEMAS}
    for said in index.account.story.utterances:
        if said.speaker not in people or not said.wordings:
            continue
        words = said_words(said.wordings[0], index)
        yield _entity(
            "Note",
            "note-" + key_of(said.id, words),
            {
                "name": [f"{clean(people[said.speaker].name)}: “{words}”"],
                "description": [source_of(quote.span, index).cited for quote in said.wordings],
                "entity": [_entity_id(people[said.speaker])],
                "proof": [_document_id(quote.span.doc) for quote in said.wordings],
            },
        )
