"""Which of its tellings an event is told by, and what is among the first lines of a timeline."""

import pytest

from dateline.types import Account
from dateline.views.chronicle import entries, first_of
from dateline.views.index import index_of
from tests.views.test_event_lines import account, event

MANY = 24


def first(made: Account) -> list[str]:
    """The first lines of its timeline."""
    return [entry.happening.label for entry in first_of(entries(index_of(made)), MANY)]


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        (
            "Ada Moen, the harbour master of Lund, who resigned on Friday, said little.",
            "resigned",
            "Ada Moen, the harbour master of Lund … resigned",
        ),
        ("Ada Moen, who resigned on Friday, said little.", "resigned", "Ada Moen … resigned"),
        (
            "Lund mourned the 12 sailors who drowned on Friday when the Lund ferry sank.",
            "drowned",
            "12 sailors … drowned when the Lund ferry sank",
        ),
        (
            "Lund mourned the three sailors who drowned on Friday when the Lund ferry sank.",
            "drowned",
            "Three sailors … drowned when the Lund ferry sank",
        ),
        (
            "Nils Berg has been busy since his May visit to the Lund yard.",
            "visit",
            "His [Nils Berg’s] May visit to the Lund yard",
        ),
        (
            "Nils Berg told the council that on Tuesday that the Lund ferry had sunk.",
            "sunk",
            "Nils Berg told the council that the Lund ferry had sunk",
        ),
        (
            "Ada Moen of Lund raised the tolls twice this year alone, and left on Friday.",
            "left",
            "Ada Moen of Lund raised the tolls twice [in 2012] alone, and left",
        ),
    ],
)
def test_what_stood_between_comes_back_where_it_tells_who(text: str, trigger: str, label: str) -> None:
    """What stood between comes back where it tells who."""
    assert event(trigger, text).label == label


def test_nobody_is_called_by_an_office_that_was_left_later() -> None:
    """Nobody is called by an office that was left later."""
    then = "The Lund lock was opened on 4 May 2012. Mayor Ada Moen, who opened the Lund lock on 4 May 2012, waved."
    later = "Former mayor Ada Moen, who opened the Lund lock on 4 May 2012 with a speech and a song, has died."
    assert not event("opened", later, then).label.startswith("Former")
    assert event("opened", later).label.startswith("Former")


def test_nobody_is_called_by_a_given_name_where_another_telling_has_the_whole() -> None:
    """Nobody is called by a given name where another telling has the whole."""
    half = "Captain Nils said the Lund crew left the wreck of the Freya on Friday after a long night at sea."
    whole = "Captain Nils Berg said on Friday that the Lund crew left the wreck of the Freya on Friday."
    assert "Nils Berg" in event("left", half, whole).label


@pytest.mark.parametrize(
    ("text", "is_folded"),
    [
        ("Ada Moen spoke at noon. A sailor stands on the quay at Lund, May 4, 2012.", True),
        ("Ada Moen spoke at noon. A sailor stood on the quay at Lund on May 4, 2012.", False),
    ],
)
def test_the_words_under_a_picture_tell_no_deed(text: str, is_folded: bool) -> None:
    """The words under a picture tell no deed."""
    made = account(text)
    told = [one for one in made.story.happenings if "quay" in one.label]
    assert all(one.is_folded for one in told) is is_folded


def test_what_begins_on_another_day_is_not_of_the_day_it_ends_on() -> None:
    """What begins on another day is not of the day it ends on."""
    text = "In a statement on Tuesday, Ada Moen praised the crew at the ceremony in the Lund hall on Monday."
    assert event("praised", text).is_folded
    assert not event("set", "After the wreck on Tuesday, Ada Moen set out the Lund plans on Wednesday.").is_folded


def test_what_is_remembered_is_no_news() -> None:
    """What is remembered is no news."""
    made = account(
        "Lund marks the tenth anniversary of the Freya wreck today. Ada Moen sold the Lund yard on 4 May 2012.",
        "Divers found the Freya bell off Lund on Monday. Ada Moen sold the Lund yard on 4 May 2012.",
    )
    labels = {one.label: one for one in made.story.happenings}
    remembered = next(one for label, one in labels.items() if "anniversary" in label)
    found = next(one for label, one in labels.items() if "bell" in label)
    assert remembered.worth < found.worth


def test_among_many_articles_the_deal_is_none_that_a_reader_knows() -> None:
    """Among many articles the deal is none that a reader knows."""
    told = "Ada Moen of the Lund yard bought two ferries on Friday under the deal."
    which = "Ada Moen of the Lund yard bought two ferries on Friday under the deal with Nils Berg."
    others = tuple(f"Ada Moen of the Lund yard launched ferry {n} on Thursday." for n in range(MANY))
    assert event("bought", told, *others).is_open
    assert not event("bought", which, *others).is_open
    assert not event("bought", told).is_open


def test_two_sentences_are_no_line() -> None:
    """Two sentences are no line."""
    text = "Nils Berg likes boats. The yard burned. Boats are hard to build, Ada Moen of Lund said on Friday."
    assert ". " not in event("said", text).label


def test_a_story_of_little_news_is_told_by_the_best_of_the_rest() -> None:
    """A story of little news is told by the best of the rest."""
    text = " ".join(f"In {1990 + n} Nils Berg used the Lund slip for {n + 2} boats." for n in range(MANY))
    assert 0 < len(first(account(text))) <= 10
