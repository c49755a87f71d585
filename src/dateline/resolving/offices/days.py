"""The days for which a title is told: those of its clause where these are past, else the day of publication."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.resolving.view import DocumentView
from dateline.types import RegionKind, Span, Timex, TitleMark, Window

ELSEWHERE: tuple[RegionKind, ...] = ("ticker", "related", "recurring", "caption-copy", "header", "byline")
TURN = re.compile(r"—|,\s+(?:which|who|but|while|whereas|although|though)\b|\b(?:that|which|whether)\b")
# another clause, and not "since 1979": "let him in when he comes in May"
SUBORDINATE = re.compile(r"\b(?:when|as|after|before|if|because|since|until|where|while|unless)\s(?=\w+\s+\w)")
SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|told|add(?:s|ed)|announc\w+|affirm\w+|emphasi\w+|stress\w+|warn\w+|declar\w+|not(?:es|ed)|"
    r"recall\w+|wrote|argu\w+|claim\w+|insist\w+|explain\w+|according|call(?:s|ed))\b"
)
AT_ONCE = re.compile(r"\s*(?:(?:late|early|earlier|again)\s+)?(?:in|on|at|this|last|back in)?\s*")
OPENING = re.compile(
    r"\W*(?:(?:back|as early as|late|early|earlier)\s+)?(?:in|on|by|during|since|from|until|at)?\W*(?:the\s+)?", re.I
)
BESIDE = re.compile(r"[\s,]*(?:the\s+|then[- ]?)?")
OF_ANOTHER = re.compile(
    r"\b(?!speaking)\w+(?:ed|en|wn|ilt|ught|ung)\s+(?:(?:late|early)\s+)?(?:in|on|by|at|since|during)\s+(?:the\s+)?$",
    re.I,
)
RANGE = re.compile(r"\s*(?:to|until|till|and|-|–|through)\s*")
REACH = 160


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """Days, how they are known ("told", "published", "past"), and the words that say so."""

    days: Window | None
    basis: Literal["told", "published", "past"]
    because: tuple[Span, ...] = ()


def is_elsewhere(view: DocumentView, span: Span) -> bool:
    """True for words outside the article proper: tickers, links, lines of the page."""
    block = view.block_of(span)
    return block is not None and block.kind in ELSEWHERE and block.span.covers(span)


def told_days(view: DocumentView, title: TitleMark, times: Sequence[Timex]) -> OfficeDays:
    """The days of the title: of the clause it stands in, or else of publication."""
    published = view.marked.document.published
    found = _dating(view, title, times)
    hulls = [timex.when.hull for timex in found if timex.when]
    if hulls and (published is None or hulls[0].first < published.window.after):
        days = Window(min(hull.first for hull in hulls), max(hull.after for hull in hulls))
        return OfficeDays(days, "told", tuple(timex.span for timex in found))
    return OfficeDays(published.window if published else None, "published", published.because if published else ())


def _dating(view: DocumentView, title: TitleMark, times: Sequence[Timex]) -> list[Timex]:
    """The times that date the title's clause: the nearest one that stands with it, and the other end of a range."""
    sentence = view.sentence_of(title.span)
    if sentence is None:
        return []
    inside = [t for t in times if t.when and t.is_point and not t.origin and sentence.covers(t.span)]
    text = view.text
    fitting = [t for t in inside if title.span.covers(t.span) or _stands_with(view, sentence, title.span, t.span)]
    if not fitting:
        return []
    first = min(fitting, key=lambda timex: _gap(title.span, timex.span))
    other = [
        t for t in inside if t.span.start > first.span.end and RANGE.fullmatch(text[first.span.end : t.span.start])
    ]
    return [first, *other[:1]]


def _stands_with(view: DocumentView, sentence: Span, title: Span, time: Span) -> bool:
    text = view.text
    if view.prose.parted_by_clause(min(title, time).start, max(title, time).start):
        return False
    if time.end <= title.start:
        between = text[time.end : title.start]
        if OF_ANOTHER.search(text[sentence.start : time.start]) or TURN.search(between) or SAYING.search(between):
            return False
        opens = OPENING.fullmatch(text[sentence.start : time.start])
        return bool(opens or BESIDE.fullmatch(between)) and len(between) < REACH
    between = text[title.end : time.start]
    if TURN.search(between) or SUBORDINATE.search(between) or len(between) > REACH:
        return False
    said = SAYING.search(between)
    return said is None or bool(AT_ONCE.fullmatch(between[said.end() :]))


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
