"""The patterns of the rules are those that the standard library would compile."""

import re
import re._compiler as compiler

import pytest

from dateline.rules import load
from dateline.rules.engine.tree import code_of

KINDS = ["time", "quantity", "plan", "title"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_code_of_a_rule_is_what_the_standard_library_makes_of_it(kind: str) -> None:
    """A part compiled once and used in many rules reads as if each had compiled it for itself."""
    rules = load(kind).rules
    assert rules
    for rule in rules:
        assert code_of(rule.tree) == compiler._code(rule.tree, int(re.IGNORECASE)), rule.id


def test_a_pattern_keeps_the_names_of_its_groups() -> None:
    """The fields of a rule are read by the names of their groups, so each must be there under its number."""
    rule = next(rule for rule in load("time").rules if rule.slots)
    assert set(rule.slots) <= set(rule.pattern.groupindex)
    assert sorted(rule.pattern.groupindex.values()) == sorted(set(rule.pattern.groupindex.values()))
