"""What a matter of the ledger is called: words of its articles before nouns that we make of their verbs."""

import pytest

from dateline.aligning import sources_of
from dateline.types import Account, Ground, Line, Matter, Story
from dateline.views.wording import worded
from dateline.views.wording.heads import Heads, headed
from tests.builders import document
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
            "Nils Berg fled Lund",
        ),
        (
            "The bakers of Lund began their strike against the flour tax on 4 May 2012.",
            "The bakers' strike against the flour tax, their first in nine years, began in Lund on 4 May 2012.",
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
    """ "Lund, Holm: what is said" names no matter, and "she said" nobody; what nobody can read keeps its names."""
    told = ("She denied it.", "The guild said that the organ has tin pipes.", "Nils Berg said that all pipes were tin.")
    entries = [document(text, id=str(at)) for at, text in enumerate(told)]
    sources = sources_of(Story(tuple(entries)))

    def called(*places: int) -> str:
        claims = tuple(sources.worded("x", "told", entries[at].document.span(0, len(told[at]))) for at in places)
        line = Line(
            "x", Matter("theme", "sayings", ("Lund",)), "told", claims, "complementary", Ground("several-sides"), 2
        )
        return headed(line, Heads({}, {}, sources)).head

    assert called(0, 1, 2) == "“Nils Berg said that all pipes were tin”"
    assert called(0) == "Lund: what is said"


def test_who_sits_for_a_place_is_from_it() -> None:
    """Many are senators of a land, each from a place; a mayor is the mayor of one."""
    known = Heads({}, {}, sources_of(Story(())), places=frozenset({"Lund"}))

    def called(office: str) -> str:
        line = Line("x", Matter("office", office, ("Lund",)), "holder", (), "agree", Ground("holder-same"), 1)
        return headed(line, known).head

    assert (called("senator"), called("mayor")) == ("Senator from Lund", "Mayor of Lund")
