"""Times that the telling only looks back or ahead to, and that do not move it."""

import re
from functools import cache

from dateline.marking import year_of
from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.focus import Focus
from dateline.rules import alternation, load
from dateline.types import TimeRef

NEAR_UNITS = ("day", "week", "month", "year")
REACH = 60
ASIDE = re.compile(
    r"\b(?:(?:the|since)\s"
    r"|(?:until|till|(?:that|which|who) had|followed(?! (?:in|on|by)\b)|(?<!the )following|compared"
    r"|surpassing|than|opposed to|effective|sometime|will|would|as of|predict(?:s|ed)|forecasts?|projected"
    r"|(?<!the )(?<!an )(?<!a )(?<!its )(?<!his )(?<!their )(?:planned|scheduled|intended|hoped|expected))\b[^.,;\n]*)$"
)
LASTS = re.compile(
    r"\b(?:extended|runs?|last(?:ed|ing)?|ruled?|remain(?:ed)?|stay(?:ed)?|continued?)"
    r" (?:on )?(?:to|until|till|through) $"
)
UNTIL = re.compile(r"\b(?:until|till)\s+(?:(?:the )?\w+ of |late |early |mid-)?$")
NOT_UNTIL = re.compile(
    r"\b(?:not|never|no|nothing|nobody|none|cannot|hardly|scarcely|only|[a-z]+n['’]t)\b[^;:.]*"
    r"\b(?:until|till)\s+(?:(?:the )?\w+ of |the |late |early |mid-)?$",
    re.IGNORECASE,
)
WHO_HAD = re.compile(r"\b(?:that|which|who) had\b[^.,;\n]*$")
A_REIGN = 15
CITED = re.compile(r"\((?:[^()\n\d]{0,40}, )?$")
DAYS_YEAR = re.compile(r"[^()\n]{0,60}\),? ")
WHEN = re.compile(r",? when\b")


def is_beside(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for "the 2003 war", "since 1995", "a year before", "had signed in 1932": the telling stays where it was."""
    if not focus.history:
        return (
            _held_against().search(around.sentence_before) is not None
            or _is_below(focus, around)
            or _is_beside_in_news(ref, focus)
        )
    if ref.way == "past" or (ref.shift or 0) < 0 or (ref.frame == "speech" and not ref.month):
        return True
    if focus.told is None or _is_reached(ref, focus, around):
        return False
    if _is_bare_year(ref) and (_is_cited(ref, focus, around) or _is_of_the_day(ref, focus, around)):
        return True
    return _is_other_year(ref, focus, around) or _is_aside(around)


def _is_below(focus: Focus, around: ContextWindow) -> bool:
    """True for the second time of "came on Thursday to those who were lost two days ago"."""
    told = focus.told_by
    if told is None or not around.start - len(around.sentence_before) <= told.start < around.start:
        return False
    return _below().search(around.text, told.end, around.start) is not None


@cache
def _below() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('time').words['neighbour']['below'])})\b[^.;:]*$")


@cache
def _held_against() -> re.Pattern[str]:
    """The end of "down from 67", before the time of that figure."""
    held, to = (alternation(load("event").words["date-link"][name]) for name in ("held", "held-to"))
    return re.compile(rf"\b(?:{held}) (?:{to}) [^.;:]*\d[^.;:]*$")


def _is_beside_in_news(ref: TimeRef, focus: Focus) -> bool:
    if ref.frame == "speech":
        if ref.way == "past" and (ref.count or 0) >= 2:
            return False
        if ref.unit == "day" and ref.shift is not None:
            return False
        if (ref.unit in NEAR_UNITS or ref.weekday) and (ref.shift or 0) < 0:
            return focus.quarter is not None
    return ref.way == "past" or (ref.shift or 0) < 0 or (ref.frame == "speech" and not ref.month)


def _is_other_year(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for a year looked back to ("had signed in 1932", ", hanged in 1949,") or ahead to ("extended to 1945")."""
    year, told = year_of(ref), focus.told.year if focus.told else None
    if year is None or told is None:
        return False
    if year < told:
        return around.is_pluperfect or around.is_participle
    return year > told and LASTS.search(around.sentence_before) is not None


def _is_bare_year(ref: TimeRef) -> bool:
    return ref.year is not None and not (ref.month or ref.season or ref.quarter or ref.half or ref.holiday)


def _is_cited(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for the year of a book in brackets, far behind what is told: "(2003)", "(London, 2003)"."""
    told = focus.told.year if focus.told else None
    in_brackets = CITED.search(around.text, max(0, around.start - REACH), around.start) is not None
    return in_brackets and around.text.startswith(")", around.end) and (ref.year or 0) - (told or 0) > A_REIGN


def _is_of_the_day(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for the year of a day just told, said apart from it: "on 7 May (6 May in Lima), 1941"."""
    told, by = focus.told, focus.told_by
    if told is None or by is None or not told.month or told.year != ref.year:
        return False
    return DAYS_YEAR.fullmatch(around.text, by.end, around.start) is not None


def _is_reached(ref: TimeRef, focus: Focus, around: ContextWindow) -> bool:
    """True for a later month that the telling comes to: "ruled until January 1448", "who had joined in May 1862"."""
    year, told = year_of(ref), focus.told
    if year is None or told is None or told.year is None or not ref.month:
        return False
    before = around.sentence_before
    if year > told.year and WHO_HAD.search(before):
        return True
    is_near = told.month is None and ref.day is None and 0 <= year - told.year <= A_REIGN
    return is_near and UNTIL.search(before) is not None


def _is_aside(around: ContextWindow) -> bool:
    """True after "until", "which had" and the like.

    "It drifted until 9 April, when it split" goes on from there, and so does "it was not recognised until March".
    """
    text, start = around.text, around.start
    if ASIDE.search(text, max(0, start - REACH), start) is None or NOT_UNTIL.search(around.sentence_before):
        return False
    return WHEN.match(text, around.end) is None or UNTIL.search(text, max(0, start - 24), start) is None
