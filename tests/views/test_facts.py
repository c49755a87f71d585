"""What the facts list: also what nobody dates, and what several articles have from one source."""

from typing import Any

import pytest

from dateline import align, mark, read, resolve
from dateline.views.facts import fact_rows

Article = tuple[str, str, str]
WIRE: Article = (
    "A ferry capsized off Ostmark in heavy seas. Divers rescued 214 passengers from the ferry.",
    "2019-01-07",
    "Valley Wire",
)
POST: Article = (
    "The harbour office counted again: divers rescued all 214 passengers, it said, and nobody was hurt.",
    "2019-01-07",
    "The Ostmark Post",
)
ECHO: Article = (
    "The islanders heard of it late. Divers rescued 214 passengers from the ferry. Schools were shut.",
    "2019-01-08",
    "Evening Echo",
)


def rows(*articles: Article) -> dict[str, Any]:
    """The facts of articles given as (text, day of publication, outlet)."""
    told = [mark(read(text, id=outlet, published=day, outlet=outlet)) for text, day, outlet in articles]
    return fact_rows(align(resolve(told)))


def test_what_several_tell_and_nobody_dates_is_an_event() -> None:
    """An event that two articles tell without a day is listed apart from the dated ones, its days unknown."""
    told = rows(WIRE, POST)
    undated = told["undated"]

    assert all(event["interval"] for event in told["events"])
    assert not any(event["interval"] for event in undated)
    assert any({place["doc"] for place in event["evidence"]} == {WIRE[2], POST[2]} for event in undated)
    assert not any(len({place["doc"] for place in event["evidence"]}) < 2 for event in undated)


def test_what_is_copied_is_compatible() -> None:
    """Words that one article has from another agree with nobody, and stand beside each other all the same."""
    lines = [line for line in rows(WIRE, ECHO)["ledger"] if line["slot"] == "amount"]

    assert [line["verdict"] for line in lines] == ["compatible"]
    assert {place["doc"] for place in lines[0]["statements"]} == {WIRE[2], ECHO[2]}


def test_who_held_an_office_once_has_no_day_of_it() -> None:
    """The day of publication is none on which a former mayor was mayor; a mayor is one on that day."""
    told = rows(("Former mayor Ingrid Dahl met Mayor Martin Reyes.", "2019-01-07", "Valley Wire"))

    assert {row["person"]: (row["former"], row["as_of"]) for row in told["offices"]} == {
        "Ingrid Dahl": (True, None),
        "Martin Reyes": (False, ["2019-01-07", "2019-01-07"]),
    }


def test_who_only_stands_for_an_office_holds_none() -> None:
    """A likely mayor is none yet; a mayor is one."""
    text = "Likely mayor Ada Moen spoke in Lund. The presumptive nominee Nils Berg listened. Mayor Eva Holm left."
    rows = fact_rows(align(resolve([mark(read(text, id="a", published="2019-03-02"))])))["offices"]

    assert [(row["person"], row["office"]) for row in rows] == [("Eva Holm", "mayor")]


def test_a_sentence_that_its_speaker_interrupts_is_one_quote() -> None:
    """What is said before and behind "she said" is told in one row; two sentences are two."""
    text = 'The mill, Ingrid Dahl said, must stay open. "We stay," Ingrid Dahl said. "Nobody will leave."'
    told = rows((text, "2019-01-07", "Valley Wire"))["quotes"]

    assert [text[row["start"] : row["end"]] for row in told] == [
        "The mill, Ingrid Dahl said, must stay open.",
        "We stay",
        "Nobody will leave.",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Ada Holm called the plan "grey and old" on Monday.', None),
        ('Ada Holm called the plan "as grey and old as the pier" on Monday.', "as grey and old as the pier"),
        ("Ada Holm called the plan ''as grey and old as the pier'' on Monday.", "as grey and old as the pier"),
        ('Ada Holm said the plan was "grey and old" on Monday.', 'the plan was "grey and old" on Monday'),
    ],
)
def test_what_is_told_of_something_is_quoted_as_far_as_the_marks_go(text: str, words: str | None) -> None:
    """The rest is the writer's, and a few words tell nothing by themselves; of a clause all is reported."""
    found = rows((text, "2019-01-07", "a"))["quotes"]

    assert [text[row["start"] : row["end"]] for row in found] == ([words] if words else [])


def test_what_is_no_clause_stands_with_its_cue() -> None:
    """ "Called on the crew to stay" and "denied that" are told with the word without which they say nothing."""
    text = "Ida Falk called on the crew to stay aboard. Olaf Brandt denied that the hull leaked. Falk said it was late."
    told = rows((text, "2019-01-07", "Valley Wire"))["quotes"]

    assert [text[row["start"] : row["end"]] for row in told] == [
        "called on the crew to stay aboard",
        "denied that the hull leaked",
        "it was late",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ida Falk said the hull was dry – an odd thing to say in a storm.", ["the hull was dry"]),
        ("Ida Falk said the hull – and the deck – was dry.", ["the hull – and the deck – was dry"]),
        ('Ida Falk said the hull was "dry – and old".', ['the hull was "dry – and old']),
        (
            "Ida Falk asked whether the hull was dry. She said it was late.",
            ["asked whether the hull was dry", "it was late"],
        ),
        ("Ida Falk said ten boats fell; others spoke of twelve.", ["ten boats fell"]),
        ("Ida Falk said the band had left the well - known harbour.", ["the band had left the well - known harbour"]),
        ("The hull was dry, they said.", []),
    ],
)
def test_a_row_is_a_statement_of_somebody(text: str, words: list[str]) -> None:
    """Without what the writer adds behind a dash, a question with its verb, and nothing of whom nobody knows."""
    found = rows((text, "2019-01-07", "a"))["quotes"]

    assert [text[row["start"] : row["end"]] for row in found] == words
