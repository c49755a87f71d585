"""Figures in running text: value, hedge, unit, what is counted and by which measure."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.marking import mark
from dateline.reading import read
from dateline.types import QuantityMark


def figures(text: str) -> tuple[QuantityMark, ...]:
    """The figures of a text."""
    return mark(read(text, id="example"), only=["quantities"]).quantities


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The harbour holds 1,250 boats.", (1250, 1250)),
        ("The harbour cost 2.5 million crowns.", (2.5e6, 2.5e6)),
        ("The fund grew by €3bn.", (3e9, 3e9)),
        ("A hundred and twenty goats were lost.", (120, 120)),
        ("Thirty-one lambs were born.", (31, 31)),
        ("Half a million trees were felled.", (5e5, 5e5)),
        ("Two and a half million trees were felled.", (2.5e6, 2.5e6)),
        ("Between 2 and 3 million trees were felled.", (2e6, 3e6)),
        ("It takes 40-50 minutes.", (40, 50)),
        ("Grants ran from $300 to $2 million.", (300, 2e6)),
        ("One in eight wells is dry.", (0.125, 0.125)),
        ("It was minus 12 degrees Celsius.", (-12, -12)),
        ("Two dozen goats were lost.", (24, 24)),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, stated: tuple[float, float]) -> None:
    """Digits, words, mixtures, fractions and ranges give the number they stand for."""
    assert figures(text)[0].stated == pytest.approx(stated)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least 30 barns burned.", 30, None),
        ("No more than 30 barns burned.", 0, 30),
        ("About 200 barns burned.", 180, 220),
        ("Nearly 200 barns burned.", 176, 200),
        ("Just over 200 barns burned.", 200, 206),
        ("Hundreds of barns burned.", 100, 1000),
        ("They stayed for more than two decades.", 20, None),
    ],
)
def test_a_hedge_sets_the_bounds(text: str, low: float | None, high: float | None) -> None:
    """The interval is as wide as the hedge's row in the rules says."""
    assert (figures(text)[0].low, figures(text)[0].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The flood killed close to 400 villagers.", "killed"),
        ("It led to the death of an estimated 300 to 400 Norwegians.", "killed"),
        ("Hundreds of innocent farmers were killed.", "killed"),
    ],
)
def test_tellings_of_one_measure_meet(text: str, measure: str) -> None:
    """Deaths are deaths in whatever words, and those who died are people."""
    found = figures(text)[0]

    assert (found.measure, found.counted) == (measure, "person")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Eight climbers lost their lives, and 23 were hurt.", ["killed", "injured"]),
        ("At least 30 died and more than 90 were wounded.", ["killed", "injured"]),
        ("The landslide killed six and wounded 40.", ["killed", "injured"]),
        ("Ten were killed, 12 injured and three are missing.", ["killed", "injured", "missing"]),
        ("Some 60 villagers died, and 15 nurses are on their way.", ["killed", None]),
        ("Floods killed 12 farmers and 30 students.", ["killed", "killed"]),
    ],
)
def test_a_figure_has_the_measure_of_its_own_clause(text: str, measures: list[str | None]) -> None:
    """A measure word behind "and" or a comma is not taken from a figure with a verb of its own."""
    assert [found.measure for found in figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A farmer of 61 was killed.", 61),
        ("A woman of 38 died.", 38),
        ("She was 19 when she died.", 19),
        ("The victim, a boy of six, was found.", 6),
        ("Nobody over the age of 40 was hurt.", 40),
        ("Ilse Brandt, 52, was killed.", 52),
    ],
)
def test_an_age_counts_nothing(text: str, value: float) -> None:
    """How old somebody is says nothing about how many were killed."""
    found = figures(text)[0]

    assert (found.stated, found.unit, found.counted, found.measure) == ((value, value), "year of age", None, None)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The road grew from about 30-35 kilometres to 45.", ["kilometre", "kilometre"]),
        ("They have 20 million of the 90 million euros they need.", ["euro", "euro"]),
        ("It rose 8% to 210.", ["percentage", None]),
        ("The motor gives 320 Nm of torque.", ["newton metre"]),
    ],
)
def test_a_unit_said_once_is_meant_of_both_ends(text: str, units: list[str | None]) -> None:
    """From so much to so much, and so much of so much, are told in one unit; a symbol's capitals count."""
    assert [found.unit for found in figures(text)] == units


def test_a_team_of_so_many_is_no_age() -> None:
    """A number behind a word for several people counts them."""
    assert figures("A team of 11 was sent.")[0].unit is None


def test_a_share_beside_a_figure_has_its_measure() -> None:
    """A share in apposition to a figure measures what the figure measures."""
    first, second = figures("The famine killed 20,000 islanders, nearly a quarter of the island's population.")

    assert (first.measure, second.measure, second.unit) == ("killed", "killed", "share")


@pytest.mark.parametrize(
    "text",
    [
        "He came on March 4, 1998.",
        "The train left at 7:45 p.m.",
        "They won 3-1.",
        "Section 12 applies.",
        "In 1962 he left.",
    ],
)
def test_dates_times_scores_and_labels_are_no_figures(text: str) -> None:
    """What only looks like a quantity is left alone."""
    assert figures(text) == ()


def test_a_figure_in_brackets_is_hedged_as_its_neighbour() -> None:
    """A conversion in brackets is as uncertain as the figure it repeats."""
    first, second = figures("The wall is more than 10 km (6 miles) long.")

    assert (first.hedge, second.hedge, second.low) == ("over", "over", 6)


@given(st.text(alphabet="0123456789 ,.-–%$€£(:)abmkn\n'“tohundred", max_size=120))
def test_every_figure_stands_in_the_text(text: str) -> None:
    """Whatever the text, spans lie in it, do not overlap, and low is never above high."""
    text = f"So {text}"
    found = figures(text)

    assert all(mark.span.end <= len(text) and mark.span.of(text).strip() for mark in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(mark.low is None or mark.high is None or mark.low <= mark.high for mark in found)
