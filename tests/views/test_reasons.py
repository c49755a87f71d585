"""Every line of the ledger tells why it stands, under an id that stays."""

from dataclasses import replace

from dateline.types import Argument
from dateline.views import index_of, lines_called, why_words
from tests.views.scene import account


def test_a_line_has_an_id_of_its_own() -> None:
    """No two lines of an account are called the same, and each is found by what it is called."""
    index = index_of(account())
    lines = list(dict.fromkeys(index.account.lines))
    ids = [index.called[line] for line in lines]

    assert len({*ids}) == len(lines)
    assert [lines_called(id, index) for id in ids] == [[line] for line in lines]


def test_a_line_keeps_its_id_where_an_article_is_added() -> None:
    """A line whose first statement comes from another article now is still found by what it was called."""
    before = index_of(account())
    told = before.account.lines[0]
    later = replace(told, claims=(replace(told.claims[0], evidence=told.claims[1].evidence), *told.claims))
    after = index_of(replace(account(), lines=(later,)))

    assert lines_called(before.called[told], after) == [*after.account.lines]


def test_a_line_is_found_by_words_of_its_subject() -> None:
    """Capitals do not matter; what no line is about finds none."""
    index = index_of(account())

    assert [line.verdict for line in lines_called("DAY OF THE COMPLETION", index)] == ["conflict"]
    assert lines_called("the moon", index) == []


def test_why_tells_gate_statements_and_argument() -> None:
    """The verdict's reason, what would change it, each statement, and what spoke for and against one matter."""
    made = account()
    line = next(line for line in made.lines if line.verdict == "conflict")
    argued = replace(line, argument=(Argument("same-days", -0.5), Argument("same-happening", 2.0)))
    index = index_of(replace(made, lines=(argued,)))
    told = why_words(index.account.lines[0], index).split("\n")

    assert told[0].startswith("CONFLICT  Day of the completion")
    assert any("another     that one of them is of another event" in row for row in told)
    assert any("Valley Wire, Apr 1977" in row for row in told)
    assert told[-2:] == ["    their sentences tell one event (+2.0)", "    but they are of different days (-0.5)"]
