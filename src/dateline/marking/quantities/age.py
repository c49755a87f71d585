"""Bare numbers that are somebody's age."""

import re

from dateline.marking.quantities.noun import class_of, is_plural, table
from dateline.rules import expression

UNIT = "year of age"
OLDEST, ADULT = 110, 18
SAID = re.compile(
    r"(?:\b(?:the|an) (?:average |minimum |legal )?age of|\bages of"
    r"|\b(?:at|under|over|by|from|of|until|below|above) age"
    r"|\blife expectancy\b[^.;\n]{0,40} (?:is|was|of)|\bdie[sd] at(?: age)?|\bturn(?:s|ed|ing)?"
    r"|\b(?:s?he|who)(?: (?:was|is|turned|turns)|['’]s| will be))"
    r"(?: (?:about|around|nearly|almost|only|just|now|already))? $",
    re.IGNORECASE,
)
PERSON_OF = re.compile(r"\b(?:an?|the) (?:[a-z-]{2,20} )?([a-z]{3,20}) of $", re.IGNORECASE)
SEVERAL = frozenset(
    {"crowd", "group", "team", "family", "crew", "couple", "gang", "jury", "staff", "population", "police", "people"}
)
AGE_GOES_ON = ("-", "%", "/", "'", "’", "′")
CLOSED = re.compile(r"$| ?[,.;:)\n]| (?:and|who|from|when|at|by|was|were|on|with|is|in(?= \d))\b")


def is_age(text: str, start: int, end: int, value: float) -> bool:
    """True for the 19 of "a boy of 19" and of "she was 19 when": words that give an age and nothing counted behind."""
    if not 0 < value < OLDEST:
        return False
    before = text[max(0, start - 60) : start]
    person = PERSON_OF.search(before)
    if are_own_children(text, start, value):
        return False
    if person is not None and _is_one_person(person.group(1).lower()):
        return text[end : end + 1] not in AGE_GOES_ON
    if _bounds_people(before):
        return text[end : end + 1] not in AGE_GOES_ON
    told = SAID.search(before) or expression("quantity", "age-told").search(before)
    return bool(told and CLOSED.match(text, end))


def _bounds_people(before: str) -> bool:
    """True behind "voters under": the people are told by their age."""
    found = expression("quantity", "people-bounded").search(before)
    noun = found["noun"].lower() if found else ""
    return noun in table("aged-one") or (is_plural(noun) and class_of(noun) == "person")


def are_own_children(text: str, start: int, value: float) -> bool:
    """True for the two of "a father of two": too few for his age."""
    person = PERSON_OF.search(text, max(0, start - 60), start)
    return person is not None and value < ADULT and person.group(1).lower() in table("parent")


def _is_one_person(noun: str) -> bool:
    return noun not in SEVERAL and not is_plural(noun) and class_of(noun) == "person"
