"""What a matter of the ledger is called: words of its articles before nouns that we make of their verbs."""

import pytest

from dateline.types import Account
from dateline.views.wording import worded
from tests.views.test_heads import account


def heads_told(made: Account, slot: str = "told") -> list[str]:
    """The heads of the lines of a slot."""
    return [line.head for line in worded(made).lines if line.slot == slot]


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        (
            "Nils Berg fled Lund on 4 May 2012.",
            "On 4 May 2012 Nils Berg fled Lund, his lawyer told reporters.",
            "Nils Berg fled Lund on 4 May 2012",
        ),
        (
            "The bakers of Lund began their strike against the flour tax on 4 May 2012.",
            "In Lund the bakers' strike against the flour tax began on 4 May 2012.",
            "strike against the flour tax",
        ),
    ],
)
def test_a_matter_is_called_by_words_of_its_articles(one: str, other: str, called: str) -> None:
    """ "Flight of Lund" says something else; what brings the object of a noun is told by the article."""
    assert any(called in head for head in heads_told(account(one, other))), heads_told(account(one, other))


def test_what_is_called_by_nothing_is_left_out() -> None:
    """ "Giving of way" tells nobody anything, and what only stands side by side under it is no matter."""
    told = account("Gave way on 4 May 2012 in Lund.", "Then gave way on 4 May 2012, in Lund it was said.")

    assert not [head for head in heads_told(told) if "giving" in head.lower()]


def test_what_is_said_is_called_by_its_shortest_sentence() -> None:
    """ "Lund, Holm: what is said" names no matter."""
    told = account(
        "The guild said that Per Dahl showed Ida Moen the old organ and sold her its silver pipes.",
        "The dean said that Per Dahl never showed Ida Moen the old organ, and that its silver pipes are tin.",
    )

    assert "“The guild said that Per Dahl showed Ida Moen the old organ and sold her its silver pipes”" in heads_told(
        told
    )
