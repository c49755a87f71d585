"""Figures that only together are the count: terms of a sum ("12 soldiers and three civilians"), and what is added."""

import re
from dataclasses import replace
from functools import cache

from dateline.marking.quantities.noun import group_of, table
from dateline.marking.sentences import Sentences
from dateline.rules import alternation
from dateline.types import QuantityMark

AND = re.compile(r",? and ")
COMMA = re.compile(r", ")
OTHERS = re.compile(r" others?\b")


def with_sums(sentences: Sentences, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks with the terms of a sum told as such; the last of them knows the ones before it."""
    text, done = sentences.text, [*marks]
    for place, mark in enumerate(marks):
        chain = _chain(text, marks, place)
        for back, term in enumerate(chain):
            done[place - 1 - back] = replace(term, role="summand")
        if chain:
            apart = _are_apart(text, [mark, *chain])
            done[place] = replace(mark, role="summand", joined=tuple(term.span for term in chain) if apart else ())
    return done


def _are_apart(text: str, terms: list[QuantityMark]) -> bool:
    """True where no term may hold another: "12 people and three children" may be 12 or 15."""
    nouns = [group_of(term) for term in terms]
    others = OTHERS.match(text, terms[0].span.end) is not None
    return len({*nouns}) == len(nouns) and all(nouns[1:] if others else nouns)


def _is_counted(mark: QuantityMark) -> bool:
    return mark.role in ("level", "added") and mark.counted == "person" and mark.measure in table("people-measure")


def _chain(text: str, marks: list[QuantityMark], place: int) -> list[QuantityMark]:
    """The figures before that end in "and" this one, the nearest first."""
    found: list[QuantityMark] = []
    link = AND
    while place and _goes_with(text, marks[place - 1], marks[place], link):
        place -= 1
        found.append(marks[place])
        link = COMMA
    return found


def _goes_with(text: str, one: QuantityMark, other: QuantityMark, link: re.Pattern[str]) -> bool:
    joined = link.fullmatch(text[one.span.end : other.span.start])
    return bool(joined) and one.role == "level" and _is_counted(other) and one.measure == other.measure


def is_added(text: str, mark: QuantityMark) -> bool:
    """True for "another 12", "12 more people" and "three others": they come on top of somebody told before."""
    said = re.sub(r"\b(?:more|fewer|less) than\b|\bor (?:more|fewer|less)\b", "", mark.span.of(text).lower())
    return bool(_adding().search(said) or _adding_behind().match(text, mark.span.end))


def is_first_told(sentences: Sentences, last: QuantityMark, mark: QuantityMark) -> bool:
    """True for "nine died and 12 others were injured": the others are the first of their measure."""
    others = OTHERS.match(sentences.text, mark.span.end)
    parted = sentences.parted_by_clause(last.span.start, mark.span.start)
    return bool(others and mark.measure and last.measure not in (None, mark.measure) and not parted)


@cache
def _adding() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('adding'))})(?!\w)")


@cache
def _adding_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:others|{alternation(table('adding'))})(?!\w)(?! than\b)", re.IGNORECASE)
