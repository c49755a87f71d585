"""How many rules there are, with how many examples and known gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from dateline.rules.engine import SHARED, Rule


@dataclass(frozen=True, slots=True)
class Census:
    """Counts over rules: what they find, what they leave alone, and what they should find one day."""

    rules: int
    yes: int
    no: int
    later: int

    def __str__(self) -> str:
        return (
            f"{self.rules} rules, {self.yes + self.no} examples ({self.yes} found, {self.no} left alone), "
            f"{self.later} known gaps"
        )


def census(rules: Iterable[Rule]) -> Census:
    """The counts over these rules."""
    counted = tuple(rules)
    return Census(
        len(counted),
        sum(len(rule.yes) for rule in counted),
        sum(len(rule.no) for rule in counted),
        sum(len(rule.later) for rule in counted),
    )


def kinds(*, language: str = "en") -> tuple[str, ...]:
    """The kinds of rule that ship with dateline, by name."""
    folders = (files("dateline.rules") / language).iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.is_dir() and folder.name != SHARED))
