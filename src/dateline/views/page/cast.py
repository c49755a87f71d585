"""What the page shows, row by row, as plain data for its templates: people, quotes and sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline.types import Document, Entity, Marked, QuoteMark, Span, Utterance
from dateline.views import chronicle
from dateline.views.index import Index, clean, urlsplit_host
from dateline.views.notes import notes_on
from dateline.views.page.anchors import Anchors
from dateline.views.page.article import article_html
from dateline.views.page.bars import Bar, stint_bars, stint_windows
from dateline.views.page.rows import Statement, statement_of
from dateline.views.page.scale import Scale, scale_of
from dateline.views.page.tooltips import readings_of, tips_of
from dateline.views.quotes import differences, said_words, speaker_words
from dateline.views.stints import Stint, stints_of
from dateline.views.wording import join_words, when_words

KINDS = (("place", "Places"), ("body", "Bodies"), ("group", "Groups"), ("work", "Works"))


@dataclass(frozen=True, slots=True)
class StintRow:
    """An office with its bounds in words and drawn, and the passages that say so."""

    office: str
    bounds: str
    bars: tuple[Bar, ...]
    passages: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A name, the others it goes by and why, how many articles name it, and where it stands first."""

    id: str
    name: str
    others: str
    documents: int
    href: str
    stints: tuple[StintRow, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as quoted or reported, and the passages that have them so."""

    words: str
    is_direct: bool
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One utterance in every wording, and which of its words articles quote differently."""

    id: str
    speaker: str
    date: str
    wordings: tuple[Wording, ...]
    differences: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article: who published it when, what to know about it, and its text with every mark.

    `doc` is its own id, `original` the place of the article that it is a copy of.
    """

    id: str
    doc: str
    outlet: str
    title: str
    url: str
    published: str
    notes: tuple[str, ...]
    text: Markup
    original: str = ""


def people_rows(index: Index, anchors: Anchors) -> tuple[list[NamedRow], Scale]:
    """The people, those with offices first, and the axis their offices are drawn on."""
    found = [(person, stints_of(person, index)) for person in chronicle.people(index)]
    scale = scale_of([window for _, stints in found for stint in stints for window in stint_windows(stint)])
    found.sort(key=lambda pair: not pair[1])
    rows = [
        _named(person, index, anchors, tuple(_stint(one, scale, index, anchors) for one in stints))
        for person, stints in found
    ]
    return rows, scale


def _stint(stint: Stint, scale: Scale, index: Index, anchors: Anchors) -> StintRow:
    first = {span.doc: span for span in reversed(stint.words)}
    passages = tuple(statement_of(first[doc], index, anchors) for doc in index.documents if doc in first)
    return StintRow(stint.office, stint.bounds, stint_bars(stint, scale), passages)


def _named(entity: Entity, index: Index, anchors: Anchors, stints: tuple[StintRow, ...] = ()) -> NamedRow:
    others = ", ".join(clean(name) for name in entity.names if name != entity.name)
    documents = len({span.doc for span in entity.mentions})
    href = "#" + anchors.of(entity.mentions[0]) if entity.mentions else ""
    why = "; ".join(clean(f"{join.other} is {join.one}: {join_words(join.reason)}") for join in entity.joins)
    return NamedRow(anchors.people[entity.id], clean(entity.name), others, documents, href, stints, why)


def other_names(index: Index, anchors: Anchors) -> list[tuple[str, list[NamedRow]]]:
    """Places, bodies, groups and works under their headings, those in most articles first."""
    found = []
    for kind, title in KINDS:
        named = [_named(one, index, anchors) for one in index.account.story.entities if one.kind == kind]
        named.sort(key=lambda row: (-row.documents, row.name))
        if named:
            found.append((title, named))
    return found


def quote_rows(index: Index, anchors: Anchors) -> tuple[list[QuoteRow], list[QuoteRow]]:
    """What was said: first the words in quotation marks whose speaker is known, then all the rest."""
    rows = [_quote(said, index, anchors) for said in chronicle.utterances(index)]
    first = [row for row in rows if row.speaker and row.wordings[0].is_direct]
    chosen = {row.id for row in first}
    return first, [row for row in rows if row.id not in chosen]


def _quote(said: Utterance, index: Index, anchors: Anchors) -> QuoteRow:
    found: dict[str, list[QuoteMark]] = {}
    for quote in sorted(said.wordings, key=lambda quote: quote.kind == "indirect"):
        found.setdefault(said_words(quote, index).rstrip(".,"), []).append(quote)
    wordings = tuple(
        Wording(
            said_words(quotes[0], index).rstrip(","),
            quotes[0].kind == "direct",
            tuple(statement_of(quote.span, index, anchors) for quote in quotes),
        )
        for quotes in found.values()
    )
    speaker = speaker_words(said, index)
    date = when_words(said.when) if said.when else ""
    return QuoteRow(anchors.quotes[said.id], speaker, date, wordings, tuple(differences(said, index)))


def source_rows(index: Index, anchors: Anchors, cited: Mapping[str, Mapping[Span, str]]) -> list[SourceRow]:
    """The articles in order of publication, with their texts."""
    readings = readings_of(index.account.story)
    return [_source(marked, index, anchors, cited, readings) for marked in index.account.story.marked]


def _source(
    marked: Marked,
    index: Index,
    anchors: Anchors,
    cited: Mapping[str, Mapping[Span, str]],
    readings: Mapping[Span, str],
) -> SourceRow:
    document, id = marked.document, anchors.documents[marked.document.id]
    return SourceRow(
        id,
        clean(document.id),
        index.source(document.id),
        clean(document.title or ""),
        _safe_address(document),
        index.published(document.id),
        tuple(clean(note) for note in notes_on(document, index)),
        article_html(marked, cited[document.id], id, tips_of(marked, readings)),
        anchors.documents.get(document.copy_of or "", ""),
    )


def _safe_address(document: Document) -> str:
    """The address, where it is one of the web and not a script."""
    url = document.url or ""
    return url if url.startswith(("https://", "http://")) and urlsplit_host(url) else ""
