"""Where the sources agree, differ only in precision, were updated, or contradict each other."""

from dateline.types import Claim, Line, Span
from dateline.views.answers.cited import Row, cited, days, in_parts
from dateline.views.chronicle import EVERYTHING, Asked, lines
from dateline.views.index import Index, clean
from dateline.views.reasons import changes, event_words, events_called, lines_called, lines_with, reasons, why_words

MOST_CITED, MOST_WHYS = 6, 5


def ledger(
    index: Index,
    asked: Asked = EVERYTHING,
    *,
    verdict: str | None = None,
    words: str = "",
    start: int = 0,
    most: int = 20,
) -> Row:
    """The lines, most telling first; only those of a verdict, or whose subject has these words."""
    meant = {id(line) for line in lines_with(words, index)} if words else None
    found = [
        line for line in lines(index, asked) if verdict in (None, line.verdict) and (meant is None or id(line) in meant)
    ]
    return in_parts(found, lambda line: _line(line, index, most=MOST_CITED), start=start, most=most)


def matter(index: Index, called: str, *, start: int = 0, most: int = 20) -> Row:
    """One line whole, by its id or by words of its subject: all its statements, why it stands, what would change it."""
    found = lines_called(called, index)
    if not found:
        return {"total": 0, "start": 0, "next": None, "rows": []}
    line, others = found[0], found[1:]
    claims = list(dict.fromkeys(line.claims))
    return {
        **_head(line, index),
        "one_matter_because": list(reasons(line, index)),
        "would_change_it": list(changes(line)),
        "statements": in_parts(claims, lambda claim: _statement(claim, index), start=start, most=most),
        "also_called_so": [{"line": index.called[other], "subject": clean(other.subject)} for other in others[:10]],
    }


def why(index: Index, called: str) -> Row:
    """In sentences, why the lines of an id, or with words in their subject, stand; or who tells the event of an id."""
    lines, events = lines_called(called, index), events_called(called, index)
    told = [(why_words(line, index), [claim.evidence for claim in line.claims]) for line in lines[:MOST_WHYS]]
    told += [(event_words(one, index), [telling.span for telling in one.tellings]) for one in events[:MOST_WHYS]]
    return in_parts(told, lambda pair: _why(*pair, index), start=0, most=MOST_WHYS)


def _why(told: str, spans: list[Span], index: Index) -> Row:
    return {"told": told.split("\n"), "cited": [cited(span, index) for span in [*dict.fromkeys(spans)][:MOST_CITED]]}


def _line(line: Line, index: Index, *, most: int) -> Row:
    claims = list(dict.fromkeys(line.claims))
    return {
        **_head(line, index),
        "statements": [_statement(claim, index) for claim in claims[:most]],
        "not_shown": max(0, len(claims) - most),
    }


def _head(line: Line, index: Index) -> Row:
    return {
        "line": index.called[line],
        "head": clean(line.head),
        "subject": clean(line.subject),
        "verdict": line.verdict,
        "why": clean(line.why),
        "sources": line.sources,
    }


def _statement(claim: Claim, index: Index) -> Row:
    row: Row = {"value": value} if (value := index.value(claim)) else {}
    if claim.amount:
        row |= {"low": claim.amount.low, "high": claim.amount.high, "unit": claim.amount.unit}
    return row | days(claim.when) | cited(claim.evidence, index, said_by=index.by(claim) or None)
