"""No text makes the rules, or what is made of their finds, slower than its length allows."""

from collections.abc import Callable, Iterable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import mark, read
from dateline.resolving.dates.normalize import resolve_times
from dateline.rules import Rule, find, load
from dateline.rules.engine.trigger import TOKEN

KINDS = ["time", "quantity", "plan", "title"]
FILLERS = [
    " ",
    "\n",
    " \n",
    "-",
    "–",
    ".",
    ",",
    "/",
    "'",
    "1",
    "1,",
    "1 ",
    "a",
    "a ",
    "A ",
    "the ",
    "May ",
    "one ",
    "_",
]
SHORT_FILL, LONG_FILL = 18, 100
SHORT, TRIES = 3_000, 4
PIECES = [
    *("1", "12 ", "1st ", "1,", "1.", "1/", "1-", "10:", "10:30 ", "1999 ", "1999-", "1999/", "in 1999 ", "'99 "),
    *(" ", "\n", " \n", "\t", "-", "- ", "–", ".", ". ", ",", "/", "'", "’", '"', "“", "(", "$"),
    *("May ", "May-", "May, ", "Sept. ", "Monday ", "Monday, ", "early Monday ", "spring ", "the summer of "),
    *(
        "one hundred ",
        "one hundred and ",
        "twenty-",
        "two or three ",
        "half a ",
        "a few ",
        "nineteen ",
        "two thousand ",
    ),
    *("the ", "early late ", "the first ", "the end of the ", "last ", "this past ", "a ", "an ", "more than ", "mid-"),
    *(
        "year ",
        "years ",
        "year-",
        "year's ",
        "ago ",
        "the day after ",
        "the first quarter of ",
        "first half ",
        "AM ",
        "BC ",
    ),
    *("in 312 ", "in 44 BC and 43 ", "on 28 October 312, ", "(306–", "AD 410, from 408 or 409 to "),
    "from May 3 to 5 July 2003, between 1975 and 1979 and in 1999-2004 ",
]
COUNTED = [
    "It is 35 years since the victory of January 7, 1979 over the flood. ",
    "The 25th anniversary of the January 7 victory was held on 7 January 1999. ",
]
LINES = [
    "\n",
    " \n",
    "On Monday.\n\n",
    "In May 1999\n",
    "Alan Smith\n",
    "The Rain Fell On And On Again\n\n",
    "Read more\n",
]


def read_and_resolve(text: str) -> None:
    """All that marking times does with a text."""
    resolve_times(mark(read(f"Rain. {text}", id="a", published="2009-12-19"), only=["times"]))


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor time."""
    start = process_time()
    work(text)
    return process_time() - start


def grows_as_its_length(piece: str, work: Callable[[str], object], *, short: int = SHORT, times: int = 8) -> bool:
    """True where, in one of a few tries, a text that is many times longer takes at most twice as many times longer."""
    one = piece * (short // len(piece))
    return any(seconds(work, one * times) < 2 * times * seconds(work, one) + 0.05 for _ in range(TRIES))


@pytest.mark.parametrize("piece", PIECES)
def test_one_thing_said_over_and_over_takes_time_as_it_is_long(piece: str) -> None:
    """A text of one repeated piece, eight times as long, takes at most sixteen times as long."""
    assert grows_as_its_length(piece, read_and_resolve)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=6).map("".join))
def test_mixtures_said_over_and_over_take_time_as_they_are_long(piece: str) -> None:
    """The same holds of any few pieces in a row."""
    assert grows_as_its_length(piece, read_and_resolve)


@pytest.mark.parametrize("piece", COUNTED)
def test_many_counts_of_one_event_take_time_as_they_are_many(piece: str) -> None:
    """Counts are not held against every date of a long text."""
    assert grows_as_its_length(piece, read_and_resolve, short=10_000)


@pytest.mark.parametrize("line", LINES)
def test_a_text_of_many_lines_is_read_in_time_as_it_is_long(line: str) -> None:
    """No line is held against every other line of a long text."""

    def read_lines(text: str) -> None:
        read(f"{text}It rained in the old town all day long, and nobody came out of their house.", id="a")

    assert grows_as_its_length(line, read_lines, short=20_000, times=16)


def beginnings(rule: Rule) -> Iterable[str]:
    """What a rule finds in its examples, broken off after each of its words."""
    for example in rule.yes:
        for token in TOKEN.finditer(example.find):
            yield example.find[: token.end()]


@pytest.mark.parametrize("fill", [SHORT_FILL, LONG_FILL])
@pytest.mark.parametrize("kind", KINDS)
def test_a_match_that_breaks_off_is_given_up_soon(kind: str, fill: int) -> None:
    """Whatever follows the first words of a match, however often, is read in far less than a second."""
    book = load(kind)
    starts = sorted({start for rule in book.rules for start in beginnings(rule)})
    texts = [start + gap + filler * fill + "x" for start in starts for gap in ("", " ") for filler in FILLERS]

    def run(text: str) -> None:
        for _ in find(book, text):
            pass

    assert [text for text in texts if seconds(run, text) > 1] == []


def test_what_no_rule_begins_with_is_tried_by_none() -> None:
    """Runs of blanks, signs and letters call up no rule at all."""
    assert [text for text in (" ", "\n", "x", "(", "_", "x ") for _ in find(load("time"), text * 10_000)] == []
