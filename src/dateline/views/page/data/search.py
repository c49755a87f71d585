"""What the page's search looks through: a row for every event, matter, person, quote and article, made beforehand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.types import Happening, Line, Window
from dateline.views.chronicle import Entry, matters_of
from dateline.views.ids import ids_for
from dateline.views.index import Index, clean
from dateline.views.page.anchors import Anchors
from dateline.views.page.cast import NamedRow, QuoteRow
from dateline.views.page.tracks import days_of, tracks_of

LONGEST = 160
# Place, kind, words, sources, people, verdict, how it is told, its first and last day, the last day it was told on.
SearchRow = list[object]


@dataclass(frozen=True, slots=True)
class Rows:
    """What the rows of a search are made with: sources and people go by their numbers."""

    index: Index
    anchors: Anchors
    sources: Mapping[str, int]
    people: Mapping[str, int]

    def row(
        self,
        id: str,
        kind: str,
        words: str,
        docs: Iterable[str] = (),
        *,
        who: Iterable[str] = (),
        verdict: str = "",
        told_as: str = "",
        hulls: Sequence[Window] = (),
    ) -> SearchRow:
        """One row; `who` are ids of entities, `hulls` the days that it is about."""
        docs = [*docs]
        days = [day for hull in hulls for day in days_of(hull)]
        dated = [one.published.window for doc in docs if (one := self.index.documents[doc]).published]
        return [
            id,
            kind,
            words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …",
            sorted({self.sources[self.index.source(doc)] for doc in docs}),
            sorted({self.people[one] for one in who if one in self.people}),
            verdict,
            told_as,
            min(days, default=None),
            max(days) - 1 if days else None,
            max((days_of(window)[1] - 1 for window in dated), default=None),
        ]


def search_data(
    index: Index,
    anchors: Anchors,
    timeline: Sequence[Entry],
    people: Iterable[NamedRow],
    quotes: Iterable[QuoteRow],
) -> dict[str, object]:
    """Rows to search, tracks to draw, and the addresses that once led to lines and events."""
    sources = dict.fromkeys(index.source(doc) for doc in index.documents)
    persons = [one for one in index.account.story.entities if one.kind == "person"]
    made = Rows(
        index,
        anchors,
        {name: number for number, name in enumerate(sources)},
        {one.id: number for number, one in enumerate(persons)},
    )
    ids = {anchor: id for id, anchor in anchors.people.items()}
    rows = [
        *_events(made, timeline),
        *_matters(made),
        *(made.row(row.id, "person", row.name, who=[ids[row.id]]) for row in people),
        *_quotes(made, quotes),
        *_articles(made),
    ]
    return {
        "rows": rows,
        "sources": [*sources],
        "people": [clean(one.name) for one in persons],
        "tracks": tracks_of(index, anchors, timeline),
        "once": once(index, anchors),
    }


def _events(made: Rows, timeline: Sequence[Entry]) -> Iterator[SearchRow]:
    for entry in timeline:
        happening = entry.happening
        yield made.row(
            made.anchors.happenings[happening.id],
            "event",
            happening.label,
            happening.documents,
            who=happening.entities,
            verdict=entry.disputed.verdict if entry.disputed else "",
            told_as=happening.status,
            hulls=[entry.when.hull],
        )


def _matters(made: Rows) -> Iterator[SearchRow]:
    for matter in matters_of(made.index.account.lines):
        claims = [claim for line in matter.lines for claim in line.claims]
        values = list(dict.fromkeys(value for claim in claims if (value := made.index.value(claim))))
        yield made.row(
            made.anchors.lines[matter.lines[0]],
            "matter",
            ": ".join([clean(matter.head), ", ".join(values)]),
            [claim.evidence.doc for claim in claims],
            who=[one for line in matter.lines for one in _entities(line)],
            verdict=matter.verdict,
            told_as="quoted" if any(claim.by for claim in claims) else "",
            hulls=[claim.when.hull for claim in claims if claim.when],
        )


def _entities(line: Line) -> Iterator[str]:
    yield from line.matter.entities
    for claim in line.claims:
        yield from (one for one in (claim.entity, claim.by) if one)


def _quotes(made: Rows, quotes: Iterable[QuoteRow]) -> Iterator[SearchRow]:
    said_by = {made.anchors.quotes[said.id]: said for said in made.index.account.story.utterances}
    for row in quotes:
        said = said_by[row.id]
        yield made.row(
            row.id,
            "quote",
            f"{row.speaker}: {row.wordings[0].words}",
            [quote.span.doc for quote in said.wordings],
            who=[said.speaker] if said.speaker else [],
            told_as="quoted",
            hulls=[said.when.hull] if said.when else [],
        )


def _articles(made: Rows) -> Iterator[SearchRow]:
    for doc, document in made.index.documents.items():
        hulls = [document.published.window] if document.published else []
        source, title = made.index.source(doc), clean(document.title or "")
        told = f": {title}" if title and title != source else ""
        words = f"{source}, {made.index.published(doc, short=True)}{told}"
        yield made.row(made.anchors.documents[doc], "article", words, [doc], hulls=hulls)


def once(index: Index, anchors: Anchors) -> dict[str, str]:
    """By every id that a line or an event once may have had, where it stands now."""
    return dict(_once(index, anchors))


def _once(index: Index, anchors: Anchors) -> Iterator[tuple[str, str]]:
    now = {*anchors.lines.values(), *anchors.happenings.values()}
    things: list[tuple[Line | Happening, str, str]] = [
        *((line, "l", place) for line, place in anchors.lines.items()),
        *((index.happenings[id], "h", place) for id, place in anchors.happenings.items()),
    ]
    for thing, letter, place in things:
        for id in ids_for(thing, index.words):
            if f"{letter}-{id}" not in now:
                yield f"{letter}-{id}", place
