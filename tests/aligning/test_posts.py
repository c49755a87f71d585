"""The posts of one person, in the words of two documents."""

import pytest

from dateline.aligning.posts import post_lines
from dateline.aligning.sources import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve


def verdicts(*texts: str) -> list[tuple[str, str]]:
    """What is said of the posts told in several documents."""
    marked = [
        mark(read(text, id=str(at), outlet=f"Outlet {at}", published="2019-05-08")) for at, text in enumerate(texts)
    ]
    story = resolve(marked)
    return [(line.verdict, line.ground.code) for line in post_lines(story, sources_of(story))]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Skarn Harbour Board spokesman Olaf Lie opened the quay.",
            "Skarn Harbour Board treasurer Olaf Lie closed the quay.",
            [("complementary", "posts-several")],
        ),
        (
            "Olaf Lie, a spokesman for the Skarn County Harbour Board, opened the quay.",
            "Skarn County harbour spokesman Olaf Lie closed the quay.",
            [("compatible", "posts-worded-otherwise")],
        ),
        ("Harbour master Olaf Lie opened the quay.", "Harbour master Olaf Lie closed the quay.", []),
        ("Ada Berg's lawyer Olaf Lie opened the quay.", "Ada Berg's attorney Olaf Lie closed the quay.", []),
        (
            "Skarn Harbour Board spokesman Olaf Lie opened the quay.",
            "Skarn Harbour Board press secretary Olaf Lie closed the quay.",
            [],
        ),
        ("Skarn County sheriff Olaf Lie opened the quay.", "Mayoral candidate Olaf Lie closed the quay.", []),
        ("Skarn County fire chief Olaf Lie opened the quay.", "Skarn County sheriff Ada Berg closed the quay.", []),
    ],
)
def test_posts_of_one_person_stand_side_by_side(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    """Two posts are several; of one, a document may say more. The same post twice, and two people, are no matter.

    Nor is what somebody is to become.
    """
    assert verdicts(one, other) == expected


def test_two_posts_in_one_document_make_no_matter() -> None:
    """What only one document tells is set beside nothing."""
    assert verdicts("Harbour master Olaf Lie spoke. Treasurer Olaf Lie left.", "The quay was closed in Skarn.") == []


def test_of_many_articles_one_may_call_him_what_he_is_not() -> None:
    """A post that one of many articles gives him, without saying of what, is no second one."""
    texts = ["Skarn County sheriff Olaf Lie opened the quay.", "His neighbours laughed at Senator Olaf Lie."]

    assert verdicts(*texts) == [("complementary", "posts-several")]
    assert verdicts(*texts, *(f"The ferry left quay {at} late." for at in range(2, 32))) == []


def test_of_many_articles_several_posts_are_no_matter() -> None:
    """Among many some call somebody what he was, or is not."""
    one, other = "Skarn Harbour Board spokesman Olaf Lie left.", "Skarn Harbour Board treasurer Olaf Lie left."

    assert verdicts(one, other, *["The quay is long."] * 3)
    assert not verdicts(one, other, *["The quay is long."] * 30)
