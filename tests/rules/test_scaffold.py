"""The block of a new rule, and the shape of the rules there are."""

import tomllib

import pytest

from dateline.rules import Rule, RuleError, load
from dateline.rules.catalogue import census, kinds
from dateline.rules.scaffold import home, scaffold, with_block

HOMES = [
    ("time.fortnight", "time/fortnight.toml"),
    ("time.years-since", "time/since.toml"),
    ("title.years-since", "title/years-since.toml"),
]


@pytest.mark.parametrize(("id", "expected"), HOMES)
def test_a_rule_goes_into_the_file_its_name_names(id: str, expected: str) -> None:
    """A file of the rule's kind that is called by a word of the rule's name is its home."""
    assert home(id, kinds=["time", "title"], files=["time/since.toml", "time/date.toml"]) == expected


def test_a_scaffold_has_every_field_that_is_needed() -> None:
    """The block of a new rule reads as TOML, with its fields empty."""
    rule = tomllib.loads(scaffold("time.fortnight", kinds=["time"]))["rule"][0]

    assert rule["id"] == "time.fortnight"
    assert {"why", "match", "make", "no", "yes"} <= set(rule)


@pytest.mark.parametrize("id", ["fortnight", "time.Fortnight", "tame.fortnight", ""])
def test_a_scaffold_refuses_an_id_that_cannot_be(id: str) -> None:
    """An id without a known kind, or with capitals, is refused with an example of a good one."""
    with pytest.raises(RuleError, match=r"write, say, time\.fortnight|known: time"):
        scaffold(id, kinds=["time"])


def test_a_scaffold_refuses_a_kind_of_word_tables_alone() -> None:
    """A kind that nothing is made of by rules has tables to add to instead."""
    with pytest.raises(RuleError, match=r"rules of the kind event are word tables alone; add words"):
        scaffold("event.fortnight", kinds=["event"])


def test_a_block_is_written_only_once() -> None:
    """A file keeps what it holds and gets the block below; a rule that is there already is refused."""
    written = with_block("# words\n\n\n", "time.fortnight", file="time/a.toml", kinds=["time"])

    assert written.startswith('# words\n\n[[rule]]\nid = "time.fortnight"')
    with pytest.raises(RuleError, match=r"time/a\.toml: rule 'time\.fortnight' is there already"):
        with_block(written, "time.fortnight", file="time/a.toml", kinds=["time"])


def test_a_census_counts_rules_and_examples() -> None:
    """The count of all kinds is the sum of the counts of each."""
    books = [load(kind) for kind in kinds()]

    assert census(*books).rules == sum(census(book).rules for book in books)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for kind in kinds() for rule in load(kind).rules])
def test_a_rule_says_its_kind_and_why_it_is_there(rule: Rule) -> None:
    """An id begins with the folder's name, and `why` is a sentence."""
    assert rule.id.startswith(rule.file.split("/")[0] + ".")
    assert rule.why.endswith("."), f"{rule.file}: rule '{rule.id}' has no sentence in why; say what it is for"
