"""Figures reckoned from others: the sum of terms told in one breath, and the amount that a share of a figure is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from dateline.aligning.frames.figure import Figure
from dateline.marking import kind_of
from dateline.types import Hedge, QuantityMark, Span, Story

SCALE = {"share": 1.0, "percentage": 0.01}


def reckoned(told: Iterable[Figure], story: Story) -> Iterator[Figure]:
    """A figure for every sum and every share whose whole is told."""
    marks = {entry.document.id: {mark.span: mark for mark in entry.quantities} for entry in story.marked}
    texts = {entry.document.id: entry.document.text for entry in story.marked}
    for figure in told:
        mark, own, text = figure.mark, marks[figure.mark.span.doc], texts[figure.mark.span.doc]
        if mark.joined:
            yield _made(figure, _sum(mark, [own.get(span, span) for span in mark.joined]))
        elif mark.counted == "share" and mark.role == "level" and (whole := _whole(mark, own, text)):
            yield _made(figure, _amount(mark, whole))


def _made(figure: Figure, mark: QuantityMark) -> Figure:
    evidence = Span(mark.span.doc, min(figure.evidence.start, mark.span.start), max(figure.evidence.end, mark.span.end))
    return replace(figure, mark=mark, evidence=evidence, kind=kind_of(mark), made=True)


def _sum(mark: QuantityMark, terms: list[QuantityMark | Span]) -> QuantityMark:
    """The figure that all terms make together; a single person is one."""
    counted = [mark, *(term for term in terms if isinstance(term, QuantityMark))]
    single = len(terms) + 1 - len(counted)
    lows, highs = [term.low for term in counted], [term.high for term in counted]
    starts = [term.span.start if isinstance(term, QuantityMark) else term.start for term in terms]
    ends = [term.span.end if isinstance(term, QuantityMark) else term.end for term in terms]
    return replace(
        mark,
        span=replace(mark.span, start=min([mark.span.start, *starts]), end=max([mark.span.end, *ends])),
        stated=(sum(t.stated[0] for t in counted) + single, sum(t.stated[1] for t in counted) + single),
        low=_total(lows, single),
        high=_total(highs, single),
        hedge=_hedge(counted),
        unit=None,
        of=None,
        role="level",
    )


def _total(bounds: list[float | None], single: int) -> float | None:
    known = [bound for bound in bounds if bound is not None]
    return sum(known) + single if len(known) == len(bounds) else None


def _hedge(terms: list[QuantityMark]) -> Hedge:
    """The hedge of all; of a mixture that it is about so many."""
    hedges = {term.hedge for term in terms}
    return hedges.pop() if len(hedges) == 1 else "about"


def _whole(mark: QuantityMark, marks: Mapping[Span, QuantityMark], text: str) -> QuantityMark | None:
    """The figure that the share is of: the one told with it, or the sole one of its noun in the paragraph."""
    if mark.whole:
        return marks.get(mark.whole)
    noun = mark.of.of(text).lower() if mark.of else None
    near = [*islice((other for other in marks.values() if noun and _is_of(noun, other)), 2)]
    beside = len(near) == 1 and "\n" not in text[slice(*_between(mark.span, near[0].span))]
    return near[0] if beside else None


def _is_of(noun: str, other: QuantityMark) -> bool:
    return other.measure == noun and other.counted != "share" and other.role == "level"


def _between(one: Span, other: Span) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)


def _amount(mark: QuantityMark, whole: QuantityMark) -> QuantityMark:
    """So many of the whole as the share says."""
    scale = SCALE.get(mark.unit or "", 1.0)
    low = None if mark.low is None or whole.low is None else mark.low * scale * whole.low
    high = None if mark.high is None or whole.high is None else mark.high * scale * whole.high
    stated = (mark.stated[0] * scale * whole.stated[0], mark.stated[1] * scale * whole.stated[1])
    start, end = min(mark.span.start, whole.span.start), max(mark.span.end, whole.span.end)
    span = Span(mark.span.doc, start, end) if mark.whole else mark.span
    return replace(
        mark,
        span=span,
        stated=stated,
        low=low,
        high=high,
        hedge=_hedge([mark, whole]),
        unit=None if whole.counted == "person" else whole.unit,
        of=None,
        counted=whole.counted,
        whole=None,
    )
