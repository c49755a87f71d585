"""The engine of the rules: loader, checker, matcher."""

from dateline.rules.engine.book import Example, Gap, Rule, Rulebook
from dateline.rules.engine.errors import RuleError
from dateline.rules.engine.loader import SHARED, load, load_folder
from dateline.rules.engine.match import Match, find
from dateline.rules.engine.pattern import BLANK, alternation, normal

__all__ = [
    "BLANK",
    "SHARED",
    "Example",
    "Gap",
    "Match",
    "Rule",
    "RuleError",
    "Rulebook",
    "alternation",
    "find",
    "load",
    "load_folder",
    "normal",
]
