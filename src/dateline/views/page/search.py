"""What the page's search looks through: a row for every event, matter, person, quote and article, made beforehand."""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence

from dateline.types import Happening, Line
from dateline.views.chronicle import Entry, matters_of
from dateline.views.ids import ids_for
from dateline.views.index import Index, clean
from dateline.views.page.anchors import Anchors
from dateline.views.page.cast import NamedRow, QuoteRow
from dateline.views.page.tracks import tracks_of

LONGEST = 160
# Place, kind, words, sources, people, verdict, how it is asserted, first year, last year.
SearchRow = list[object]


def search_data(
    index: Index,
    anchors: Anchors,
    timeline: Sequence[Entry],
    people: Iterable[NamedRow],
    quotes: Iterable[QuoteRow],
    later: Sequence[str],
) -> dict[str, object]:
    """Rows to search, tracks to draw, the addresses that once led to lines and events, and the parts put by."""
    outlets = list(dict.fromkeys(index.source(doc) for doc in index.documents))
    persons = [one for one in index.account.story.entities if one.kind == "person"]
    numbers = {one.id: number for number, one in enumerate(persons)}
    rows = [
        *_events(index, anchors, timeline, outlets, numbers),
        *_matters(index, anchors, outlets, numbers),
        *([row.id, "person", row.name, [], [], "", "", 0, 0] for row in people),
        *([row.id, "quote", _cut(f"{row.speaker}: {row.wordings[0].words}"), [], [], "", "", 0, 0] for row in quotes),
        *_articles(index, anchors, outlets),
    ]
    return {
        "rows": rows,
        "sources": outlets,
        "people": [clean(one.name) for one in persons],
        "tracks": tracks_of(index, anchors, timeline),
        "once": once(index, anchors),
        "later": list(later),
    }


def packed(data: dict[str, object], *, is_heavy: bool) -> str:
    """The data as text that no article can break out of; where there is much of it, deflated."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if is_heavy:
        return base64.b64encode(zlib.compress(text.encode(errors="replace"), 9)).decode()
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _events(
    index: Index, anchors: Anchors, timeline: Sequence[Entry], outlets: list[str], numbers: dict[str, int]
) -> Iterator[SearchRow]:
    for entry in timeline:
        happening, hull = entry.happening, entry.when.hull
        verdict = entry.disputed.verdict if entry.disputed else ""
        who = [numbers[one] for one in happening.entities if one in numbers]
        yield [
            anchors.happenings[happening.id],
            "event",
            _cut(happening.label),
            _sources(happening.documents, index, outlets),
            who,
            verdict,
            happening.status,
            hull.first.year,
            hull.last.year,
        ]


def _matters(index: Index, anchors: Anchors, outlets: list[str], numbers: dict[str, int]) -> Iterator[SearchRow]:
    for matter in matters_of(index.account.lines):
        claims = [claim for line in matter.lines for claim in line.claims]
        years = [claim.when.hull for claim in claims if claim.when]
        who = {numbers[one] for line in matter.lines for one in _entities(line) if one in numbers}
        values = list(dict.fromkeys(value for claim in claims if (value := index.value(claim))))
        yield [
            anchors.lines[matter.lines[0]],
            "matter",
            _cut(": ".join([clean(matter.head), ", ".join(values)])),
            _sources([claim.evidence.doc for claim in claims], index, outlets),
            sorted(who),
            matter.verdict,
            "quoted" if any(claim.by for claim in claims) else "",
            min((hull.first.year for hull in years), default=0),
            max((hull.last.year for hull in years), default=0),
        ]


def _entities(line: Line) -> Iterator[str]:
    yield from line.matter.entities
    for claim in line.claims:
        yield from (one for one in (claim.entity, claim.by) if one)


def _articles(index: Index, anchors: Anchors, outlets: list[str]) -> Iterator[SearchRow]:
    for doc, document in index.documents.items():
        window = document.published.window if document.published else None
        first, last = (window.first.year, window.last.year) if window else (0, 0)
        words = f"{index.source(doc)}, {index.published(doc, short=True)}: {clean(document.title or doc)}"
        yield [anchors.documents[doc], "article", _cut(words), _sources([doc], index, outlets), [], "", "", first, last]


def _sources(docs: Iterable[str], index: Index, outlets: list[str]) -> list[int]:
    return sorted({outlets.index(index.source(doc)) for doc in docs})


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …"


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
