"""TimeRefs read as moments of the calendar."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateline.marking.times.style import year_of
from dateline.resolving.calendar import DAYS_IN, Moment, days_in, feast, first_month, on, shifted, week_of
from dateline.resolving.telling_near import nearest_month, nearest_weekday, nearest_year
from dateline.resolving.telling_scene import Scene
from dateline.resolving.telling_words import Around
from dateline.types import TimeRef

LOOKS_AHEAD = re.compile(r"\b(?:this year|full[- ]year|annual|fiscal|will|expects?|predict\w*|forecasts?)\b")
COMPARED = re.compile(r"\b(?:from|compared with|than|against|loss|net|profit|earned)\b[^.]*$")
FINE = frozenset({"hour", "minute", "second"})


def point(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """The moment a time means; None where neither its words nor its scene fix it."""
    found = _day_point(ref, scene, around)
    if found is None or (ref.part is None and ref.hour is None):
        return found
    hour = ref.hour
    return replace(found, part=None if hour is not None else ref.part, hour=hour, minute=ref.minute, zone=ref.zone)


def _day_point(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    if _is_quarter_back(ref, scene, around):
        return _quarter_back(ref, scene, around)
    return next(read(ref, scene, around) for applies, read in READINGS if applies(ref))


def _weekend(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """The weekend under way or just past; the one ahead where tense says so."""
    day = scene.now.date if scene.now else None
    if day is None:
        return None
    ahead = 5 - day.weekday() if around.tense == "future" or day.weekday() >= 5 else -2 - day.weekday()
    return replace(week_of(day + timedelta(ahead)), weekend=True)


def _counted(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """ "Two years ago", "ten days later"; an open count ("several years ago") fixes nothing."""
    base = scene.now if ref.frame == "speech" else scene.told or scene.spoken
    if base is None or ref.count is None or ref.unit is None:
        return None
    count = ref.count if ref.way == "future" else -ref.count
    unit = ref.unit
    if unit == "decade":  # ten years on is a year, not a decade of the calendar
        count, unit = count * 10, "year"
    if unit in FINE:
        return replace(base, part=None, hour=None, minute=None) if base.date else None
    if unit in DAYS_IN and base.date is None:
        base = scene.day or base
    if count != int(count):
        return shifted(base, round(count * 12), "month") if unit == "year" else None
    return _kept_finer(shifted(base, int(count), unit), base, ref)


def _kept_finer(reached: Moment | None, base: Moment, ref: TimeRef) -> Moment | None:
    """ "A year earlier", said of a quarter, is that quarter of the year before."""
    if reached and base.quarter and ref.unit == "year" and ref.count == 1:
        return replace(reached, quarter=base.quarter)
    return reached


def _quarter_back(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """ "A year ago", "the year-earlier period", "the 1988 quarter" while the figures are of a quarter."""
    quarter = scene.quarter
    if quarter is None or quarter.year is None:
        return None
    if ref.year is not None:
        return replace(quarter, year=ref.year)
    return replace(quarter, year=quarter.year - 1)


def _is_quarter_back(ref: TimeRef, scene: Scene, around: Around) -> bool:
    if scene.quarter is None or scene.history:
        return False
    if ref.within or (ref.way == "past" and ref.unit == "year" and ref.count == 1.0):
        return True
    last_year = ref.unit == "year" and ref.shift == -1 and ref.frame == "speech" and not ref.month and not ref.quarter
    if not last_year or LOOKS_AHEAD.search(around.sentence_before):
        return False
    return bool(COMPARED.search(around.sentence_before[-60:]))


def _unit_beside(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """ "Last year", "the next day", "November last year", "the year-earlier quarter"."""
    if ref.unit is None or ref.shift is None:
        return None
    base = _base(ref, scene)
    if base is None:
        return None
    if ref.mod == "TURN" and base.year:
        return Moment((base.year + 50) // 100 * 100)
    if ref.unit in ("day", "night") and base.date is None:
        return replace(base, day=0) if base.month and not base.day else None
    if ref.unit == "quarter" and ref.frame == "told":
        return scene.quarter or _last_quarter(scene)
    if ref.unit == "quarter" and base.quarter is None and base.month is None:
        return None
    whole = shifted(base, ref.shift, ref.unit)
    if whole and ref.within == "quarter" and base.quarter:
        return replace(whole, quarter=base.quarter)
    return _inside(whole, ref) if whole else None


def _last_quarter(scene: Scene) -> Moment | None:
    """The quarter that has just ended: companies report of it."""
    return shifted(scene.spoken, -1, "quarter") if scene.spoken and scene.spoken.month else None


def _base(ref: TimeRef, scene: Scene) -> Moment | None:
    if ref.frame == "speech":
        return scene.now
    told = scene.told or scene.spoken
    if ref.unit in DAYS_IN and (told is None or told.date is None):
        return scene.day if scene.day and (told is None or _within(scene.day, told)) else told
    return told


def _within(day: Moment, whole: Moment) -> bool:
    return day.year == whole.year and whole.month in (None, day.month)


def _inside(whole: Moment, ref: TimeRef) -> Moment:
    """The named part of a year: a month, a day, a season."""
    if ref.month and whole.year:
        return replace(whole, month=ref.month, day=_real(whole.year, ref.month, ref.day))
    return replace(whole, season=ref.season or whole.season, quarter=ref.quarter or whole.quarter, half=ref.half)


def _real(year: int, month: int, day: int | None) -> int | None:
    return day if day and day <= days_in(year, month) else None


def _full(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """A time with its year."""
    year = year_of(ref)
    if year is None:
        return None
    if ref.holiday:
        day = feast(ref.holiday, year) if year > 0 else None
        return on(day) if day else Moment(year)
    if ref.either and ref.month and ref.day and scene.spoken and scene.spoken.date:
        return _either_order(year, ref.month, ref.day, scene.spoken.date)
    return _inside(Moment(year), ref)


def _either_order(year: int, month: int, day: int, spoken: date) -> Moment:
    """Of 04/05 and 05/04 the one nearest the day of publication and not after it."""
    both = [date(year, month, day), date(year, day, month)]
    return on(min(both, key=lambda one: (one > spoken + timedelta(2), abs((one - spoken).days))))


def _long(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """A century or a decade."""
    bc = ref.era == "BC"
    if ref.century is not None:
        return Moment(century=ref.century - 1, bc=bc)
    decade = ref.decade or 0
    now = scene.now.year if scene.now else None
    if decade < 10:
        if now is None or now < 0:
            return None
        whole = now // 100 * 10 + decade
        decade = whole if whole * 10 <= now else whole - 10
    return Moment(decade=decade, bc=bc)


def _named_beside(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """ "Last May", "this Sunday", "next summer", "last night", "that morning"."""
    base = (scene.now if ref.frame == "speech" else scene.told or scene.spoken) or None
    if base is None or ref.shift is None:
        return None
    if ref.weekday:
        return _weekday_beside(ref.weekday, ref.shift, base, ref.frame == "told")
    if ref.part:
        day = base.date or (scene.day.date if scene.day else None)
        return on(day + timedelta(ref.shift)) if day else None
    return _month_beside(ref, base, around)


def _weekday_beside(weekday: int, shift: int, base: Moment, told: bool) -> Moment | None:
    day = base.date
    if day is None:
        return None
    ahead = (weekday - day.isoweekday()) % 7
    if shift == 0:
        return on(day + timedelta(ahead - (7 if told and ahead else 0)))
    return on(day + timedelta(ahead or 7)) if shift > 0 else on(day - timedelta((7 - ahead) % 7 or 7))


def _month_beside(ref: TimeRef, base: Moment, around: Around) -> Moment | None:
    """A month, season or feast by its place before or after the base."""
    if base.year is None or base.year < 0 or (ref.shift == 0 and ref.frame == "told"):
        return None if base.year is None else _inside(Moment(base.year), ref)
    here = base.month or first_month(base) or 12
    month = ref.month or first_month(Moment(1, season=ref.season))
    if ref.holiday:
        day = feast(ref.holiday, base.year)
        month = day.month if day else None
    if month is None:
        return None
    year = base.year
    if (ref.shift or 0) < 0 and month >= here:
        year -= 1
    elif (ref.shift or 0) > 0 and month <= here:
        year += 1
    return _full(replace(ref, year=year, shift=None), Scene(None, False), around)


def _month(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """A month or a day of it without a year."""
    if ref.month is None:
        return None
    year = nearest_month(ref, scene, around)
    return None if year is None else Moment(year, ref.month, _real(year, ref.month, ref.day))


def _day_alone(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    told = scene.told if scene.told and scene.told.month else (scene.spoken if not scene.history else None)
    if told is None or told.year is None or told.month is None:
        return None
    day = _real(told.year, told.month, ref.day)
    return Moment(told.year, told.month, day) if day else None


def _weekday(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    return nearest_weekday(ref.weekday or 1, scene, around)


def _year_part(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """A season, quarter, half or feast without a year."""
    year = nearest_year(ref, scene, around)
    if year is None:
        return None
    if ref.holiday:
        return _full(replace(ref, year=year), scene, around)
    return _inside(Moment(year), ref)


def _clock(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    """A time of day alone: of the day told last, or of the day of publication."""
    told = scene.told if scene.told and scene.told.date else None
    if scene.history or (told and told != scene.spoken):
        return told and replace(told, part=None, hour=None, minute=None, zone=None)
    return scene.spoken if scene.spoken and scene.spoken.date else None


def _nothing(ref: TimeRef, scene: Scene, around: Around) -> Moment | None:
    return None


Reading = Callable[[TimeRef, Scene, Around], Moment | None]
READINGS: tuple[tuple[Callable[[TimeRef], bool], Reading], ...] = (
    (lambda ref: ref.way is not None and ref.type != "DURATION", _counted),
    (lambda ref: ref.unit == "weekend" and ref.shift is None and ref.type == "DATE", _weekend),
    (lambda ref: ref.shift is not None and ref.unit is not None, _unit_beside),
    (lambda ref: ref.shift is not None and ref.year is None, _named_beside),
    (lambda ref: ref.century is not None or ref.decade is not None, _long),
    (lambda ref: ref.year is not None, _full),
    (lambda ref: ref.month is not None, _month),
    (lambda ref: ref.day is not None, _day_alone),
    (lambda ref: ref.weekday is not None, _weekday),
    (lambda ref: bool(ref.season or ref.quarter or ref.half or ref.holiday), _year_part),
    (lambda ref: ref.part is not None or ref.hour is not None, _clock),
    (lambda ref: True, _nothing),
)
