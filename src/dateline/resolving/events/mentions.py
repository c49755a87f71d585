"""Event marks read against the calendar: the days each telling means, who takes part, who says so."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from dateline.resolving.anniversaries import is_called_by, years_on
from dateline.resolving.dates import Step, stepped, steps_of
from dateline.resolving.events.happenings import lies_ahead
from dateline.resolving.events.traits import is_brought_in, years_in, years_of
from dateline.resolving.view import DocumentView, Views
from dateline.rules import load
from dateline.types import (
    EventMark,
    Marked,
    Region,
    Span,
    Telling,
    TellingBasis,
    Timex,
    When,
    Window,
    grouped,
    is_witness_alone,
)

RANGE = re.compile(r"\s*,?\s*(?:to|until|till|through|[-–—])\s*$", re.IGNORECASE)
BOTH_ENDS = re.compile(r"\s+and\s+", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
TURNS_AWAY = re.compile(
    r"\b(?:after|before|since|until|following|when|which|who|that|to|despite|although|if|ago|as|where|earlier|later)\b",
    re.IGNORECASE,
)
SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
# A comma or a point of a name ends no clause: "since he was the mayor of Lunden, Est., in the 1980s".
SINCE_IT = re.compile(r"\b(?i:since)\s+[^\s,;:.](?:[^,;:.]|,\s(?=[A-Z])|(?<=[A-Z]\w)\.,?|(?<=[A-Z]\w\w)\.,?)*$")
LINKS = re.compile(r"\s+and\s+(?:on\s+)?", re.IGNORECASE)
IN_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 31}
LONGEST_LATELY = 14
WEEKEND = timedelta(2)
# The days of a month and of a year at most and at least: these are told whole.
MONTH, YEAR = 31, 365
CLAUSE = 160
LONGEST_NEARBY = 5 * 366
# Of a time so long what its sentence goes on to tell may be of any part, or of none.
LONGEST_TOLD_ON = 366
# Whatever is possible or asked for, the known event that it is about has been.
PRESUPPOSES = ("possible", "conditional", "demanded", "forecast")


def tell(views: Views, times: Iterable[Timex]) -> tuple[Telling, ...]:
    """Every event mark of the story as a Telling, in order of documents and text."""
    by_span = {timex.span: timex for timex in times}
    return tuple(telling for view in views.values() for telling in _of_document(view, by_span))


def _of_document(view: DocumentView, by_span: Mapping[Span, Timex]) -> Iterator[Telling]:
    near: dict[Region | None, tuple[EventMark, When]] = {}
    steps, origins = steps_of(view.marked), _origins(view, by_span)
    for mark in sorted(view.marked.events, key=lambda event: event.trigger):
        if mark.nominal and _names_a_body(mark, view) and not grouped(mark.groups):
            continue
        block, quoted = view.block_of(mark.trigger), view.quote_of(mark.trigger)
        when, basis = _own_days(mark, by_span, view.marked, steps)
        if when and (origin := _remembered(mark, when, origins)):
            when, basis = origin, "counted"
        mark, when, basis = _as_of_publication(_as_known(mark, when, view), when, basis, view.marked)
        is_ours = not (mark.pointed or is_witness_alone(mark.rule))
        if is_ours and when and basis in ("dated", "ongoing") and mark.status == "happened":
            near[block] = mark, when
        elif is_ours and when is None and not quoted and mark.status == "happened" and block in near:
            when = _days_nearby(mark, *near[block], view)
            basis = "nearby" if when else "undated"
        if mark.kind == "other" and basis not in ("dated", "ongoing"):
            when, basis = None, "undated"
            if not (view.entities_in(*mark.agents) or grouped(mark.groups)):
                continue
        named = view.entities_in(*mark.agents, *mark.patients, mark.span)
        yield Telling(mark, when, basis, named, quoted[1] if quoted else None)


def _origins(view: DocumentView, by_span: Mapping[Span, Timex]) -> Mapping[date, When]:
    """By their day in the article's year, the days whose anniversaries the document tells of."""
    published, told = view.marked.document.published, (by_span.get(time.span) for time in view.marked.times)
    if published is None:
        return {}
    kept = [timex for timex in told if timex and timex.origin and _is_anniversary(timex, view.marked)]
    days = [timex.origin for timex in kept if timex.origin and timex.origin.hull.days == 1]
    year = published.window.first.year
    anew = ((years_on(day.hull.first, year - day.hull.first.year), day) for day in days)
    return {new: day for new, day in anew if new and new != day.hull.first}


def _remembered(mark: EventMark, when: When, origins: Mapping[date, When]) -> When | None:
    """The day of "the disaster on 26 April" in an article on its anniversary, which is not of the article's year."""
    kinds = load("event").words["once"]["remembered"]
    known = when.hull.days == 1 and mark.nominal and mark.kind in kinds
    return origins.get(when.hull.first) if known else None


def _names_a_body(mark: EventMark, view: DocumentView) -> bool:
    """True for the noun that a body is called by: the "Foundation" of a newspaper's is no founding."""
    names = ((name, view.things.get(entity)) for name, entity in view.around(mark.trigger) if name != mark.trigger)
    return any(thing and thing.kind == "body" and name.covers(mark.trigger) for name, thing in names)


def _as_of_publication(
    mark: EventMark, when: When | None, basis: TellingBasis, entry: Marked
) -> tuple[EventMark, When | None, TellingBasis]:
    """What lies after the article is planned; where it is told in a past tense, its day is read wrong and not kept."""
    published = entry.document.published
    if not when or not published or mark.status != "happened":
        return mark, when, basis
    ahead = (when.hull.first - published.window.last).days
    if mark.past and ahead > 0:
        read_wrong = when.hull.days > 1 or lies_ahead(when, entry)
        return (mark, None, "undated") if read_wrong else (mark, when, basis)
    if mark.past and ahead <= 0:
        return mark, _until(when, published.window), basis
    return (replace(mark, status="planned", modality="planned"), when, basis) if ahead > 0 else (mark, when, basis)


def _until(when: When, published: Window) -> When:
    """The days of what is over, none of them after the article; a month and a year stay whole, as they are told.

    "This week" in an article of its first day may begin with the weekend before.
    """
    begin = when.begin
    is_whole = begin.first.day == begin.after.day == 1 and (begin.days <= MONTH or begin.days >= YEAR)
    if when.finish or is_whole or not begin.first < published.after < begin.after:
        return when
    first = begin.first - WEEKEND if begin.first == published.first else begin.first
    return When(Window(first, published.after))


def _as_known(mark: EventMark, when: When | None, view: DocumentView) -> EventMark:
    """The mark; as done where a noun tells a known event of a day gone by: "could have prevented Monday's blast"."""
    published = view.marked.document.published
    if not mark.nominal or mark.status != "hypothetical" or mark.modality not in PRESUPPOSES:
        return mark
    is_past = when is not None and published is not None and when.hull.last < published.window.first
    return replace(mark, status="happened", modality="fact") if is_past and not is_brought_in(mark, view.text) else mark


def _days_nearby(mark: EventMark, before: EventMark, when: When, view: DocumentView) -> When | None:
    """The days of the dated event told just before, where the telling carries on from it."""
    if mark.nominal and (years := years_in(mark.span.of(view.text))) and not years & years_of(when):
        return None  # "the attack of 1979", told beside one of today
    in_one = view.prose.at(before.trigger.start) == view.prose.at(mark.trigger.start)
    if not in_one and _is_history(when, view.marked):
        if any(BETWEEN.search(view.text, max(span.start - 12, 0), span.start) for span in before.times):
            return None  # an act of many days is no era: what follows may have been before it
        led = _apart().search(view.text, view.prose.at(mark.trigger.start)[0], mark.trigger.start)
        return None if led else when
    if when.hull.days > LONGEST_TOLD_ON:
        return None
    told = max(span.end for span in (before.trigger, *before.times) if span.start < mark.trigger.start)
    between = view.text[told : mark.trigger.start]
    parted = view.prose.parted_by_clause(before.trigger.start, mark.trigger.start)
    in_same_breath = "," in between and not parted and not TURNS_AWAY.search(between)
    return when if in_same_breath and not _is_aside(mark, before, view) else None


def _is_aside(mark: EventMark, before: EventMark, view: DocumentView) -> bool:
    """True for a dated clause that only leads up to its main clause: "after it sank on 4 May,", "found on 4 May,"."""
    led = _apart().search(view.text, view.prose.clause_at(before.trigger.start), before.trigger.start)
    if mark.nominal:
        return bool(led) and before.nominal
    if led and mark.span.covers(before.trigger):
        return True
    return mark.past and bool(led or not (before.past or before.nominal))


@cache
def _apart() -> re.Pattern[str]:
    """The words that open a clause whose day is not that of the clause it belongs to."""
    words = load("event").words["date-link"]["apart"]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _is_history(when: When, entry: Marked) -> bool:
    """True for a span of days well before the article, against which its sentences are told."""
    if when.finish is None or when.hull.days > LONGEST_NEARBY:
        return False
    published = entry.document.published
    return published is None or (published.window.first - when.hull.after).days > 366


def _own_days(
    mark: EventMark, by_span: Mapping[Span, Timex], entry: Marked, steps: Mapping[Span, Step]
) -> tuple[When | None, TellingBasis]:
    counted = by_span.get(mark.counted_from) if mark.counted_from else None
    if counted and (day := _stepped_from(counted.span, mark, steps)):
        is_open = steps[day].aside or _is_of_inner(mark, steps[day].origin, entry)
        when = by_span[day].when if day in by_span and not is_open else None
        return when, "dated" if when else "undated"
    if counted and counted.origin:
        return counted.origin, "counted"
    told = (by_span[span] for span in mark.times if span in by_span and by_span[span].is_point)
    found = [timex for timex in told if not is_called_by(mark, timex, entry.document) and not _only_ends(mark, timex)]
    found = [timex for timex in found if not _is_rank_since(timex, entry.document.text)]
    if all(_is_since_it(timex, mark, entry.document.text) for timex in found):
        lately = _lately(mark, found, entry)
        return lately, "ongoing" if lately else "undated"
    reached = (_as_stepped(timex, mark, steps.get(timex.span)) for timex in found)
    dated = [timex for timex in reached if timex and timex.when and not timex.value.endswith("_REF")]
    if not dated or _is_so_now(mark, found, dated, entry):
        return None, "undated"
    when = _together([timex for timex in dated if not _is_anniversary(timex, entry)] or dated, entry)
    if entry.document.published is None and _is_begin_alone(dated, when, entry):
        return None, "undated"
    since = _gone_on_since(dated[0], when, entry)
    return (since, "ongoing") if since else (when, "dated")


def _is_so_now(mark: EventMark, found: list[Timex], dated: list[Timex], entry: Marked) -> bool:
    """True for "they now appear further apart, after a split on Thursday": a day before the article is none of now."""
    published = entry.document.published
    now = any(timex.value == "PRESENT_REF" for timex in found) and mark.status == "happened" and not mark.past
    return (
        now
        and published is not None
        and all(timex.when is not None and timex.when.hull.last < published.window.first for timex in dated)
    )


def _is_anniversary(timex: Timex, entry: Marked) -> bool:
    """True for "the 60th anniversary", of the article's year unless a time beside it tells another."""
    return any(time.span == timex.span and time.ref.since and time.ref.type == "DATE" for time in entry.times)


def _only_ends(mark: EventMark, timex: Timex) -> bool:
    """True for "a ban was in force until May", whose day is not told; what one did "until May" ended then.

    "Until Friday" may be one to come: of what was done nothing tells on which it ended.
    """
    lasts = mark.nominal or mark.lemma in load("event").words["state-verb"]["own-day"]
    return timex.open == "until" and (lasts or timex.basis == "published")


def _is_rank_since(timex: Timex, text: str) -> bool:
    """True for the year of "the highest since 1998", from which on it only is so compared."""
    return _rank_since().search(text, max(timex.span.start - CLAUSE, 0), timex.span.start) is not None


@cache
def _rank_since() -> re.Pattern[str]:
    words = "|".join(load("event").words["date-link"]["ranked"])
    return re.compile(
        rf"\b(?:{words}|[a-z]{{2,}}est)\b(?:\s(?!(?:has|have|had)\b)[\w’'-]+){{0,9}}\s+since\s+$", re.IGNORECASE
    )


def _stepped_from(count: Span, mark: EventMark, steps: Mapping[Span, Step]) -> Span | None:
    """The day that is told for the event a length is counted from: "two weeks after the vote on 14 March"."""
    return next((day for day, step in steps.items() if step.count == count and step.is_from(mark.trigger)), None)


def _is_of_inner(mark: EventMark, origin: Span, entry: Marked) -> bool:
    """True for "ten years after the conviction for a raid in Lund six years ago": nothing tells which was then."""
    inner = (other.trigger for other in entry.events if other.trigger.start > mark.trigger.start)
    return any(origin.covers(trigger) for trigger in inner)


def _as_stepped(timex: Timex, mark: EventMark, step: Step | None) -> Timex | None:
    """The time that dates the event: for what comes "two weeks after" a day, the one so reached."""
    return timex if step is None or step.is_from(mark.trigger) else stepped(timex, step)


def _together(dated: list[Timex], entry: Marked) -> When:
    """One stretch for "from A to B"; else the most precise of the times."""
    dated = sorted(dated, key=lambda timex: timex.span)
    for one, other in pairwise(dated):
        if not one.when or not other.when:
            continue
        if _bound(one.span, other.span, entry.document.text) and one.when.hull.first < other.when.hull.after:
            return When(one.when.begin, other.when.finish or other.when.begin)
        if _go_together(one, other, entry.document.text):
            return When(Window(one.when.hull.first, other.when.hull.after))
    bare = {time.span for time in entry.times if time.ref.hour is not None}
    whens = [(timex.when.hull.days, timex.span in bare, timex.when) for timex in dated if timex.when]
    return min(whens, key=lambda row: row[:2])[2]


def _bound(one: Span, other: Span, text: str) -> bool:
    """True for "from A to B" and "between A and B"; "in A and B" is a list."""
    link = text[one.end : other.start]
    between = BETWEEN.search(text, max(one.start - 12, 0), one.start)
    return bool(RANGE.fullmatch(link) or (between and BOTH_ENDS.fullmatch(link)))


def _go_together(one: Timex, other: Timex, text: str) -> bool:
    """True for "on Thursday and Friday", which leaves no day out; "in 1991 and 1996" is a list."""
    listed = LINKS.fullmatch(text, one.span.end, other.span.start)
    return bool(listed and one.when and other.when and one.when.hull.after == other.when.hull.first)


def _is_begin_alone(dated: list[Timex], when: When, entry: Marked) -> bool:
    """True for the year of "since 2009", of which nobody knows how long ago it was where the article has no day."""
    start = dated[0].span.start
    return when.finish is None and SINCE.search(entry.document.text, max(start - 8, 0), start) is not None


def _gone_on_since(timex: Timex, when: When, entry: Marked) -> When | None:
    """From the day to that of publication for "since late 2015"; None for other times."""
    published, before = entry.document.published, entry.document.text[max(timex.span.start - 8, 0) : timex.span.start]
    if published is None or when.finish is not None or not SINCE.search(before):
        return None
    if published.window.last < when.begin.first:
        return None
    return When(when.begin, published.window)


def _lately(mark: EventMark, found: list[Timex], entry: Marked) -> When | None:
    """Some time in "the past two weeks" or "since the dam burst on Friday", up to the day of publication."""
    published = entry.document.published
    if published is None or published.window.days > 1 or mark.status != "happened":
        return None
    since = [timex.when.hull.first for timex in found if timex.when and _is_since_it(timex, mark, entry.document.text)]
    begin = since or [published.window.first - timedelta(days) for days in _days_back(mark, entry)]
    is_near = begin and 0 < (published.window.first - begin[0]).days <= LONGEST_LATELY
    return When(Window(begin[0], published.window.after)) if is_near else None


def _is_since_it(timex: Timex, mark: EventMark, text: str) -> bool:
    """True where the time is that of a clause that the event has gone on since."""
    led = SINCE_IT.search(text, max(timex.span.start - CLAUSE, 0), timex.span.start)
    return led is not None and not led.start() < mark.trigger.start < timex.span.start


def _days_back(mark: EventMark, entry: Marked) -> list[int]:
    """How many days "the past two weeks" and the like are."""
    refs = [time.ref for time in entry.times if time.span in mark.times and time.ref.type == "DURATION"]
    past = [ref for ref in refs if ref.way == "past" and ref.frame == "speech" and ref.unit in IN_DAYS]
    return [math.ceil((ref.count or 0) * IN_DAYS[ref.unit or "day"]) for ref in past]
