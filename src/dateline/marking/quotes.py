"""Reported speech: content, cue and speaker."""

from dateline.types import Document, QuoteMark, Syntax


def mark_quotes(document: Document, syntax: Syntax) -> tuple[QuoteMark, ...]:
    """The quotes of a document, direct, indirect and mixed, in order."""
    return ()
