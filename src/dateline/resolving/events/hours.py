"""Hours told without a day: "the crane toppled at 7.25 a.m." was on the day that others tell for it.

Where nobody else tells of it, and its report has told of a deed of an earlier day of that week, it may be of that day,
of the day of publication, and of any between.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.resolving.view import Views
from dateline.types import Happening, Marked, Span, Telling, TimeRef, Timex, When, Window

SPEECH = "speak"
LATELY = 7
DAY = 10


def on_its_day(told: Sequence[Telling], views: Views) -> list[Telling]:
    """The tellings; one that gives only an hour is of the one day that the others give, if that was lately."""
    bare = {id(telling) for telling in told if _gives_hour_alone(telling, views[telling.span.doc].marked)}
    days = {one.when for one in told if one.when and one.basis == "dated" and id(one) not in bare}
    (when,) = days if len(days) == 1 else (None,)
    return [replace(one, when=when) if when and id(one) in bare and _was_lately(one, when) else one for one in told]


def with_open_days(happenings: Iterable[Happening], views: Views) -> tuple[Happening, ...]:
    """The happenings; one that a single report dates by an hour alone since the day which that report told last."""
    happenings = tuple(happenings)
    deeds: dict[str, list[Telling]] = defaultdict(list)
    for telling in (telling for one in happenings for telling in one.tellings):
        if _is_deed_of_a_day(telling) and not _gives_hour_alone(telling, views[telling.span.doc].marked):
            deeds[telling.span.doc].append(telling)
    return tuple(_opened(one, deeds, views) for one in happenings)


def _is_deed_of_a_day(telling: Telling) -> bool:
    is_dated = telling.basis == "dated" and telling.when is not None and telling.when.hull.days == 1
    return is_dated and telling.mark.status == "happened" and telling.mark.kind != SPEECH


def _opened(happening: Happening, deeds: Mapping[str, Sequence[Telling]], views: Views) -> Happening:
    told, when = happening.tellings, happening.when
    if when is None or len(told) > 1 or not _gives_hour_alone(told[0], views[told[0].span.doc].marked):
        return happening
    here = told[0]
    before = [one for one in deeds.get(here.span.doc, ()) if one.mark.trigger < here.mark.trigger and one.when]
    last = max(before, key=lambda one: one.mark.trigger, default=None)
    if last is None or last.when is None or last.when == when or not _was_lately(here, last.when):
        return happening
    days = Window(last.when.hull.first, when.hull.after)
    return replace(happening, when=When(days), bounded_by=(last.span,))


def _gives_hour_alone(telling: Telling, entry: Marked) -> bool:
    refs = [mark.ref for mark in entry.times if mark.span in telling.mark.times]
    return telling.basis == "dated" and bool(refs) and all(_is_bare_hour(ref) for ref in refs)


def _is_bare_hour(ref: TimeRef) -> bool:
    """True for "7.25 a.m." and "at noon", of which the day is left open."""
    named = (ref.year, ref.month, ref.day, ref.weekday, ref.shift, ref.holiday, ref.part)
    return ref.type == "TIME" and ref.hour is not None and not any(part is not None for part in named)


def _was_lately(telling: Telling, when: When) -> bool:
    """True for a day that is at most a week before the one that the hour was taken for."""
    if telling.when is None or when.hull.days > 1:
        return False
    return 0 <= (telling.when.hull.first - when.hull.first).days <= LATELY


def with_event_days(
    times: tuple[Timex, ...], happenings: Iterable[Happening], documents: Iterable[Marked]
) -> tuple[Timex, ...]:
    """The times; a bare hour on the day of the event it is told of."""
    bare = {mark.span for entry in documents for mark in entry.times if _is_bare_hour(mark.ref)}
    days: dict[Span, When] = {
        span: telling.when
        for happening in happenings
        for telling in happening.tellings
        for span in telling.mark.times
        if span in bare and telling.when and telling.basis == "dated" and telling.when.hull.days == 1
    }
    return tuple(_moved(timex, days.get(timex.span)) for timex in times)


def _moved(timex: Timex, when: When | None) -> Timex:
    if when is None or timex.when is None or timex.when == when or "T" not in timex.value:
        return timex
    return replace(timex, value=when.hull.first.isoformat() + timex.value[DAY:], when=when, basis="told")
