"""Reported speech: content, cue and speaker."""

from dateline.marking.quotes.join import joined
from dateline.marking.quotes.lexicon import cue_lexicon
from dateline.marking.quotes.reported import reported
from dateline.marking.quotes.view import view_of
from dateline.types import Document, QuoteMark, Syntax

__all__ = ["cue_lexicon", "mark_quotes"]


def mark_quotes(document: Document, syntax: Syntax) -> tuple[QuoteMark, ...]:
    """The quotes of a document, direct, indirect and mixed, in order; none lies within another."""
    view = view_of(document, syntax)
    return joined(view, reported(view))
