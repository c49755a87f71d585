"""A document as figures are read in it: what it tells on which days, who asserts what, and its one disaster."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.aligning.frames.asserted import Asserted
from dateline.aligning.frames.befallen import LEAD
from dateline.aligning.frames.said import Said
from dateline.resolving import DocumentView
from dateline.rules import load
from dateline.types import LOOSE_KINDS, Happening, Marked, Span, Story, Telling, TellingBasis, Window

WORD = re.compile(r"[^\W\d_]+")
CALAMITIES = frozenset({"disaster", "attack", "fight"})
CLOSE_DAYS, YEAR = 8, 366
# The name of a disaster that no article dates.
NAMELESS = "calamity"
DATED: frozenset[TellingBasis] = frozenset({"dated", "counted", "ongoing"})
# What was over so many days ago is counted no more.
LONG_PAST = 3 * 366


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with what it tells, its times and who asserts what."""

    entry: Marked
    view: DocumentView
    told: tuple[tuple[Happening, Telling], ...]
    asserted: Asserted
    blocks: Sequence[Span]
    names: Mapping[str, frozenset[str]]
    namesakes: Mapping[str, frozenset[str]]
    focus: str | None
    lead: frozenset[str] = frozenset()
    calamity: Mapping[str, Window] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()


def dated_in(scene: Scene, span: Span) -> dict[str, Window]:
    """By id, the events of closely known days that the words of the span date, or that happen only once."""
    once = load("event").words["once"]["once"]
    told = [(event, told) for event, told in scene.told if event.kind not in LOOSE_KINDS and span.covers(told.span)]
    return {
        event.id: event.told_when.hull
        for event, told in told
        if event.told_when and event.told_when.hull.days <= CLOSE_DAYS and (told.basis in DATED or event.kind in once)
    }


def led_by(scene: Scene) -> frozenset[str]:
    """The events that the article begins with: those of closely known days, and what befell people, of whatever day."""
    begin = Span(scene.entry.document.id, 0, LEAD)
    befell = (event.id for event, told in scene.told if event.kind in CALAMITIES and begin.covers(told.span))
    return frozenset(dated_in(scene, begin)).union(befell)


def past_in(scene: Scene, span: Span) -> frozenset[str]:
    """The events told in the span that were over years before the article."""
    published = scene.entry.document.published
    return frozenset(
        event.id
        for event, told in scene.told
        if published and event.told_when and event.kind not in LOOSE_KINDS and span.covers(told.span)
        if (published.window.first - event.told_when.hull.after).days > LONG_PAST
    )


def calamities(told: Iterable[tuple[Happening, Telling]]) -> dict[str, Window]:
    """By id, the disasters and attacks of closely known days that an article tells of, with their days."""
    return {
        event.id: event.told_when.hull
        for event, telling in told
        if event.told_when and event.told_when.hull.days <= CLOSE_DAYS and event.kind in CALAMITIES
        if telling.mark.status == "happened"
    }


def calamity_of(
    story: Story, told: Mapping[str, Sequence[tuple[Happening, Telling]]], views: Mapping[str, DocumentView]
) -> Mapping[str, Mapping[str, Window]]:
    """By document, the one disaster of its unnamed victims; nothing where an article tells of several days' disasters.

    A few articles that begin with the same names and tell of disasters of one day at most tell of one disaster: it is
    that of the articles, too, that date none. Where none dates it, it is taken to be of the first article's day.
    """
    known = {doc: calamities(rows) for doc, rows in told.items()}
    own = {doc: rows for doc, rows in known.items() if len(rows) == 1}
    one = _one_of_all(story, [event for event in story.happenings if event.told_when and event.kind in CALAMITIES])
    if one is None:
        return own
    id = min((id for rows in known.values() for id in rows), default=NAMELESS)
    return {doc: {id: one} for doc in _begin_alike(story, views)} | {doc: {id: one} for doc in own}


def suffered(told: Said, calamity: Mapping[str, Window]) -> Mapping[str, Window]:
    """The article's one disaster, with its days, for a count of victims of whom no name is told."""
    victims = load("quantity").words["victims"]
    return calamity if told.predicates & victims.keys() and not told.names else {}


def _one_of_all(story: Story, events: Sequence[Happening]) -> Window | None:
    """The days that all disasters of a few articles have in common; those of the first article where none has any.

    One years before the articles, beside one of their time, is only brought in: "the 2003 epidemic killed 121". Of
    attacks and fights such are often a part of what goes on.
    """
    if not story.are_few:
        return None
    told = [entry.document.published.window for entry in story.marked if entry.document.published]
    first = min(told, key=lambda window: window.first, default=None)
    days = [event.told_when.hull for event in events if event.told_when]
    if not days:
        return first
    if all(event.kind == "disaster" for event in events):
        days = [day for day in days if first and (first.first - day.last).days < YEAR] or days
    common: Window | None = days[0]
    for window in days[1:]:
        common = common and common.narrowed(window)
    return common


def _begin_alike(story: Story, views: Mapping[str, DocumentView]) -> list[str]:
    """The articles whose beginning has the last word of a name that most of them begin with."""
    texts = {entry.document.id: entry.document.text[:LEAD] for entry in story.marked}
    known = {entity.id: entity.name.split()[-1] for entity in story.entities}
    named = {known[id] for doc, text in texts.items() for id in views[doc].entities_in(Span(doc, 0, len(text)))}
    leads = {doc: named & {word.group() for word in WORD.finditer(text)} for doc, text in texts.items()}
    shared = Counter(name for lead in leads.values() for name in lead)
    return [doc for doc, lead in leads.items() if any(2 * shared[name] > len(leads) for name in lead)]
