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
