"""Figures and people told in one breath, which only together are the count: "12 soldiers and three civilians"."""

import re
from dataclasses import replace
from functools import cache

from dateline.marking.quantities.measure import OWN_VERB
from dateline.marking.quantities.noun import class_of, group_of, is_plural, singular, table
from dateline.marking.sentences import Sentences
from dateline.rules import alternation
from dateline.types import QuantityMark

BEFORE = 120
AND = re.compile(r",? and ")
COMMA = re.compile(r", ")
ONE = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z][\w-]* ){0,3}?(?P<noun>[a-z][a-z-]+)"
MOST_NAMES = 4
BEHIND = re.compile(rf",? and (?P<one>{ONE})(?= (?:were|are|have)\b|[.,;]|\s*$)")
OTHERS = re.compile(r" others?\b")
DAY = r"\b(?:[Oo]n|[Ii]n) (?:\w+ ){0,3}?(?:\d{4}|[A-Z]\w+day),? "
OPENED = re.compile(rf"\b(?:that|when|where|which) |{DAY}")


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
        elif _is_counted(mark):
            done[place] = _with_persons(sentences, _with_person_behind(text, mark))
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


def _with_person_behind(text: str, mark: QuantityMark) -> QuantityMark:
    """The mark with the single person told behind it: "five people and the driver were killed"."""
    found = BEHIND.match(text, mark.span.end)
    if found is None or not _is_one(found["one"]):
        return mark
    joined = replace(mark.span, start=found.start("one"), end=found.end("one"))
    return replace(mark, role="summand", joined=(joined,))


def _with_persons(sentences: Sentences, mark: QuantityMark) -> QuantityMark:
    """The mark with the single people told before "and" it; new on top of them where they cannot be counted."""
    text = sentences.text
    far = max(0, mark.span.start - BEFORE)
    clause = max(sentences.clause_at(mark.span.start), far)
    before = text[clause : mark.span.start]
    measured = max([0, *(found.end() for found in _measure_word().finditer(before))])
    begin = max([measured, *(found.end() for found in OPENED.finditer(before))])
    listed = re.fullmatch(r"([^,]+(?:, [^,]+)*?),? and ", before[begin:])
    if mark.joined or listed is None or (begin == 0 and clause == far > 0):
        return mark
    active = begin == measured > 0
    if active and OWN_VERB.match(text, mark.span.end):
        return mark
    start = mark.span.start - len(before) + begin
    items = [(start + found.start(), found.group()) for found in re.finditer(r"(?<!\S)[^,]+", listed[1])]
    if _are_people([words for _, words in items]):
        joined = tuple(replace(mark.span, start=at, end=at + len(words)) for at, words in items)
        return replace(mark, role="summand", joined=joined)
    return replace(mark, role="added") if active else mark


@cache
def _measure_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('measure-word'))}) ", re.IGNORECASE)


def _are_people(items: list[str]) -> bool:
    """True for single people by their nouns; a name stands alone, since in a list it may be in apposition."""
    if len(items) == 1 and _is_named(items[0]):
        return True
    return all(_is_one(item) for item in items)


def _is_one(words: str) -> bool:
    found = re.fullmatch(ONE, words)
    return found is not None and _is_person(found["noun"])


def _is_named(words: str) -> bool:
    """True for a name behind the word for one person: "Ambassador Ada Berg"."""
    parts = words.split()
    lead = next((place for place, part in enumerate(parts) if _is_person(part.lower())), None)
    name = parts[lead + 1 :] if lead is not None else []
    return 0 < len(name) < MOST_NAMES and all(part[0].isupper() and part.isalpha() for part in name)


def _is_person(noun: str) -> bool:
    return noun not in table("several") and not is_plural(noun) and class_of(singular(noun)) == "person"
