"""The timeline of the account, and the sources it is drawn from, in order of publication."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.types import Document
from dateline.views.chronicle import LEVELS, Asked, Entry, entries, first_of, further_words
from dateline.views.index import Index, counted
from dateline.views.notes import notes_on
from dateline.views.terminal.rows import VERDICT_STYLES, columns, heading, note, quoted, words
from dateline.views.wording import is_relative, when_words

KINDS = {"when": "day", "amount": "figure"}
MOST = LEVELS[1]
DATE_WIDTH = 24


def first(index: Index, width: int) -> Iterator[RenderableType]:
    """The few happenings that matter most."""
    found = [entry for entry in entries(index) if entry.level == 1]
    if found:
        yield heading("What matters first")
        yield _rows(found, index, width)


def timeline(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """The dated happenings, earliest first; what was before the story comes behind."""
    yield heading("Timeline")
    found = entries(index, asked)
    if not found:
        yield note("Nothing with a known date.")
    shown = first_of(found, asked.most or MOST)
    before, own = ([entry for entry in shown if entry.is_background is side] for side in (True, False))
    yield _rows(own, index, width)
    if before:
        yield heading("Background, from before the story")
        yield _rows(before, index, width)
    if len(shown) < len(found):
        left = counted(len(found) - len(shown), "more happening")
        yield note(f"{left}: see them with --top all, or narrow with --person, --since or --until.")


def _rows(found: Sequence[Entry], index: Index, width: int) -> RenderableType:
    wide = DATE_WIDTH if width >= 70 else 14
    return columns([(words(when_words(entry.when)), _told(entry, index)) for entry in found], first=wide)


def _told(entry: Entry, index: Index) -> RenderableType:
    planned = " (planned)" * (entry.happening.status == "planned")
    label = Text.assemble(
        words(entry.happening.label + planned, "bold"), (f"  {index.events_called[entry.happening.id]}", "dim")
    )
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
    alone = entry.documents == 1
    whose = index.source(entry.words.doc) if alone else index.whose(entry.happening.documents)
    return "; ".join(filter(None, (whose, further_words(entry, index))))


def sources(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """Every article, in order of publication."""
    yield heading("Sources")
    first = DATE_WIDTH if width >= 70 else 14
    rows = [(words(index.published(doc)), _source(document, index)) for doc, document in index.documents.items()]
    yield columns(rows, first=first)


def _source(document: Document, index: Index) -> RenderableType:
    title = [words(document.title, "italic")] if document.title else []
    notes = [words(note, "dim") for note in notes_on(document, index)]
    return Group(words(index.source(document.id), "bold"), *title, *notes)
