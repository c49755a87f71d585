"""Rules as data: TOML files in, patterns that know where to be tried out."""

from dateline.rules.catalogue import catalogue
from dateline.rules.engine import (
    BLANK,
    Example,
    Gap,
    Match,
    Rule,
    Rulebook,
    RuleError,
    Unfilled,
    alternation,
    expression,
    find,
    has_rules,
    load,
    load_folder,
    normal,
)

__all__ = [
    "BLANK",
    "Example",
    "Gap",
    "Match",
    "Rule",
    "RuleError",
    "Rulebook",
    "Unfilled",
    "alternation",
    "catalogue",
    "expression",
    "find",
    "has_rules",
    "load",
    "load_folder",
    "normal",
]
