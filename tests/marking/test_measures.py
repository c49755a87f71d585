"""The lexicon of measures: every measure has a sentence, and words of other measures are kept apart."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.rules import load

WORDS = load("quantity").words


def first_measure(text: str) -> str | None:
    """The measure of the first figure of a text."""
    return mark(read(text, id="example"), only=["quantities"]).quantities[0].measure


@pytest.mark.parametrize(("sentence", "measure"), WORDS["measure-example"].items())
def test_the_example_of_a_measure_has_it(sentence: str, measure: str) -> None:
    """Each sentence of [words.measure-example] is read as it says."""
    assert first_measure(sentence) == measure


def test_every_measure_has_an_example() -> None:
    """A measure that is added comes with a sentence; rules/en/quantity/measure.toml tells how."""
    assert set(WORDS["measure-word"].values()) - set(WORDS["measure-example"].values()) == set()


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Some 60 nurses arrived on Monday.", None),
        ("The 12 voters stood in line.", None),
        ("The flood killed 40 refugees.", "killed"),
        ("Two hundred marchers were arrested.", "arrested"),
        ("The flood killed 12 inhabitants.", "killed"),
        ("The famine took a third of the population.", None),
        ("Eight thousand people voted; the mayor did not.", "voted"),
    ],
)
def test_a_look_alike_has_no_other_measure(sentence: str, measure: str | None) -> None:
    """Whoever comes, stands in line or is a share's whole is not counted as killed, voting or as a population."""
    assert first_measure(sentence) == measure


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Storms caused 12 percent of U.S. bridge deaths.", "killed"),
        ("On Monday 30 patients of Dr. Lund died.", "killed"),
    ],
)
def test_a_point_that_ends_no_sentence_does_not_part_a_figure_from_its_measure(sentence: str, measure: str) -> None:
    """The measure word may stand behind "U.S." or "Dr.", which end no sentence."""
    assert first_measure(sentence) == measure
