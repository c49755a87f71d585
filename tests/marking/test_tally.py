"""The figures of a vote, and counts whose noun was said before."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import QuantityMark


def figures(text: str) -> tuple[QuantityMark, ...]:
    """The figures of a text, with a parse."""
    return mark(read(text, id="example")).quantities


def votes(text: str) -> list[tuple[float, str | None]]:
    """The numbers of a text with their measures."""
    return [(found.stated[0], found.measure) for found in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council voted 12 to 9 to close the quay.", [(12, "voted for"), (9, "voted against")]),
        ("The toll was approved 31-14.", [(31, "voted for"), (14, "voted against")]),
        ("The assembly passed it by 214 votes to 190.", [(214, "voted for"), (190, "voted against")]),
        ("The motion was rejected by 214 votes to 190.", [(214, "voted against"), (190, "voted for")]),
        ("The court agreed in a 5-4 ruling.", [(5, "voted for"), (4, "voted against")]),
        ("Holm beat Lund 6-4 in the cup.", []),
        ("The club won by three goals to two.", [(3, "won")]),
        ("They voted 10 to 15 times.", [(10, "voted")]),
        ("Holm beat Lund by 278 votes.", [(278, "margin")]),
        ("Holm took a 40-vote lead.", [(40, "margin")]),
        ("Lund's deficit shrank to 98 votes.", [(98, "margin")]),
        ("Holm won with 24,000 votes.", [(24_000, "voted")]),
        ("The plan was adopted 1999-2001.", []),
    ],
)
def test_two_numbers_of_a_vote_are_those_for_and_those_against(
    text: str, found: list[tuple[float, str | None]]
) -> None:
    """A vote has two sides; a score, a range and years have none."""
    assert votes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Berg has 12 goats and Holm has 9.", [(12, "goat", "Berg"), (9, "goat", "Holm")]),
        ("Berg scored 14 points, while Lie added 11 for the hosts.", [(14, "point", "Berg"), (11, "point", "Lie")]),
        ("Berg has 12 goats and Holm has 9 lives.", [(12, "goat", "Berg"), (9, "life", "Holm")]),
        ("Berg won 12 seats and met 9.", [(12, "seat", "Berg")]),
    ],
)
def test_a_count_has_the_noun_that_was_said_before_it(text: str, found: list[tuple[float, str, str]]) -> None:
    """Of two counts behind one verb the noun is said once, and each is of whoever stands before its verb."""
    told = [
        (one.stated[0], one.unit, one.frame and one.frame.subject and one.frame.subject.of(text))
        for one in figures(text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two more divers have died, bringing the death toll to eight, the port said.", [2, 8]),
        ("It raised the number of confirmed deaths to seventeen.", [17]),
        ("That brings to nine the number of divers killed.", [9]),
        ("She brought the total to four.", [4]),
        ("She brought the choir to one.", []),
        ("A number of pupils walked to two of the mills.", [2]),
        ("She brought the boats back at four.", []),
    ],
)
def test_a_number_word_without_a_noun_counts_behind_what_is_counted(text: str, found: list[float]) -> None:
    """A toll, a total or a number of something is brought to eight; "at four" is an hour."""
    assert [one.stated[0] for one in figures(text)] == found


def test_what_befell_a_thing_is_told_of_it() -> None:
    """Cables that suffered damage are told of as damaged ones, and what is so many short is told of as short."""
    (cables,), (short,) = (figures(text) for text in ("Two cables suffered damage.", "Berg is 40 votes short of it."))

    assert cables.frame and short.frame
    assert (cables.frame.predicate, short.frame.predicate) == ("damage", "short")
