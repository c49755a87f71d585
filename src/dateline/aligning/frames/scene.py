"""A document as figures are read in it: what it tells on which days, who is in it, and who asserts what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.aligning.frames.asserted import Asserted
from dateline.aligning.frames.befallen import LEAD
from dateline.aligning.frames.calamity import CALAMITIES, CLOSE_DAYS
from dateline.resolving import DocumentView
from dateline.rules import load
from dateline.types import LOOSE_KINDS, Happening, Marked, Span, Telling, TellingBasis, Window

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
