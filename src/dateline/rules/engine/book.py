"""A checked rule and the book it stands in."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dateline.rules.engine.following import ANY, following
from dateline.rules.engine.pattern import Slot
from dateline.rules.engine.tree import compiled

Fields = Mapping[str, Any]
MOST = 300
OFTEN = 40


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


@dataclass(frozen=True)
class Rule:
    """One pattern with its examples; `slots` says which field each group fills and from which table.

    The pattern is compiled when it is first tried: a short text calls up few of the rules.
    """

    id: str
    file: str
    why: str
    tree: Any = field(repr=False, compare=False)
    triggers: frozenset[str]
    make: str
    give: Fields
    slots: Mapping[str, Slot]
    yes: tuple[Example, ...]
    no: tuple[str, ...]
    later: tuple[Gap, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression itself."""
        return compiled(self.tree)

    @cached_property
    def following(self) -> Mapping[str, frozenset[str]]:
        """By token that may come second, the triggers that it may come after."""
        return following(self.tree) if len(self.triggers) <= MOST else {ANY: self.triggers}


Calls = Mapping[str, tuple[Rule, ...]]


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A rule whose `match` is still empty: it is never tried, and its examples are left out."""

    id: str
    file: str


@dataclass(frozen=True)
class Rulebook:
    """The rules of one phenomenon in file order, their word tables, and which rules each trigger word calls up.

    `patterns` are the named ones, as they are written; `shared` names the tables that all kinds draw on.
    """

    kind: str
    rules: tuple[Rule, ...]
    words: Mapping[str, Mapping[str, Any]]
    by_trigger: Calls
    patterns: Mapping[str, str] = field(default_factory=dict)
    unfilled: tuple[Unfilled, ...] = ()
    shared: frozenset[str] = frozenset()

    @cached_property
    def by_pair(self) -> Mapping[str, Calls]:
        """By trigger and then by the token after it, the rules that are called up; under `ANY` those for other tokens.

        Filled as the triggers are met often.
        """
        return _Pairs(self.by_trigger)


class _Pairs(dict[str, Calls]):
    """Until a trigger was met `OFTEN`, its rules are all tried: to read off what they go on with would take longer."""

    def __init__(self, by_trigger: Calls) -> None:
        super().__init__()
        self._by_trigger = by_trigger
        self._met = Counter[str]()

    def __missing__(self, trigger: str) -> Calls:
        self._met[trigger] += 1
        if self._met[trigger] < OFTEN:
            return {ANY: self._by_trigger[trigger]}
        found = [(rule, _after(rule, trigger)) for rule in self._by_trigger[trigger]]
        tokens = {ANY}.union(*(after for _, after in found))
        self[trigger] = calls = {
            token: tuple(rule for rule, after in found if token in after or ANY in after) for token in tokens
        }
        return calls


def _after(rule: Rule, trigger: str) -> set[str]:
    return {token for token, firsts in rule.following.items() if trigger in firsts}
