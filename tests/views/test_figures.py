"""Figures are written as people write them."""

import pytest

from dateline.types import Amount
from dateline.views.wording import amount_words


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (118, 118, None, "118"),
        (1, 1, "mile", "1 mile"),
        (9, None, "person", "at least 9 people"),
        (None, 2e6, "person", "at most 2 million people"),
        (2e6, 3e6, "person", "2–3 million people"),
        (999_999, 1e6, "city", "999,999–1 million cities"),
        (11_000, 11_000, "vehicle", "11,000 vehicles"),
        (2.3e9, 2.3e9, "crown", "2.3 billion crowns"),
        (0.25, 0.25, None, "0.25"),
        (60, 60, "mile per hour", "60 miles per hour"),
        (40, 40, "year of age", "40 years of age"),
        (500, 500, "pound sterling", "500 pounds sterling"),
        (0.22, 0.25, "share", "22–25 %"),
        (12, 12, "percent", "12 percent"),
    ],
)
def test_an_amount_is_written_with_its_bounds_and_unit(
    low: float | None, high: float | None, unit: str | None, expected: str
) -> None:
    """An open end is said in words, a scale that both ends share is said once, the unit agrees in number."""
    assert amount_words(Amount(low, high, unit)) == expected


def test_whoever_is_counted_is_people() -> None:
    """Figures of one measure read alike, whatever noun each source took."""
    assert amount_words(Amount(2e6, 3e6, "islander", counted="person")) == "2–3 million people"
