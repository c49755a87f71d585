"""Where the sources agree, differ only in precision, were updated, or contradict each other."""

from dateline.types import Claim, Line
from dateline.views.answers.cited import Row, cited, days, in_parts
from dateline.views.chronicle import EVERYTHING, Asked, lines
from dateline.views.index import Index, clean
from dateline.views.reasons import changes, lines_called, reasons

MOST_CITED = 6


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
    wanted = words.casefold()
    found = [
        line
        for line in lines(index, asked)
        if verdict in (None, line.verdict) and wanted in clean(line.subject).casefold()
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
