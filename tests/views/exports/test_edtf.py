"""Days in the notations of other tools."""

import pytest

from dateline.types import When, Window
from dateline.views.exports.edtf import bounded, edtf, known_prefix
from tests.builders import days


def window(first: str, last: str) -> Window:
    """One day from the first to the last."""
    return days(first, last).begin


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (days("1979-01-07"), "1979-01-07"),
        (days("1979-01-01", "1979-01-31"), "1979-01-XX"),
        (days("1979"), "1979-XX-XX"),
        (days("1970-01-01", "1979-12-31"), "197X"),
        (days("1900-01-01", "1999-12-31"), "19XX"),
        (days("2001-06-01", "2001-08-31"), "2001-22"),
        (days("1996-01-01", "1996-04-30"), ""),
        (days("0001-01-01", "1979-01-31"), ""),
        (When.throughout(window("1979-01-01", "1979-01-31")), "1979-01"),
        (When.throughout(window("1979-01-01", "1979-12-31")), "1979"),
        (When.throughout(window("1975-01-01", "1979-12-31")), "1975/1979"),
        (When.throughout(window("2009-03-16", "2009-03-19")), "2009-03-16/2009-03-19"),
        (When(window("1975-01-01", "1975-12-31"), window("1979-01-01", "1979-01-31")), "1975-XX-XX/1979-01-XX"),
        (When(window("1996-01-01", "1996-04-30"), window("1999-01-01", "1999-01-01")), ""),
        (None, ""),
    ],
)
def test_days_are_written_as_closely_as_level_1_can(when: When | None, expected: str) -> None:
    """One day of a month is not all of it, and what has no notation gets none."""
    assert edtf(when) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1979-01-07", "1979-01-07", "1979-01-07"),
        ("1979-01-01", "1979-01-31", "1979-01"),
        ("1996-01-01", "1996-04-30", "1996"),
        ("1979-12-30", "1980-01-02", ""),
    ],
)
def test_a_date_is_cut_to_what_is_known(first: str, last: str, expected: str) -> None:
    """What is left of the date holds for every day that it may be."""
    assert known_prefix(window(first, last)) == expected


def test_a_window_open_to_one_side_is_the_day_at_its_other_end() -> None:
    """A format that needs a day gets the one that is told."""
    assert bounded(window("0001-01-01", "1979-01-31")) == window("1979-01-31", "1979-01-31")
    assert bounded(window("1979-01-31", "9998-12-30")) == window("1979-01-31", "1979-01-31")
