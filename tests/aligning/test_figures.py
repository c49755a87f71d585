"""How two figures of one measure stand to each other."""

from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.aligning import align
from dateline.aligning.frames import figures
from dateline.aligning.verdicts import relation
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Amount, QuantityMark


def figure(text: str) -> QuantityMark:
    """The first figure of a text."""
    return mark(read(text, id="example"), only=["quantities"]).quantities[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("killed 340 people", "killed about 340 people", "agree"),
        ("killed 340 people", "killed more than 300 people", "compatible"),
        ("killed 340 people", "killed 700 people", "conflict"),
        ("close to 4 million dead", "an estimated 4 to 5 million dead", "conflict"),
        ("nearly a third of the crop", "one third of the crop", "agree"),
        ("a quarter of the crop", "25 per cent of the crop", "agree"),
        ("a wall of 5 km", "a wall of 3.1 miles", "agree"),
        ("a wall of 5 km", "a wall of 5 miles", "conflict"),
        ("a drop of 600 metres", "a drop of 2,000 feet", "agree"),
        ("a drop of 600 metres", "a drop of 2,200 feet", "conflict"),
        ("a 15,800-square-metre building", "a 170,000-square-foot building", "agree"),
        ("340 deaths", "340 people died", "agree"),
        ("a three-year term", "a 36-month term", "agree"),
        ("a fine of $2bn", "a fine of 2,000 million dollars", "agree"),
        ("one to two people died", "at least two people died", "compatible"),
        ("1 to 2 people died", "at least 3 people died", "conflict"),
        ("hundreds of homes", "450 homes", "compatible"),
        ("hundreds of homes", "12 homes", "conflict"),
        ("12 homes", "12 kilograms", None),
    ],
)
def test_two_figures_stand_to_each_other(one: str, other: str, expected: str | None) -> None:
    """Hedges, rounding, shares and units decide whether two figures agree, may both be true, or exclude each other."""
    assert relation(figure(one), figure(other)) == expected


bounds = st.floats(min_value=1, max_value=1e6, allow_nan=False)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """An amount of people, with one or two bounds."""
    low, high = sorted((draw(bounds), draw(bounds)))
    return Amount(draw(st.sampled_from([low, None])), high, "people", None, "about")


@given(amounts(), amounts())
def test_relation_is_symmetric(a: Amount, b: Amount) -> None:
    """It does not matter which source is read first."""
    assert relation(a, b) == relation(b, a)


@given(amounts(), amounts(), st.floats(min_value=0, max_value=1e6))
def test_widening_never_makes_a_conflict(a: Amount, b: Amount, by: float) -> None:
    """A vaguer statement excludes no more than a sharper one; a number is itself as vague as its rounding."""
    by = max(by, 0.5, 0.05 * abs(a.high or 0)) if a.low == a.high else by
    wide = Amount(None if a.low is None else a.low - by, None if a.high is None else a.high + by, a.unit, None, a.hedge)

    assert relation(a, b) == "conflict" or relation(wide, b) != "conflict"


def test_a_figure_between_two_neighbouring_floats_is_a_point() -> None:
    """Bounds that differ by less than arithmetic can keep stand for one number, which a wider figure holds."""
    narrow = Amount(1e6, nextafter(1e6, inf), "people", None, "about")
    wide = Amount(1e6 - 1, 1e6 + 1, "people", None, "about")
    assert relation(narrow, narrow) == "agree"
    assert relation(wide, narrow) == "compatible"


@pytest.mark.parametrize(
    "units", [("mile", "kilometre"), ("pound-mass", "kilogram"), ("acre", "hectare"), ("cent", "dollar")]
)
def test_conversion_goes_both_ways(units: tuple[str, str]) -> None:
    """What is converted there and back is the same."""
    one, other = units
    there = [n for n in range(1, 2000) if relation(Amount(1000, 1000, one), Amount(n / 1, n / 1, other)) != "conflict"]
    back = [n for n in there if relation(Amount(n / 1, n / 1, other), Amount(1000, 1000, one)) != "conflict"]

    assert there == back


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("198 passengers", "200 passengers", "compatible"),
        ("about 300 goats", "302 goats", "compatible"),
        ("a share of 41.59 percent", "a share of 41.5 percent", "compatible"),
        ("a share of 41.59 percent", "a share of 41.4 percent", "conflict"),
        ("a turnout of 83.02%", "a turnout of 83 percent", "agree"),
    ],
)
def test_a_rounded_number_is_not_the_same_number(one: str, other: str, expected: str) -> None:
    """Of two whole numbers that differ one may be rounded, and of two fractions one cut off; neither excludes."""
    assert relation(figure(one), figure(other)) == expected


def test_a_subject_that_a_short_form_cuts_breaks_nothing() -> None:
    """The subject that stands within "let's" is no place where the words of a figure could begin."""
    text = "We have some pull over them, so let's use it to win the freedom of four men."

    assert align(resolve([mark(read(text, id="a", published="2016-01-20"))])).lines == ()


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The port sent three sailors to the north.", "three sailors", {"deployed"}),
        ("The crash claimed two lives and sent nine men to hospital.", "two lives", {"killed"}),
        ("Two guards shot dead three boys.", "three boys", {"killed"}),
        ("Two guards shot dead three boys.", "Two guards", {"shoot"}),
        ("Six miners lost their lives.", "Six miners", {"killed"}),
    ],
)
def test_people_are_counted_as_what_befell_them(text: str, words: str, told: set[str]) -> None:
    """Whatever verb tells it, and not as what they did to others."""
    story = resolve([mark(read(text, id="a", published="2012-03-04"))])
    found = next(figure for figure in figures(story) if figure.mark.span.of(text) == words)

    assert found.said.predicates == told
