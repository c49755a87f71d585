"""Rules as data: TOML files in, patterns that know where to be tried out."""

from dateline.rules.book import Example, Gap, Rule, Rulebook
from dateline.rules.errors import RuleError
from dateline.rules.loader import load, load_folder
from dateline.rules.match import Match, find

__all__ = ["Example", "Gap", "Match", "Rule", "RuleError", "Rulebook", "find", "load", "load_folder"]
