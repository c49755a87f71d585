"""Clauses that tell something that happens."""

from dateline.types import Document, EventMark, QuoteMark, Syntax, TimeMark


def mark_events(
    document: Document, syntax: Syntax, *, times: tuple[TimeMark, ...], quotes: tuple[QuoteMark, ...]
) -> tuple[EventMark, ...]:
    """The events a document tells, in order."""
    return ()
