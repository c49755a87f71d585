"""Days are written as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.types import When, Window
from dateline.views.wording import held_words, when_words, window_words


def window(first: str, after: str) -> Window:
    """The days from the first up to, not with, the other."""
    return Window(date.fromisoformat(first), date.fromisoformat(after))


def year(number: int) -> Window:
    """Some day of a year."""
    return Window(date(number, 1, 1), date(number + 1, 1, 1))


def day(iso: str) -> Window:
    """One known day."""
    return Window.day(date.fromisoformat(iso))


WINDOWS = [
    (day("1979-01-07"), "7 January 1979"),
    (window("1979-01-01", "1979-02-01"), "January 1979"),
    (year(1979), "1979"),
    (window("1996-01-01", "1996-05-01"), "early 1996"),
    (window("1996-09-01", "1997-01-01"), "late 1996"),
    (window("1996-04-01", "1996-10-01"), "mid-1996"),
    (window("1996-06-01", "1996-09-01"), "summer of 1996"),
    (window("1996-12-01", "1997-03-01"), "winter of 1996–97"),
    (window("1996-07-01", "1997-01-01"), "second half of 1996"),
    (window("1990-01-01", "2000-01-01"), "the 1990s"),
    (window("1995-01-01", "2000-01-01"), "the late 1990s"),
    (window("1900-01-01", "2000-01-01"), "the 1900s"),
    (window("1976-01-01", "1979-01-01"), "between 1976 and 1978"),
    (window("2018-04-02", "2018-04-09"), "between 2 and 8 April 2018"),
    (window("2018-03-28", "2018-04-04"), "between 28 March and 3 April 2018"),
    (window("2017-12-30", "2018-01-03"), "between 30 December 2017 and 2 January 2018"),
    (window("1996-02-01", "1996-05-01"), "between February and April 1996"),
    (window("1996-11-01", "1997-05-01"), "between November 1996 and April 1997"),
    (window("0001-01-01", "1979-01-08"), "on or before 7 January 1979"),
    (window("1979-01-07", "9999-12-31"), "on or after 7 January 1979"),
]
WHENS = [
    (When(day("1979-01-07")), "7 January 1979"),
    (When(year(1975), year(1979)), "1975–1979"),
    (When.throughout(year(1979)), "all of 1979"),
    (When.throughout(window("1975-01-01", "1979-01-01")), "1975–1978"),
    (When(window("1975-04-01", "1975-05-01"), window("1979-01-01", "1979-02-01")), "April 1975 – January 1979"),
    (When(day("2018-04-02"), day("2018-04-08")), "2–8 April 2018"),
    (When(day("2018-04-02"), day("2018-05-08")), "2 April – 8 May 2018"),
    (When(day("2017-12-30"), day("2018-01-02")), "30 December 2017 – 2 January 2018"),
    (When.throughout(window("2018-04-01", "2018-05-01")), "all of April 2018"),
    (When(day("2018-04-02"), day("2018-04-02")), "2 April 2018"),
]


@pytest.mark.parametrize(("days", "expected"), WINDOWS)
def test_one_unknown_day_is_written_at_its_precision(days: Window, expected: str) -> None:
    """A window is called what the calendar calls it, and else by its first and last day."""
    assert window_words(days) == expected


@pytest.mark.parametrize(("days", "expected"), WHENS)
def test_a_stretch_of_days_is_not_written_like_one_unknown_day(days: When, expected: str) -> None:
    """What lasted is written from its begin to its finish, and what they share is said once."""
    assert when_words(days) == expected


@pytest.mark.parametrize(
    ("first", "last", "finish", "expected"),
    [
        (year(2014), year(2014), None, "in office in 2014"),
        (day("2014-05-02"), day("2014-05-02"), None, "in office on 2 May 2014"),
        (day("2014-05-02"), year(2019), None, "in office at least from 2 May 2014 to 2019"),
        (year(2014), year(2014), window("2014-01-01", "2019-03-30"), "in office in 2014, no longer by 29 March 2019"),
        (year(2014), year(2014), window("2015-05-03", "2015-05-04"), "in office at least from 2014 until 3 May 2015"),
        (None, None, window("2014-01-01", "2019-03-30"), "no longer by 29 March 2019"),
        (None, None, None, ""),
    ],
)
def test_an_office_is_told_as_held_by_then_and_not_as_begun(
    first: Window | None, last: Window | None, finish: Window | None, expected: str
) -> None:
    """From the earliest telling to the latest it was held at least, and it was left by some day."""
    assert held_words(first, last, finish) == expected


@given(st.dates(), st.integers(1, 40_000))
def test_every_window_has_words_with_a_year(first: date, length: int) -> None:
    """Whatever the days, the words name a year and are never empty."""
    after = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    if first < after:
        words = window_words(Window(first, after))

        assert any(str(number) in words for number in (first.year, after.year, first.year // 10 * 10 + 10))
