"""Speakers without a name."""

import pytest

from dateline.resolving.attribution import resolve_speakers
from dateline.resolving.view import views_of
from tests.resolving.test_attribution import entities, speakers, spoken


def voices(text: str, *quotes: tuple[str, str]) -> list[str | None]:
    """The words that describe the speaker of each utterance."""
    marked = spoken(text, *quotes)
    told = resolve_speakers(views_of((marked,), entities(marked)))
    return [said.voice.of(text) if said.voice else None for said in told]


def test_a_speaker_without_a_name_is_described_by_his_words() -> None:
    """A speaker who is no known person keeps the words that describe him, without a relative pronoun."""
    text = "A diver from the north, who said the wreck was empty, left at dawn."
    assert voices(text, ("A diver from the north, who", "the wreck was empty")) == ["A diver from the north"]


def test_a_known_person_needs_no_description() -> None:
    """A person who is known is not described."""
    assert voices("Ingrid Dahl said the wreck was empty.", ("Ingrid Dahl", "the wreck was empty")) == [None]


@pytest.mark.parametrize(
    ("speaker", "pronoun", "voice"),
    [
        ("A fisherman", "He", "A fisherman"),
        ("Two divers", "They", "Two divers"),
        ("A report", "He", None),
        ("The loud crowd", "He", None),
        ("The loud crowd", "They", "The loud crowd"),
        ("The ministry", "It", "The ministry"),
    ],
)
def test_a_pronoun_stands_for_the_speaker_before(speaker: str, pronoun: str, voice: str | None) -> None:
    """A pronoun that fits the nameless speaker of the sentence before stands for that speaker."""
    text = f"{speaker} said the wreck was empty. {pronoun} said the hold was dry."
    assert voices(text, (speaker, "the wreck was empty"), (pronoun, "the hold was dry"))[1] == voice


def test_he_after_a_nameless_speaker_is_nobody_named_before() -> None:
    """The "he" after a nameless speaker is not a person named farther back."""
    text = "Martin Reyes said the sea was calm. A fisherman said the wreck was empty. He said the hold was dry."
    marked = spoken(
        text, ("Martin Reyes", "the sea was calm"), ("A fisherman", "the wreck was empty"), ("He", "the hold was dry")
    )
    assert speakers(marked) == ["Martin Reyes", None, None]


def test_a_surname_alone_is_the_person_named_before() -> None:
    """A surname is the one person of that surname named before it."""
    text = "Martin Reyes came at noon. Mr Reyes said the wreck was empty."
    marked = spoken(text, ("Mr Reyes", "the wreck was empty"))
    assert speakers(marked) == ["Martin Reyes"]


def test_a_name_before_a_noun_does_not_speak() -> None:
    """A resident of a place that shares a person's name is not that person."""
    text = "The Ana Ortiz fan said the song was old."
    assert speakers(spoken(text, ("The Ana Ortiz fan", "the song was old"))) == [None]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Violinist Ingrid Dahl met Martin Reyes. ", "Ingrid Dahl"),
        ("Ingrid Dahl, 44, a retired violinist, met Martin Reyes. ", "Ingrid Dahl"),
        ("Ingrid Dahl was a violinist. Martin Reyes was not. ", "Ingrid Dahl"),
        ("Violinist Ingrid Dahl met violinist Martin Reyes. ", None),
        ("Ingrid Dahl met Martin Reyes. ", None),
    ],
)
def test_a_role_is_the_one_who_has_it(told: str, who: str | None) -> None:
    """ "The violinist" is the only person told before as one; of two, or of nobody so told, it is left open."""
    assert speakers(spoken(f"{told}The violinist said it was late.", ("The violinist", "it was late"))) == [who]
