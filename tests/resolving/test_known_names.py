"""Names that one article does not show to be names, found by the others of its story."""

import pytest

from dateline.resolving.entities import with_known_names
from dateline.types import Marked, NameKind, NameMark
from tests.builders import document


def named(id: str, text: str, *found: str, kind: NameKind = "body") -> Marked:
    """A document with the first places of these words marked as names."""
    entry = document(text, id=id)
    marks = (NameMark(entry.document.span(text.index(w), text.index(w) + len(w)), kind, "test") for w in found)
    return Marked(entry.document, names=tuple(marks))


TOLD = named("a", "Kettle maker Lundo cut jobs.", "Lundo"), named("b", "Prices rose at Lundo.", "Lundo")


def found(text: str, *others: Marked) -> list[tuple[str, str]]:
    """The names, with their kinds, that the others tell of in the text."""
    last = with_known_names([*others, named("z", text)])[-1]
    return [(mark.span.of(text), mark.kind) for mark in last.names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court fined Lundo on Monday.", [("Lundo", "body")]),
        ("Lundo's shares fell.", [("Lundo", "body")]),
        ("The Lundo Arena was sold.", []),
        ("New Lundo was sold.", []),
        ("Nobody spoke of Lundoland.", []),
    ],
)
def test_a_name_known_elsewhere_is_one_here(text: str, expected: list[tuple[str, str]]) -> None:
    """Where the word stands alone with a capital; in a longer name it is part of something else."""
    assert found(text, *TOLD) == expected


def test_a_word_in_small_letters_is_no_known_name() -> None:
    """ "Brands" may open a sentence that is about brands."""
    others = named("a", "Mr Brands spoke.", "Brands"), named("b", "Mr Brands left.", "Brands")

    assert found("Brands grew.", *others) == [("Brands", "body")]
    assert found("Brands grew, and other brands fell.", *others) == []


def test_one_mention_makes_no_known_name_but_a_full_name_does() -> None:
    """A word marked once may be a slip; whoever has a full name is known by its last word."""
    assert found("Riot was seen.", named("a", "Riot police came.", "Riot")) == []
    assert found("Oster left.", named("a", "Ada Oster came.", "Ada Oster", kind="person")) == [("Oster", "person")]


def test_a_name_of_several_words_is_known_by_one_mention() -> None:
    """It is hardly another's by chance."""
    others = (named("a", "Aurora 2 rose.", "Aurora 2", kind="other"),)

    assert found("It was Aurora 2 that fell, and Aurora 21 rose.", *others) == [("Aurora 2", "other")]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Harbour Chief Ada Oster Quits Post", [("Ada Oster", "person")]),
        ("Ada Oster Bridge Opens to Traffic", []),
        ("Town Mourns as Oster Leaves", []),
    ],
)
def test_a_full_name_is_known_in_a_headline(headline: str, expected: list[tuple[str, str]]) -> None:
    """All words of a headline may have capitals; what is called after somebody is nobody."""
    others = named("a", "Ada Oster came.", "Ada Oster", kind="person")
    text = f"{headline}\n\nThe chief of the harbour said on Friday that she would leave her post in spring."

    assert found(text, others) == expected


@pytest.mark.parametrize(
    ("full", "short", "kind"),
    [
        ("Sankt Ellen Group", "Sankt Ellen", "body"),
        ("Sankt Ellen Road", "Sankt Ellen", "person"),
        ("Henry Holm Company", "Henry Holm", "person"),
    ],
)
def test_what_a_firm_is_called_without_its_last_word_is_the_firm(full: str, short: str, kind: NameKind) -> None:
    """Whatever another article takes it for; a road is no firm, and a firm may be called after somebody."""
    told = named("a", f"They fined {full} on Monday.", full)
    other = named("b", f"They met {short} on Tuesday.", short, kind="person")

    assert [mark.kind for mark in with_known_names([told, other])[-1].names] == [kind]
