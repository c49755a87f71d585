"""The sources in the terminal: outlet, date and how it is known, copies, problems."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from dateline.types import Document
from dateline.views.chronicle import Asked
from dateline.views.index import Index
from dateline.views.notes import notes_on
from dateline.views.terminal.rows import columns, heading, words

DATE_WIDTH = 24


def sources(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """Every article, in order of publication."""
    yield heading("Sources")
    first = DATE_WIDTH if width >= 70 else 14
    rows = [(words(index.published(doc)), _source(document, index)) for doc, document in index.documents.items()]
    yield columns(rows, first=first)


def _source(document: Document, index: Index) -> RenderableType:
    title = [words(document.title, "italic")] if document.title else []
    notes = [words(note, "dim") for note in notes_on(document, index)]
    return Group(words(index.outlet(document.id), "bold"), *title, *notes)
