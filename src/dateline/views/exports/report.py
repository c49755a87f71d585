"""The account as a Markdown report whose footnotes lead to outlet, day and words."""

import re
from collections.abc import Iterable, Iterator

from dateline.types import Account, Line, Span
from dateline.views.chronicle import Entry, entries, lines, people, utterances
from dateline.views.exports.source import fit, source_of, web_address
from dateline.views.index import Index, capital, clean, counted, index_of
from dateline.views.quotes import said_words, speaker_words
from dateline.views.stints import stints_of
from dateline.views.wording import when_words

SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&^])")
MOST_TOLD = 8


class Notes:
    """The footnotes of a report in the making: each span one number, in the order in which they are called."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.numbers: dict[Span, int] = {}

    def calls(self, spans: Iterable[Span]) -> str:
        """The marks of these spans' footnotes, of each span once."""
        chosen = list(dict.fromkeys(spans))[:MOST_TOLD]
        return "".join(f"[^{self.numbers.setdefault(span, len(self.numbers) + 1)}]" for span in chosen)

    def written(self) -> Iterator[str]:
        """The footnotes: outlet, day, verbatim words, document and offsets, with a link where there is one."""
        for span, number in self.numbers.items():
            source, address = source_of(span, self.index), web_address(self.index.documents[span.doc])
            outlet = f"[{_text(source.outlet)}](<{address}>)" if address else _text(source.outlet)
            told = f"{outlet}, {_text(source.day)}: “{_text(source.words)}” ({_text(source.place)})"
            yield f"[^{number}]: {told}"


def report(account: Account) -> str:
    """Timeline, ledger, people, quotes and sources in Markdown, and a footnote for every span behind them."""
    index = index_of(account)
    notes = Notes(index)
    parts = {
        "Timeline": [_entry(entry, notes) for entry in entries(index)],
        "Where the sources agree and differ": [_line(line, notes, index) for line in lines(index)],
        "People and offices": [*_people(notes, index)],
        "Quotes": [*_quotes(notes, index)],
        "Sources": [*_sources(index)],
    }
    told = [f"## {name}\n\n" + "\n".join(rows) for name, rows in parts.items() if rows]
    head = f"<!-- made by dateline -->\n\n# An account of {counted(len(index.documents), 'article')}"
    return "\n\n".join([head, *told, "\n".join(notes.written())]) + "\n"


def _text(words: str) -> str:
    """Words in which nothing is taken for Markdown or HTML."""
    return SPECIAL.sub(r"\\\1", fit(clean(words)))


def _entry(entry: Entry, notes: Notes) -> str:
    told = [telling.span for telling in entry.happening.tellings if telling.mark.status == entry.happening.status]
    planned = " (planned)" if entry.happening.status == "planned" else ""
    label = _text(capital(clean(entry.happening.label)))
    return f"* **{_text(when_words(entry.when))}**: {label}{planned}{notes.calls([entry.words, *told])}"


def _line(line: Line, notes: Notes, index: Index) -> str:
    claims = list(dict.fromkeys(line.claims))
    values: dict[str, list[Span]] = {}
    for claim in claims:
        values.setdefault(index.value(claim), []).append(claim.evidence)
    told = "; ".join((_text(value) if value else "told") + notes.calls(spans) for value, spans in values.items())
    return f"* **{line.verdict}**: {_text(capital(line.subject))}: {told} ({_text(line.why)})"


def _people(notes: Notes, index: Index) -> Iterator[str]:
    for person in people(index):
        for stint in stints_of(person, index):
            yield f"* {_text(person.name)}, {_text(stint.office)}: {_text(stint.bounds)}{notes.calls(stint.words)}"


def _quotes(notes: Notes, index: Index) -> Iterator[str]:
    for said in utterances(index):
        fullest = max((said_words(quote, index) for quote in said.wordings), key=len)
        speaker = _text(speaker_words(said, index) or "speaker not known")
        yield f"* {speaker}: “{_text(fullest)}”{notes.calls(quote.span for quote in said.wordings)}"


def _sources(index: Index) -> Iterator[str]:
    for document in index.documents.values():
        copy = f", a copy of {_text(document.copy_of)}" if document.copy_of else ""
        title = f", {_text(document.title)}" if document.title else ""
        told = f"{_text(index.outlet(document.id))}, {_text(index.published(document.id))}"
        yield f"* {told}{title} ({_text(document.id)}{copy})"
