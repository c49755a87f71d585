"""Matches of the quantity rules made into marks, and the look-alikes among them refused."""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from dateline.marking.quantities.age import UNIT as AGE
from dateline.marking.quantities.age import is_age
from dateline.marking.quantities.carried import with_carried_units
from dateline.marking.quantities.counted import Counted, counted_after, table, whole_after
from dateline.marking.quantities.interval import bound_of, meant
from dateline.marking.quantities.measure import with_measures, with_verbs
from dateline.marking.quantities.number import range_of, scale_of, value_of
from dateline.marking.quantities.role import with_roles
from dateline.rules import Match, find, load
from dateline.types import Document, QuantityMark, RegionKind, Syntax, TimeMark

PROSE: tuple[RegionKind, ...] = ("body", "standfirst", "caption", "pull-quote")
LAST_WORD = re.compile(r"([A-Za-z][\w&’']*)[ -]?$")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
BARE_LEADS = frozenset(
    ["at", "to", "of", "by", "from", "was", "is", "were", "are", "with", "around", "reached", "hit", "than", "over"]
)
NOT_BEFORE_ONE = frozenset({"no", "the", "this", "that", "which", "every", "each", "any", "some", "only", "another"})
TELLS_COUNT = re.compile(
    r" (?:(?:others?|more) )?(?:(?:were|was|are|is|have|had|others?) )?(?:been )?(?:others )?"
    r"(?:dead|killed|injured|wounded|missing|arrested|hurt|deaths|died)\b"
)
TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
LONG_TIMES = {"decade": 10, "century": 100, "millennium": 1000}
DATES = frozenset({"DATE", "TIME"})


def mark_quantities(
    document: Document, *, times: tuple[TimeMark, ...] = (), syntax: Syntax | None = None
) -> tuple[QuantityMark, ...]:
    """The figures of a document, in order; with a parse, the verb that governs each is told as well."""
    dates = sorted((time for time in times if time.ref.type in DATES), key=lambda time: time.span.start)
    starts = [time.span.start for time in dates]
    marks: list[QuantityMark] = []
    for block in document.blocks(*PROSE):
        found = [
            mark
            for match in find(load("quantity"), document.text, block.start, block.end, accept=_accepts(document.text))
            if (mark := _mark(document, match)) and not _is_date(mark, match, dates, starts, document.text)
        ]
        whole = with_carried_units(document.text, _shared_hedges(document.text, _apart(found)))
        marks += with_roles(document.text, with_measures(document.text, whole))
    return tuple(with_verbs(marks, syntax) if syntax else marks)


def _accepts(text: str) -> Any:
    return lambda match: _accept(match, text)


def _accept(match: Match, text: str) -> bool:
    """False for a number that only looks like a quantity; the rules cannot see that far."""
    kind = match.rule.make
    if match.fields.get("currency") and match.spans.get("currency"):
        start, end = match.spans["currency"]
        if "high" in match.fields and _is_change_and_level(match, text):
            return False
        return text[start:end].upper() != "PS" or bool(re.search(r"[.,a-z]", match.fields["low"], re.IGNORECASE))
    if kind == "figure" and match.rule.id == "quantity.aged":
        return 0 < value_of(match.fields["low"]) < 110
    if kind == "figure" and "unit" in match.spans:
        return not (_is_symbol_after_word(match, text) or _is_named(match, text))
    if match.rule.id == "quantity.one-in":
        return 0 < value_of(match.fields["low"]) < value_of(match.fields["whole"])
    return kind != "count" or _counts(match, text)


def _is_symbol_after_word(match: Match, text: str) -> bool:
    """Symbols of a letter or two need digits before them: "five m" is no length."""
    start, end = match.spans["unit"]
    symbol = text[start:end]
    return symbol in ("M", "G") or (end - start < 3 and symbol.isalpha() and not re.search(r"\d", match.fields["low"]))


def _is_named(match: Match, text: str) -> bool:
    """True for the 5 of "iPhone 5", the 12 of "section 12"."""
    if "hedge" in match.fields or "high" in match.fields or re.search(r"[.,]", match.fields.get("low", "")):
        return False
    before = LAST_WORD.search(text, max(0, match.start - 30), match.start)
    if before is None or not match.fields["low"][0].isdigit() or text[match.start - 1 : match.start] != " ":
        return False
    return before.group(1).lower() in table("label-word")


def _counts(match: Match, text: str) -> bool:
    fields = match.fields
    low, high = fields["low"], fields.get("high")
    if high is not None:
        if _is_score(match, text) or _is_two_figures(match, text):
            return False
        if "unit" in fields:
            return True
    if YEAR.fullmatch(low) and (high is None or YEAR.fullmatch(high) or len(high) == 2) and "hedge" not in fields:
        return False
    if _is_named(match, text):
        return False
    one = value_of(low) == 1 and high is None
    noun = counted_after(text, match.end, one=one)
    before = LAST_WORD.search(text, max(0, match.start - 30), match.start)
    word = before.group(1) if before else ""
    if noun is not None and not (one and (not low[0].isalpha() or word.lower() in NOT_BEFORE_ONE)):
        return not _is_model(word, low, text, match, noun)
    if one and low[0].isalpha():
        return False
    return _stands_bare(match, text, word)


def _is_model(word: str, low: str, text: str, match: Match, noun: Counted) -> bool:
    """A bare number behind a capital word names a thing, unless people or plainly many are counted."""
    named = word[:1].isupper() and low.isdigit() and text[match.start - 1 : match.start] == " "
    return named and noun.kind != "person" and not _opens_sentence(text, match.start - len(word) - 1)


def _opens_sentence(text: str, at: int) -> bool:
    return at <= 0 or bool(re.search(r"[.!?\n\"“]\s{0,2}$", text[max(0, at - 3) : at]))


def _is_score(match: Match, text: str) -> bool:
    """Two small numbers on a hyphen, no wider apart than a game's result, with nothing counted behind."""
    start, end = match.spans["low"][1], match.spans["high"][0]
    first, last = value_of(match.fields["low"]), value_of(match.fields["high"])
    if text[start:end].strip() not in ("-", "–", "—"):
        return False
    return first >= last or counted_after(text, match.end, one=False) is None


def _is_two_figures(match: Match, text: str) -> bool:
    """True for "8 % to 210": the first number has a unit that the second has not."""
    between = text[match.spans["low"][1] : match.spans["high"][0]]
    return (
        "unit" not in match.fields
        and bool(re.sub(r"\b(?:to|and)\b|[\s–—-]", "", between))
        and not text[match.start :].lower().startswith(("from", "between"))
    )


def _is_change_and_level(match: Match, text: str) -> bool:
    """True for "5 percent to 210 million euros": a share first, and then a sum of money."""
    between = text[match.spans["low"][1] : match.spans["high"][0]]
    return bool(re.search(r"%|\bper ?cent\b|\bpct\b", between))


def _stands_bare(match: Match, text: str, word: str) -> bool:
    """A number without a noun counts where its form or its neighbours leave no other reading."""
    low = match.fields["low"]
    if "hedge_after" in match.fields or TELLS_COUNT.match(text, match.end):
        return True
    if "high" not in match.fields and is_age(text, *match.spans["low"], value_of(low)):
        return True
    if text[match.end : match.end + 1] in ("-", "/", "'", "’") or text[max(0, match.start - 1) : match.start] == "-":
        return False
    if re.match(r" [A-Z][a-z]", text[match.end : match.end + 3]) and low.isdigit() and "hedge" not in match.fields:
        return False
    if word.lower().endswith(("ed", "ing")) and table("measure-word").get(word.lower()) in table("people-measure"):
        return True
    if low[0].isalpha():
        return "hedge" in match.fields or len(low) > 9 or " " in low
    if word.lower() in table("label-word") or (word[:1].isupper() and "hedge" not in match.fields):
        return False
    return (
        bool(re.search(r"[.,]", low))
        or scale_of(low) is not None
        or "hedge" in match.fields
        or word.lower() in BARE_LEADS
    )


def _is_date(mark: QuantityMark, match: Match, dates: list[TimeMark], starts: list[int], text: str) -> bool:
    """True where the number belongs to a date; "two years later" is a date and a length of two years."""
    start, end = match.spans.get("low", (match.start, match.end))
    place = bisect_right(starts, start) - 1
    if (
        place < 0
        or dates[place].span.end < end
        or (mark.unit and match.end > dates[place].span.end and mark.of is None)
    ):
        return False
    words = dates[place].span.of(text).lower()
    return mark.unit not in TIME_UNITS or bool(re.search(r"\b(?:since|ago|anniversary|quarter|century)\b", words))


def _mark(document: Document, match: Match) -> QuantityMark:
    made = {"share": _share, "multiple": _multiple, "vague": _vague}.get(match.rule.make, _figure)
    return made(document, match)


def _figure(document: Document, match: Match) -> QuantityMark:
    fields = dict(match.fields)
    stated = range_of(fields["low"], fields.get("high"))
    if fields.get("sign", "+")[0] != "+":
        stated = (-stated[0], -stated[1])
    unit = _unit(fields, document.text[slice(*match.spans.get("unit", (0, 0)))])
    if unit is None:
        noun = counted_after(document.text, match.end, one=stated == (1.0, 1.0))
        if noun is None and "high" not in fields and is_age(document.text, *match.spans["low"], stated[0]):
            return replace(_made(document, match, stated), unit=AGE, counted=None)
        return _made(document, match, stated, noun=noun)
    kind = "money" if "currency" in fields else "share" if unit == "percentage" else None
    if unit in ("pound", "pound-mass"):
        unit = "pound sterling" if stated[1] >= 10000 else "pound-mass"
    factor = LONG_TIMES.get(unit, 1)
    mark = _made(document, match, stated, factor=factor)
    return replace(mark, unit="year" if factor > 1 else unit, counted=kind)


def _unit(fields: dict[str, Any], said: str) -> str | None:
    """The unit's name; of the symbols only Nm means another unit than in small letters."""
    unit = fields.get("currency") or fields.get("unit")
    if said == "Nm":
        unit = "newton metre"
    if unit is None or "rate" not in fields:
        return unit
    word = " ".join(fields["rate"].lower().split())
    rate = table("unit-name").get(word) or table("unit-symbol").get(word) or word
    return f"{unit} per {rate}"


def _made(
    document: Document, match: Match, stated: tuple[float, float], *, factor: float = 1, noun: Counted | None = None
) -> QuantityMark:
    low, high = sorted((stated[0] * factor, stated[1] * factor))
    means = meant(low, high, bound_of(dict(match.fields)))
    return QuantityMark(
        document.span(match.start, noun.end if noun else match.end),
        stated,
        means.hedge,
        means.low,
        means.high,
        noun.unit if noun else None,
        match.rule.id,
        of=document.span(noun.start, noun.end) if noun else None,
        counted=noun.kind if noun else None,
    )


def _share(document: Document, match: Match) -> QuantityMark:
    fields = match.fields
    part = fields["share"] if "share" in fields else value_of(fields["low"]) / value_of(fields["whole"])
    inner = "whole" in fields
    whole = counted_after(document.text, match.end, one=False) if inner else None
    if not inner and document.text[: match.end].endswith(" of"):
        whole = whole_after(document.text, match.end)
    mark = _made(document, match, (part, part), noun=whole)
    return replace(mark, unit="share", counted="share")


def _multiple(document: Document, match: Match) -> QuantityMark:
    fields = match.fields
    factor = float(fields["factor"]) if "factor" in fields else value_of(fields["low"])
    return replace(_made(document, match, (factor, factor)), unit="times", counted="multiple")


def _vague(document: Document, match: Match) -> QuantityMark:
    row = match.fields["vague"]
    low, high = float(row["low"]), row.get("high")
    noun = None if "currency" in match.fields else counted_after(document.text, match.end, one=False)
    mark = _made(document, match, (low, low * row["spread"]), noun=noun)
    if "currency" in match.fields:
        mark = replace(mark, unit=match.fields["currency"], counted="money")
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
        if last and mark.hedge == "exact" != last.hedge and text[last.span.end : mark.span.start] in (" (", " / "):
            low, high = _bounds_like(last, mark)
            mark = replace(mark, hedge=last.hedge, low=low, high=high)
        done.append(mark)
    return done


def _bounds_like(first: QuantityMark, second: QuantityMark) -> tuple[float | None, float | None]:
    """The second figure's bounds, as wide as the first one's."""
    low = None if first.low is None or not first.stated[0] else second.stated[0] * first.low / first.stated[0]
    high = None if first.high is None or not first.stated[1] else second.stated[1] * first.high / first.stated[1]
    return low, high
