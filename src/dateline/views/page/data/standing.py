"""How each line and each event stands, so that a reader can be told what is new and what has changed."""

from dateline.views.chronicle import SLOTS
from dateline.views.index import Index, clean
from dateline.views.page.anchors import Anchors
from dateline.views.page.data.search import once


def standings(index: Index, anchors: Anchors) -> dict[str, object]:
    """By place on the page, the verdict or status and what it is of; and by the places that once were, those of now."""
    lines = {
        place: [line.verdict, clean(f"{line.head}: {SLOTS.get(line.slot, line.slot)}")]
        for line, place in anchors.lines.items()
    }
    events = {
        place: [index.happenings[id].status, clean(index.happenings[id].label)]
        for id, place in anchors.happenings.items()
    }
    return {"things": lines | events, "once": once(index, anchors)}
