"""Heads of lines that match: of what one text alone tells, the line is not called."""

import pytest

from dateline import align, mark, read, resolve
from dateline.types import Line
from dateline.views.wording.heads.vouched import Vouching
from tests.aligning.test_many import BESIDE


def lines(*texts: str) -> list[Line]:
    """The lines of these articles among many others, each of an outlet of its own."""
    documents = (
        read(text, id=f"{n}", published="2012-05-11", outlet=f"Outlet {n}") for n, text in enumerate((*texts, *BESIDE))
    )
    return [*align(resolve(tuple(map(mark, documents)))).lines]


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


@pytest.mark.parametrize(
    ("head", "share"),
    [
        ("mill burn", 1.0),
        ("mill burn night choir", 0.5),
        ("[Moen] mill burn", 1.0),
        ("choir sang", 0.0),
        ("40 mill burn", 0.25),
    ],
)
def test_the_second_text_tells_how_much_of_a_head_is_told_twice(head: str, share: float) -> None:
    """Of a head counts what two texts have; a number that one text alone tells makes it worth little."""
    vouching = Vouching((words("mill burn night sky choir"), words("mill burn rain")), ("40",))

    assert vouching.share(head) == pytest.approx(share)


def test_a_number_that_one_text_tells_gives_way_to_a_gap() -> None:
    """A number is left out of the head where the other text has none, or another one; a word is not looked for."""
    vouching = Vouching((words("mill"), words("mill")), ("40", "one"))

    assert vouching.without_own("40 barrels of one mill burn, not 400") == "… barrels of one mill burn, not 400"


def test_one_text_vouches_for_all_it_says() -> None:
    """A line of one text, or of copies of one, is called as that text tells it."""
    assert Vouching((words("mill burn"),)).share("choir sang all night") == 1.0


def test_many_short_words_in_common_are_enough_for_a_long_head() -> None:
    """Four words told twice tell what is meant, whatever the head says besides."""
    vouching = Vouching((words("mill burn night fog rain"), words("mill burn night fog")))

    assert vouching.is_told("mill burn night fog " + " ".join("abcdefghijklmnop"))


def test_a_line_is_called_by_what_both_texts_tell() -> None:
    """The opinion that one article has of the voters is no head of what both say of their number."""
    told = lines(
        "A few clerks in Skarn trample on the will of 54,212 voters, which is a shame for the whole coast.",
        "The ballot papers of 54,212 voters in Skarn were counted by hand.",
    )

    subjects = [line.subject for line in told if line.slot == "amount"]
    assert not any("trample" in subject for subject in subjects)
