"""What a figure is to others of its measure: level, part, term of a sum, on top, or change."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import QuantityMark


def figures(text: str) -> tuple[QuantityMark, ...]:
    """The figures of a text."""
    return mark(read(text, id="example"), only=["quantities"]).quantities


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The flood killed 120 people, including 40 children.", ["level", "part"]),
        ("The flood killed 120 people, of them 40 children and 12 women.", ["level", "part", "part"]),
        ("The flood killed 120 people, including 40 children, and 80 were hurt.", ["level", "part", "level"]),
        ("The blast hurt 30 people, including 12 people who died.", ["level", "level"]),
        ("At least 40 children were among the dead.", ["part"]),
        ("They mourn the death of these 12 people.", ["level"]),
        ("Ninety people died. Of these 12 people were guests.", ["level", "part"]),
        ("The dead included 12 children.", ["part"]),
        ("Twelve soldiers and three civilians were killed.", ["summand", "summand"]),
        ("Floods killed 12 herders. Three students were rescued.", ["level", "level"]),
        ("The blast killed a guard and three nurses were hurt.", ["level"]),
        ("Another 12 died, bringing the toll to 40.", ["added", "level"]),
        ("Twelve more people died, raising the toll to 40.", ["added", "level"]),
        ("More than 12 people died.", ["level"]),
        ("Nine died and 12 others were injured.", ["level", "level"]),
        ("Sales rose 5 % to 210 million euros.", ["rise", "level"]),
        ("Sales were 210 million euros, down 5 percent.", ["level", "fall"]),
        ("The toll rose to 40, up from 28 on Monday.", ["level", "past"]),
        ("The toll rose to 40.", ["level"]),
        ("Its price doubled to 40 euros.", ["times", "level"]),
        ("Three times as many people were killed as in 1990.", ["times"]),
        ("The economy grew 2 percent.", ["level"]),
    ],
)
def test_the_words_around_a_figure_give_it_its_role(text: str, roles: list[str]) -> None:
    """Parts, terms, additions and changes are told from plain levels, and look-alikes from them."""
    assert [found.role for found in figures(text)] == roles


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The ambush killed 12 soldiers, four policemen and three nurses.", ["four policemen", "12 soldiers"]),
        ("The crash killed five people and the driver fled.", []),
        ("The police and three others were killed.", []),
        ("Ada Berg, the ambassador, and three others were killed.", []),
        ("Twelve people and three children were killed.", []),
        ("The mayor fled and three guards were killed.", []),
    ],
)
def test_people_told_in_one_breath_are_joined(text: str, joined: list[str]) -> None:
    """Single people and other groups before "and" belong to the count, but not where one may hold another."""
    assert [span.of(text) for span in figures(text)[-1].joined] == joined


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The flood killed 120 people, including 40 children.", "120 people"),
        ("Famine killed nearly a quarter of the 8 million inhabitants.", "8 million inhabitants"),
        ("Famine killed 25 percent of the 8 million inhabitants.", "8 million inhabitants"),
        ("Famine killed nearly a quarter of the people, and 8 million fled.", None),
    ],
)
def test_a_part_and_a_share_know_their_whole(text: str, whole: str | None) -> None:
    """The whole is the figure that the words name as such."""
    found = next(mark for mark in figures(text) if mark.role == "part" or mark.counted == "share")

    assert (found.whole and found.whole.of(text)) == whole


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Most of the 40 passengers died.", None),
        ("Nearly a quarter of the 8 million inhabitants died.", "population"),
        ("Some of the 80 wounded died.", "injured"),
        ("Three of the 12 miners were killed.", None),
        ("They mourn the death of the 12 miners.", "killed"),
    ],
)
def test_a_whole_has_not_the_measure_of_its_part(text: str, measure: str | None) -> None:
    """Where some of so many died, so many did not."""
    assert figures(text)[-1].measure == measure


def test_a_part_has_the_measure_of_its_whole() -> None:
    """The children among the killed were killed, wherever the verb stands."""
    for text in ("Fifteen people, including four boys, were killed.", "It killed 15 people, four boys among them."):
        assert {found.measure for found in figures(text)} == {"killed"}


def test_what_is_reached_has_the_measure_that_rose() -> None:
    """The level behind a rise is one of sales; what grew to a number of people is no growth."""
    assert [found.measure for found in figures("Sales rose by 5 % to 210 million euros.")] == ["sold", "sold"]
    assert figures("The fund grew to 5 billion euros.")[0].measure is None
    assert figures("It grew by 20 percent to 9,000 people.")[-1].measure is None
