"""What a rule found, made into TimeRefs; a maker gives nothing back where the neighbours speak against it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from dateline.marking.numbers import value_of
from dateline.marking.times.clock import clock, clock_range, clock_spoken, is_clock
from dateline.marking.times.fields import Fields, Made, day_shift, one, ordinal, plain, ref
from dateline.marking.times.guard import is_time
from dateline.marking.times.guard_lengths import is_rate
from dateline.rules import Match, load
from dateline.types import TimeRef

SHARED = ("month", "year", "era", "unit", "shift", "frame")
OF_AN_EVENT = re.compile(r"\s(?:of (?:the|his|her|their|its|a|an|[A-Z])|before|after|that|when)\b")
NOWADAYS = re.compile(
    r"\b(?:have|has|enjoys?|lives?|knows?|sees?|exists?|stands?|remains?|of"
    r"|still [a-z]+(?:s(?: [\w’\x27-]+){1,4})?) $"
)
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[A-Za-z]+\.?")
SIZES = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")
SOME = {"day": 10.0, "week": 8.0, "month": 4.0}


def made(match: Match, text: str) -> Made:
    """The time, or the two times, that a match tells; none where it is a look-alike."""
    return MAKERS[match.rule.make](match, text) if is_time(match, text) else ()


def _time(match: Match, text: str) -> Made:
    return one(match)


def _pair(match: Match, text: str) -> Made:
    """Two times of one phrase: "12-14 March 1991", "264 to 241 BC"; each lends the other what it leaves out."""
    first, second = plain(match.fields), plain(match.fields, "to_")
    for name in SHARED:
        both = first.get(name, second.get(name))
        if name not in ("year", "unit", "shift", "frame") or "day" in second or "month" in second:
            first.setdefault(name, both)
        second.setdefault(name, both)
    spans = [span for name, span in match.spans.items() if name.startswith("to_")]
    cut = min(start for start, _ in spans)
    end = max(after for name, (_, after) in match.spans.items() if not name.startswith("to_") and after <= cut)
    return ((match.start, end, ref(first)), (cut, match.end, ref(second)))


def _day_list(match: Match, text: str) -> Made:
    """Each day of "May 4, 11 and 18" or "4, 11 and 18 May 1990" with the month and year that they share."""
    fields, places = match.fields, match.spans
    month_behind = "to_month" in fields
    given = plain(fields, "to_" if month_behind else "")
    shared = {name: value for name, value in given.items() if name not in ("day", "weekday", "more")}
    first = (match.start, places["day"][1], ref({**shared, "day": plain(fields)["day"]}))
    more = [*NUMBER.finditer(text, *places["more"])]
    if not month_behind:
        more += NUMBER.finditer(text, *places["to_day"])
    rest = [(*found.span(), ref({**shared, "day": int(found[0])})) for found in more]
    last = [(places["to_day"][0], match.end, ref(plain(fields, "to_")))] if month_behind else []
    return (first, *rest, *last)


def _month_list(match: Match, text: str) -> Made:
    """Each month of "April, May and June 2009" with the year that they share."""
    fields, places, months = match.fields, match.spans, load("time").words["month"]
    year = int(fields["to_year"])
    first = (*places["month"], TimeRef(month=fields["month"], year=year))
    more = WORD.finditer(text, *places["more"]) if "more" in places else ()
    between = [(*found.span(), TimeRef(month=months[found[0].lower()], year=year)) for found in more]
    return (first, *between, (places["to_month"][0], match.end, TimeRef(month=fields["to_month"], year=year)))


def _dual(match: Match, text: str) -> Made:
    """The later of two years that are told of one day; none where the second is not the next."""
    fields = plain(match.fields)
    year, clipped = fields["year"] + 1, match.fields["to_year2"]
    if f"{year}"[-len(clipped) :] != clipped:
        return ()
    fields.pop("to_year2", None)
    start = match.start if "month" in fields else match.spans["year"][0]
    return ((start, match.end, ref({**fields, "year": year})),)


def _pair_years(match: Match, text: str) -> Made:
    year = int(match.fields["year"])
    clipped = match.fields.get("to_year2")
    last = int(match.fields["to_year"]) if clipped is None else year - year % 100 + int(clipped)
    if last < year or (clipped is not None and last - year > 60):
        return ()
    second = match.spans["to_year" if clipped is None else "to_year2"]
    first = ref({**plain(match.fields), "year": year})
    return ((match.start, match.spans["year"][1], first), (*second, TimeRef(year=last)))


def _year_spelled(match: Match, text: str) -> Made:
    fields = match.fields
    ones = fields.get("ones") or 0
    year = 2000 + ones if "teen" not in fields else fields["teen"] * 100 + (fields["tens"] or 0) + ones
    full = "teen" not in fields or (fields["tens"] or 0) >= 10
    return one(match, year=year) if full and 1500 <= year < 2100 else ()


def _decade(match: Match, text: str) -> Made:
    decade = match.fields["decade"]
    if isinstance(decade, str):
        decade = int("".join(char for char in decade if char.isdigit())) // 10
    return one(match, decade=decade)


def _decade_bare(match: Match, text: str) -> Made:
    return one(match, decade=int(match.fields["decade"][0]))


def _decade_of(match: Match, text: str) -> Made:
    """The tens of a century by their rank: 10 is its last."""
    fields = plain(match.fields)
    century = 20 + fields["ones"] if "ones" in fields else fields["century"]
    return one(match, decade=(century - 1) * 10 + fields["nth"] - 1, century=None)


def _century(match: Match, text: str) -> Made:
    fields = plain(match.fields)
    century = 20 + fields["ones"] if "ones" in fields else fields["century"]
    return one(match, century=century)


def _ago(match: Match, text: str) -> Made:
    plus, count = _further(match.fields), _count_or_one(match.fields)
    if "and_half" in match.fields and count is not None:
        count += 0.5
    return () if plus is None else one(match, count=count, plus=plus)


def _compound(match: Match, text: str) -> Made:
    plus = _further(match.fields)
    return one(match, type="DURATION", count=_count_or_one(match.fields), plus=plus) if plus else ()


def _further(fields: Mapping[str, Any]) -> tuple[tuple[float, str], ...] | None:
    """The further units of a length; None where they do not get smaller, or are not counted."""
    places = [place for place in ("two_", "three_") if place + "unit" in fields]
    counts = [_count_or_one(fields, place) for place in places]
    units = [fields["unit"], *(fields[place + "unit"] for place in places)]
    sizes = [SIZES.index(unit) if unit in SIZES else -1 for unit in units]
    if len(units) > 1 and (-1 in sizes or sizes != sorted({*sizes}) or None in counts):
        return None
    return tuple((float(count or 0), unit) for count, unit in zip(counts, units[1:], strict=True))


def _count_or_one(fields: Mapping[str, Any], prefix: str = "") -> float | None:
    """The count told, one where an article stands for it."""
    counted = any(prefix + name in fields for name in ("few", "figure", "spelled"))
    return count_in(fields, prefix) if counted else 1.0


def _weekdays(match: Match, text: str) -> Made:
    """ "Three Mondays ago": the Monday three weeks back, counted from the last one."""
    count, fields = count_in(match.fields), plain(match.fields)
    back = fields.pop("way") == "past"
    if not count or count != int(count):
        return ()
    return ((match.start, match.end, ref({**fields, "shift": int(-count if back else count)})),)


def _nth_part(match: Match, text: str) -> Made:
    """The unit and how many of it; "the first days" are some ten of them, "the opening weeks" some eight."""
    fields = match.fields
    if several := fields.get("several"):
        return one(match, rank_of=several, count=SOME[several])
    return one(match, count=_count_or_one(fields))


def _beside(match: Match, text: str) -> Made:
    return one(match, shift=match.fields["way"], frame="told", way=None)


def _duration(match: Match, text: str) -> Made:
    fields = match.fields
    if "way" in fields or _is_fraction(match, text):
        return ()
    counted = any(name in fields for name in ("few", "figure", "spelled"))
    count = count_in(fields) if counted else (1.0 if fields.get("one") else None)
    if "to_figure" in fields or "to_spelled" in fields:
        count = count_in(fields, "to_")
    if "and_half" in fields and count is not None:
        count += 0.5
    if fields.get("one") and is_rate(match, text):
        return one(match, type="SET", count=1.0, each=True)
    return one(match, type="DURATION", count=count, **_stretch(fields.get("stretch")))


def _is_fraction(match: Match, text: str) -> bool:
    """ "Three-quarters of its food" is no time."""
    said = text[match.start : match.end].lower()
    return said.endswith("three-quarters") or (
        said.endswith("three quarters") and text[match.end : match.end + 4] == " of "
    )


def _stretch(stretch: str | None) -> Fields:
    return {"frame": "speech", "way": stretch} if stretch in ("past", "future") else {"frame": None}


def _since(match: Match, text: str) -> Made:
    return one(match, type="DURATION", count=count_in(match.fields), since=True)


def _anniversary(match: Match, text: str) -> Made:
    fields = match.fields
    spelled = fields.get("nth_word")
    count = ordinal(spelled) if spelled else int("".join(c for c in fields.get("nth", "") if c.isdigit()) or 0)
    return one(match, count=float(count), unit="year", since=True) if count else ()


def _set(match: Match, text: str) -> Made:
    fields = match.fields
    count = count_in(fields) if "quant" in fields else 1.0
    return one(match, type="SET", count=count if count else 1.0, each="quant" in fields)


def _deictic(match: Match, text: str) -> Made:
    said = text[match.start : match.end].lower()
    if said == "today" and NOWADAYS.search(text, max(0, match.start - 40), match.start):
        return one(match, vague="PRESENT_REF")
    tonight = said == "tonight"
    more = {"type": "TIME", "part": "NI"} if tonight else {}
    return one(match, **day_shift(plain(match.fields)), **more)


def _part(match: Match, text: str) -> Made:
    """A part of a day; "early Friday" is one too, but "earlier Friday" is no more than Friday."""
    said = text[match.start : match.end].lower()
    is_early = match.fields.get("mod") and said.startswith(("early", "late "))
    if said.startswith("the ") and "hours" not in said and not match.fields.keys() & {"day", "weekday"}:
        return ()
    if "part" not in match.fields and not is_early:
        return ()
    return one(match, **day_shift(plain(match.fields)), type="TIME" if "part" in match.fields else "DATE")


def _the_part(match: Match, text: str) -> Made:
    """ "Overnight" is the night before, as "last night"."""
    if "part" not in match.fields:
        return one(match, part="NI", shift=-1, frame="speech")
    return one(match, since=OF_AN_EVENT.match(text, match.end) is not None)


def _numeric(match: Match, text: str) -> Made:
    fields = in_figures(match.fields)
    return one(match, **fields) if fields else ()


def count_in(fields: Mapping[str, Any], prefix: str = "") -> float | None:
    """The count among a rule's fields: from a figure, from words, or from a phrase such as "a couple of"."""
    few, figure, spelled = (fields.get(prefix + name) for name in ("few", "figure", "spelled"))
    if few is not None:
        return float(few) if few > 0 else None
    written = spelled if figure is None else figure
    return value_of(" ".join(written.split())) if written is not None else None


def in_figures(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Year, month and day (and time of day) of a date in figures; empty where there is no such day."""
    numbers = {name: int(value) for name, value in fields.items() if isinstance(value, str) and value.isdigit()}
    known = "year" in numbers or "year2" in numbers
    year = numbers.get("year", _full_year(numbers.get("year2", 0)))
    month, day = _month_and_day(numbers)
    if not _exists(year, month, day):
        return {}
    found: dict[str, Any] = {"month": month, "day": day, "hour": None, "minute": None, "zone": None}
    found["year"] = year if known else None
    if "one" in numbers and numbers["one"] <= 12 and numbers["other"] <= 12:
        found["either"] = True
    if "hour" in numbers and is_clock(numbers["hour"], numbers["minute"]):
        found |= {"type": "TIME", "hour": numbers["hour"], "minute": numbers["minute"]}
    return found


def _full_year(short: int) -> int:
    return short + (1900 if short >= 50 else 2000)


def _month_and_day(numbers: Mapping[str, int]) -> tuple[int, int]:
    """Month first where both orders are possible and nothing else tells (as 04/05/2019 in American use)."""
    if "month_no" in numbers:
        return numbers["month_no"], numbers["day_no"]
    one, other = numbers["one"], numbers["other"]
    return (other, one) if one > 12 else (one, other)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


MAKERS: Mapping[str, Callable[[Match, str], Made]] = {
    "time": _time,
    "year": _time,
    "month": _time,
    "relative-unit": _time,
    "weekday": _time,
    "season": _time,
    "day-alone": _time,
    "vague": _time,
    "former": _time,
    "for-unit": _time,
    "plural": _duration,
    "duration-last": _duration,
    "some-day": _time,
    "holiday": _time,
    "day-list": _day_list,
    "month-list": _month_list,
    "clock-spoken": clock_spoken,
    "clock-range": clock_range,
    "dual": _dual,
    "decade-bare": _decade_bare,
    "decade-of": _decade_of,
    "pair": _pair,
    "pair-years": _pair_years,
    "year-spelled": _year_spelled,
    "decade": _decade,
    "century": _century,
    "ago": _ago,
    "compound": _compound,
    "weekdays": _weekdays,
    "nth-part": _nth_part,
    "beside": _beside,
    "duration": _duration,
    "since": _since,
    "anniversary": _anniversary,
    "set": _set,
    "set-adverb": _set,
    "clock": clock,
    "clock-alone": clock,
    "deictic": _deictic,
    "part": _part,
    "the-part": _the_part,
    "numeric": _numeric,
}
