"""Which measure a figure belongs to: the measure word nearest to it in its clause."""

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from dateline.marking.quantities.counted import table
from dateline.rules.pattern import alternation
from dateline.types import QuantityMark, Syntax, Token

CLAUSE = re.compile(r"[.;:!?](?=\s|$)|\n|[\"“”]|,? (?:but|while|whereas)\b")
FIGURE = re.compile(r"\d")
BEFORE, AFTER = 60, 70
JOIN = re.compile(r",? (?:and|with|as|in) |, ")
APPOSED = re.compile(r",? ?(?:or|that is|and|\()? ?(?:about |nearly )?$")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('measure-word'))})(?!\w)", re.IGNORECASE)


def with_measures(text: str, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks with the measures that the words around them name; an apposition shares its neighbour's."""
    done: list[QuantityMark] = []
    for place, mark in enumerate(marks):
        stop = marks[place + 1].span.start if place + 1 < len(marks) else len(text)
        start = marks[place - 1].span.end if place else 0
        measure = _nearest(text, mark, start, stop)
        if done and mark.counted == "share" and APPOSED.fullmatch(text[start : mark.span.start]) and done[-1].measure:
            measure = done[-1].measure
        counted = "person" if measure in table("people-measure") and mark.unit is None else mark.counted
        done.append(replace(mark, measure=measure, counted=counted))
    return done


def _nearest(text: str, mark: QuantityMark, start: int, stop: int) -> str | None:
    before = text[max(start, mark.span.start - BEFORE) : mark.span.start]
    before = before[max((found.end() for found in CLAUSE.finditer(before)), default=0) :]
    after = text[mark.span.end : min(stop, mark.span.end + AFTER)]
    cut = CLAUSE.search(after)
    after = after[: cut.start()] if cut else after
    options = [(len(before) - found.end(), found) for found in _words().finditer(before)]
    options += [(found.start() + _detour(after[: found.start()]), found) for found in _words().finditer(after)]
    within = [(0, found) for found in _words().finditer(mark.span.of(text))]
    nearest = min([*options, *within], key=lambda option: option[0], default=None)
    return str(table("measure-word")[" ".join(nearest[1].group().lower().split())]) if nearest else None


def _detour(between: str) -> int:
    """A measure word behind "and" or a comma belongs to the next figure as a rule."""
    return 25 if JOIN.search(between) else 0


def with_verbs(marks: list[QuantityMark], syntax: Syntax) -> list[QuantityMark]:
    """The marks with the lemma of the verb that governs each, as the parse has it."""
    starts = [token.start for token in syntax.tokens]
    return [replace(mark, verb=_verb(mark, syntax, starts)) for mark in marks]


def _verb(mark: QuantityMark, syntax: Syntax, starts: list[int]) -> str | None:
    place = bisect_right(starts, mark.span.end - 1) - 1
    if place < 0 or syntax.tokens[place].end <= mark.span.start:
        return None
    for _ in range(12):
        token: Token = syntax.tokens[place]
        if token.pos == "VERB":
            return token.lemma
        if token.head == place:
            return None
        place = token.head
    return None
