"""The engine of the rules: loader, checker, matcher."""

from dateline.rules.engine.book import Example, Gap, Rule, Rulebook, Unfilled
from dateline.rules.engine.check import RULE_FIELDS
from dateline.rules.engine.errors import RuleError
from dateline.rules.engine.loader import SHARED, expression, has_rules, load, load_folder
from dateline.rules.engine.makers import MAKERS, Maker, Makers, first_maker
from dateline.rules.engine.match import Match, find
from dateline.rules.engine.pattern import BLANK, alternation, normal

__all__ = [
    "BLANK",
    "MAKERS",
    "RULE_FIELDS",
    "SHARED",
    "Example",
    "Gap",
    "Maker",
    "Makers",
    "Match",
    "Rule",
    "RuleError",
    "Rulebook",
    "Unfilled",
    "alternation",
    "expression",
    "find",
    "first_maker",
    "has_rules",
    "load",
    "load_folder",
    "normal",
]
