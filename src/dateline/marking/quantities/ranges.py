"""Two numbers that stand together and are no range: each is told apart, as are the two sides of a vote."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.marking.numbers import range_of, value_of
from dateline.marking.quantities.counted import counted_after
from dateline.marking.quantities.noun import table
from dateline.marking.sentences import Sentences
from dateline.rules import Match, alternation, load, normal
from dateline.types import QuantityMark, Span

OPENED = re.compile(r"(?:[\w-]+ )?(?:anywhere |somewhere )?(?:between|from) ", re.IGNORECASE)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TO = re.compile(r"(?:.*\b(?:to|or|and)\b *|.*[-–—] *)?", re.DOTALL)
FIRST_ONLY = ("high", "high_sign", "rate")
SECOND_ONLY = ("hedge", "hedge2", "sign", "low", "low_unit", "high", "high_sign")
WIDEST_CHOICE = 3
BEHIND = re.compile(r"[ -]((?:[A-Za-z.]+ ){0,2}[A-Za-z.]+)")
PER = re.compile(r" (?:per|an?) ([a-z]{3,12})(?! (?:ago|earlier|later|before)\b)(?= )")
# "rose $12 to $1,282" tells a change and where it led; "rose 5 to 10 per cent" tells a range
CHANGED = re.compile(
    r"\b(?:rose|rises?|fell|falls?|gain(?:s|ed)?|lost|add(?:s|ed)|shed|climb(?:s|ed)|dropp?(?:s|ed)|slipp?(?:s|ed)"
    r"|jump(?:s|ed)|declin(?:es|ed)|advanc(?:es|ed)|surg(?:es|ed)|sank|tumbl(?:es|ed)|eas(?:es|ed)|up|down) $"
)
LEAP = 5
OF_MORE = re.compile(r"[\d,.–-]*\d|\s?(?:%|per\s?cent|points?\b)")
FAR = 90


def is_negative(sign: str | None) -> bool:
    """True for a minus, in words or as a sign."""
    return bool(sign) and sign[0] != "+"  # type: ignore[index]


def ends_of(match: Match, text: str) -> tuple[Match, ...]:
    """The match alone, or one match for each of its two numbers where they make no range."""
    if "high" not in match.spans or not _is_apart(match, text):
        return (match,)
    if _is_year_alone(match):
        return (_second(match, text),)
    return _first(match), _second(match, text)


def ends_stated(match: Match, text: str) -> tuple[float, float]:
    """The number as it is written, or both of a range."""
    opened = OPENED.match(text, match.start) is not None
    return range_of(match.fields["low"], match.fields.get("high"), opened=opened)


def _is_apart(match: Match, text: str) -> bool:
    """True for two units, for numbers that fall without "from" (a result), for wide choices, for a year before one."""
    fields = match.fields
    if _own_unit(match) and unit_of_first(match) not in (None, _own_unit(match)):
        return True
    if _is_year_alone(match):
        return True
    between = text[match.spans["low"][1] : match.spans["high"][0]]
    low, high = ends_stated(match, text)
    if _day().search(between):  # "from 12 feet on Friday to 3 feet on Sunday" tells two days
        return True
    if re.search(r"\bor $", between):
        return not low < high <= WIDEST_CHOICE * low
    if high > LEAP * low and " to " in between and CHANGED.search(text[max(0, match.start - 12) : match.start]):
        return True
    signed = is_negative(fields.get("sign")) or is_negative(fields.get("high_sign"))
    return low > high and not signed and OPENED.match(text, match.start) is None


@cache
def _day() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('time').words['weekday'])})\b", re.IGNORECASE)


def _is_year_alone(match: Match) -> bool:
    """True for "2013 - four months": a year and then a number in words."""
    return bool(YEAR.fullmatch(match.fields["low"])) and not match.fields["high"][0].isdigit()


def _own_unit(match: Match) -> str | None:
    unit = match.fields.get("currency") or match.fields.get("unit")
    return str(unit) if unit else None


def unit_of_first(match: Match) -> str | None:
    """The unit told right behind the first of two numbers."""
    return _named(normal(match.fields.get("low_unit") or "").lstrip("-"))


def money_of_first(match: Match, text: str) -> str | None:
    """The currency named right behind the first of two numbers: "from 660,000 euros a year ago to 75,000"."""
    if "high" not in match.spans:
        return None
    said = BEHIND.match(text, match.spans["low"][1], match.spans["high"][0])
    words = said[1].lower().split() if said else []
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((str(table("currency-name")[name]) for name in names if name in table("currency-name")), None)


def rate_of_first(match: Match, text: str) -> str:
    """The rate told behind the first of two numbers only: "from $75 a barrel to $45"."""
    between = text[match.spans["low"][1] : match.spans["high"][0]] if "high" in match.spans else ""
    found = PER.search(between)
    return f" per {found[1].lower()}" if found else ""


@cache
def _named(said: str) -> str | None:
    for name in ("unit-name", "unit-symbol"):
        if said in table(name):
            return str(table(name)[said])
    return None


def _first(match: Match) -> Match:
    end = max(match.spans.get(name, (0, 0))[1] for name in ("low", "low_unit"))
    fields = {name: value for name, value in match.fields.items() if name not in FIRST_ONLY}
    of_second = match.spans.get("currency", (0, 0))[0] > match.spans["low"][1]
    if "low_unit" in match.spans and ("unit" in fields or of_second):
        fields["unit"] = unit_of_first(match)
        if of_second:  # "rose 3 percent to 71 euros": the first is no sum
            fields.pop("currency", None)
    spans = {name: span for name, span in match.spans.items() if span[1] <= end}
    return replace(match, end=end, fields=fields, spans=spans)


def _second(match: Match, text: str) -> Match:
    between = text[match.spans["low"][1] : match.spans.get("high_sign", match.spans["high"])[0]]
    start = match.spans["low"][1] + TO.match(between).end()  # type: ignore[union-attr]
    fields = {name: value for name, value in match.fields.items() if name not in SECOND_ONLY}
    spans = {name: span for name, span in match.spans.items() if name not in SECOND_ONLY}
    fields["low"], spans["low"] = match.fields["high"], match.spans["high"]
    if "high_sign" in match.fields:
        fields["sign"] = match.fields["high_sign"]
    return replace(match, start=start, fields=fields, spans=spans)


def with_tallies(doc: str, sentences: Sentences, start: int, end: int, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks of a block with those of its votes, which take the place of what was marked within them."""
    told = [*{mark.span: mark for mark in _tallies(doc, sentences, start, end)}.values()]
    left = [mark for mark in marks if not any(mark.span.meets(tally.span) for tally in told)]
    return sorted([*left, *told], key=lambda mark: mark.span.start) if told else marks


def _tallies(doc: str, sentences: Sentences, start: int, end: int) -> Iterator[QuantityMark]:
    text, said = sentences.text, sentences.text[start:end].lower()
    if not any(word in said for word in _cues()):
        return  # the forms are slow to look for
    for match in (found for form in _forms() for found in form.finditer(text, start, end)):
        if not _is_tally(text, match):
            continue
        lost = _against().search(match.group()) or _against().search(sentences.before(match.start(), most=FAR))
        sides = ("voted against", "voted for") if lost else ("voted for", "voted against")
        for part, measure in zip(("first", "second"), sides, strict=True):
            value, span = value_of(match[part].lower()), Span(doc, *match.span(part))
            yield QuantityMark(span, (value, value), "exact", value, value, None, "quantity.tally", measure=measure)


def _is_tally(text: str, match: re.Match[str]) -> bool:
    """False for years, for what goes on behind ("60 to 70 percent") and for a range of things counted."""
    years = YEAR.fullmatch(match["first"]) and YEAR.fullmatch(match["second"])
    if years or OF_MORE.match(text, match.end("second")):
        return False
    return match.end("second") < match.end() or counted_after(text, match.end(), one=False) is None


@cache
def _cues() -> tuple[str, ...]:
    """Words of which each telling of a vote has one."""
    said = (word.split()[0] for name in ("vote-lead", "vote-behind") for word in table(name))
    return tuple(dict.fromkeys(said))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    number = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{alternation(table('tally-number'))})"
    first, second, joint = rf"(?P<first>{number})", rf"(?P<second>{number})", r"(?: ?[-–] ?|-to-| to )"
    verb, noun = alternation(table("vote-lead")), alternation(table("vote-behind"))
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"(?<!\w)(?:{verb})(?: \w+ly)?(?: by)? {first}(?: votes)?{joint}{second}(?![\w,.]\d|\w)",
            rf"(?<!\w)by (?:a )?{first} votes? to {second}(?!\w)",
            rf"(?<![\w,.–-]){first}(?:[-–]|-to-){second} (?:\w+ )?(?:{noun})(?!\w)",
        )
    )


@cache
def _against() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('vote-against'))})(?!\w)", re.IGNORECASE)
