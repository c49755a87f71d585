"""What is only spoken of is marked, and is nobody's words."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve


def clausal(text: str) -> list[bool]:
    """For each quote of a text, whether it holds what somebody says."""
    return [quote.clausal for quote in mark(read(text, id="a")).quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Berg said the pier was closed.",
        'Ada Berg called it "a mess".',
        "Ada Berg promised to rebuild the pier before the winter.",
    ],
)
def test_what_somebody_says_is_clausal(text: str) -> None:
    """A clause, a deed behind "to", and whatever stands in quotation marks."""
    assert clausal(text) == [True]


@pytest.mark.parametrize("text", ["Ada Berg accused Nils Holm.", "Ada Berg claimed credit.", "He told the length."])
def test_what_is_only_spoken_of_is_no_utterance(text: str) -> None:
    """An object alone is marked at most, and the story has no utterance of it."""
    marked = mark(read(text, id="a"))

    assert not any(quote.clausal for quote in marked.quotes)
    assert resolve([marked]).utterances == ()


TOLD = [
    "Ada Berg went on to say that the pier would stay.",
    "Ada Berg used her speech to say that the pier would stay.",
    "Ada Berg gave no date, saying that the pier would stay.",
    "Ada Berg emphasized the importance of keeping the old pier open for the ferries all year.",
    "Ada Berg called for talks with the council to keep the pier.",
]
UNTOLD = [
    "Ada Berg should say that the pier is closed.",
    "Ada Berg did not say that the pier was closed.",
    "Ada Berg refused to confirm that the pier was closed.",
    "Did Ada Berg say that the pier was closed?",
    "Ada Berg declared an amnesty for the divers, including many who were held in 2009.",
    "Ada Berg joked about the kind of boat that the council of the town uses in a hard winter.",
]


@pytest.mark.parametrize(("text", "is_told"), [(t, True) for t in TOLD] + [(t, False) for t in UNTOLD])
def test_what_nobody_is_reported_to_have_said_is_no_utterance(text: str, is_told: bool) -> None:
    """What should be, may be or was not said, and what words were only about, is marked and no more."""
    marked = mark(read(text, id="a"))

    assert marked.quotes
    assert bool(resolve([marked]).utterances) == is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The police suggested that it was a fox.", True),
        ("The tracks suggested that it was a fox.", False),
        ("The tracks in the snow revealed that it was a fox.", False),
        ("The report revealed that it was a fox.", True),
        ("Nobody said that it was a fox.", False),
        ("This article was amended to clarify that it was a fox.", False),
        ("It was Ada Berg's claim that it was a fox.", True),
        ("It was Ada Berg's belief that it was a fox.", False),
    ],
)
def test_things_and_nobody_say_nothing(text: str, is_told: bool) -> None:
    """What tracks suggest is nobody's words; a belief need not be said."""
    assert bool(resolve([mark(read(text, id="a"))]).utterances) == is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ('Ada Berg called the plan "a mess".', True),
        ('Ada Berg accused the council of "a crime".', True),
        ('The court convicted Nils Holm of supporting rebels in return for "blood diamonds".', False),
        ('Those considered "most responsible" were tried.', False),
        ("The mayor called the envoy on 28 February to raise her concerns about the old pier.", False),
    ],
)
def test_marks_alone_make_no_words_of_a_deed(text: str, is_told: bool) -> None:
    """What somebody supports or is considered is not what he says, in quotation marks or not."""
    assert bool(resolve([mark(read(text, id="a"))]).utterances) == is_told
