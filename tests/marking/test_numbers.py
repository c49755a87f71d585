"""Numbers as they are written, for times and figures alike."""

import pytest

from dateline.marking.numbers import value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("thirty-five", 35),
        ("a hundred and six", 106),
        ("four-and-a-half", 4.5),
        ("two thousand five hundred", 2500),
        ("half a million", 500_000),
        ("3 1/2", 3.5),
        ("3 1/0", 3),
        ("1,250", 1250),
        ("1\u202f250\u202f000", 1_250_000),
        ("1'250'000", 1_250_000),
        ("five point three three million", 5_330_000),
        ("one and one-half", 1.5),
        ("two and three quarters", 2.75),
        ("quarter of a million", 250_000),
        ("two hundred twenty-three million three hundred one thousand two hundred eleven", 223_301_211),
    ],
)
def test_a_number_has_one_reading(words: str, value: float) -> None:
    """Words, figures and fractions are read by one reader; a fraction of nothing adds nothing."""
    assert value_of(words) == value
