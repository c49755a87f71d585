"""A checked rule and the book it stands in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline.rules.pattern import Slot

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, the words to be found in it, and what is to be made of them."""

    text: str
    find: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence whose words should be found and are not yet, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with its examples; `slots` says which field each group fills and from which table."""

    id: str
    file: str
    why: str
    pattern: re.Pattern[str]
    triggers: frozenset[str]
    make: str
    give: Fields
    slots: Mapping[str, Slot]
    yes: tuple[Example, ...]
    no: tuple[str, ...]
    later: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one phenomenon in file order, their word tables, and which rules each trigger word calls up."""

    kind: str
    rules: tuple[Rule, ...]
    words: Mapping[str, Mapping[str, Any]]
    by_trigger: Mapping[str, tuple[Rule, ...]]
