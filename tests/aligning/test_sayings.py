"""What several holders say of one matter, side by side."""

import pytest

from dateline.aligning.sayings import saying_lines
from dateline.aligning.sources import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve

HOTEL = "The police said that Olaf Lie met Ada Benn at the harbour and handed her the copper cables."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The union said that Olaf Lie never met Ada Benn at the harbour and had no copper cables.", ["complementary"]),
        ("The police said on Monday that Olaf Lie met Ada Benn at the harbour with copper cables.", []),
        ("The union said that Ferries from Lund will stop at the harbour.", []),
        ("The union said that Olaf Lie once worked for Ada Benn at a bakery and moved out of town in May.", []),
        ("Olaf Lie met Ada Benn at the harbour and handed her the copper cables.", []),
    ],
)
def test_two_holders_who_speak_of_one_matter_stand_side_by_side(other: str, found: list[str]) -> None:
    """Two holders, whom they name and what they say of them in common; no outlet is a holder, nor is one twice."""
    marked = [
        mark(read(text, id=f"{at}", outlet="xy"[at], published="2012-03-01")) for at, text in enumerate((HOTEL, other))
    ]
    story = resolve(marked)

    assert [line.verdict for line in saying_lines(story, sources_of(story))] == found


def test_what_offices_they_hold_is_not_what_is_said_of_them() -> None:
    """Two sentences that name a mayor and her deputy by their offices have no matter in common by these."""
    texts = (
        "The police said that Mayor Ada Benn and her deputy mayor Olaf Lie drove to Lund.",
        "The union said that Mayor Ada Benn owes deputy mayor Olaf Lie a salary.",
    )
    marked = [mark(read(text, id=f"{at}", outlet="xy"[at], published="2012-03-01")) for at, text in enumerate(texts)]
    story = resolve(marked)

    assert list(saying_lines(story, sources_of(story))) == []
