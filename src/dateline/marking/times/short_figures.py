"""Numbers of one to three figures, and the words beside them that make one a year or a count."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.marking.times.neighbours import words
from dateline.rules import BLANK, load
from dateline.types import TimeMark, TimeRef

AFTER = r"(?![\w%°]|[.,:]\d|-(?!\d{1,3}\))\w)"
# looked behind only where a figure stands, so that a search can leap from figure to figure
FIGURES = re.compile(r"[1-9](?<=[\s(–-].)\d{0,2}" + AFTER)
AFTER_MONTH = re.compile(rf"(?:,? of|,)?{BLANK}(?P<year>[1-9]\d{{0,2}}){AFTER}")
IN_BRACKETS = re.compile(r"\(\d{1,3}(?:[)–]|-\d)")
LED = re.compile(rf"(?:(?<!\w)[^\W\d_]+\.?{BLANK}){{1,5}}\Z")
SAID = re.compile(r"\S+")
OF_ONE = re.compile(rf"(?:\b(?i:the|his|her|its|their|this|that)(?: [\w’'-]+){{1,3}}| [A-Z][\w’'-]+) of{BLANK}\Z")
WORD = re.compile(rf"{BLANK}([\w’'-]+)")
TO_FIGURE = re.compile(rf"(?:{BLANK}(?:to|or){BLANK}|[–-])\d[\d,]*")
AND_FIGURE = re.compile(rf"{BLANK}and{BLANK}\d[\d,]*")
PLURAL = re.compile(r"[a-z-]{2,}(?<!s)s|[a-z-]*men")
REACH = 48


@dataclass(frozen=True, slots=True)
class ShortFigure:
    """A number at [start, end) and the word or sign in front.

    `part` is what of its year is meant ("the spring of", from `begin`); `led` is True where the words in front lead to
    a year more often than to a count.
    """

    start: int
    end: int
    number: int
    front: str
    begin: int
    part: Mapping[str, Any]
    led: bool


def figures_of(text: str) -> Iterator[ShortFigure]:
    """The numbers of 1 to 999 with words or a sign in front that may lead to a year."""
    for met in FIGURES.finditer(text):
        number = int(met[0])
        figure = _figure(*met.span(), number, text)
        if figure:
            yield figure


def _figure(start: int, end: int, number: int, text: str) -> ShortFigure | None:
    sign = text[start - 1]
    if sign in "–-" or IN_BRACKETS.match(text, start - 1):
        return ShortFigure(start, end, number, sign, start, {}, led=False)
    met = LED.search(text, max(0, start - REACH), start) if _word_before(text, start) in _leading() else None
    if met is None:
        return None
    before = list(SAID.finditer(text, met.start(), start))
    said = [word[0].lower() for word in before]
    part, used = _part(said)
    front = said[-used - 1] if used < len(said) else ""
    if not (used and said[-1] not in words("about-number")) and not _may_lead(front, text, start, hedged=used > 0):
        return None
    led = front in words("before-early-year") or (used > 0 and said[-1] in ("of", "year"))
    return ShortFigure(start, end, number, front, before[-used].start() if used else start, part, led)


def _word_before(text: str, start: int) -> str:
    return "".join(text[max(0, start - REACH) : start].split()[-1:]).lstrip("(").lower()


@cache
def _leading() -> frozenset[str]:
    """The words that a year may follow at once; what stands before other numbers need not be read."""
    parts = {said.split()[-1] for said in _parts_of_year()}
    return frozenset({"of", *parts, *words("before-early-year"), *words("beside-early-year")})


def _may_lead(front: str, text: str, start: int, *, hedged: bool) -> bool:
    """True for "in", "between", "born about", "the council of"; "lost about 300", "an army of 300" have no year."""
    if front in words("before-early-year") or front in words("beside-early-year"):
        return True
    if front != "of" or hedged:
        return hedged and front in words("dated")
    of_one = OF_ONE.search(text, max(0, start - REACH), start)
    return of_one is not None and of_one[0].split()[-2].lower() not in words("gathered")


def _part(before: list[str]) -> tuple[Mapping[str, Any], int]:
    """What the last words say of a year ("the spring of", "late in", "about"), and how many they are."""
    parts = _parts_of_year()
    for count in (3, 2, 1):
        said = " ".join(before[-count:])
        if said in parts and len(before) >= count:
            return parts[said], count + (before[-count - 1 : -count] == ["the"])
    return {}, 0


@cache
def _parts_of_year() -> Mapping[str, Mapping[str, Any]]:
    """By the words before a year, the fields of a time that they give."""
    known = load("time").words
    seasons = {f"{season} of": {"season": value} for season, value in known["season"].items()}
    edges = {f"{edge} of": fields for edge, fields in known["edge"].items()}
    hedges = {hedge: {"mod": "APPROX"} for hedge in words("about-number") | words("about-year")}
    return {"year": {}, **seasons, **edges, **known["early-late"], **hedges}


def after_month(mark: TimeMark, text: str) -> re.Match[str] | None:
    """The number that may be the year of a day or month told without one."""
    return AFTER_MONTH.match(text, mark.span.end) if mark.ref.month and is_without_year(mark.ref) else None


def is_without_year(ref: TimeRef) -> bool:
    """True for a day, month or season told without its year, which figures behind it may name."""
    counted = ref.shift is not None or ref.unit is not None or ref.type == "DURATION"
    return bool(ref.month or ref.season) and ref.year is None and not counted


def is_counted(end: int, text: str, *, front: str = "") -> bool:
    """True where things are counted: "300 ships", "300 of them", "200 to 300 armed men"."""
    beyond = TO_FIGURE.match(text, end) or (AND_FIGURE.match(text, end) if front == "between" else None)
    first, after = _word(text, beyond.end() if beyond else end)
    if first in words("of-a-count") or _is_thing(first):
        return True
    if not first.islower() or first in words("after-early-year") or first in load("time").words["number-word"]:
        return False
    return _is_thing(_word(text, after)[0])


def ends_phrase(end: int, text: str) -> bool:
    """True where no noun follows that the number might count."""
    word = _word(text, end)[0]
    return not word or word[0].isupper() or word in words("after-early-year")


def _word(text: str, end: int) -> tuple[str, int]:
    """The word after, and where it ends; empty where a sign or nothing follows."""
    found = WORD.match(text, end)
    return (found[1], found.end()) if found else ("", end)


def _is_thing(word: str) -> bool:
    if word in words("no-plural"):
        return False
    return word in words("counted") or word in words("counted-early") or PLURAL.fullmatch(word) is not None
