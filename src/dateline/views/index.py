"""What a view looks up while it writes an account: documents, names, sentences, and words as they stand."""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.aligning import Sources, sources_of
from dateline.types import Account, Amount, Claim, Document, Happening, Line, Ruling, Span, When
from dateline.views.ids import ids_for, ids_of
from dateline.views.importance import by_importance
from dateline.views.rulings import obeyed, renamed, standing
from dateline.views.wording import (
    EventLines,
    MainEvent,
    amount_words,
    lines_of,
    main_event,
    short_words,
    when_words,
    window_words,
    worded,
)

CONTEXT = 140
HEADLINE = 48
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff]")
UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Verbatim words and what stands before and after them in their sentence, cut where that is long."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The account by key; `called` and `events_called` are the ids to show, `main` is the event that it is of.

    `ranks` are the places of its dated events, the most important first, `lines` what they are written with;
    `rejected` is what readers took out, by id.
    """

    account: Account
    documents: Mapping[str, Document]
    names: Mapping[str, str]
    happenings: Mapping[str, Happening]
    sentences: Mapping[str, tuple[Span, ...]]
    sources: Sources
    called: Mapping[Line, str]
    events_called: Mapping[str, str]
    main: MainEvent
    ranks: Mapping[str, int]
    lines: EventLines
    rejected: Mapping[str, Line | Happening]

    def outlet(self, doc: str) -> str:
        """Who published it: the outlet, else the site it stands on, else its id."""
        document = self.documents[doc]
        return clean(document.outlet or urlsplit_host(document.url) or document.id)

    def source(self, doc: str) -> str:
        """What a reader calls the source: its outlet, else the site, else its headline; without one, its id."""
        document = self.documents[doc]
        known = document.outlet or urlsplit_host(document.url)
        headline = clean(document.title or "")
        return clean(known) if known else _named_short(headline) if headline else clean(document.id)

    def published(self, doc: str, *, short: bool = False) -> str:
        """When it was published, in words."""
        dating = self.documents[doc].published
        if dating is None:
            return "no date"
        return short_words(When(dating.window)) if short else window_words(dating.window)

    def words(self, span: Span) -> str:
        """The verbatim words in one line."""
        return clean(span.of(self.documents[span.doc].text))

    def rulings(self, thing: Line | Happening) -> tuple[Ruling, ...]:
        """What readers decided of a line or an event."""
        letter = "h" if isinstance(thing, Happening) else "l"
        if not self.account.rulings:
            return ()
        ids = {f"{letter}-{id}" for id in ids_for(thing, self.words)}
        ids.add(f"h-{self.events_called[thing.id]}" if isinstance(thing, Happening) else f"l-{self.called[thing]}")
        return tuple(ruling for ruling in standing(self.account.rulings) if ruling.of in ids)

    def passage(self, span: Span) -> Passage:
        """The words within their sentence."""
        text, whole = self.documents[span.doc].text, self._sentence(span)
        before, after = text[whole.start : span.start], text[span.end : whole.end]
        glue, gap = " " * before[-1:].isspace(), " " * after[:1].isspace()
        return Passage(_last_part(clean(before)) + glue, self.words(span), gap + _first_part(clean(after)))

    def value(self, claim: Claim) -> str:
        """What is claimed, in words; empty where the claim is its own words."""
        if claim.when:
            return when_words(claim.when)
        if claim.amount:
            return clean(amount_words(claim.amount))
        return clean(self.names.get(claim.entity, claim.entity)) if claim.entity else ""

    def by(self, claim: Claim) -> str:
        """In whose mouth the source puts it, or nothing."""
        return clean(self.names.get(claim.by, "")) if claim.by else ""

    def count(self, docs: tuple[str, ...]) -> int:
        """How many independent sources these documents are; those whose outlet is not given are none."""
        return len({self.sources.of[doc] for doc in docs} & self.sources.told)

    def whose(self, docs: tuple[str, ...]) -> str:
        """How many articles of how many sources; an article whose outlet is not given is of no one knows whom."""
        known = [doc for doc in docs if self.sources.of[doc] in self.sources.told]
        sources, number = counted(self.count(docs), "independent source"), counted(len(docs), "article")
        if len(known) == len(docs):
            return f"{number} from {sources}"
        untold = f"{len(docs) - len(known)} of outlets not given"
        return f"{number}, {len(known)} from {sources} and {untold}" if known else f"{number}, outlets not given"

    def _sentence(self, span: Span) -> Span:
        sentences = self.sentences[span.doc]
        last = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
        if last >= 0 and sentences[last].meets(span):
            return Span(span.doc, sentences[last].start, max(span.end, sentences[last].end))
        return span


def index_of(account: Account) -> Index:
    """The index of an account, its lines in words."""
    documents = {entry.document.id: entry.document for entry in account.story.marked}

    def words(span: Span) -> str:
        return clean(span.of(documents[span.doc].text))

    ruled = obeyed(account, words)
    account, pinned = renamed(worded(ruled.account), words)
    story = account.story
    lines = lines_of(story)
    ranked = sorted(by_importance(story), key=lambda one: one.id not in pinned)
    return Index(
        account,
        documents,
        {entity.id: entity.name for entity in story.entities},
        {happening.id: happening for happening in story.happenings},
        {entry.document.id: tuple(sorted(entry.sentences)) for entry in story.marked},
        sources_of(story),
        {line: id for id, line in ids_of(dict.fromkeys(account.lines), words).items()},
        {happening.id: id for id, happening in ids_of(story.happenings, words).items()},
        main_event(story, lines),
        {happening.id: rank for rank, happening in enumerate(ranked)},
        lines,
        ruled.rejected,
    )


def clean(text: str) -> str:
    """The text in one line, without characters that steer a terminal or turn the writing direction."""
    return " ".join(steady(text).split())


def steady(text: str) -> str:
    """The text with a blank for every character that steers a terminal or turns the writing direction."""
    return STEERING.sub(" ", text)


def json_text(value: object, *, indent: int | None = None) -> str:
    """The value as JSON; what would steer a terminal that prints it, or end a line, is written by its number."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def urlsplit_host(url: str | None) -> str:
    """The site's name in a web address, or nothing."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    except ValueError:
        return ""


def capital(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def is_figure(amount: Amount | None) -> bool:
    """True where an amount has a bound to draw."""
    return amount is not None and (amount.low is not None or amount.high is not None)


def counted(number: int, thing: str, things: str | None = None) -> str:
    """The number with its noun: "1 article", "2 articles"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def _named_short(headline: str) -> str:
    return headline if len(headline) <= HEADLINE else headline[:HEADLINE].rpartition(" ")[0] + " …"


def _last_part(text: str) -> str:
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].partition(" ")[2]


def _first_part(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rpartition(" ")[0] + " …"
