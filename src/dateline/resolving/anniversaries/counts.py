"""What anchors a document: its counts of years from an event, and the dates at which events are told."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.marking import Sentences, sentences_of, year_of
from dateline.resolving.calendar import Moment, window_of
from dateline.resolving.stems import stem
from dateline.rules import load
from dateline.types import Marked, Span, TimeMark, TimeRef, Timex, Window

MOST_TELLING = 2000
WORD = re.compile(r"[^\W\d_]{4,}")
CLAUSE = re.compile(r"[,;:–—(]|\b(?:who|whom|whose|which|where|when|while|that|after|before|because|since)\b")
LINK = re.compile(r"[\s,]*(?:\b(?:it|is|its|it[’']s|was|will be|marks?|marked|exactly|just|now|the)\b[\s,]*)*")
OF_ITS_DAY = re.compile(r" (?:of|since)(?: the [\w’'-]{2,30} of)? ")
ON_ITS_DAY = re.compile(r" (?:of|since|after) [^.,;:()\n]{3,60} (?:of|on) (?:the )?")
FUTURE = re.compile(r"\b(?:will|would|plans?|planned|scheduled|expected|due|to be)\b")


@dataclass(frozen=True, slots=True, order=True)
class DatedMention:
    """A date told with the words of its sentence, and of its clause; `window` is all the days it may be."""

    window: Window
    span: Span
    words: frozenset[str]
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DatedMentions:
    """Mentions in order, found again by document and by word.

    Of mentions that say the same, `by_word` has the first; a word that very many have tells none of them apart.
    """

    by_doc: Mapping[str, tuple[DatedMention, ...]]
    by_word: Mapping[str, tuple[DatedMention, ...]]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of years from an event: its words, the day named with it, a date or "today" in its sentence.

    `of` is the date that the words go on to name as the event's own ("the 10th anniversary of 4 May 1994").
    `within` is "week" or "month" where the years are full in that of publication ("it is 10 years this week").
    """

    span: Span
    years: int
    words: frozenset[str]
    month_day: tuple[int, int] | None
    beside: Window | None
    today: bool
    anniversary: bool
    within: str | None = None
    of: DatedMention | None = None


def counts_of(entry: Marked) -> tuple[Count, ...]:
    """The document's counts of whole years since an event, in order."""
    text, sentences = entry.document.text, sentences_of(entry.document)
    starts = [mark.span.start for mark in entry.times]
    found = []
    for mark in entry.times:
        ref = mark.ref
        if not (ref.since and ref.unit in ("year", "decade") and ref.count and ref.count >= 1):
            continue
        years = int(ref.count * (10 if ref.unit == "decade" else 1))
        start, end = _sentence(sentences, mark.span)
        near = entry.times[bisect_left(starts, start) : bisect_left(starts, end)]
        own = _own_day(mark, near, text, years, entry.document.published.window if entry.document.published else None)
        same = [other for other in near if other is not mark and (own is None or other.span != own.span)]
        if _is_counted_then(mark, start, near, text):
            continue
        about = content_words(text[mark.span.end : min(end, mark.span.end + 120)])
        found.append(replace(_count(mark, years, about, same, text), within=_within(mark, same, text), of=own))
    return tuple(found)


def _count(mark: TimeMark, years: int, about: frozenset[str], same: list[TimeMark], text: str) -> Count:
    alike = [mark, *(other for other in same if other.ref.since and other.ref.count == mark.ref.count)]
    kept = [other for other in same if other.ref.day and any(_is_its_day(one, other, text) for one in alike)]
    days = [(other.ref.month, other.ref.day) for other in kept if other.ref.month and other.ref.day]
    dated = [window for other in kept if (window := stated_window(other.ref))]
    today = any(other.ref.unit == "day" and other.ref.shift == 0 and other.ref.frame == "speech" for other in same)
    return Count(
        mark.span,
        years,
        about,
        days[0] if len(set(days)) == 1 else None,
        dated[0] if len(set(dated)) == 1 else None,
        today,
        mark.ref.type == "DATE",
    )


def _is_counted_then(mark: TimeMark, start: int, near: Iterable[TimeMark], text: str) -> bool:
    """True for "it was now ten years since he left": ten years before the time told of, not now."""
    told = _counted_then().search(text, start, mark.span.start)
    days = (other.ref.shift is not None or other.ref.weekday or other.ref.day for other in near)
    return told is not None and not any(days)


@cache
def _counted_then() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('time').words['anniversary-day']['then'])})\b[^.;:]*$")


def _own_day(
    mark: TimeMark, near: Iterable[TimeMark], text: str, years: int, published: Window | None
) -> DatedMention | None:
    """The date of the event itself: "the 10th anniversary of the attacks of 4 May 1994".

    After "on" it may be that of the anniversary; it is the event's where the years lead from it to publication.
    """
    for other in near:
        window = stated_window(other.ref) if other.span.start >= mark.span.end else None
        if window is None:
            continue
        leads_to_now = mark.ref.type == "DURATION" or (
            published is not None and abs(window.first.year + years - published.first.year) <= 1 < years
        )
        form = OF_ITS_DAY.fullmatch(text, mark.span.end, other.span.start)
        if form or (leads_to_now and ON_ITS_DAY.fullmatch(text, mark.span.end, other.span.start)):
            return DatedMention(window, other.span, frozenset())
    return None


def _is_its_day(mark: TimeMark, other: TimeMark, text: str) -> bool:
    """True for a day told as that of the anniversary: "4 May, the 40th anniversary", "on 4 May they marked its"."""
    if mark.ref.type != "DATE":
        return True
    first, second = sorted((mark.span, other.span))
    if LINK.fullmatch(text, first.end, second.start):
        return True
    return _kept_on(first == mark.span).fullmatch(text, first.end, second.start) is not None


@cache
def _kept_on(day_follows: bool) -> re.Pattern[str]:
    """What stands between an anniversary and its day, or between the day and the anniversary."""
    words = {name: "|".join(listed) for name, listed in load("time").words["anniversary-day"].items()}
    if day_follows:
        return re.compile(
            rf"(?: (?:of|since) [^.;:()]{{3,80}}?)?,?(?: (?:{words['falls']}))?(?: on(?: the)?|,)? | of (?:the )?"
        )
    return re.compile(rf",?(?: [^.;:]{{2,60}})? (?:{words['keeps']})(?: (?:the|its|their|his|her))? ?")


def _within(mark: TimeMark, same: list[TimeMark], text: str) -> str | None:
    """The unit of "this week" or "this month" that stands right beside the count."""
    for other in same:
        first, second = sorted((mark.span, other.span))
        present = other.ref.shift == 0 and other.ref.frame == "speech" and other.ref.unit in ("week", "month")
        if present and LINK.fullmatch(text, first.end, second.start):
            return other.ref.unit
    return None


def mentions_of(entry: Marked, times: tuple[Timex, ...] = ()) -> tuple[DatedMention, ...]:
    """The dates that the document tells of something already past: with a year, or, among `times`, of one day."""
    text, sentences = entry.document.text, sentences_of(entry.document)
    known = {timex.span: timex.when.hull for timex in times if timex.when and timex.when.hull.days == 1}
    found = []
    for mark in entry.times:
        recent = mark.ref.weekday or mark.ref.shift
        window = stated_window(mark.ref) or (known.get(mark.span) if recent and not mark.ref.month else None)
        if window is None:
            continue
        start, end = _sentence(sentences, mark.span)
        if FUTURE.search(text, max(start, mark.span.start - 60), mark.span.start):
            continue
        near = content_words(text[slice(*_clause(text, mark.span, start, end))])
        found.append(DatedMention(window, mark.span, content_words(text[start:end]), near))
    return tuple(found)


def indexed(mentions: Iterable[DatedMention]) -> DatedMentions:
    """The mentions with their indexes; their order does not matter."""
    by_doc: dict[str, list[DatedMention]] = {}
    by_word: dict[str, list[DatedMention]] = {}
    said: set[tuple[Window, frozenset[str], frozenset[str]]] = set()
    for mention in sorted(mentions):
        by_doc.setdefault(mention.span.doc, []).append(mention)
        says = mention.window, mention.words, mention.near
        for word in mention.words if says not in said else ():
            by_word.setdefault(word, []).append(mention)
        said.add(says)
    return DatedMentions(
        {doc: tuple(found) for doc, found in by_doc.items()},
        {word: tuple(found) for word, found in by_word.items() if len(found) <= MOST_TELLING},
    )


def stated_window(ref: TimeRef) -> Window | None:
    """The days of a time that names its year."""
    year = year_of(ref)
    if year is None or ref.type not in ("DATE", "TIME") or ref.shift is not None or ref.either:
        return None
    moment = Moment(year, ref.month, ref.day if ref.month else None, season=ref.season, quarter=ref.quarter)
    return window_of(moment, ref.mod) if ref.day is None or moment.date else None


def content_words(text: str) -> frozenset[str]:
    """The words that tell what it is about, cut to their stems."""
    return frozenset(map(stem, {*map(str.lower, WORD.findall(text))} - _plain()))


@cache
def _plain() -> frozenset[str]:
    return frozenset(load("time").words["neighbour"]["plain"])


def _clause(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence that the time stands in."""
    starts = [found.end() for found in CLAUSE.finditer(text, start, span.start)]
    after = CLAUSE.search(text, span.end, end)
    return (starts[-1] if starts else start), (after.start() if after else end)


def _sentence(sentences: Sentences, span: Span) -> tuple[int, int]:
    """The sentence that the time stands in, cut where it is very long."""
    start, end = sentences.at(span.start)
    return max(start, span.start - 300), min(max(end, span.end), span.end + 400)
