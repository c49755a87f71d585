"""The line of an event: the words of its clause in pieces, and what they are."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.marking.clauses import climb
from dateline.marking.events.lines.pieces import BEFORE, BEHIND, LONGEST, pieces_of, trimmed, whole
from dateline.marking.events.lines.pointers import pointers_of
from dateline.marking.events.lines.way import climbed
from dateline.rules import load
from dateline.types import Document, LineForm, QuoteMark, Span, Syntax

LONGEST_QUOTE = 200
CONTENT = frozenset({"ccomp", "xcomp", "oprd"})
PHRASES = frozenset({"prep", "dative", "prt"})
STOPS = (".", "!", "…", ";", ":")
MARKS = frozenset({"''", '"', "``", "-RRB-", ")", "]", "'", "”", "’", "“"})


@dataclass(frozen=True, slots=True)
class EventLine:
    """The pieces of a line, what they are, whether more of the clause came behind them, and what points out of them.

    `hangs_on` is the verb that leads it where that is another, and more than what the event's own verb completes.
    """

    pieces: tuple[Span, ...] = ()
    form: LineForm = "fragment"
    is_cut: bool = False
    pointers: tuple[Span, ...] = ()
    hangs_on: Span | None = None


def verb_line(document: Document, syntax: Syntax, verb: int, quotes: Iterable[QuoteMark] = ()) -> EventLine:
    """The line of what a verb tells; `quotes` are those whose cue it is."""
    said = [*_said(document, quotes)]
    if not said and _says_nothing(syntax, verb):
        return EventLine()
    way = climbed(syntax, verb)
    kept = trimmed(syntax, way.kept, verb)
    pieces = pieces_of(document, syntax, kept, said)
    form = _of_sentence(syntax, verb, way.form) if way.form == "clause" else way.form
    above = syntax.tokens[way.hangs_on] if way.hangs_on is not None else None
    hangs_on = document.span(above.start, above.end) if above else None
    return _fitting(EventLine(pieces, form, max(kept) < max(way.kept), pointers_of(document, syntax, kept), hangs_on))


def noun_line(document: Document, syntax: Syntax, noun: int) -> EventLine:
    """The line of what a noun tells: its phrase whole."""
    tokens = whole(syntax, noun)
    kept = trimmed(syntax, tokens, noun)
    pieces = pieces_of(document, syntax, kept)
    return _fitting(EventLine(pieces, "phrase", max(kept) < max(tokens), pointers_of(document, syntax, kept)))


def _fitting(line: EventLine) -> EventLine:
    return line if sum(map(len, line.pieces)) <= LONGEST else EventLine()


def _of_sentence(syntax: Syntax, verb: int, form: LineForm) -> LineForm:
    """What its sentence makes of a clause: a question tells nothing, what ends without a stop is a headline."""
    place = bisect_right(syntax.sentences, verb, key=lambda row: row[0]) - 1
    first, after = syntax.sentences[place]
    words = [token.text for token in syntax.tokens[first:after] if token.text.strip()]
    while words[1:] and words[-1] in MARKS:
        words.pop()
    if words[-1] == "?":
        top = next(reversed([*climb(syntax, verb)]), verb)
        return "fragment" if verb == top else form
    return form if words[-1].endswith(STOPS) else "headline"


def _said(document: Document, quotes: Iterable[QuoteMark]) -> Iterator[Span]:
    """The quoted words of a cue, with their marks, where they are not too long for a line."""
    for quote in quotes:
        if quote.clausal and len(quote.span) <= LONGEST_QUOTE:
            yield from (_with_marks(document, part) for part in quote.parts)


def _with_marks(document: Document, part: Span) -> Span:
    """The words with the quotation marks right before and behind them."""
    before = BEFORE.search(document.text, max(part.start - 2, 0), part.start)
    after = BEHIND.match(document.text, part.end)
    return document.span(before.start() if before else part.start, after.end() if after else part.end)


def _says_nothing(syntax: Syntax, verb: int) -> bool:
    """True for "she said on Monday" and "he told reporters"; what goes with "speaking in Lund" stands beside it."""
    frames = _frames().get(syntax.tokens[verb].lemma.lower())
    if frames is None or syntax.tokens[verb].dep == "advcl":
        return False
    below = [syntax.tokens[child] for child in syntax.children[verb]]
    if any(token.dep in CONTENT for token in below):
        return False
    takes = frames | ({"passive"} if "hearer" not in frames else set())
    if any(token.dep in ("dobj", "nsubjpass") and "hearer" not in takes for token in below):
        return False
    return not any(token.dep in PHRASES and token.text.lower() in frames for token in below)


@cache
def _frames() -> dict[str, frozenset[str]]:
    """By verb of saying, the contents it takes."""
    table = load("quote").words["say-verb"]
    return {verb: frozenset(str(value).split()) for verb, value in table.items()}
