"""People with their offices, and what they said, in the terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.types import Entity, QuoteMark, Utterance
from dateline.views import chronicle
from dateline.views.chronicle import Asked
from dateline.views.index import Index, clean, counted
from dateline.views.quotes import differences, said_words, speaker_words
from dateline.views.stints import stints_of
from dateline.views.terminal.rows import INDENT, columns, heading, note, quoted, words
from dateline.views.wording import when_words

MOST = 30


def people(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """The people, with the other names they go by and their offices."""
    yield heading("People")
    found = chronicle.people(index, asked)
    if not found:
        yield note("No person is named.")
    for person in found[:MOST]:
        yield Padding(Group(_name(person), *_offices(person, index, width)), INDENT)
    if len(found) > MOST:
        yield note(f"and {len(found) - MOST} more; --person NAME shows one of them.")


def _name(person: Entity) -> Text:
    others = [clean(name) for name in person.names if name != person.name]
    also = f", also {', '.join(others)}" if others else ""
    articles = counted(len({span.doc for span in person.mentions}), "article")
    return Text.assemble((clean(person.name), "bold"), also, (f"  ({articles})", "dim"), overflow="fold")


def _offices(person: Entity, index: Index, width: int) -> Iterator[RenderableType]:
    rows = [(words(stint.office), words(stint.bounds)) for stint in stints_of(person, index)]
    if rows:
        yield columns(rows, first=max(width // 3, 14))


def quotes(index: Index, asked: Asked, width: int) -> Iterator[RenderableType]:
    """What was said, by whom, in every wording."""
    yield heading("Quotes")
    found = chronicle.utterances(index, asked)
    if not found:
        yield note("Nobody is quoted.")
    for said in found[: 2 * MOST]:
        yield Padding(_said(said, index), (0, 0, 1, 2))
    if len(found) > 2 * MOST:
        yield note(f"and {len(found) - 2 * MOST} more; --person NAME shows those of one speaker.")


def _said(said: Utterance, index: Index) -> RenderableType:
    speaker = speaker_words(said, index) or "Speaker not known"
    when = f", {when_words(said.when)}" if said.when else ""
    wordings = [
        Padding(Group(_wording(quote, index), words(index.source(quote.span.doc), "dim")), INDENT)
        for quote in said.wordings
    ]
    return Group(Text.assemble((speaker, "bold"), when), *wordings, *_differing(said, index))


def _differing(said: Utterance, index: Index) -> list[RenderableType]:
    """A line for the words that articles quote differently, where there are any."""
    found = "; ".join(f"{one}, {other}" for one, other in differences(said, index))
    return [Padding(words(f"quoted differently: {found}", "dim"), INDENT)] if found else []


def _wording(quote: QuoteMark, index: Index) -> Text:
    """Only words that the article puts in quotation marks are shown in them."""
    verbatim = said_words(quote, index)
    return quoted(verbatim) if quote.kind == "direct" else words(verbatim, "italic")
