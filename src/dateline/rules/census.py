"""How many rules there are, with how many examples and known gaps."""

from dataclasses import dataclass
from importlib.resources import files

from dateline.rules.engine import SHARED, Rulebook


@dataclass(frozen=True, slots=True)
class Census:
    """Counts over rules: what they find, leave alone and should find one day, and how many are not filled in yet."""

    rules: int
    yes: int
    no: int
    later: int
    unfilled: int = 0

    def __str__(self) -> str:
        return (
            f"{self.rules} rules, {self.yes + self.no} examples ({self.yes} found, {self.no} left alone), "
            f"{self.later} known gaps" + (f", {self.unfilled} not filled in yet" if self.unfilled else "")
        )


def census(*books: Rulebook) -> Census:
    """The counts over these rulebooks."""
    counted = [rule for book in books for rule in book.rules]
    return Census(
        len(counted),
        sum(len(rule.yes) for rule in counted),
        sum(len(rule.no) for rule in counted),
        sum(len(rule.later) for rule in counted),
        sum(len(book.unfilled) for book in books),
    )


def kinds(*, language: str = "en") -> tuple[str, ...]:
    """The kinds of rule that ship with dateline, by name."""
    folders = (files("dateline.rules") / language).iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.is_dir() and folder.name != SHARED))
