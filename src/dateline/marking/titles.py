"""People beside their offices."""

from dateline.types import Document, NameMark, Syntax, TitleMark


def mark_titles(document: Document, syntax: Syntax, names: tuple[NameMark, ...]) -> tuple[TitleMark, ...]:
    """The offices a document gives to people, in order."""
    return ()
