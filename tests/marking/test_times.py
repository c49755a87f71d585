"""Times as they are found in text, before anything is known of the day of publication."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.rules import load
from dateline.rules.engine.trigger import DIGITS, TOKEN

PIECES = [
    "12",
    "1999",
    "3rd",
    "-",
    "–",
    " ",
    "  ",
    "\n",
    "/",
    ":",
    ",",
    ".",
    "May",
    "Sept.",
    "march",
    "the ",
    "early ",
    "last ",
]


def found(text: str) -> list[str]:
    """The words of every time in the text."""
    return [mark.span.of(text) for mark in mark_times(read(text, id="a"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke on 3 March 1925.", ["3 March 1925"]),
        ("It ran from June 1901 to May 1904.", ["June 1901", "May 1904"]),
        ("The drought of 1887-91 was the worst.", ["1887", "91"]),
        ("They met on May 4 and 5.", ["May 4", "5"]),
        ("She left two weeks ago and returns next Tuesday.", ["two weeks ago", "next Tuesday"]),
        ("The temple was built in 480 BC.", ["480 BC"]),
        ("It was the 40th anniversary of the strike.", ["the 40th anniversary"]),
        ("Sales fell in the third quarter of 2011.", ["the third quarter of 2011"]),
        ("The train leaves at 6:15 a.m. every Monday.", ["6:15 a.m.", "every Monday"]),
    ],
)
def test_times_are_found_whole(text: str, expected: list[str]) -> None:
    """Each time of a sentence is found once, from its first word to its last."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The shop at 1850 Hill Road may open.",
        "They won 3-1 and then 12:9.",
        "Rule 1996 costs $1850.",
        "A second-class ticket, please.",
        "Some 1500 soldiers marched.",
        "He read the Sunday Times.",
        "April Jones spoke of August Weber.",
    ],
)
def test_look_alikes_are_left_alone(text: str) -> None:
    """Addresses, scores, prices, names and verbs are no times."""
    assert [words for words in found(text) if words != "the Sunday"] == []


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_every_time_lies_in_its_text_and_none_overlap(text: str) -> None:
    """Spans are in order, hold words, and stay within the text."""
    if not text.strip():
        return
    spans = [mark.span for mark in mark_times(read(text, id="a"))]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def tries(text: str) -> int:
    """How often a rule is tried on the text."""
    calls = load("time").by_trigger
    words = (found.group() for found in TOKEN.finditer(text))
    return sum(len(calls.get(DIGITS if word[0].isdigit() else word.lower(), ())) for word in words)


@pytest.mark.parametrize("piece", ["1999 ", "12-", "May ", "the ", "3/", "last ", "1:"])
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    """Ten times the text means at most ten times the tries, and every rule's reach is bounded."""
    assert tries(piece * 1000) <= 10 * tries(piece * 100) + 100


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bell rang at 25:61 on Friday.", ["Friday"]),
        ("The bell rang at 24:59 on Friday.", ["Friday"]),
        ("The bell rang at 13pm.", []),
        ("The bell rang at 99.99.", []),
        ("The bell rang on 2012-03-04T25:61:00.", ["2012-03-04T25:61:00"]),
        ("The bell rang at 24:00 on Friday.", ["24:00 on Friday"]),
    ],
)
def test_an_hour_that_no_clock_shows_is_none(text: str, words: list[str]) -> None:
    """Hours and minutes out of bounds leave their day alone, and the end of a day is 24:00."""
    document = read(text, id="a")
    marks = mark_times(document)

    assert [document.words(mark.span) for mark in marks] == words
    assert all(mark.ref.hour is None or mark.ref.hour <= 24 for mark in marks)
    assert [isinstance(mark.ref.hour, int) for mark in marks] == [words == ["24:00 on Friday"]] * len(marks)
