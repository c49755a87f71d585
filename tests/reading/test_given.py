"""The day that is given with an article, in the forms that programs and people write it in."""

from datetime import date

import pytest

from dateline.edges.commands import day_asked
from dateline.edges.errors import StopError
from dateline.reading import dating_given
from dateline.types import Window

DAYS = [
    "2018-10-13",
    "2018-10-13T20:19:24.000Z",
    "13.10.2018",
    "13-10-2018",
    "10-13-2018 20:19",
    "Sat Oct 13 20:19:24 +0000 2018",
    "Sat Oct 13 20:19:24 UTC 2018",
    "Oct 13 20:19 2018",
    "2018 Oct 13",
    "2018-October-13",
    "13-Oct-18",
    "Saturday, 13 October 2018 at 8:19 pm",
]


@pytest.mark.parametrize("written", DAYS)
def test_a_day_is_read_in_every_form(written: str) -> None:
    """Also in those that no article has: of Twitter, of spreadsheets, of dates with dashes."""
    dating = dating_given(written)

    assert dating and (dating.window, dating.basis) == (Window.day(date(2018, 10, 13)), "given")


@pytest.mark.parametrize(
    ("written", "first", "after"),
    [
        ("2018-10", date(2018, 10, 1), date(2018, 11, 1)),
        ("December 2018", date(2018, 12, 1), date(2019, 1, 1)),
        ("Dec. 2018", date(2018, 12, 1), date(2019, 1, 1)),
        ("2018", date(2018, 1, 1), date(2019, 1, 1)),
    ],
)
def test_a_month_or_a_year_is_as_wide_as_it_is(written: str, first: date, after: date) -> None:
    """It is one unknown day of it."""
    dating = dating_given(written)

    assert dating and dating.window == Window(first, after)


@pytest.mark.parametrize(
    "written",
    ["", "soon", "06-07-2018", "13/10/18", "2018-13", "0", "20", "2018 people", "Copyright 2018", "43383", "NaN"],
)
def test_what_may_be_no_day_or_two_is_none(written: str) -> None:
    """Nothing is guessed."""
    assert dating_given(written) is None


def test_until_a_month_is_until_its_last_day() -> None:
    """And since one is from its first."""
    assert day_asked("2018-10", "--since") == date(2018, 10, 1)
    assert day_asked("2018-10", "--until") == day_asked("2018-10", "until") == date(2018, 10, 31)
    with pytest.raises(StopError):
        day_asked("soon", "--until")
