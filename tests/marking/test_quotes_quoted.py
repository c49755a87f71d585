"""Stretches in quotation marks, matched or not."""

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.marking import mark
from dateline.marking.quotes.quoted import quoted
from dateline.reading import read


def words(text: str) -> list[str]:
    """What stands in quotation marks in a text of one block a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    return [text[one.start : one.end] for one in quoted(text, blocks)]


STYLES = [
    ('He said "all is well" today.', ["all is well"]),
    ("He said “all is well” today.", ["all is well"]),
    ("He said ‘all is well’ today.", ["all is well"]),
    ("He said 'all is well' today.", ["all is well"]),
    ("He said «all is well» today.", ["all is well"]),
    ("He said „all is well“ today.", ["all is well"]),
    ("He said ``all is well'' today.", ["all is well"]),
    ('He said "all is well” today.', ["all is well"]),
    ('He said “all is well" today.', ["all is well"]),
    ("He said “all ‘is’ well” today.", ["all ‘is’ well"]),
    ("The sailors' boats aren't here, it's said.", []),
    ("The plank is 5'10\" long.", []),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_every_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    """Every style is read, matched or not, and an apostrophe is no mark."""
    assert words(text) == expected


def test_a_missing_last_mark_ends_with_the_paragraph() -> None:
    """A quote that is not closed runs to the end of its paragraph, and the next one opens again."""
    assert words("“All is well.\n“It will stay so.” That was all.") == ["All is well.", "It will stay so."]


def test_a_mark_that_opens_twice_ends_the_first() -> None:
    """A second opening mark without a close ends the stretch before it."""
    assert words("“All is well. “It will stay so.” That was all.") == ["All is well.", "It will stay so."]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»:", max_size=60))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    """Whatever the marks, stretches lie in the text, in order, and never overlap."""
    stretches = quoted(text, [(0, len(text))])

    assert all(0 <= s.outer <= s.start <= s.end <= s.after <= len(text) for s in stretches)
    assert all(one.after <= other.outer for one, other in itertools.pairwise(stretches))


WORDS = st.sampled_from(
    ["she", "said", "who", "that", "Ada", '"', "“", "”", ":", ",", ".", "claim", "called", "for", "\n\n", "told"]
)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14))
@example(["called", "said", "said", "claim", '"', "she"])
def test_marks_lie_in_the_text_and_apart(parts: list[str]) -> None:
    """Whatever the words, every quote has spans within the text and shares none of its words with another."""
    text = " ".join(["Ada", *parts])
    found = mark(read(text, id="a"), only=["quotes"]).quotes
    spans = sorted(part for one in found for part in one.parts)

    assert all(span.end <= len(text) and len(span) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


LINES = [
    ('She said : " We stay .\nWe row on .\nWe land , " she said .', ["We stay .", "We row on .", "We land ,"]),
    ('It was late . "\nWe stay , " she said .', ["", "We stay ,"]),
    ('She said : " We stay .\nWe row on .\n" We land , " he said .', ["We stay .", "We row on .", "We land ,"]),
    ('She calls it " a shame .\nThe mill is shut .\nIt rains .', ["a shame ."]),
    ("The town 's mill is the river 's .", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_words_left_open_go_on_in_the_lines_below(text: str, expected: list[str]) -> None:
    """Where marks stand apart from the words, one that may open or close closes what a line above left open."""
    assert words(text) == expected


APART = [
    (
        'The bakers call the tax " a burden on every oven " , while the council finds it " fair and light " .\n'
        "The mayor , Ada Berg , opened a bakery on Monday .\n"
        'Tomas Ruiz , who owns six ovens , said : " We pay too much .\n'
        'We have told them so . "',
        ["a burden on every oven", "fair and light", "We pay too much .", "We have told them so ."],
    ),
    (
        "The gulls have come back to the quay . '\n"
        "They wake us at four , ' said Ada Berg , a rope maker . '\n"
        "Nobody sleeps . '\n"
        "The council 's answer is a net . '\n"
        "It will hold , ' said the harbour master .",
        ["", "They wake us at four ,", "", "Nobody sleeps .", "", "It will hold ,"],
    ),
    ("The sailors ' boats are the captains ' pride , and the rope makers ' bread , and the gulls ' rest .", []),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_marks_apart_from_the_words_are_read_over_all_lines(text: str, expected: list[str]) -> None:
    """Which of them open and which close is told by what stands beside each, and by all of them together."""
    assert words(text) == expected
