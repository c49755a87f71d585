"""Days of publication in figures that can be read both ways, read as the other dates of their outlet are written."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dateline.reading import find_days, order_of
from dateline.types import Dating, DatingBasis, Document, Marked, Window

STATED: tuple[DatingBasis, ...] = ("header", "dateline")


def read_figures(marked: Iterable[Marked]) -> tuple[Marked, ...]:
    """The documents; "05/06/2019" is one day where the outlet's other dates have the day first, or the month."""
    entries = tuple(marked)
    orders: dict[str, set[bool]] = defaultdict(set)
    for entry in entries:
        orders[entry.document.source].update(_orders(entry.document))
    return tuple(_read(entry, orders[entry.document.source]) for entry in entries)


def _orders(document: Document) -> Iterable[bool]:
    """The order of day and month in what states the document's days."""
    dating = document.published
    if dating is None or dating.basis not in STATED:
        return
    spans = (*dating.because, *(span for reason in dating.reasons for span in reason.because))
    for span in spans:
        order = order_of(document.words(span))
        if order is not None:
            yield order


def _read(entry: Marked, orders: set[bool]) -> Marked:
    dating = entry.document.published
    if dating is None or dating.basis not in STATED or dating.window.days == 1 or len(orders) != 1:
        return entry
    words = entry.document.words(dating.because[0])
    days = find_days(words, day_first=next(iter(orders)))
    if len(days) != 1 or len(days[0].readings) != 1:
        return entry
    day = Window.day(days[0].readings[0])
    others = tuple(reason for reason in dating.reasons if reason.window == day or reason.because != dating.because)
    kept = others if len(others) > 1 else ()
    return replace(entry, document=replace(entry.document, published=Dating(day, dating.basis, dating.because, kept)))
