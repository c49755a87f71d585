"""Times by their place beside now, or beside what was told: "last year", "the next day", "this Sunday"."""

from dataclasses import replace
from datetime import date

from dateline.resolving.calendar import DAYS_IN, Moment, days_on, feast, first_month, on, shifted
from dateline.resolving.dates.absolute import full, inside
from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.focus import Focus
from dateline.resolving.dates.underspecified import nearest_weekend
from dateline.types import TimeRef

WINTER, THAW, SPRING = 12, 2, 4


def unit_beside(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "Last year", "the next day", "November last year", "the year-earlier quarter"."""
    if ref.unit is None or ref.shift is None:
        return None
    base = _base(ref, focus, around)
    if base is None or _is_told_next(ref, focus, around) or _follows_nothing(ref, base, focus, around):
        return None
    if ref.unit in ("day", "night"):
        return _day_beside(ref, base, focus, around)
    if ref.mod == "TURN" and base.year:
        return Moment((base.year + 50) // 100 * 100)
    if ref.unit == "quarter":
        return _quarter_beside(ref, base, focus, around)
    if ref.unit == "weekend" and ref.shift == 0 and ref.frame == "speech" and _looks_back(base, around):
        return nearest_weekend(focus, around)
    return _placed(shifted(base, ref.shift, ref.unit), ref, base, focus, around)


def _is_told_next(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for "the same day she resigned" where nothing in front tells the day."""
    if focus.history or focus.fresh or ref.frame != "told" or ref.shift != 0 or ref.unit != "day":
        return False
    return around.is_told_next


def _follows_nothing(ref: TimeRef, base: Moment, focus: Focus, around: ContextWindow) -> bool:
    """True for what was done "the next day", of which no day is told: it was not done after the article."""
    ahead = ref.frame == "told" and (ref.shift or 0) > 0
    return ahead and base == focus.spoken and not focus.history and around.tense == "past"


def _is_of_no_day(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for "the morning after", where no day is told, or only a week: it is not the morning after the article."""
    ahead = ref.frame == "told" and (ref.shift or 0) > 0 and not focus.history
    return ahead and around.tense != "future" and (focus.told is None or not focus.told.is_day)


def _day_beside(ref: TimeRef, base: Moment, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "The next day": of a day that is known; else some day of the month told, where one is."""
    told = ref.frame == "told"
    back = focus.flashback(around.tense) if told else None
    if back and (ref.shift or around.points_back):
        return replace(back, day=0) if back.month and focus.fresh else None
    if not base.is_day:
        return replace(base, day=0) if base.month and not base.day else None
    day = shifted(base, ref.shift or 0, ref.unit or "day")
    return _placed(day, ref, base, focus, around)


def _quarter_beside(ref: TimeRef, base: Moment, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "The quarter" is the one that figures are told of; "last quarter" counts from a quarter or month."""
    if ref.frame == "told":
        return focus.quarter or _last_quarter(focus)
    if base.quarter is None and base.month is None:
        return None
    return _placed(shifted(base, ref.shift or 0, "quarter"), ref, base, focus, around)


def _placed(whole: Moment | None, ref: TimeRef, base: Moment, focus: Focus, around: ContextWindow) -> Moment | None:
    """The part of the whole that is meant: "November last year", "the year-earlier quarter"."""
    if whole and ref.within == "quarter" and base.quarter:
        return replace(whole, quarter=base.quarter)
    if ref.within == "quarter" and ref.unit == "year" and base == focus.spoken and (last := _last_quarter(focus)):
        return shifted(last, 4 * (ref.shift or 0), "quarter")
    if whole and ref.within == "month" and ref.unit == "year" and focus.told and focus.told.month and not focus.history:
        return Moment((focus.told.year or 0) + (ref.shift or 0), focus.told.month)
    return inside(whole, ref) if whole else None


def _looks_back(base: Moment, around: ContextWindow) -> bool:
    """True where "this weekend" is the one just over: in the past tense, and early in the week."""
    return around.tense == "past" or (around.tense != "future" and base.date is not None and base.date.weekday() < 2)


def _last_quarter(focus: Focus) -> Moment | None:
    """The quarter that has just ended: companies report of it."""
    return shifted(focus.spoken, -1, "quarter") if focus.spoken and focus.spoken.month else None


def _base(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    if ref.frame == "speech":
        is_told = focus.history and ref.shift == 0 and ref.unit == "year" and around.tense == "past"
        return focus.told if is_told and focus.told else focus.now  # "another event of this year was", in a history
    told = focus.base(around.tense)
    if ref.unit not in DAYS_IN or (told and told.is_day):
        return told
    if not focus.history:
        return focus.day_base(around.tense) or told
    return told or focus.day


def named_beside(ref: TimeRef, focus: Focus, around: ContextWindow) -> Moment | None:
    """ "Last May", "this Sunday", "next summer", "last night", "that morning"."""
    base = focus.now if ref.frame == "speech" else focus.base(around.tense)
    if ref.part and ref.frame == "told" and focus.flashback(around.tense):
        return None
    if ref.part and ref.frame == "told" and not focus.history:
        base = focus.day_base(around.tense)
    if base is None or ref.shift is None or (ref.part and _is_of_no_day(ref, focus, around)):
        return None
    if ref.weekday:
        return _weekday_beside(ref.weekday, ref.shift, base, ref.frame == "told")
    if ref.part:
        day = base.date or (focus.day.date if focus.day else None)
        return _on(day, ref.shift) if day else None
    return _month_beside(ref, base, around)


def _weekday_beside(weekday: int, shift: int, base: Moment, told: bool) -> Moment | None:
    day = base.date
    if day is None:
        return None
    ahead = (weekday - day.isoweekday()) % 7
    if shift == 0:
        return _on(day, ahead - (7 if told and ahead else 0))
    more = 7 * (abs(shift) - 1)
    return _on(day, (ahead or 7) + more) if shift > 0 else _on(day, -((7 - ahead) % 7 or 7) - more)


def _on(day: date, count: int) -> Moment | None:
    reached = days_on(day, count)
    return on(reached) if reached else None


def _month_beside(ref: TimeRef, base: Moment, around: ContextWindow) -> Moment | None:
    """A month, season or feast by its place before or after the base."""
    if base.year is None or ref.shift is None or (ref.shift == 0 and ref.frame == "told"):
        return None if base.year is None else inside(Moment(base.year), ref)
    if ref.season == "WI" and ref.shift > 0 and first_month(base) is None and base.week is None:
        return inside(Moment(base.year), ref)
    here = base.month or first_month(base) or 12
    month = ref.month or first_month(Moment(1, season=ref.season))
    if ref.holiday:
        day = feast(ref.holiday, base.year)
        month = day.month if day else None
    if month is None:
        return None
    year = base.year
    if ref.shift == 0 and ref.season and _is_last_winter(month, here, around):
        year -= 1
    last = month + 2 if ref.season and ref.season != "WI" else month
    if ref.shift < 0 and last >= here:
        year -= 1
    elif ref.shift > 0 and month <= here:
        year += 1
    year += max(ref.shift - 1, 0) if ref.shift > 0 else min(ref.shift + 1, 0)
    return full(replace(ref, year=year, shift=None), Focus(None, False), around)


def _is_last_winter(month: int, here: int, around: ContextWindow) -> bool:
    """True for "this winter" in its own last months, or just behind them, or told of as past."""
    if month != WINTER or here >= month:
        return False
    just_over = here <= SPRING and around.tense != "future"
    return here <= THAW or just_over or around.tense == "past"
