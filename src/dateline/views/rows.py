"""Marks of one document as the flat rows that corpora tools read."""

from typing import Any

from dateline.types import Marked, QuoteMark, Span, Timex

Row = dict[str, Any]


def mark_row(marked: Marked, times: tuple[Timex, ...]) -> Row:
    """One document's marks: every mark with `start`, `end` and `rule`; spans as [start, end]; times resolved."""
    return {
        "id": marked.document.id,
        "times": [_row(t.span, t.rule, type=t.type, value=t.value) | ({"mod": t.mod} if t.mod else {}) for t in times],
        "names": [_row(n.span, n.rule, kind=n.kind) for n in marked.names],
        "titles": [
            _row(t.span, t.rule, person=_pair(t.person), office=t.office, of=_pair(t.of), former=t.status == "former")
            for t in marked.titles
        ],
        "quantities": [
            _row(
                q.span,
                q.rule,
                stated=list(q.stated),
                hedge=q.hedge,
                unit=q.unit,
                of=_pair(q.of),
                low=q.low,
                high=q.high,
            )
            for q in marked.quantities
        ],
        "quotes": [_quote(q) for q in marked.quotes],
        "events": [_row(e.span, e.rule, trigger=_pair(e.trigger), kind=e.kind, status=e.status) for e in marked.events],
        "plans": [_row(p.span, p.rule, name=_pair(p.name), parts=[_pair(s) for s in p.parts]) for p in marked.plans],
    }


def _row(span: Span, rule: str, **fields: Any) -> Row:
    return {"start": span.start, "end": span.end, "rule": rule, **fields}


def _quote(quote: QuoteMark) -> Row:
    row = _row(quote.span, quote.rule, kind=quote.kind, speaker=_pair(quote.speaker), cue=_pair(quote.cue))
    return row | ({"parts": [_pair(part) for part in quote.parts]} if len(quote.parts) > 1 else {})


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
