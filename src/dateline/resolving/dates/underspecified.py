"""The year of a bare month, the week of a bare weekday: by tense in news, by the telling in history."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.resolving.calendar import Moment, days_in, days_on, feast, first_month, on, week_of, window_of
from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.focus import Focus
from dateline.types import TimeRef, Window

PRESENT = re.compile(r"\b(?:is|are)\b")
HAD = re.compile(r"[^,;.]{0,40}\bhad (?!to\b|an?\b|no\b|the\b)\w+")
ELECTION = "election-day"
HALF_A_YEAR = 6
SOON = 62
CLOSE = 7
FAR = 300
RECKONED_ALIKE = 1924  # from then on all countries have one calendar, and a weekday tells the year
NEW_YEAR, EARLY, LATE, THAW, LONG = 2, 4, 11, 8, 4


def nearest_month(ref: TimeRef, focus: Focus, around: ContextWindow) -> int | None:
    """The year of a month, or of a day of it."""
    month = ref.month or 1
    if focus.published and focus.published.days > 1 and (year := _inside(ref, focus.published)):
        return year
    if focus.history and focus.told and focus.told.year and not _is_now(focus, around):
        year = _told_year(focus, ref, around, focus.told)
        return year if year is None or _fits(year, ref) or year < RECKONED_ALIKE else _recent(ref, focus) or year
    if focus.lent and not focus.history and around.tense != "future" and _is_lent(focus, around):
        return focus.lent + _turns(focus, month)
    now = focus.spoken
    if focus.published and focus.published.days > 1:
        return _in_window(ref, focus.published)
    if now is None or now.date is None:
        told = focus.told
        goes_on = told is not None and focus.fresh and told.month is not None and month >= told.month
        base = told if goes_on or focus.history else now
        return base.year if base else None
    if year := _year_of_its_month(ref, focus, now.date, around):
        return year
    years = [year for year in (now.date.year - 1, now.date.year, now.date.year + 1) if _fits(year, ref)]
    return _nearest([(_first(year, month, ref.day), year) for year in years], now.date, ref.day is None, around)


def _year_of_its_month(ref: TimeRef, focus: Focus, now: date, around: ContextWindow) -> int | None:
    """For a day of the month told last, that month's year ("the May 2003 fire ... on May 3"), unless it is of now."""
    told = focus.told
    if told is None or told.year is None or told.month != ref.month or ref.day is None or around.tense == "future":
        return None
    is_old = told.year < now.year and abs((_first(now.year, told.month or 1, None) - now).days) > SOON
    return told.year if is_old and _fits(told.year, ref) else None


def _told_year(focus: Focus, ref: TimeRef, around: ContextWindow, told: Moment) -> int | None:
    """The year of a month in a history: of the time told last, the one its sentence goes on to name, or beside it."""
    year, month = told.year or 0, ref.month or 1
    if focus.ahead and not focus.fresh:
        return year if focus.ahead == year + 1 and month >= LATE - 1 else focus.ahead
    if focus.ahead == year + 1 and told.month is not None and month < told.month:
        return focus.ahead
    is_back = around.is_pluperfect and focus.fresh and told.month is not None and month - told.month >= LONG
    return year - 1 if is_back else year + (_turns(focus, month) or _comes_round(focus, month, around))


def _comes_round(focus: Focus, month: int, around: ContextWindow) -> int:
    """1 where a month far before that of a whole day is told next: "on 16 November 1855 ... came out on 20 May"."""
    told = focus.told.month if focus.told and focus.told_whole and not focus.ahead else None
    if told is None or told - month < HALF_A_YEAR or around.is_pluperfect or around.word_before == "since":
        return 0
    is_back = around.is_participle or (around.new_sentence and HAD.match(around.sentence_after))
    return 0 if is_back else 1


def _is_lent(focus: Focus, around: ContextWindow) -> bool:
    """True within the sentence that a year opens, and for a day that opens a sentence after a whole date."""
    return around.start < focus.lent_until if focus.lent_until else around.new_sentence


def _turns(focus: Focus, month: int) -> int:
    """1 where the year turns: a spring month told next after November, December or a winter, January after autumn."""
    told = focus.told.month if focus.told else None
    season = focus.told.season if focus.told else None
    if (season == "WI" and month <= THAW) or (season == "FA" and month <= NEW_YEAR):
        return 1
    return int(told is not None and told >= LATE and month <= EARLY)


def _season_turns(ref: TimeRef, focus: Focus) -> int:
    """1 for the spring or summer told next after an autumn or winter."""
    is_new = ref.season in ("SP", "SU") and ref.mod is None
    return int(is_new and focus.fresh and focus.told is not None and focus.told.season in ("FA", "WI"))


def _is_now(focus: Focus, around: ContextWindow) -> bool:
    """True where the telling has come to the year of publication, or looks ahead of it."""
    if focus.spoken is None or focus.spoken.date is None or focus.told is None:
        return False
    return focus.told.year == focus.spoken.year or (not focus.fresh and around.tense == "future")


def _recent(ref: TimeRef, focus: Focus) -> int | None:
    """The year of publication or one beside it, where only there the day is on the weekday named beside it."""
    now = focus.spoken.year if focus.spoken else None
    return next((year for year in (now, now + 1, now - 1) if _fits(year, ref)), None) if now else None


def _in_window(ref: TimeRef, published: Window) -> int:
    """The year in which the day lies where publication may lie, or else comes next before it."""
    year = _inside(ref, published)
    years = range(published.first.year, published.first.year - 2, -1)
    before = [year for year in years if _fits(year, ref) and _first(year, ref.month or 1, ref.day) < published.first]
    return year or (before[0] if before else published.first.year)


def _inside(ref: TimeRef, published: Window) -> int | None:
    """The first year in which the day may be a day of publication."""
    years = [year for year in range(published.first.year, published.last.year + 1) if ref.day and _fits(year, ref)]
    inside = (year for year in years if published.first <= _first(year, ref.month or 1, ref.day) < published.after)
    return next(inside, None)


def _fits(year: int, ref: TimeRef) -> bool:
    """True where the year has that day, on the weekday named beside it."""
    month = ref.month or 1
    if ref.day is None:
        return True
    return ref.day <= days_in(year, month) and (
        ref.weekday is None or date(year, month, ref.day).isoweekday() == ref.weekday
    )


def _first(year: int, month: int, day: int | None) -> date:
    return date(year, month, day or 1)


def _nearest(options: list[tuple[date, int]], now: date, whole_month: bool, around: ContextWindow) -> int | None:
    """Of the same day in several years, the one that tense asks for, or the nearest."""
    if not options:
        return None
    nearest = min(options, key=lambda option: _gap(option[0], now, whole_month))
    behind = [(day, year) for day, year in options if day <= now]
    ahead = [(day, year) for day, year in options if day >= now or (whole_month and _same_month(day, now))]
    if whole_month and around.tense == "past" and around.is_of_a_fixture:
        return nearest[1]
    if around.word_before == "since" and behind:
        return behind[-1][1]
    if around.tense == "past" and behind and _gap(nearest[0], now, whole_month) > CLOSE:
        # the return of a day so long off would not be told without its year
        return behind[-1][1] if _gap(behind[-1][0], now, whole_month) <= FAR else nearest[1]
    if (
        around.tense is None
        and not PRESENT.search(around.sentence_before)
        and behind
        and (nearest[0] - now).days > SOON
    ):
        return behind[-1][1]
    asked = around.tense == "future" and ahead and (whole_month or _gap(ahead[0][0], now, False) <= FAR)
    return ahead[0][1] if asked else nearest[1]


def _is_kept(holiday: str, day: date, now: date) -> bool:
    """True but for a day of election of an odd year, unless it is near: few vote then."""
    return holiday != ELECTION or day.year % 2 == 0 or abs((day - now).days) <= SOON


def _same_month(day: date, now: date) -> bool:
    return (day.year, day.month) == (now.year, now.month)


def _gap(day: date, now: date, whole_month: bool) -> int:
    """Days between; a month is as near as its nearer end."""
    if whole_month and day < now:
        return max(0, (now - day).days - 30)
    return abs((day - now).days)


def nearest_weekday(weekday: int, focus: Focus, around: ContextWindow) -> Moment | None:
    """The weekday nearest the day of publication on the side that tense asks for; in history, the next told."""
    from_told = focus.fresh and focus.history and focus.day is not None and focus.day == focus.told
    base = focus.day if from_told else focus.spoken
    if base is None or base.date is None:
        return None
    ahead = (weekday - base.date.isoweekday()) % 7
    if ahead and not from_told and around.tense != "future":
        ahead -= 7
    reached = days_on(base.date, ahead)
    return on(reached) if reached else None


def nearest_weekend(focus: Focus, around: ContextWindow) -> Moment | None:
    """The weekend under way or just past; the one ahead where tense says so."""
    day = focus.now.date if focus.now else None
    if day is None:
        return None
    ahead = 5 - day.weekday() if around.tense == "future" or day.weekday() >= 5 else -2 - day.weekday()
    reached = days_on(day, ahead)
    return replace(week_of(reached), weekend=True) if reached else None


def nearest_year(ref: TimeRef, focus: Focus, around: ContextWindow) -> int | None:
    """The year of a season, quarter, half or feast without one."""
    if focus.history and focus.told and focus.told.year:
        return focus.ahead if focus.ahead and not focus.fresh else focus.told.year + _season_turns(ref, focus)
    if focus.lent and ref.season and focus.fresh and around.tense != "future":
        return focus.lent + _season_turns(ref, focus)
    now = focus.spoken
    if now is None or now.year is None or now.date is None:
        base = focus.told or now
        return base.year if base else None
    if ref.holiday:
        days = [(feast(ref.holiday, year), year) for year in (now.year - 1, now.year, now.year + 1)]
        days = [(day, year) for day, year in days if day and _is_kept(ref.holiday, day, now.date)]
        return _nearest([(day, year) for day, year in days if day], now.date, False, around)
    month = first_month(Moment(1, season=ref.season, quarter=ref.quarter, half=ref.half)) or 1
    started = now.date + timedelta(0 if around.tense == "past" and not ref.season else SOON)
    if around.tense == "future":
        part = window_of(Moment(now.year, season=ref.season, quarter=ref.quarter, half=ref.half))
        return now.year + 1 if part and (now.date - part.last).days > SOON else now.year
    return now.year if date(now.year, month, 1) <= started else now.year - 1
