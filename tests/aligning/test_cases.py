"""How a case went on: steps against one person, told by two articles."""

import pytest

from dateline.aligning.happenings import case_lines, witnesses_of
from dateline.aligning.sources import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve


def steps(one: str, other: str, published: tuple[str, str] = ("2012-03-01", "2012-03-20")) -> list[tuple[str, int]]:
    """The verdict of each line of a case, and how many statements it has."""
    marked = [
        mark(read(text, id=f"{at}", outlet="xy"[at], published=published[at])) for at, text in enumerate((one, other))
    ]
    story = resolve(marked)
    return [(line.verdict, len(line.claims)) for line in case_lines(story, witnesses_of(story), sources_of(story))]


CHARGED = "Olaf Lie was charged with the theft of copper cables from the Skarn railway."


@pytest.mark.parametrize(
    "late",
    [
        "Olaf Lie was found guilty of the theft of copper cables from the Skarn railway.",
        "A jury acquitted Olaf Lie of the theft.",
        "Olaf Lie was sentenced to three years in prison on Monday.",
    ],
)
def test_a_later_step_told_later_goes_on_with_an_earlier_one(late: str) -> None:
    """Who was charged and is found guilty weeks later stands before the end of one case."""
    assert steps(CHARGED, late) == [("update", 2)]


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        (CHARGED, "If convicted, Olaf Lie may go to prison for years.", ("2012-03-01", "2012-03-20")),
        (CHARGED, "Ada Benn was found guilty of the theft.", ("2012-03-01", "2012-03-20")),
        (CHARGED, "Olaf Lie was found guilty of the theft.", ("2012-03-01", "2012-03-01")),
        (CHARGED, "Olaf Lie was convicted of drunken driving in Lund.", ("2012-03-01", "2014-09-20")),
        (
            "Olaf Lie was convicted of the theft.",
            "Olaf Lie was arrested at a football match.",
            ("2012-03-01", "2012-03-20"),
        ),
    ],
)
def test_what_may_be_no_later_step_of_one_case_is_left_alone(one: str, other: str, published: tuple[str, str]) -> None:
    """A step that is only supposed, of another, of the same day, of another matter years later, or an earlier one."""
    assert steps(one, other, published) == []


def test_who_was_found_not_guilty_is_not_convicted() -> None:
    """Two articles that tell of an acquittal in two ways tell no step against each other."""
    told = mark(read("Olaf Lie was found not guilty of the theft.", id="x")).events

    assert "convicting" not in {deed for event in told for deed in event.deeds}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (CHARGED, "Prosecutors charged Olaf Lie with stealing copper from the Skarn railway.", [("agree", 2)]),
        (CHARGED, "Olaf Lie was charged with drunken driving in Lund.", []),
        (CHARGED, "The council accused Olaf Lie of theft from the Skarn railway.", []),
        ("Olaf Lie was arrested in Skarn on 4 May 2011.", "Olaf Lie was arrested in Skarn on 9 June 2011.", []),
        (
            "In Lund, Olaf Lie pleaded guilty to the theft of copper cables.",
            "In Skarn, Olaf Lie pleaded guilty to the theft of cables.",
            [("agree", 2)],
        ),
        (
            "In Lund, Olaf Lie pleaded guilty to the theft of copper cables.",
            "In Skarn, Olaf Lie pleaded not guilty to the theft of cables.",
            [],
        ),
    ],
)
def test_one_step_told_by_two_articles_is_agreed(one: str, other: str, found: list[tuple[str, int]]) -> None:
    """The same person, the same step, words in common and no other day; who is only accused stands before no court."""
    assert steps(one, other) == found


def test_a_case_is_not_mixed_with_another_of_the_same_person() -> None:
    """Who is charged with a theft, then arrested for drink, is found guilty of the theft: one case went on."""
    both = f"{CHARGED} The week before Olaf Lie was arrested with a drunken sailor at a football match in Lund."
    late = "Olaf Lie was found guilty of the theft of copper cables from the Skarn railway."

    assert steps(both, late) == [("update", 2)]
