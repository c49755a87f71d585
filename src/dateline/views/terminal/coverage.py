"""The timeline of the account, and the sources it is drawn from, in order of publication."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.types import Document
from dateline.views.chronicle import Asked, Entry, entries
from dateline.views.index import Index, counted
from dateline.views.notes import notes_on
from dateline.views.terminal.rows import VERDICT_STYLES, columns, heading, note, quoted, words
from dateline.views.wording import is_relative, when_words

KINDS = {"when": "day", "amount": "figure"}
MOST = 80
DATE_WIDTH = 24


def timeline(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """The dated happenings, earliest first."""
    yield heading("Timeline")
    found = entries(index, asked)
    shown = found if len(found) <= MOST else [entry for entry in found if _is_first(entry)]
    if not found:
        yield note("Nothing with a known date.")
    first = DATE_WIDTH if width >= 70 else 14
    yield columns([(words(when_words(entry.when)), _told(entry, index)) for entry in shown], first=first)
    if len(shown) < len(found):
        left = counted(len(found) - len(shown), "more happening")
        minor = "told by one article or not to be read alone"
        yield note(f"{left}, {minor}: narrow with --person, --since or --until to see them.")


def _is_first(entry: Entry) -> bool:
    """True for what is shown where there is too much: told by several articles, and to be read alone."""
    return entry.documents > 1 and not entry.happening.is_folded


def _told(entry: Entry, index: Index) -> RenderableType:
    label = words(entry.happening.label + " (planned)" * (entry.happening.status == "planned"), "bold")
    verbatim = index.words(entry.words)
    parts = [label, Text.assemble(words(_who(entry, index), "dim"), *_dispute(entry))]
    if _is_more(verbatim, entry):
        parts.insert(1, quoted(verbatim))
    return Group(*parts)


def _is_more(verbatim: str, entry: Entry) -> bool:
    """True where the words tell more than the line does: it is folded, or gives the date for their words of days."""
    told = verbatim.casefold() in entry.happening.label.casefold()
    return not told and (entry.happening.is_folded or is_relative(verbatim))


def _dispute(entry: Entry) -> list[tuple[str, str]]:
    """The verdict, where the sources differ on its days or figures."""
    if entry.disputed is None:
        return []
    verdict = entry.disputed.verdict
    return [(f"  {verdict.upper()} on the {KINDS.get(entry.disputed.slot, 'day')}", VERDICT_STYLES[verdict])]


def _who(entry: Entry, index: Index) -> str:
    if entry.documents == 1:
        return index.outlet(entry.words.doc)
    return index.whose(entry.happening.documents)


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
