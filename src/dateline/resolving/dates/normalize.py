"""Times of one document read against its day of publication and its telling."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.marking import Sentences, is_history, sentences_of, year_of
from dateline.resolving.calendar import Moment, on, value_of, window_of
from dateline.resolving.dates.background import is_beside
from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.counted import with_origins
from dateline.resolving.dates.focus import Focus, Years, years_at, years_by_section
from dateline.resolving.dates.points import point, ranked_days
from dateline.resolving.dates.ranges import (
    in_order,
    joined,
    length,
    repetition,
    with_lent_days,
    with_lent_years,
    years_ahead,
)
from dateline.resolving.dates.same_day_then import with_days_then
from dateline.types import Document, Marked, Span, TimeMark, TimeRef, Timex, TimexBasis, When, Window

BORN = re.compile(r"\b(?:born|died|aged|founded|since)\b|\($")
OPENING = re.compile(r"\W*(?:But|And|Then|Later|Back)? ?(?:in|In|by|By|during|During|throughout|Throughout) ")
REPORTED = re.compile(r"\b(?:reported|posted|earned|lost)\b")
SATURDAY, SUNDAY = 6, 7
# So many days after the day of its dateline an article may be published.
LATE_BY = 3
MODS = {"TURN": "APPROX", "EARLIER": "START", "LATER": "END"}


def resolve_times(marked: Marked) -> tuple[Timex, ...]:
    """The document's time marks with their TIMEX3 values and days, in order."""
    document, sentences = marked.document, sentences_of(marked.document)
    spoken, spoken_by = spoken_day(marked)
    window = document.published.window if document.published else None
    focus = Focus(spoken, is_history(marked.times, window), window, spoken_by=spoken_by)
    found, block = [], 0
    marks = with_lent_years(marked.times, document.text)
    ahead = years_ahead(marks, sentences)
    sections = years_by_section(marks, document.text) if focus.history else ()
    for mark in marks:
        if block != (block := sentences.block_at(mark.span.start)):
            focus = _paragraph(focus, years_at(mark.span.start, sections))
        timex, focus = _read(mark, replace(focus, ahead=ahead[mark.span]), document, sentences)
        found.append(timex)
    times = in_order(tuple(found), marks, document.text, window.last if window else None)
    times = with_days_then(with_lent_days(times, marks, document.text), marks, document.text)
    return with_origins(joined(times, document.text), marked)


def _paragraph(focus: Focus, years: Years | None) -> Focus:
    """The focus as a new paragraph begins: back in the years of its section, if the one before looked beyond them."""
    if years is None or focus.told is None or focus.told.year is None:
        return replace(focus, fresh=False, lent=None)
    in_heading = focus.told.month is None and focus.told.year == years[1]
    if years[0] <= focus.told.year <= years[1] and not in_heading:
        return replace(focus, fresh=False, lent=None)
    told = Moment(years[1] if focus.told.year > years[1] else years[0])
    return replace(focus, fresh=False, lent=None, told=told, told_by=None)


def spoken_day(marked: Marked) -> tuple[Moment | None, Span | None]:
    """The day of publication, or its year where only that is known; that of the dateline, if it is a little before.

    The words of the dateline, if it is that day, come with it.
    """
    published = marked.document.published
    if published is None:
        return None, None
    window = published.window
    if window.days == 1:
        written, told = _day_of_dateline(marked, window.first)
        return on(written), told
    return Moment(window.first.year) if window.first.year == window.last.year else None, None


def _day_of_dateline(marked: Marked, published: date) -> tuple[date, Span | None]:
    """The day on which an article "LUND, May 3 (Agency)" of 4 May was written: its "today" is the 3rd."""
    lines = [region.span for region in marked.document.regions if region.kind == "dateline"]
    marks = (mark for mark in marked.times if lines and lines[0].covers(mark.span) and mark.ref.month and mark.ref.day)
    for mark in marks:
        years = (mark.ref.year,) if mark.ref.year else (published.year, published.year - 1)
        days = (Moment(year, mark.ref.month, mark.ref.day).date for year in years)
        written = next((day for day in days if day and 0 < (published - day).days <= LATE_BY), None)
        if written:
            return written, mark.span
    return published, None


def _read(mark: TimeMark, focus: Focus, document: Document, sentences: Sentences) -> tuple[Timex, Focus]:
    ref, span = mark.ref, mark.span
    if ref.type == "DURATION" or ref.type == "SET":
        return _lasting(mark, focus)
    if ref.vague:
        return Timex(span, "DATE", ref.vague, None, mark.rule), focus
    around = ContextWindow(sentences, span)
    moment = point(ref, focus, around)
    if moment is None:
        value = _open_value(ref, focus, around)
        return Timex(span, ref.type, value, None, mark.rule, _mod(ref)), _lost(focus) if _is_of_any_year(ref) else focus
    timex = _at(moment, mark, focus, around, document)
    # a fiscal quarter may be over, and reported of, before the calendar's is
    if moment.quarter is None and ref.unit == "year" and ref.frame == "speech" and around.new_sentence:
        focus = replace(focus, quarter=None)
    is_over = _is_over(moment, focus.spoken) or REPORTED.search(around.sentence_before) is not None
    if moment.quarter is not None and is_over and not _looks_back(ref):
        focus = replace(focus, quarter=moment)
    return timex, focus if is_beside(ref, focus, around) else _moved(focus, moment, mark, around)


def _is_of_any_year(ref: TimeRef) -> bool:
    """True for a month or weekday that stands by itself: "in May", "on Friday"."""
    return bool(ref.month or ref.weekday) and ref.frame != "told" and ref.year is None


def _lost(focus: Focus) -> Focus:
    """The focus after a day of nobody knows which year, in news without a day: "a month later" counts from that one."""
    if focus.history or focus.spoken:
        return focus
    return replace(focus, told=None, told_by=None, told_whole=False, day=None, behind=None, day_behind=None)


def _lasting(mark: TimeMark, focus: Focus) -> tuple[Timex, Focus]:
    """A length or a repetition; figures of half a year and more are no longer those of a quarter."""
    ref = mark.ref
    value = length(ref) if ref.type == "DURATION" else repetition(ref, history=focus.history)
    if ref.type == "DURATION" and ref.unit in ("month", "year") and (ref.count or 0) >= 6:
        focus = replace(focus, quarter=None)
    return Timex(mark.span, ref.type, value, None, mark.rule, _mod(ref)), focus


def _at(moment: Moment, mark: TimeMark, focus: Focus, around: ContextWindow, document: Document) -> Timex:
    ref, window = mark.ref, window_of(moment, mark.ref.mod)
    if window and not moment.is_day:
        window = _to_saturday(ref, ranked_days(ref, window), focus)
        window = _on_one_side(ref, window, focus, around)
    several = bool(ref.rank_of) and (ref.count or 1) > 1
    return Timex(
        mark.span,
        "DURATION" if several else ref.type,
        length(replace(ref, unit=ref.rank_of)) if several else value_of(moment),
        When(window) if window else None,
        mark.rule,
        _mod(ref),
        basis=_basis(ref, focus),
        because=_because(ref, focus, document),
    )


def _mod(ref: TimeRef) -> str | None:
    """The modifier as TIMEX3 has it."""
    return MODS.get(ref.mod or "", ref.mod)


def _on_one_side(ref: TimeRef, whole: Window, focus: Focus, around: ContextWindow) -> Window:
    """For "earlier this month" the days of it up to today, for "later that year" those from the time told."""
    if ref.mod not in ("EARLIER", "LATER"):
        return whole
    told = focus.now if ref.frame == "speech" else focus.base(around.tense)
    bases = (window_of(base) for base in (told, focus.spoken) if base)
    base = next((days for days in bases if days and days.meets(whole) and days.days < whole.days), None)
    if base is None:
        return whole
    if ref.mod == "EARLIER" and base.first == whole.first and ref.frame == "speech":
        # On the first of a month nothing was earlier in it: it was written before it was published.
        return Window(whole.first - timedelta(days=whole.days), base.after)
    sided = Window(whole.first, base.after) if ref.mod == "EARLIER" else Window(base.first, whole.after)
    return whole.narrowed(sided) or whole


def _to_saturday(ref: TimeRef, days: Window, focus: Focus) -> Window:
    """For "last week" on a Sunday the seven days that end with Saturday: the working week just over is meant.

    On a Saturday it may be that week or the one before.
    """
    today = focus.spoken.date if focus.spoken and not focus.history else None
    is_last_week = ref.unit == "week" and ref.shift == -1 and ref.frame == "speech" and ref.within is None
    if not is_last_week or today is None or today.isoweekday() not in (SATURDAY, SUNDAY):
        return days
    return Window(today - timedelta(days=7), today) if today.isoweekday() == SUNDAY else Window(days.first, today)


def _basis(ref: TimeRef, focus: Focus) -> TimexBasis:
    if year_of(ref) is not None or ref.century is not None:
        return "written"
    from_told = focus.told and (focus.history or ref.frame == "told")
    return "told" if from_told else "published"


def _because(ref: TimeRef, focus: Focus, document: Document) -> tuple[Span, ...]:
    basis = _basis(ref, focus)
    if basis == "told" and focus.told_by:
        return (focus.told_by,)
    if basis == "published" and document.published:
        return (focus.spoken_by,) if focus.spoken_by else document.published.because
    return ()


def _moved(focus: Focus, moment: Moment, mark: TimeMark, around: ContextWindow) -> Focus:
    """The focus after this time was told."""
    if mark.ref.within or moment.year is None:
        return focus
    day = moment if moment.is_day else focus.day
    focus = _lending(focus, mark.ref, moment, around)
    whole = year_of(mark.ref) is not None and moment.is_day
    focus = replace(focus, told=moment, told_by=mark.span, told_whole=whole, fresh=True, day=day)
    if not _is_behind(moment, focus.spoken):
        return focus
    return replace(focus, behind=moment, day_behind=moment if moment.date else focus.day_behind)


def _is_behind(moment: Moment, spoken: Moment | None) -> bool:
    days, now = window_of(moment), spoken.date if spoken else None
    return days is None or now is None or days.first <= now


def _lending(focus: Focus, ref: TimeRef, moment: Moment, around: ContextWindow) -> Focus:
    """The year of "on March 2, 2011" is that of the paragraph's other days, that of "In 2011, ..." its sentence's."""
    if focus.history:
        return focus
    if year_of(ref) is None:
        return replace(focus, lent=moment.year) if focus.lent and moment.year == focus.lent + 1 else focus
    opened = around.word_before in ("on", "in") or (ref.season is not None and around.word_before != "since")
    if (ref.month is not None or ref.season) and opened and not BORN.search(around.sentence_before):
        return replace(focus, lent=moment.year, lent_until=None)
    opens = OPENING.fullmatch(around.sentence_before) is not None
    return replace(focus, lent=moment.year if opens else None, lent_until=around.end + len(around.sentence_after))


def _looks_back(ref: TimeRef) -> bool:
    """True for what the figures of a quarter are held against: "a year ago", "the 1988 quarter"."""
    return ref.within is not None or ref.way is not None or (ref.shift or 0) < 0


def _is_over(moment: Moment, spoken: Moment | None) -> bool:
    days, now = window_of(moment), spoken.date if spoken else None
    return days is None or now is None or days.after <= now


def _open_value(ref: TimeRef, focus: Focus, around: ContextWindow) -> str:
    """The value of a time whose year, month or day nothing tells."""
    clock = f"T{ref.part}" if ref.part else (f"T{ref.hour:02d}:{ref.minute or 0:02d}" if ref.hour is not None else "")
    if ref.way and ref.count is None:
        is_ahead = focus.history or ref.frame == "speech" or around.tense == "future"
        return "FUTURE_REF" if ref.way == "future" and is_ahead else "PAST_REF"
    if ref.month:
        return f"XXXX-{ref.month:02d}" + (f"-{ref.day:02d}" if ref.day else "") + clock
    if ref.season:
        return f"XXXX-{ref.season}"
    if ref.weekday:
        return f"XXXX-WXX-{ref.weekday}{clock}"
    if ref.shift == 0 and ref.frame == "speech" and ref.unit == "day":
        return "PRESENT_REF"
    if ref.unit in ("year", "decade", "century"):
        return "XXXX"
    return f"XXXX-XX-XX{clock}"
