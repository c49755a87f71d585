"""Names for the places of a page, safe whatever the documents are called, and the place each passage is cited from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.types import Line, Span
from dateline.views.chronicle import Entry
from dateline.views.ids import short_ids
from dateline.views.index import Index
from dateline.views.stints import stints_of

MENTIONS = 1


@dataclass(frozen=True, slots=True)
class Anchors:
    """By id, the place on the page: no file name or address gets into a link."""

    documents: Mapping[str, str]
    lines: Mapping[Line, str]
    happenings: Mapping[str, str]
    people: Mapping[str, str]
    quotes: Mapping[str, str]

    def of(self, span: Span) -> str:
        """The place of a passage in its article."""
        return f"{self.documents[span.doc]}-{span.start}-{span.end}"


def anchors_of(index: Index, timeline: list[Entry]) -> Anchors:
    """The anchors of a page: made of what stays when articles are added, so that a link still leads to the same.

    What tells an event of the timeline in other words leads to it.
    """
    story = index.account.story
    return Anchors(
        documents=_short("d", index.documents),
        lines={line: f"l-{called}" for line, called in index.called.items()},
        happenings={
            one.id: f"h-{index.events_called[entry.happening.id]}"
            for entry in timeline
            for one in (*entry.further, entry.happening)
        },
        people=_short("p", [entity.id for entity in story.entities]),
        quotes=_short("q", [said.id for said in story.utterances]),
    )


def _short(letter: str, ids: Iterable[str]) -> dict[str, str]:
    """By id, a name made of nothing but letters and figures; two that would be called the same are numbered."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        name = next(name for name in short_ids(id) if name not in taken)
        taken.add(name)
        found[id] = f"{letter}-{name}"
    return found


def cited(index: Index, anchors: Anchors) -> dict[str, dict[Span, str]]:
    """By document, every passage that the page leads to, and the place to lead back to: the ledger comes first."""
    found: dict[str, dict[Span, str]] = {doc: {} for doc in index.documents}
    for span, place in (*_from_ledger(index, anchors), *_from_timeline(index, anchors), *_from_people(index, anchors)):
        found[span.doc].setdefault(span, place)
    return found


def _from_ledger(index: Index, anchors: Anchors) -> list[tuple[Span, str]]:
    return [(claim.evidence, anchors.lines[line]) for line in index.account.lines for claim in line.claims]


def _from_timeline(index: Index, anchors: Anchors) -> list[tuple[Span, str]]:
    return [
        (telling.span, anchors.happenings[happening.id])
        for happening in index.account.story.happenings
        for telling in happening.tellings
        if happening.id in anchors.happenings
    ]


def _from_people(index: Index, anchors: Anchors) -> list[tuple[Span, str]]:
    story = index.account.story
    quotes = [(quote.span, anchors.quotes[said.id]) for said in story.utterances for quote in said.wordings]
    named = [(span, "people") for one in story.entities for span in one.mentions[:MENTIONS]]
    held = [
        (span, anchors.people[person.id])
        for person in story.entities
        for stint in stints_of(person, index)
        for span in stint.words
    ]
    return quotes + held + named
