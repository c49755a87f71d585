"""An invented story, built by hand: a dam that was to be built, was built, leaked, and is to go."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from markupsafe import escape

from dateline.types import (
    Account,
    Amount,
    Claim,
    Copy,
    Dating,
    Document,
    Entity,
    EventMark,
    Ground,
    Happening,
    Line,
    Marked,
    Matter,
    NameMark,
    OfficeHeld,
    Problem,
    QuantityMark,
    QuoteMark,
    Region,
    Span,
    Story,
    Telling,
    Tenure,
    TimeMark,
    TimeRef,
    Utterance,
    When,
    Window,
)

WIRE = (
    "Lake behind Ostmark dam is full\n\n"
    "The Ostmark dam was finished in early 1976, engineers said. At least 40 workers died while it was built. "
    "“Water is our bread,” said Governor Lena Brask.\n\n"
    "Harbour fair opens | Trains late again"
)
POST = (
    "Dam to be drained\n\n"
    "The Ostmark dam, finished on 3 March 1977, will be drained next spring. Between 35 and 38 workers died there. "
    "Former governor Lena Brask said that water had been the bread of the valley."
)
ECHO = WIRE.replace("engineers said", "its engineers said")
HOSTILE = 'a "b"&<c>\'.html?x=1#<script>alert(1)</script>'
ODD = (
    "<script>alert('x')</script> & \"quotes\" <img src=x onerror=alert(2)>\n\n"
    "The dam’s last gate </details></style> shut in August 2015 \x1b[31mred\x1b[0m."
)


def between(first: str, after: str) -> When:
    """One day in [first, after)."""
    return When(Window(date.fromisoformat(first), date.fromisoformat(after)))


EARLY_1976, MARCH_1977 = between("1976-01-01", "1976-05-01"), between("1977-03-03", "1977-03-04")
AUGUST_2015 = between("2015-08-01", "2015-09-01")
DIFFER = Ground("words-differ")


def at(doc: str, text: str, words: str) -> Span:
    """The first place of these words."""
    start = text.index(words)
    return Span(doc, start, start + len(words))


def event(doc: str, text: str, words: str, trigger: str) -> EventMark:
    """An event told by these words."""
    start = at(doc, text, words).start + words.index(trigger)
    return EventMark(
        at(doc, text, words),
        Span(doc, start, start + len(trigger)),
        lemma=trigger.removesuffix("ed"),
        kind="build",
        status="happened",
        times=(),
        agents=(),
        patients=(),
        places=(),
        rule="event.test",
    )


def quote(doc: str, text: str, words: str) -> QuoteMark:
    """A quote with these words as its content."""
    span = at(doc, text, words)
    return QuoteMark(span, (span,), None, None, "direct", "quote.test")


def _document(id: str, text: str, outlet: str | None, published: When | None, **more: str) -> Document:
    blocks, start = [], 0
    for number, block in enumerate(text.split("\n\n")):
        kind = "headline" if number == 0 else "ticker" if "|" in block else "body"
        blocks.append(Region(Span(id, start, start + len(block)), kind))
        start += len(block) + 2
    dating = Dating(published.begin, "given") if published else None
    return Document(id, text, outlet or id, outlet, regions=tuple(blocks), published=dating, **more)


def _sentences(document: Document) -> tuple[Span, ...]:
    found = []
    for block in document.blocks("body"):
        start = block.start
        for part in block.of(document.text).split(". "):
            found.append(Span(document.id, start, min(start + len(part) + 1, block.end)))
            start += len(part) + 2
    return tuple(found)


def _marked(document: Document) -> Marked:
    text, id = document.text, document.id
    names = [NameMark(at(id, text, "Lena Brask"), "person", "name.test")] if "Lena Brask" in text else []
    years = [word for word in ("1976", "3 March 1977", "August 2015") if word in text]
    times = tuple(TimeMark(at(id, text, word), TimeRef(), "time.test") for word in years)
    figures = [word for word in ("At least 40 workers", "Between 35 and 38 workers") if word in text]
    amounts = tuple(
        QuantityMark(at(id, text, word), (40, 40), "over", 40, None, "worker", "quantity.test") for word in figures
    )
    return Marked(document, _sentences(document), times=times, names=tuple(names), quantities=amounts)


def documents() -> tuple[Marked, ...]:
    """Four articles: a wire report, its copy, a later one, and one that tries to break the page."""
    return tuple(
        _marked(document)
        for document in (
            _document("wire.txt", WIRE, "Valley Wire", between("1977-04-01", "1977-05-01")),
            _document("echo.txt", ECHO, "Evening Echo", None, copy_of="wire.txt"),
            _document("post.txt", POST, "The Ostmark Post", between("2014-10-02", "2014-10-03")),
            _document(HOSTILE, ODD, None, None, url="javascript:alert(1)", title="<b>Gate</b> & “co”"),
        )
    )


def happenings() -> tuple[Happening, ...]:
    """The dam is finished; its last gate shuts."""
    finished = (
        Telling(event("wire.txt", WIRE, "The Ostmark dam was finished in early 1976", "finished"), EARLY_1976, "dated"),
        Telling(event("post.txt", POST, "finished on 3 March 1977", "finished"), MARCH_1977, "dated"),
    )
    shut = (Telling(event(HOSTILE, ODD, "shut in August 2015", "shut"), AUGUST_2015, "dated"),)
    built = ("wire.txt", "post.txt")
    return (
        Happening("h1", "The Ostmark dam was finished", "build", "happened", EARLY_1976, finished, ("brask",), built),
        Happening(HOSTILE, "The last gate <b>shut</b>", "end", "happened", AUGUST_2015, shut, (), (HOSTILE,)),
    )


def ledger() -> tuple[Line, ...]:
    """One conflict of days, one update of figures, one quote in two wordings."""
    days = (
        Claim("h1", "when", at("wire.txt", WIRE, "early 1976"), "Valley Wire", when=EARLY_1976),
        Claim("h1", "when", at("post.txt", POST, "3 March 1977"), "The Ostmark Post", when=MARCH_1977),
    )
    figure = at("wire.txt", WIRE, "At least 40 workers")
    tolls = (
        Claim("h1", "amount", figure, "Valley Wire", amount=Amount(40, None, "worker")),
        Claim(
            "h1", "amount", at("post.txt", POST, "Between 35 and 38 workers"), "Post", amount=Amount(35, 38, "worker")
        ),
    )
    said = (
        Claim("u1", "said", at("wire.txt", WIRE, "Water is our bread"), "Valley Wire", "brask", text="Water ..."),
        Claim("u1", "said", at("post.txt", POST, "water had been the bread"), "Post", "brask", text="water ..."),
    )
    return (
        Line("h1", Matter("event", "When the dam was finished"), "when", days, "conflict", Ground("days-exclude"), 2),
        Line("h1", Matter("measure", "killed"), "amount", tolls, "update", Ground("figures-of-different-days"), 2),
        Line("u1", Matter("utterance", "Water is our bread", ("brask",)), "said", said, "compatible", DIFFER, 2),
        Line(HOSTILE, Matter("event", "<i>Gate</i>"), "told", (), "single", Ground("one-source"), 1),
    )


def story() -> Story:
    """The story of the dam."""
    mention = at("wire.txt", WIRE, "Lena Brask")
    later = at("post.txt", POST, "Lena Brask")
    governor = OfficeHeld(mention, "brask", "governor", None, "current", Window(date(1977, 4, 1), date(1977, 5, 1)))
    former = OfficeHeld(later, "brask", "governor", None, "former", Window.day(date(2014, 10, 2)))
    finish = Window(date(1977, 5, 1), date(2014, 10, 3))
    said = (quote("wire.txt", WIRE, "Water is our bread,"), quote("post.txt", POST, "water had been the bread"))
    return Story(
        documents(),
        entities=(
            Entity("brask", "Lena Brask", "person", ("Brask", "Lena Brask"), (mention, later)),
            Entity("dam", "Ostmark dam", "other", ("Ostmark dam",), (at("wire.txt", WIRE, "Ostmark dam"),)),
        ),
        tenures=(Tenure("brask", "governor", None, (governor,), (former,), None, finish),),
        happenings=happenings(),
        utterances=(Utterance("u1", "brask", said, between("1977-04-01", "1977-05-01")),),
        copies=(Copy("echo.txt", "wire.txt", 0.97),),
        problems=(Problem("undated", "echo.txt"),),
    )


def account() -> Account:
    """The account of the story of the dam."""
    return Account(story(), ledger(), story().problems)


def markup_in(parts: Any, data: Any) -> list[str]:
    """The parts of a page as markup again, as its script makes them of signs in the words, tags, and steps to rows."""
    kept = zip(parts["words"], parts["tags"], parts["places"], strict=True)
    return [_markup(words, iter(tags), iter(places), data) for words, tags, places in kept]


def _markup(words: str, tags: Iterator[int | str], places: Iterator[Any], data: Any) -> str:
    rows = [*zip(*data["rows"], strict=True)]
    row = article = start = 0
    last = ""

    def address(_: object) -> str:
        nonlocal row, article, start, last
        step = next(places)
        if isinstance(step, str):
            last = step
        elif step % 2:
            article, start = article + step // 2, start + next(places)
            return f"{rows[article][0]}-{start}-{start + next(places)}"
        else:
            row += step // 2
            last = rows[row][0]
        return last

    def put(sign: re.Match[str]) -> str:
        if sign[0] == ">":
            return last[2:]
        if sign[0] != "<":
            told = rows[row][2].partition(": ")[2] if rows[row][1] == "quote" else rows[row][2]
            return str(escape(told.removesuffix(" …"))).replace("&#39;", "'").replace("&#34;", '"')
        shape = next(tags)
        return f"<{re.sub('<', address, data['tags'][shape] if isinstance(shape, int) else shape)}>"

    return re.sub("[<>\x7f]", put, words)
