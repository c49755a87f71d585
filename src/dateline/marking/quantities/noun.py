"""Nouns by their form: plurals, their singulars, and the class of what they name."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.rules import load
from dateline.types import QuantityMark

NUMBERED = re.compile(r"\d{1,4}s")
ACRONYMS = re.compile(r"[A-Z]{2,6}s")
MEN = re.compile(r"[a-z-]+(?:men|women)")


@cache
def table(name: str) -> Mapping[str, Any]:
    """A word table of the rules for quantities."""
    return load("quantity").words[name]


def is_plural(word: str) -> bool:
    """True for a noun in the plural, as far as its form tells."""
    low = word.lower()
    if low in table("irregular-plural") or NUMBERED.fullmatch(low) or ACRONYMS.fullmatch(word):
        return True
    if MEN.fullmatch(low):
        return low not in table("no-plural")
    return (
        len(low) > 3
        and low.endswith("s")
        and not low.endswith(("ss", "'s", "’s", "us", "is"))
        and low not in table("no-plural")
    )


def singular(word: str) -> str:
    """The singular of a plural noun."""
    low = word.lower()
    if low in table("irregular-plural"):
        return str(table("irregular-plural")[low])
    if not is_plural(word):
        return low
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("sses", "shes", "ches", "xes", "tzes", "oes")) else low[:-1]


def class_of(noun: str) -> str | None:
    """The class of a counted noun in the rules; people by their nation are people."""
    one = singular(noun)
    if one in table("noun-class"):
        return str(table("noun-class")[one])
    if MEN.fullmatch(noun.lower()) and is_plural(noun):
        return "person"
    if noun[:1].isupper() and (one in table("demonym") or noun.lower() in table("demonym")):
        return "person"
    return None


def is_inflected(word: str) -> bool:
    """True for a plural that is not its own singular."""
    return is_plural(word) and singular(word) != word.lower()


def kind_of(mark: QuantityMark) -> str:
    """The kind of quantity: person, money, share, multiple, age, duration, measure, thing, or bare without a noun."""
    if mark.counted in ("person", "money", "share", "multiple"):
        return mark.counted
    unit = (mark.unit or "").partition(" per ")[0]
    if not unit:
        return "bare"
    if unit.endswith(" of age"):
        return "age"
    if unit in table("anyone"):
        return "person"
    if unit in table("time-length"):
        return "duration"
    return "measure" if unit.rsplit(" ", 1)[-1] in _measures() or unit in _measures() else "thing"


@cache
def _measures() -> frozenset[str]:
    return frozenset({*table("unit-name").values(), *table("unit-symbol").values(), *table("unit-in-case")})


def group_of(mark: QuantityMark) -> str | None:
    """The group of people that is counted ("soldier"), None where it is whoever there was."""
    return mark.unit if mark.unit and mark.unit not in table("anyone") else None
