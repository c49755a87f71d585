"""Matches of the quantity rules made into marks, and the look-alikes among them refused."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.marking.limits import PROSE
from dateline.marking.numbers import range_of, value_of
from dateline.marking.quantities.accept import accepts
from dateline.marking.quantities.age import UNIT as AGE
from dateline.marking.quantities.age import is_age
from dateline.marking.quantities.carried import sense_of, with_carried_units, with_parts_of_units
from dateline.marking.quantities.counted import Counted, counted_after, rate_after, rate_past_brackets, whole_after
from dateline.marking.quantities.frame import with_frames
from dateline.marking.quantities.interval import bound_of, hedge_behind, is_during, meant
from dateline.marking.quantities.measure import accepted, with_measures
from dateline.marking.quantities.noun import counting, headed, table
from dateline.marking.quantities.ranges import (
    ends_of,
    ends_stated,
    is_negative,
    money_of_first,
    rate_of_first,
    unit_of_first,
    with_tallies,
)
from dateline.marking.quantities.role import with_roles
from dateline.marking.sentences import Sentences, sentences_of
from dateline.rules import Match, expression, find, load
from dateline.types import Document, QuantityMark, Syntax, TimeMark

TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
MUCH = 10_000
# an article about one man, perhaps one man in all: one of a thing is not rounded
ABOUT = frozenset({"about", "nearly", "barely"})
LONG_TIMES = {"decade": 10, "century": 100, "millennium": 1000}
DATES = frozenset({"DATE", "TIME"})
PEOPLE = "people"
LAST_WORD = re.compile(r"\b([a-z]+) $", re.IGNORECASE)
MOST_OF_PEOPLE = 20
WIDE = 14


def mark_quantities(
    document: Document, *, times: tuple[TimeMark, ...] = (), syntax: Syntax | None = None
) -> tuple[QuantityMark, ...]:
    """The figures of a document, in order; with a parse, what each is said of is told as well."""
    dates = sorted((time for time in times if time.ref.type in DATES), key=lambda time: time.span.start)
    starts = [time.span.start for time in dates]
    marks: list[QuantityMark] = []
    sentences = sentences_of(document)
    for block in document.blocks(*PROSE):
        found = [
            mark
            for whole in find(load("quantity"), document.text, block.start, block.end, accept=accepts(sentences))
            for match in ends_of(whole, document.text)
            if (mark := _mark(document, sentences, match)) and not _is_date(mark, match, dates, starts, document.text)
        ]
        single = with_parts_of_units(document.text, _apart(found))
        whole = with_carried_units(sentences, _shared_hedges(document.text, single))
        told = [*map(accepted, with_roles(sentences, with_measures(sentences, whole)))]
        marks += with_tallies(document.id, sentences, block.start, block.end, told)
    framed = with_frames(list(headed(counting(marks, syntax), syntax)), document, syntax) if syntax else marks
    return tuple(replace(m, unit=PEOPLE) if m.unit is None and m.counted == "person" else m for m in framed)


def _is_date(mark: QuantityMark, match: Match, dates: list[TimeMark], starts: list[int], text: str) -> bool:
    """True where the number belongs to a date or runs into it; "two years later" is a date and two years."""
    start, end = match.spans.get("low", (match.start, match.end))
    place = bisect_right(starts, start) - 1
    if place >= 0 and start < dates[place].span.end < end:
        return True
    if (
        place < 0
        or dates[place].span.end < end
        or (mark.unit and match.end > dates[place].span.end and mark.of is None)
    ):
        return False
    if mark.unit == "hour" and text[start : start + 4].isdigit():
        return True  # "at 1830 hours"
    words = dates[place].span.of(text).lower()
    return mark.unit not in TIME_UNITS or bool(expression("quantity", "counted-time").search(words))


def _mark(document: Document, sentences: Sentences, match: Match) -> QuantityMark:
    made = {"share": _share, "ratio": _share, "multiple": _multiple, "vague": _vague}.get(match.rule.make)
    return made(document, match) if made else _figure(document, sentences, match)


def _figure(document: Document, sentences: Sentences, match: Match) -> QuantityMark:
    fields = dict(match.fields)
    stated = _signed(match, ends_stated(match, document.text), document.text)
    match = _unhedged(match) if _is_summed_up(document.text, match) else match
    unit = _unit(fields, document.text[slice(*match.spans.get("unit", (0, 0)))]) or unit_of_first(match)
    unit = unit or money_of_first(match, document.text)
    if unit is None:
        return _count(document, match, stated)
    unit = _sense(document, sentences, match, unit, stated)
    if unit in TIME_UNITS and is_during(document.text, match):
        match = _unhedged(match)
    kind = "share" if unit == "percentage" else "money" if _is_money(match, unit) else None
    if kind == "money" and " per " not in unit:
        unit += rate_past_brackets(document.text, match.end) or rate_of_first(match, document.text)
    factor = LONG_TIMES.get(unit, 1)
    return _made(document, match, stated, factor=factor, unit="year" if factor > 1 else unit, counted=kind)


def _unhedged(match: Match) -> Match:
    return replace(match, start=match.spans["low"][0], fields={**match.fields, "hedge": None, "hedge2": None})


def _is_summed_up(text: str, match: Match) -> bool:
    """True for "the claims add up to 40 million", which are that much."""
    found = LAST_WORD.search(text, max(0, match.start - MOST_OF_PEOPLE), match.start)
    up = expression("quantity", "up-to").match(text, match.start)
    return up is not None and found is not None and found[1].lower() in table("adds-up")


def _count(document: Document, match: Match, stated: tuple[float, float]) -> QuantityMark:
    noun = counted_after(document.text, match.end, one=stated == (1.0, 1.0))
    told = bound_of(dict(match.fields)) in ABOUT and noun is not None
    if told and (stated == (1.0, 1.0) or _is_told_about(document.text, match.start)):
        match = _unhedged(match)
    if noun is None and "high" not in match.fields and is_age(document.text, *match.spans["low"], stated[0]):
        return _made(document, match, stated, unit=AGE)
    if noun is None and _is_age_or_more(document.text, match):
        return _made(document, match, stated, unit=AGE)
    strong = document.text.endswith(tuple(table("people-compound")), match.start, match.end)
    if noun is None and (strong or _is_of_people(document.text, match.start)):
        return _made(document, match, stated, unit=PEOPLE, counted="person")
    return _made(document, match, stated, noun=noun)


def _is_age_or_more(text: str, match: Match) -> bool:
    """True for "45 or older"."""
    behind = expression("quantity", "age-or-more").search(text[match.spans["low"][1] : match.end + WIDE])
    return behind is not None and behind.start() <= match.end - match.spans["low"][1]


def _is_told_about(text: str, at: int) -> bool:
    """True behind what tells of something: "files about three priests" are of three."""
    found = LAST_WORD.search(text, max(0, at - MOST_OF_PEOPLE), at)
    return found is not None and found[1].lower() in table("told-about")


def _is_of_people(text: str, at: int) -> bool:
    """True behind "a population of", "a crowd of"."""
    found = expression("quantity", "people-of").search(text, max(0, at - MOST_OF_PEOPLE), at)
    return found is not None and found[1].lower() in table("of-people")


def _sense(document: Document, sentences: Sentences, match: Match, unit: str, stated: tuple[float, float]) -> str:
    """The unit meant where its name is shared; pounds without a cue are money by the ten thousand."""
    start, end = match.spans.get("currency") or match.spans.get("unit") or (0, 0)
    base, per, rate = unit.partition(" per ")
    found = sense_of(base, document.text[start:end], sentences, document.span(match.start, match.end)) if end else base
    if found == "pound":
        found = _pound(stated[1])
    return f"{found}{per}{rate}"


def _is_money(match: Match, unit: str) -> bool:
    base = unit.partition(" per ")[0]
    return "currency" in match.fields or base == "cent" or base in table("currency-name").values()


def _pound(value: float) -> str:
    return "pound sterling" if value >= MUCH else "pound-mass"


def _signed(match: Match, stated: tuple[float, float], text: str) -> tuple[float, float]:
    """The numbers with their signs; a minus is meant of both where a dash or one more minus joins them."""
    if not is_negative(match.fields.get("sign")):
        return stated
    low, high = -stated[0], -stated[1]
    if "high" not in match.fields:
        return low, high
    between = text[match.spans["low"][1] : match.spans["high"][0]]
    both = is_negative(match.fields.get("high_sign")) or not expression("quantity", "two-told").search(between)
    return (low, high) if both else (low, stated[1])


@cache
def _in_case() -> Mapping[str, str]:
    return {symbol: unit for unit, symbol in table("unit-in-case").items()}


def _unit(fields: dict[str, Any], said: str) -> str | None:
    """The unit's name; a few symbols mean another unit in these capitals than in others."""
    unit = fields.get("currency") or _in_case().get(said) or fields.get("unit")
    if unit is None or "rate" not in fields:
        return unit
    word = " ".join(fields["rate"].lower().split())
    rate = table("unit-name").get(word) or table("unit-symbol").get(word) or word
    return f"{unit} per {rate}"


def _made(
    document: Document,
    match: Match,
    stated: tuple[float, float],
    *,
    factor: float = 1,
    noun: Counted | None = None,
    unit: str | None = None,
    counted: str | None = None,
) -> QuantityMark:
    """A mark of the match and of the noun behind it; unit and class are the noun's where they are not given."""
    low, high = sorted((stated[0] * factor, stated[1] * factor))
    end, rate = rate_after(document.text, noun.end) if noun else (match.end, "")
    end, bound = _bound(document.text, end, match)
    means = meant(low, high, bound)
    return QuantityMark(
        document.span(match.start, end),
        stated,
        means.hedge,
        means.low,
        means.high,
        unit or (noun.unit + rate if noun else None),
        match.rule.id,
        of=document.span(noun.start, noun.end) if noun else None,
        counted=counted or (noun.kind if noun else None),
    )


def _bound(text: str, end: int, match: Match) -> tuple[int, str]:
    """Where the figure ends, with a hedge behind it, and the bound that its hedges set."""
    behind = hedge_behind(text, end)
    if behind is None:
        return end, bound_of(dict(match.fields))
    return behind[0], bound_of({**match.fields, "hedge_after": behind[1]})


def _share(document: Document, match: Match) -> QuantityMark:
    fields = match.fields
    part = fields["share"] if "share" in fields else value_of(fields["low"]) / value_of(fields["whole"])
    inner = "whole" in fields
    whole = counted_after(document.text, match.end, one=False) if inner else None
    if not inner and document.text.endswith(" of", match.start, match.end):
        whole = whole_after(document.text, match.end)
    most = fields.get("most", part)
    return _made(document, match, (part, max(part, most)), noun=whole, unit="share", counted="share")


def _multiple(document: Document, match: Match) -> QuantityMark:
    fields = match.fields
    factor = fields.get("factor")
    stated = (float(factor), float(factor)) if factor else range_of(fields["low"], fields.get("high"))
    return _made(document, match, stated, unit="times", counted="multiple")


def _vague(document: Document, match: Match) -> QuantityMark:
    row = match.fields["vague"]
    low, high = float(row["low"]), row.get("high")
    unit = row.get("unit")
    noun = None if unit or "currency" in match.fields else counted_after(document.text, match.end, one=False)
    mark = _made(document, match, (low, low * row["spread"]), noun=noun, unit=unit)
    if "currency" in match.fields:
        mark = replace(mark, unit=match.fields["currency"], counted="money")
    elif mark.unit == "pound":
        mark = replace(mark, unit=_pound(low), counted="money" if low >= MUCH else None)
    return replace(mark, hedge="exact", low=low, high=float(high) if high else None)


def _apart(marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks without those that stand within what another counts ("two new 737 jets")."""
    done: list[QuantityMark] = []
    for mark in marks:
        if not done or mark.span.start >= done[-1].span.end:
            done.append(mark)
    return done


def _shared_hedges(text: str, marks: list[QuantityMark]) -> list[QuantityMark]:
    """A figure repeated in brackets in another unit is hedged as the first: "just under 10 km (6 miles)"."""
    done: list[QuantityMark] = []
    for mark in marks:
        last = done[-1] if done else None
        if (
            last
            and mark.hedge == "exact" != last.hedge
            and last.unit != "share"
            and text[last.span.end : mark.span.start] in (" (", " / ")
        ):
            low, high = _bounds_like(last, mark)
            mark = replace(mark, hedge=last.hedge, low=low, high=high)
        done.append(mark)
    return done


def _bounds_like(first: QuantityMark, second: QuantityMark) -> tuple[float | None, float | None]:
    """The second figure's bounds, as wide as the first one's."""
    low = None if first.low is None or not first.stated[0] else second.stated[0] * first.low / first.stated[0]
    high = None if first.high is None or not first.stated[1] else second.stated[1] * first.high / first.stated[1]
    return low, high
