"""Lists that are confirmed by a number or by an acronym."""

import pytest

from dateline.marking import mark
from dateline.reading import read


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The Reef Plan has two aims: less noise and more light.", ["less noise", "more light"]),
        ("The Reef Plan has two aims: food and water, and more light.", ["food and water", "more light"]),
        ("The TIN (Test, Inform and Note) method won.", ["Test", "Inform", "Note"]),
    ],
)
def test_a_confirmed_list_is_split_into_its_parts(text: str, parts: list[str]) -> None:
    """The number before the colon, or the letters of the name, say how many parts there are."""
    found = mark(read(text, id="a"), only=["plans"]).plans

    assert [[part.of(text) for part in plan.parts] for plan in found] == [parts]


@pytest.mark.parametrize(
    "text",
    ["The Reef Plan has four aims: less noise and more light.", "The TIN (Tax, Income and Spending) office closed."],
)
def test_a_list_of_another_length_is_left_alone(text: str) -> None:
    """Where number or letters do not confirm the list, there is no plan."""
    assert mark(read(text, id="a"), only=["plans"]).plans == ()


def test_what_letters_stand_for_is_nobodys_name() -> None:
    """The words of a spelled-out acronym are no people or bodies."""
    text = "The village chose its STAR (Store, Treat, Allocate and Recycle) plan."
    marked = mark(read(text, id="a"), only=["names", "plans"])

    assert not {"Store", "Treat", "Allocate", "Recycle"} & {name.span.of(text) for name in marked.names}


def test_a_name_begins_with_a_word() -> None:
    """A plan's name does not begin within a word, and a word of any length costs no more than its letters."""
    (plan,) = mark(read("The subReef Plan has two aims: less noise and more light.", id="a"), only=["plans"]).plans

    assert plan.name.start != len("The sub")
    assert mark(read("a" * 200_000, id="a"), only=["plans"]).plans == ()
