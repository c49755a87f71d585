"""What is told of a figure by class, and of which of several fires and floods it is told."""

import pytest

from dateline.aligning.frames import Figure, figures
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from tests.aligning.test_amounts import lines

FRIDAY, SATURDAY = "2012-05-04", "2012-05-05"


def of(text: str, number: str) -> Figure:
    """The figure of the number in a text."""
    story = resolve([mark(read(text, id="a", published=FRIDAY))])
    return next(figure for figure in figures(story) if number in figure.mark.span.of(text))


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("About 90 divers are on the scene now.", "90", {"deployed"}),
        ("A contingent of 60 divers was battling the flood.", "60", {"deployed"}),
        ("Some 60 welders work at the yard.", "60", {"work"}),
        ("The army sent 900 soldiers to Skarn.", "900", {"deployed"}),
        ("Two miners suffered smoke inhalation.", "Two", {"injured"}),
        ("The war has also claimed the lives of 12 miners.", "12", {"killed"}),
        ("The mill has claimed 12 patents.", "12", {"claim"}),
        ("A 40-acre blaze closed the road.", "40", {"destroyed"}),
        ("The two fires cover a combined 5,000 acres.", "5,000", {"destroyed"}),
        ("The park covers 5,000 acres.", "5,000", {"cover"}),
        ("The 12-day war ended.", "12", {"hostilities"}),
    ],
)
def test_one_thing_told_in_different_words_is_of_one_class(text: str, number: str, told: set[str]) -> None:
    """Helpers at work, the hurt, the dead and what has burned are told with many words."""
    assert of(text, number).said.predicates == told


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "The Skarn fire has burned 4,000 acres of moor.",
            "The Skarn fire has burned 9,000 acres of moor.",
            ["update"],
        ),
        ("The Skarn fire has burned 4,000 acres of moor.", "The Lund fire has burned 9,000 acres of moor.", []),
        ("The Skarn fire has burned 4,000 acres of moor.", "The county said another fire has burned 9,000 acres.", []),
        ("The Skarn fire has burned 4,000 acres of moor.", "So far 9,000 acres of moor have burned.", []),
        (
            "The Lund Fire broke out on Thursday. The blaze is 10 percent contained.",
            "The Lund fire is 30 percent contained.",
            ["update"],
        ),
        (
            "The Lund Fire is out. Crews fought the blaze that is 10 percent contained at Skarn.",
            "The Lund fire is 30 percent contained.",
            [],
        ),
    ],
)
def test_a_fire_with_a_name_is_no_other_fire(one: str, other: str, verdicts: list[str]) -> None:
    """Figures of fires that go by two names, or of which one is not named, are not held against each other."""
    assert [line.verdict for line in lines((FRIDAY, one), (SATURDAY, other))] == verdicts


def test_it_is_no_person() -> None:
    """Of whom an article mostly tells is not what "it" stands for."""
    text = "Olaf Lie spoke of the moor. Lie was tired. By Friday, it had lost 900 trees."

    assert of(text, "900").said.names == frozenset()
    assert of(text.replace("it had", "he had"), "900").said.names == {"lie"}


def test_each_of_two_figures_has_the_day_behind_it() -> None:
    """ "From 12 feet on Friday to 3 on Sunday" tells two figures and two days."""
    text = "The flood fell from 12 feet on Thursday to 3 feet on Friday."

    assert of(text, "12 feet").as_of != of(text, "3 feet").as_of
    assert of(text, "3 feet").mark.stated == (3, 3)


def test_sailors_of_a_town_are_those_that_the_town_lost() -> None:
    """A group by its name is of one matter with the group of whoever goes by the name; of two towns there are two."""
    lost, town, other = (
        "Skarn has lost 52 sailors in the storm, the harbour said.",
        "The storm has killed 43 Skarn sailors and three cooks, the harbour said.",
        "The storm has killed 43 Lund sailors and three cooks, the harbour said.",
    )

    assert [line.verdict for line in lines((FRIDAY, lost), (FRIDAY, town))] == ["update"]
    assert lines((FRIDAY, lost), (FRIDAY, other)) == []


def test_a_square_mile_is_no_mile() -> None:
    """A length and an area have nothing to say of each other."""
    assert (
        lines((FRIDAY, "The island has 40 miles of road."), (FRIDAY, "The island has 40 square miles of road.")) == []
    )


def test_a_claim_begins_with_what_it_is_said_of() -> None:
    """ "That burned 4,000 acres" begins with the fires that did."""
    text = "The week has seen much loss, with two fires near Skarn that burned 4,000 acres."

    assert of(text, "4,000").evidence.of(text) == "two fires near Skarn that burned 4,000 acres"


def test_a_fire_burns_on_within_a_day() -> None:
    """Two areas of one fire told on one day are no conflict; two weights of what was lost are."""
    areas = [(FRIDAY, f"The Skarn fire has burned {acres} acres of moor.") for acres in ("5,285", "5,267")]
    weights = [(FRIDAY, f"The Skarn fire has burned {tons} tons of hay.") for tons in (31, 12)]

    assert [line.verdict for line in lines(*areas)] == ["update"]
    assert [line.verdict for line in lines(*weights)] == ["conflict"]
