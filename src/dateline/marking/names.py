"""Proper names of people, bodies and places."""

from dateline.types import Document, NameMark, Syntax


def mark_names(document: Document, syntax: Syntax) -> tuple[NameMark, ...]:
    """The names in a document's prose, in order."""
    return ()
