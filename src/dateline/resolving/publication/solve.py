"""When undated documents were published: counts of years, anniversaries and "today", solved over all documents.

Each document's bounds are narrowed until nothing changes. A document dated by its counts lends its own dates to the
next round, so the order of documents does not matter: every round looks only at what the round before left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dateline.resolving.anniversaries import Count, DatedMention, DatedMentions, counts_of, indexed, mentions_of
from dateline.resolving.dates import resolve_times
from dateline.resolving.publication.bounds import LINKED, Bound, bare_days, bounds_of, is_of_the_press, together
from dateline.resolving.publication.reports import TOLD, Dated, DatedEvent, by_lemma, dated_in, told_bounds
from dateline.types import Dating, Marked, Problem, Reason, Timex, Window

MOST_ROUNDS = 6
LONGEST = 400
Bounds = tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells of days, as far as its own day is known."""

    entry: Marked
    mentions: tuple[DatedMention, ...]
    dated: tuple[DatedEvent, ...]


def date_documents(marked: tuple[Marked, ...]) -> tuple[tuple[Marked, ...], tuple[Problem, ...]]:
    """The documents with their days of publication inferred where nothing gave them, and what contradicts itself."""
    undated = frozenset(entry.document.id for entry in marked if entry.document.published is None)
    if not undated:
        return marked, ()
    counts = {entry.document.id: counts_of(entry) for entry in marked if entry.document.id in undated}
    told = tuple(map(_told, marked))
    for _ in range(MOST_ROUNDS):
        # What a document tells is read again only where the round before gave it another day.
        told = tuple(one if one.entry is entry else _told(entry) for one, entry in zip(told, marked, strict=True))
        mentions = indexed(mention for one in told for mention in one.mentions)
        dated = by_lemma(event for one in told for event in one.dated)
        solved = tuple(
            _dated(entry, _bounds(entry, counts, mentions, dated)) if entry.document.id in undated else entry
            for entry in marked
        )
        if solved == marked:
            break
        marked = solved
    problems = [
        problem
        for entry in sorted(marked, key=lambda entry: entry.document.id)
        if entry.document.id in undated
        for problem in _problems(entry, _bounds(entry, counts, mentions, dated))
    ]
    return marked, tuple(problems)


def _told(entry: Marked) -> Told:
    times = _times(entry)
    return Told(entry, mentions_of(entry, times), dated_in(entry, times))


def _times(entry: Marked) -> tuple[Timex, ...]:
    """The times of a document whose day is known: "yesterday" is a date there."""
    published = entry.document.published
    return resolve_times(entry) if published and published.window.days == 1 else ()


def _bounds(entry: Marked, counts: Mapping[str, tuple[Count, ...]], mentions: DatedMentions, dated: Dated) -> Bounds:
    """Every bound on one document, firmest first."""
    found = (*bounds_of(entry, counts[entry.document.id], mentions), *told_bounds(entry, dated))
    likely = (bound for bound in found if is_of_the_press(bound))
    return tuple(sorted(likely, key=lambda bound: (-bound.firmness, bound.window.days, bound.because)))


def _dated(entry: Marked, bounds: Bounds) -> Marked:
    window, kept = together(bounds)
    if window is not None:
        window, kept = together((*kept, *bare_days(entry, window)))
    dating = None
    if window is not None and window.days <= LONGEST:
        because = tuple(dict.fromkeys(span for bound in kept for span in bound.because))
        dating = Dating(window, "inferred", because, tuple(bound.reason for bound in kept))
    same = dating == entry.document.published
    return entry if same else replace(entry, document=replace(entry.document, published=dating))


def _problems(entry: Marked, bounds: Bounds) -> list[Problem]:
    document = entry.document
    _, kept = together(bounds)
    firmest = max((bound.firmness for bound in kept), default=0)
    refused = [bound for bound in bounds if bound not in kept and not _is_wrong_link(bound, firmest)]
    if document.published is None and not refused:
        return [Problem("undated", document.id)]
    days = document.published.window if document.published else None
    return [_contradiction(document.id, bound.reason, days) for bound in refused]


def _contradiction(doc: str, reason: Reason, days: Window | None) -> Problem:
    return Problem("dating-contradiction", doc, span=next(iter(reason.because), None), reason=reason, days=days)


def _is_wrong_link(bound: Bound, firmest: int) -> bool:
    """True for what is tied to another article by its words only, where something firmer says which day it is."""
    return bound.firmness in (LINKED, TOLD) and firmest > bound.firmness
