"""Which deed a word tells, alone or with the word it governs."""

from collections import Counter

import pytest

from dateline.marking import mark
from dateline.marking.lexicon import event_lexicon
from dateline.reading import read
from dateline.types import EventMark


def told(text: str, word: str) -> EventMark:
    """The event told by one word of the text."""
    found = mark(read(text, id="a"), only=["times", "events"]).events
    return next(event for event in found if event.trigger.of(text).endswith(word))


@pytest.mark.parametrize(
    ("text", "word", "kind", "deed"),
    [
        ("The flood has claimed two lives.", "claimed", "death", "dying"),
        ("The flood claimed the lives of four pupils.", "claimed", "death", "dying"),
        ("The blast left eight people dead.", "left", "death", "dying"),
        ("Nils Berg lost his life in the mine.", "lost", "death", "dying"),
        ("The governor issued a state of emergency for Skarn.", "issued", "announce", "proclaiming-emergency"),
        ("Gunmen opened fire on the guards.", "opened", "disaster", "shooting"),
        ("The mill went up in flames on 4 May 1994.", "went", "other", "burning"),
        ("Two fatalities were confirmed by the town.", "fatalities", "death", "dying"),
        ("Fighting erupted in Skarn on 4 May 1994.", "erupted", "disaster", "fighting"),
        ("Ada Berg suffered a heart attack on 4 May 1994.", "suffered", "infect", "sickening"),
    ],
)
def test_a_word_tells_a_deed_with_what_it_governs(text: str, word: str, kind: str, deed: str) -> None:
    """A verb and its noun, a count of deaths, or what begins, tell what one verb alone tells elsewhere."""
    found = told(text, word)

    assert found.kind == kind
    assert deed in found.deeds


@pytest.mark.parametrize(
    ("text", "word", "deed"),
    [
        ("The town claimed the prize on 4 May 1994.", "claimed", "dying"),
        ("The pupils left the town for the coast.", "left", "dying"),
        ("Nils Berg lost the vote on 4 May 1994.", "lost", "dying"),
        ("The council issued a book on 4 May 1994.", "issued", "proclaiming-emergency"),
        ("The mayor opened the bridge on 4 May 1994.", "opened", "shooting"),
        ("The clerks began to load the carts on 4 May 1994.", "began", "starting"),
        ("Rebels led an attack on the mill.", "attack", "sickening"),
    ],
)
def test_another_word_governed_is_another_deed(text: str, word: str, deed: str) -> None:
    """The same verb without the word that makes it so tells no such deed."""
    assert deed not in told(text, word).deeds


def test_every_deed_has_two_words() -> None:
    """A deed that one word alone tells says no more than the word."""
    lexicon = event_lexicon()
    tables = (lexicon.verb_deeds, lexicon.noun_deeds)
    told_by = Counter(deed for table in tables for deeds in table.values() for deed in deeds)

    assert [deed for deed, words in told_by.items() if words < 2] == []


def test_a_verb_that_leads_into_something_is_another_word() -> None:
    """Who breaks into a shop robs it; a fire that breaks out in the hills robs nobody."""
    assert "robbing" in told("Three men broke into the shop of Anton Holt on Monday.", "broke").deeds
    assert "robbing" not in told("A fire broke out in the hills on Monday.", "broke").deeds
