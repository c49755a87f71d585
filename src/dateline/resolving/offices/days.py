"""The days for which a title is told: those of its clause where these are past, else the day of publication."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView
from dateline.rules import alternation, expression
from dateline.types import RegionKind, Span, Timex, TitleMark, Window

ELSEWHERE: tuple[RegionKind, ...] = ("ticker", "related", "recurring", "caption-copy", "header", "byline")
NOUN = re.compile(r"(?:\b(?:the|an?)|['’]s?)\s+$", re.I)
NOUN = re.compile(r"\s[a-z]")
REACH, NEAR = 160, 40
# how many days back a time is of another age, in the same sentence and before it
ONE_SENTENCE, SENTENCES, AMID, SPEAKING = 365, 8 * 365, 450, 60
# what is of decades is no day of an office
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """Days, how they are known ("told", "published", "past"), and the words that say so.

    `is_amid_past` where what is told there may be of years ago, though nothing dates the office itself.
    """

    days: Window | None
    basis: Literal["told", "published", "past"]
    because: tuple[Span, ...] = ()
    is_amid_past: bool = False


def is_elsewhere(view: DocumentView, span: Span) -> bool:
    """True for words outside the article proper: tickers, links, lines of the page."""
    block = view.block_of(span)
    return block is not None and block.kind in ELSEWHERE and block.span.covers(span)


def told_days(view: DocumentView, title: TitleMark, times: Sequence[Timex]) -> OfficeDays:
    """The days of the title: of the clause it stands in, or else of publication."""
    published = view.marked.document.published
    found, beside = (
        ([], []) if expression("title", "is-so").match(view.text, title.span.end) else _dating(view, title, times)
    )
    found = found or _heading(view, title, times)
    if _is_put_out(view, title):
        return OfficeDays(None, "past")
    hulls = [timex.when.hull for timex in found if timex.when]
    if hulls and (published is None or hulls[0].first < published.window.after):
        days = Window(min(hull.first for hull in hulls), max(hull.after for hull in hulls))
        return OfficeDays(days, "told", tuple(timex.span for timex in found))
    is_past = _is_told_of_the_past(view, title) or (
        published and any(_is_before(timex, published.window) for timex in beside)
    )
    if is_past and title.status != "former":  # who is a former holder is none on the day, whatever ended it
        return OfficeDays(None, "past")
    amid = published is not None and _is_amid_past(view, title, times, published.window)
    return OfficeDays(
        published.window if published else None, "published", published.because if published else (), is_amid_past=amid
    )


def _is_amid_past(view: DocumentView, title: TitleMark, times: Sequence[Timex], published: Window) -> bool:
    """True where the last time told before in the paragraph is of years ago, and nothing tells of the present since."""
    text, at = view.text, title.span.start
    first = max(at - AMID, text.rfind("\n\n", 0, at))
    before = [t for t in times if first <= t.span.start and t.span.end <= at and t.when and t.is_point]
    is_now = expression("title", "is-so").match(text, title.span.end)
    if not before or is_now or expression("title", "saying").search(text, title.span.end, title.span.end + SPEAKING):
        return False
    last = max(before, key=lambda timex: timex.span)
    hull = last.when.hull if last.when else published
    sentence = view.sentence_of(title.span)
    inside = sentence is not None and sentence.covers(last.span)
    if sentence and inside and expression("title", "of-another").search(text[sentence.start : last.span.start]):
        return False  # "beside a tower built in 1958, Mayor Ada Berg spoke"
    far = ONE_SENTENCE if inside else SENTENCES
    between = text[last.span.end : at]
    return (published.first - hull.last).days >= far and not expression("title", "saying").search(between)


def _heading(view: DocumentView, title: TitleMark, times: Sequence[Timex]) -> list[Timex]:
    """The time that is all of the line above, in a list of what happened when."""
    line = view.text.rfind("\n", 0, title.span.start)
    above = view.text[: max(0, line)].rstrip()
    start = above.rfind("\n") + 1
    heading = Span(title.span.doc, start, len(above.rstrip(":"))) if above[start:] else None
    return [timex for timex in times if timex.span == heading and timex.when and timex.is_point]


def _is_before(timex: Timex, published: Window) -> bool:
    """True for the year of "President Ada Berg won the 2004 election", which leaves open what she was then."""
    return timex.when is not None and timex.when.hull.last.year < published.first.year


def _is_told_of_the_past(view: DocumentView, title: TitleMark) -> bool:
    """True for what somebody was, and for one of whom is told what ended it: "the murder of", "the mayor's funeral"."""
    if title.person and expression("title", "was").search(view.text, title.person.end, title.span.end):
        return True
    before, behind, gone = _ends()
    if _is_sacked(view, title):
        return True
    is_before = before.search(view.text, max(0, title.span.start - NEAR), title.span.start) is not None
    return is_before or any(end.match(view.text, title.span.end) for end in (behind, gone))


def _is_put_out(view: DocumentView, title: TitleMark) -> bool:
    """True for "the exiled leader Ada Berg", who may have led until then; an opposition leader leads on."""
    if " " in title.office and title.office not in tables()["office-of-state"]:
        return False
    start = title.span.start
    before = expression("title", "put-out").search(view.text, max(0, start - NEAR), start)
    return title.status == "current" and before is not None


def _is_sacked(view: DocumentView, title: TitleMark) -> bool:
    """True for the one whom "the club has dismissed head coach Ada Berg" tells of, who was it until then."""
    leads = title.person is not None and title.span.start < title.person.start
    return (
        leads
        and expression("title", "sacked-before").search(view.text, max(0, title.span.start - NEAR), title.span.start)
        is not None
    )


@cache
def _ends() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind an office that something ended, and what its holder did who left it."""
    words, left = alternation(tables()["ends-office"]), alternation(tables()["left-office"])
    former = alternation([word for word, status in tables()["title-status"].items() if status == "former"])
    return (
        expression("title", "ended-before"),
        expression("title", "ended-behind"),
        re.compile(
            rf"\s+under\s+(?:the\s+)?(?:{former})[\s-]|\s+(?:during|in|under)\s+(?:[\w.’']+\s+){{1,5}}(?:{words})\b|"
            rf"(?:,?\s+who)?\s(?:(?:later|then|has|had|has since)\s)?(?:{left})\b",
            re.I,
        ),
    )


def _dating(view: DocumentView, title: TitleMark, times: Sequence[Timex]) -> tuple[list[Timex], list[Timex]]:
    """The times that date the title's clause: the nearest one and the other end of a range; and those of its nouns."""
    sentence, text = view.sentence_of(title.span), view.text
    if sentence is None:
        return [], []
    inside = [
        t
        for t in times
        if t.when and t.is_point and not t.origin and t.when.hull.days < LONGEST and sentence.covers(t.span)
    ]
    fitting = [
        t for t in inside if _is_told_within(view, title, t.span) or _stands_with(view, sentence, title.span, t.span)
    ]
    beside = [t for t in fitting if _is_of_noun(text, t)]
    dating = [t for t in fitting if t not in beside]
    if not dating:
        return [], beside
    first = min(dating, key=lambda timex: _gap(title.span, timex.span))
    other = [
        t
        for t in inside
        if t.span.start > first.span.end
        and expression("title", "between-ends").fullmatch(text[first.span.end : t.span.start])
    ]
    return [first, *other[:1]], beside


def _is_of_noun(text: str, timex: Timex) -> bool:
    """True for the year of "the 2008 attacks", which dates them and nothing else."""
    is_year = timex.value.isdigit() and text[timex.span.start].isdigit()
    before = expression("title", "of-noun").search(text, max(0, timex.span.start - 8), timex.span.start)
    return is_year and before is not None and NOUN.match(text, timex.span.end) is not None


def _is_told_within(view: DocumentView, title: TitleMark, time: Span) -> bool:
    """True for "Ada Berg, in 1999 the mayor", not for "Ada Berg, who fled in 1999, was mayor"."""
    between = view.text[title.person.end : time.start] if title.person else ""
    return title.span.covers(time) and expression("title", "turn").search(between) is None


def _stands_with(view: DocumentView, sentence: Span, title: Span, time: Span) -> bool:
    text = view.text
    if title.covers(time) or view.prose.parted_by_clause(min(title, time).start, max(title, time).start):
        return False
    if time.end <= title.start:
        between = text[time.end : title.start]
        if (
            expression("title", "of-another").search(text[sentence.start : time.start])
            or expression("title", "turn").search(between)
            or expression("title", "saying").search(between)
        ):
            return False
        led = expression("title", "led-by-time").search(text[sentence.start : time.start]) or expression(
            "title", "led-by-time"
        ).search(text[time.start : time.end])
        if led and not expression("title", "clause-begins").search(between) and len(between) < NEAR:
            return True
        opens = expression("title", "opening").fullmatch(text[sentence.start : time.start])
        return bool(opens or expression("title", "beside-title").fullmatch(between)) and len(between) < REACH
    between = text[title.end : time.start]
    if (
        expression("title", "turn").search(between)
        or expression("title", "subordinate").search(between)
        or len(between) > REACH
    ):
        return False
    said = expression("title", "saying").search(between)
    return said is None or bool(expression("title", "at-once").fullmatch(between[said.end() :]))


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
