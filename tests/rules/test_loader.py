"""Rule files that are wrong say so: file, rule and remedy."""

import ast
from pathlib import Path

import pytest

from dateline.marking.times.make import MAKERS as TIME_MAKERS
from dateline.rules import Rulebook, RuleError, Unfilled, expression, load, load_folder
from dateline.rules.engine import MAKERS

GOOD = """
[words.unit]
year = "year"
"half year" = "half-year"

[[rule]]
id = "time.since"
match = '{count:digits} {unit} since'
make = "time"
no = ["It has rained since then."]

[[rule.yes]]
in = "It is 12 year since the flood."
find = "12 year since"

[patterns]
digits = '[0-9]{1,4}'
"""


def book(folder: Path, text: str, *, name: str = "since.toml") -> Rulebook:
    """The rulebook of one file in a folder called time."""
    (folder / "time").mkdir(exist_ok=True)
    (folder / "time" / name).write_text(text, encoding="utf-8")
    return load_folder(folder / "time")


def test_a_good_file_becomes_a_rulebook(tmp_path: Path) -> None:
    """A rule keeps its id, its file, its examples and the words its pattern may begin with."""
    rule = book(tmp_path, GOOD).rules[0]

    assert (rule.id, rule.file, rule.triggers) == ("time.since", "time/since.toml", {"0"})
    assert rule.yes[0].find == "12 year since"


FAULTS = {
    "not TOML": ("[[rule]", "mend the line"),
    "unknown key": ("color = 1\n" + GOOD, "known: patterns, rule, words"),
    "words without a table": ("[words]\nunit = 3\n", "[words.unit] needs words with their values"),
    "an empty word table": ("[words.unit]\n", "[words.unit] needs words with their values"),
    "patterns of the wrong shape": ("patterns = 3\n", "write it as a table, [patterns]"),
    "rule of the wrong shape": ("rule = [3]\n", "begin each rule with [[rule]]"),
    "an unknown field": (GOOD.replace("make =", "maker = 'x'\nmake ="), "rule 'time.since' has unknown maker"),
    "a missing field": (GOOD.replace('make = "time"', ""), "rule 'time.since' lacks make"),
    "no look-alike": (GOOD.replace('no = ["It has rained since then."]', "no = []"), "at least one yes"),
    "a look-alike that is no list": (GOOD.replace('["It has rained since then."]', '"since then"'), "no is not of the"),
    "an example without its words": (GOOD.replace('find = "12 year since"', ""), "a yes holds in; it needs find, in"),
    "words that are not in the example": (GOOD.replace('find = "12', 'find = "13'), "copy the words from there"),
    "an unknown slot": (GOOD.replace("{unit}", "{unti}"), "uses {unti}, but no [words.unti]"),
    "a brace that is no slot": (GOOD.replace("{unit}", "{Unit}"), "is no slot; write {field:slot}"),
    "a named group": (GOOD.replace("{unit}", "(?P<unit>year)"), "instead of a named group"),
    "no regular expression": (GOOD.replace("since'", "since('"), "match is not a regular expression"),
    "an endless pattern": (GOOD.replace("since'", "since.*'"), "it repeats more than"),
    "an endless look ahead": (GOOD.replace("since'", "since(?! .*)'"), "it repeats more than"),
    "a look behind of two lengths": (GOOD.replace("since'", "since(?<!a|bc)'"), "write one for each length"),
    "a pattern that may begin with anything": (GOOD.replace("{count:digits}", r"\w{1,9}"), "begin it with words"),
    "a first word that may run on": (GOOD.replace("{count:digits} ", "no[a-z]{1,5} "), "may run on from 'no'"),
    "letters repeated in a first word": (GOOD.replace("{count:digits} ", "(?:no){1,2} "), "repeats letters"),
    "a pattern made of itself": (GOOD.replace("'[0-9]{1,4}'", "'{digits}'"), "no pattern 'digits'"),
    "a table named twice": (GOOD.replace("digits =", "unit ="), "pattern 'unit' exists already"),
    "a maker there is none of": (GOOD.replace('make = "time"', 'make = "tame"'), "there is no maker 'tame'; take one"),
    "a field that is not made": (
        GOOD.replace("{unit}", "{unto:unit}"),
        "takes no field unto; dateline rules time",
    ),
    "a given field that is not made": (GOOD.replace("make =", "give = { unto = 3 }\nmake ="), "takes no field unto"),
    "a field that is missing": (
        GOOD.replace('make = "time"', 'make = "decade"'),
        "needs the field decade; give",
    ),
    "fields given in no table": (GOOD.replace("make =", "give = 3\nmake ="), "write it as { field = value }"),
    "a pattern that is no text": (GOOD.replace("match = '", "match = 3 #"), "match is not of the right shape"),
    "an id used twice": (
        GOOD + GOOD[GOOD.index("[[rule]]") : GOOD.index("[patterns]")],
        "is in time/since.toml already",
    ),
}


@pytest.mark.parametrize(("text", "remedy"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_file_names_itself_and_the_remedy(tmp_path: Path, text: str, remedy: str) -> None:
    """Every fault is a RuleError that begins with the file's name and says what to do."""
    with pytest.raises(RuleError) as caught:
        book(tmp_path, text)

    assert str(caught.value).startswith("time/since.toml: ")
    assert remedy in str(caught.value)


def test_a_rule_without_a_pattern_is_kept_apart(tmp_path: Path) -> None:
    """A block with an empty `match` is no rule yet, and disturbs none of the others."""
    blank = '[[rule]]\nid = "time.new"\nwhy = ""\nmatch = ""\nmake = "time"\nno = [""]\nyes = []\n'

    loaded = book(tmp_path, GOOD + blank)

    assert [rule.id for rule in loaded.rules] == ["time.since"]
    assert loaded.unfilled == (Unfilled("time.new", "time/since.toml"),)


def test_every_maker_of_times_is_in_the_table() -> None:
    """The makers that `marking` has for times are those that rules may name."""
    assert MAKERS["time"].by_name.keys() == TIME_MAKERS.keys()


def test_a_kind_that_is_not_there_is_told() -> None:
    """Loading a kind of rule that does not exist is a RuleError, not a missing file."""
    with pytest.raises(RuleError, match="rules/en/tume: there is no such folder"):
        load("tume")


def test_a_pattern_is_an_expression_with_the_words_of_its_tables() -> None:
    """`{:name}` stands for a word table or another pattern of the kind; what is neither is told."""
    assert expression("plan", "last-two").split("sand and gravel or lime") == ["sand", "gravel", "lime"]
    assert expression("title", "office-links").match(" of its council")
    assert not expression("title", "office-links").match(" beside its council")
    assert expression("title", "common-body").match(" of the tall council")
    with pytest.raises(RuleError, match="no pattern 'no-such' exists"):
        expression("title", "no-such")


def test_every_expression_that_code_asks_for_is_written_in_rules() -> None:
    """Whatever kind and name the code gives, there is a pattern, and the standard library takes it."""
    sources = (Path(__file__).parents[2] / "src").rglob("*.py")
    nodes = (node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    calls = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "expression"]
    asked = {tuple(word.value for word in call.args if isinstance(word, ast.Constant)) for call in calls}

    assert len(asked) >= 20
    assert all(expression(*names).pattern for names in asked)
