"""Named policies and programmes with their parts."""

from dateline.types import Document, PlanMark


def mark_plans(document: Document) -> tuple[PlanMark, ...]:
    """The plans a document sets out, in order."""
    return ()
