"""How rules meet text: longest match first, words looked up however they are written."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.rules import find, load
from dateline.rules.catalogue import kinds
from dateline.rules.engine.pattern import alternation, expand, normal
from dateline.rules.engine.tree import parsed
from dateline.rules.engine.trigger import triggers
from tests.rules.test_loader import GOOD, book

FOUND = [
    ("It is 12 years since.", []),
    ("It is 12 year since.", [("12", "year")]),
    ("It is 12 HALF  year since.", [("12", "half-year")]),
    ("It is 12 half\nyear since.", [("12", "half-year")]),
    ("It is 12 half\n\nyear since.", []),
    ("A12 year since", []),
    ("12 year sincere", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_rule_finds_whole_words_within_a_paragraph(
    tmp_path: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    """A match begins and ends at the edge of a word and never crosses an empty line."""
    found = [(match.fields["count"], match.fields["unit"]) for match in find(book(tmp_path, GOOD), text)]

    assert found == expected


def test_the_longest_match_wins_then_the_earlier_rule(tmp_path: Path) -> None:
    """Of two rules that meet the same words the longer match is kept, and of equals the first in the file."""
    rules = "".join(
        f"""
[[rule]]
id = "time.{name}"
match = '{match}'
make = "time"
no = ["nothing"]
yes = [{{ in = "{words}", find = "{words}" }}]
"""
        for name, match, words in [
            ("one", "in may", "in may"),
            ("two", "in may 1990", "in may 1990"),
            ("three", "in may", "in may"),
        ]
    )
    found = [match.rule.id for match in find(book(tmp_path, rules), "in May 1990 and in May")]

    assert found == ["time.two", "time.one"]


SLOTS = [
    ("{unit}", {"unit"}),
    ("{to:unit}", {"to"}),
    ("{:unit}", set()),
    ("{day}", {"unit"}),
    ("{from:day}", {"from_unit"}),
    ("{half-day}", {"half_day"}),
]


@pytest.mark.parametrize(("template", "fields"), SLOTS)
def test_a_slot_fills_the_field_it_names(template: str, fields: set[str]) -> None:
    """A slot captures under its own name, another name, none, or with the prefix of the pattern it stands in."""
    words, patterns = {"unit": {"year": 1}, "half-day": {"noon": 1}}, {"day": "a {unit}"}

    assert {slot.field for slot in expand(template, words, patterns, "here").slots.values()} == fields


STARTS = [
    ("(?:the )?flood", {"the", "flood"}),
    ("(?:un)?done", {"undone", "done"}),
    ("[0-9]{1,2} May", {"0"}),
    ("(?-i:[A-Z][a-z]+) said".replace("+", "{1,9}"), {"A"}),
    ("\\$ ?[0-9]", {"$"}),
    ("o['’]clock", {"o"}),
]


@pytest.mark.parametrize(("regex", "expected"), STARTS)
def test_a_rule_is_tried_where_its_first_word_stands(regex: str, expected: set[str]) -> None:
    """The triggers are the first words that the pattern can begin with."""
    assert triggers(parsed(regex, {})) == expected


@given(st.sets(st.text("abc d'", min_size=1).map(normal).filter(bool), min_size=1))
def test_an_alternation_meets_just_its_words(words: set[str]) -> None:
    """Every word of a table is met whole, and nothing else of these letters is."""
    pattern = re.compile(alternation(words))

    assert all(pattern.fullmatch(word) for word in words)
    assert not pattern.fullmatch("".join(words) + "e")


def test_every_shipped_word_is_looked_up_however_it_is_written() -> None:
    """Whatever letter case folding lets a pattern take for a word's letter, the word is found in its table."""
    tables = [table for kind in kinds() for table in load(kind).words.values()]
    letters = {char for table in tables for word in table for char in word if char.isalpha()}
    others = [chr(code) for code in range(0x80, 0x2200)]
    twins = [
        (char, other) for char in letters for other in others if re.fullmatch(re.escape(char), other, re.IGNORECASE)
    ]

    assert [(char, other) for char, other in twins if normal(other) != normal(char)] == []
