"""What the zoomable timeline draws, track by track: events, coverage, running figures, offices; days by number."""

from collections.abc import Sequence
from datetime import date

from dateline.types import Window
from dateline.views import chronicle
from dateline.views.chronicle import Entry
from dateline.views.index import Index, clean
from dateline.views.page.anchors import Anchors
from dateline.views.page.curve import running_of
from dateline.views.page.scale import YEARS
from dateline.views.stints import Stint, stints_of

EPOCH = date(1970, 1, 1).toordinal()
MOST_FIGURES, MOST_RANKED = 6, 60
# So many of a hundred events may lie outside of what is shown first, at either end.
TAIL = 4
Days = list[int]


def tracks_of(index: Index, anchors: Anchors, timeline: Sequence[Entry]) -> dict[str, object]:
    """The tracks, and the days to show first: those of the story, from which no single far event takes the room.

    An event is its days, its rank and how many articles tell it, in the order of the timeline.
    """
    covered = [days_of(one.published.window) for one in index.documents.values() if one.published]
    events = [[*days_of(one.when.hull), one.rank, one.documents] for one in timeline]
    return {
        "events": events,
        "coverage": covered,
        "figures": _figures(index, anchors),
        "offices": _offices(index, anchors),
        "first": _robust([one[:2] for one in events if one[2] < MOST_RANKED] + covered),
    }


def days_of(window: Window) -> Days:
    """By number the first day and the one after the last; an end that only says that none is known is left out."""
    first, after = window.first, window.after
    if after.year > YEARS[1]:
        return [first.toordinal() - EPOCH, first.toordinal() - EPOCH + 1]
    begin = after.toordinal() - 1 if first.year < YEARS[0] else first.toordinal()
    return [begin - EPOCH, after.toordinal() - EPOCH]


def _robust(found: list[Days]) -> Days:
    if not found:
        return []
    firsts, afters = sorted(first for first, _ in found), sorted(after for _, after in found)
    cut = len(found) * TAIL // 100
    return [firsts[cut], max(afters[-1 - cut], firsts[cut] + 1)]


def _figures(index: Index, anchors: Anchors) -> list[object]:
    """The figures that moved, each with its name and its tellings: days, bounds, value in words, source, place."""
    moved = [(line, told) for line in index.account.lines if len(told := running_of(line, index)) > 1]
    return [
        [
            clean(line.head),
            [
                [
                    *days_of(one.window),
                    *one.bounds,
                    index.value(one.claim),
                    index.source(one.claim.evidence.doc),
                    anchors.of(one.claim.evidence),
                ]
                for one in told
            ],
        ]
        for line, told in moved[:MOST_FIGURES]
    ]


def _offices(index: Index, anchors: Anchors) -> list[object]:
    """The offices, each with its holder, the days it is told to be held, the day it was left by, and its place."""
    return [
        [f"{clean(person.name)}, {stint.office}", *days_of(stint.held), _end(stint), anchors.people[person.id]]
        for person in chronicle.people(index)
        for stint in stints_of(person, index)
        if stint.held
    ]


def _end(stint: Stint) -> int:
    """By when the office was left; nothing where that is not told."""
    return days_of(stint.finish)[1] if stint.finish and stint.finish.after.year <= YEARS[1] else 0
