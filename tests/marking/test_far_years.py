"""Years before 1000, from 2200 on and in two figures: the right one, or none."""

import pytest

from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.resolving.dates import resolve_times
from dateline.types import Marked


def told(text: str) -> list[tuple[str, str, bool]]:
    """The times of a text published in 2010: words, value, and whether their days are known."""
    document = read(text, id="a", published="2010-05-05")
    times = resolve_times(Marked(document, times=mark_times(document)))
    return [(document.words(timex.span), timex.value, timex.when is not None) for timex in times]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The comet will return on 12 March 2450.", "12 March 2450", "2450-03-12"),
        ("The comet will return on March 12, 2450 in the east.", "March 12, 2450", "2450-03-12"),
        ("The vote on 14 March 2450 failed.", "14 March 2450", "2450-03-14"),
        ("Raiders burnt the town on 4 May 845.", "4 May 845", "0845-05-04"),
        ("On May 4, 845, raiders burnt the town.", "May 4, 845", "0845-05-04"),
        ("The tower is to open in March 2450.", "March 2450", "2450-03"),
        ("Spring 2450 will be dry.", "Spring 2450", "2450-SP"),
        ("The tower is to open in the year 2350.", "the year 2350", "2350"),
        ("The town was burnt in the year 845.", "the year 845", "0845"),
    ],
)
def test_a_far_year_is_that_of_its_day(text: str, words: str, value: str) -> None:
    """A day, month or season before such a year is of it, and of no year near publication."""
    assert told(text) == [(words, value, True)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He died on 12 May 45.", "12 May 45", "XXXX-05-12"),
        ("He died on 12 May '45 in the north.", "12 May '45", "XXXX-05-12"),
        ("The sun will swell on 4 May 12450.", "4 May 12450", "XXXX-05-04"),
    ],
)
def test_a_year_of_an_unknown_century_gives_no_days(text: str, words: str, value: str) -> None:
    """Where the figures leave the century open, no day is made up."""
    assert told(text) == [(words, value, False)]


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2450 people marched.",
        "On May 4, 300 were hurt.",
        "On 4 May 300 ships sailed.",
        "It is 4 May, 45 km off.",
    ],
)
def test_a_count_behind_a_day_is_no_year(text: str) -> None:
    """A day before a number of things stays the day nearest publication."""
    assert [value for _, value, _ in told(text)][:1] == ["2010-05-04"]


@pytest.mark.parametrize("text", ["It will be built in 2350.", "It fell in 44 BC.", "It will end in the year 9999."])
def test_a_bare_far_year_is_never_another_day(text: str) -> None:
    """What no calendar of ours holds has no days."""
    assert not any(known for _, _, known in told(text))


def test_a_count_behind_of_is_no_year() -> None:
    """What a month had so many of is counted in the month nearest publication."""
    assert told("Raids rose from a low in January of 114 to over 250.") == [("January", "2010-01", True)]
