"""Counts from an event: the day the event fell on, and the day of an anniversary."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise, zip_longest

from dateline.marking import sentences_of
from dateline.resolving.anniversaries import Count, content_words, counts_of, indexed, mentions_of, origin_of, years_on
from dateline.resolving.calendar import Moment, window_of
from dateline.resolving.dates.context import ContextWindow
from dateline.types import Marked, Span, TimeRef, Timex, When, Window

WHOLE_YEAR = re.compile(r"\d{4}")
BESIDE = re.compile(r",? (?:(?:(?!of )[a-z]+ ){0,3}in )?")
OF_ITS_YEAR = re.compile(r" of (?!the year|next|last)[^,.;:()\n]{3,50} in ")
AFTERMATH = 60
LATER = re.compile(r" (?:later|earlier|before|afterwards?)$")
AGAIN = re.compile(r" ?, (?:in )?")


def _counted_on(timex: Timex, after: Timex, count: Count | None, marked: Marked) -> Timex:
    """ "The 20th anniversary of his death in 1987" counts from that year, unless that would lie ahead."""
    text, published = marked.document.text, marked.document.published
    if published is None or count is None or not OF_ITS_YEAR.fullmatch(text, timex.span.end, after.span.start):
        return timex
    year = int(after.value) + count.years
    if year > published.window.last.year + 1:
        return replace(timex, value=after.value, when=after.when, because=(*timex.because, after.span))
    window = window_of(Moment(year))
    return replace(
        timex, value=f"{year:04d}", when=When(window) if window else None, because=(*timex.because, after.span)
    )


def with_origins(times: tuple[Timex, ...], marked: Marked) -> tuple[Timex, ...]:
    """The times; each count of years from an event with the days on which that event fell."""
    times = tuple(_said_again(one, other, marked) for one, other in zip_longest(times, times[1:]) if one)
    times = _years_before(times, marked)
    counts = {count.span: count for count in counts_of(marked)}
    if not counts:
        return times
    origins = _origins(counts, marked)
    days = _days_by_word(counts, origins)
    bare = {mark.span for mark in marked.times if _is_day_of_any_year(mark.ref)}
    read = [_read(timex, counts, origins, marked) for timex in times]
    read = [_named(timex, days, marked) if timex.span in bare else timex for timex in read]
    read = _back_then(read, origins, marked)
    return tuple(
        _in_its_year(one, other, counts.get(one.span), marked) for one, other in zip_longest(read, read[1:]) if one
    )


def _said_again(timex: Timex, after: Timex | None, marked: Marked) -> Timex:
    """ "Four years later, in 2008" is 2008."""
    if after is None or not (WHOLE_YEAR.fullmatch(timex.value) and WHOLE_YEAR.fullmatch(after.value)):
        return timex
    text = marked.document.text
    counted = LATER.search(text, timex.span.start, timex.span.end)
    if counted is None or not AGAIN.fullmatch(text, timex.span.end, after.span.start):
        return timex
    return replace(timex, value=after.value, when=after.when, because=(*timex.because, after.span))


def _in_its_year(timex: Timex, after: Timex | None, count: Count | None, marked: Marked) -> Timex:
    """ "The 20th anniversary next year", "the 30th anniversary in 2018": of that year."""
    if count is None or not count.anniversary or after is None or not WHOLE_YEAR.fullmatch(after.value):
        return timex
    if not BESIDE.fullmatch(marked.document.text, timex.span.end, after.span.start):
        return _counted_on(timex, after, count, marked)
    return replace(timex, value=after.value, when=after.when, because=(*timex.because, after.span))


Origins = Mapping[Span, tuple[Window, tuple[Span, ...]]]


def _origins(counts: Mapping[Span, Count], marked: Marked) -> Origins:
    """By count, the days on which its event fell and the words that say so."""
    mentions = indexed(mentions_of(marked))
    told = {years: origin_of(tuple(alike), mentions) for years, alike in _by_years(counts.values()).items()}
    origins: dict[Span, tuple[Window, tuple[Span, ...]]] = {}
    for span, count in counts.items():
        mention, known = told[count.years], _counted_back(count, marked)
        if mention and (known is None or mention.window.meets(known)):
            origins[span] = (mention.window, (mention.span,))
        elif known:
            origins[span] = (known, ())
    return origins


def _by_years(counts: Iterable[Count]) -> dict[int, list[Count]]:
    table: dict[int, list[Count]] = {}
    for count in counts:
        table.setdefault(count.years, []).append(count)
    return table


# By month and day and a word told with it: the place of its count among the counts, and what it counts from.
Days = Mapping[tuple[str, str], tuple[int, Window, tuple[Span, ...]]]


def _days_by_word(counts: Mapping[Span, Count], origins: Origins) -> Days:
    """The days of events that are counted from; of several told with one word, the first."""
    days: dict[tuple[str, str], tuple[int, Window, tuple[Span, ...]]] = {}
    for place, (span, (origin, because)) in enumerate(origins.items()):
        for word in counts[span].words if origin.days == 1 else ():
            days.setdefault((origin.first.isoformat()[5:], word), (place, origin, because))
    return days


def _named(timex: Timex, days: Days, marked: Marked) -> Timex:
    """ "The January 7 victory", where the counts are of a victory on a January 7, is the day it fell on."""
    if not _is_attribute(marked.document.text, timex.span):
        return timex
    text, end = marked.document.text, timex.span.end
    following = content_words(text[end : end + 24].split("\n")[0][:24].rsplit(" ", 1)[0])
    meant = [days[timex.value[5:], word] for word in following if (timex.value[5:], word) in days]
    if not meant or text[end : end + 1] != " ":
        return timex
    _, origin, because = min(meant)
    value = origin.first.isoformat()
    return replace(timex, value=value, when=When(origin), because=because, basis="namesake")


def _years_before(times: tuple[Timex, ...], marked: Marked) -> tuple[Timex, ...]:
    """ "The 14 March raids, six years later": a day of so many years before the one that the article would mean."""
    sentences, refs = sentences_of(marked.document), {mark.span: mark.ref for mark in marked.times}
    found = list(times)
    for place, (day, count) in enumerate(pairwise(times)):
        known = day.basis == "published" and day.when and _is_day_of_any_year(refs[day.span])
        if not (known and _is_attribute(marked.document.text, day.span) and _is_years_later(refs[count.span])):
            continue
        now = day.when.hull.first if day.when else date.max
        then = years_on(now, -round(refs[count.span].count or 0))
        year = window_of(Moment(now.year))
        if then and year and sentences.at(day.span.start) == sentences.at(count.span.start):
            because = (*day.because, count.span)
            found[place] = replace(
                day, value=then.isoformat(), when=When(Window.day(then)), basis="told", because=because
            )
            found[place + 1] = replace(count, value=f"{now.year:04d}", when=When(year), because=(day.span,))
    return tuple(found)


def _is_years_later(ref: TimeRef) -> bool:
    return ref.unit == "year" and ref.frame == "told" and ref.way == "future" and (ref.count or 0) >= 1


def _back_then(times: list[Timex], origins: Origins, marked: Marked) -> list[Timex]:
    """The times; a day told as past that would be to come is one soon after the event whose years are counted."""
    days = {origin.first: because for origin, because in sorted(origins.values()) if origin.days == 1}
    published, sentences = marked.document.published, sentences_of(marked.document)
    if len(days) != 1 or published is None:
        return times
    ((day, because),) = days.items()
    bare = {mark.span for mark in marked.times if mark.ref.year is None and (mark.ref.day or mark.ref.holiday)}
    return [
        _in_year_of(timex, day, because)
        if timex.span in bare
        and timex.when
        and timex.when.hull.first > published.window.last
        and ContextWindow(sentences, timex.span).tense == "past"
        else timex
        for timex in times
    ]


def _in_year_of(timex: Timex, origin: date, because: tuple[Span, ...]) -> Timex:
    """The time in the year of the event; as it is where it would not be of the weeks behind it."""
    first = timex.when.hull.first if timex.when else origin
    day = years_on(first, origin.year - first.year)
    if day is None or not 0 <= (day - origin).days <= AFTERMATH:
        return timex
    value = f"{day.year:04d}{timex.value[4:]}"
    return replace(timex, value=value, when=When(Window.day(day)), basis="told", because=because)


def _is_day_of_any_year(ref: TimeRef) -> bool:
    """True for "January 7"."""
    return ref.type == "DATE" and ref.year is None and ref.month is not None and ref.day is not None


def _is_attribute(text: str, span: Span) -> bool:
    return text[max(0, span.start - 4) : span.start].lower() == "the " or text[span.start : span.start + 4] == "the "


def _counted_back(count: Count, marked: Marked) -> Window | None:
    """So many years before the day named beside it, or before publication: to the day where one is named."""
    published = marked.document.published
    told = count.beside or (published.window if published else None)
    if told is None:
        return None
    first, last = years_on(told.first, -count.years), years_on(told.last, -count.years)
    if first is None or last is None:
        return None
    if count.month_day and first.year == last.year:
        return window_of(Moment(first.year, *count.month_day))
    if told.days == 1 and (count.beside or count.today):
        return Window.day(first)
    return Window(first.replace(month=1, day=1), last.replace(year=last.year + 1, month=1, day=1))


def _read(timex: Timex, counts: Mapping[Span, Count], origins: Origins, marked: Marked) -> Timex:
    count = counts.get(timex.span)
    if count is None:
        return timex
    origin, because = origins.get(timex.span, (None, ()))
    found = replace(timex, origin=When(origin) if origin else None, because=(*timex.because, *because))
    return _anniversary(found, count, origin, marked) if count.anniversary else found


def _anniversary(timex: Timex, count: Count, origin: Window | None, marked: Marked) -> Timex:
    """The day the years come round; the year where no day is known."""
    published = marked.document.published.window if marked.document.published else None
    if count.beside:
        return replace(timex, value=count.beside.first.isoformat(), when=When(count.beside))
    if count.today and published and published.days == 1:
        return replace(timex, value=published.first.isoformat(), when=When(published))
    if origin and origin.days == 1:
        day = years_on(origin.first, count.years)
        return replace(timex, value=day.isoformat(), when=When(Window.day(day))) if day else timex
    year = window_of(Moment(published.first.year)) if published else None
    if year and published and published.first.year == published.last.year:
        return replace(timex, value=f"{published.first.year:04d}", when=When(year))
    return timex
