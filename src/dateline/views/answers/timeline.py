"""What happened or is planned, day by day."""

from dateline.types import Happening, Telling
from dateline.views.answers.cited import Row, cited, days, in_parts
from dateline.views.chronicle import EVERYTHING, Asked, Entry, entries
from dateline.views.index import Index, clean

MOST_CITED = 5


def timeline(index: Index, asked: Asked = EVERYTHING, *, start: int = 0, most: int = 20) -> Row:
    """The events on known days, earliest first, each with its status and the words that tell it."""
    return in_parts(entries(index, asked), lambda entry: _event(entry, index), start=start, most=most)


def _event(entry: Entry, index: Index) -> Row:
    happening = entry.happening
    told = [one for one in happening.tellings if one.mark.status == happening.status] or list(happening.tellings)
    best = [one for one in told if one.span == entry.words] + [one for one in told if one.span != entry.words]
    row: Row = {
        "event": index.events_called[happening.id],
        "label": clean(happening.label),
        "status": happening.status,
        **days(entry.when),
        "told_by": index.whose(happening.documents),
        "cited": [_telling(one, index) for one in best[:MOST_CITED]],
        "not_shown": max(0, len(told) - MOST_CITED),
    }
    if entry.further:
        row["told_also"] = [_further(one, index) for one in entry.further[:MOST_CITED]]
    return row | ({"disputed": clean(entry.disputed.why)} if entry.disputed else {})


def _further(happening: Happening, index: Index) -> Row:
    """What tells the same in other words."""
    told = [_telling(one, index) for one in happening.tellings[:1]]
    return {"event": index.events_called[happening.id], "label": clean(happening.label), "cited": told}


def _telling(telling: Telling, index: Index) -> Row:
    holder = index.names.get(telling.by or "")
    return cited(telling.span, index, assertion=telling.mark.modality, said_by=clean(holder) if holder else None)
