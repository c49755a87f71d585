"""Whom a pronoun, an office or a description of a speaker means, read from whole articles."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve


def said(text: str) -> dict[str, str | None]:
    """By the first words of each quote, its speaker's name, or the words that describe who has none."""
    story = resolve([mark(read(text, id="a", published="2019-05-04"))])
    names = {one.id: one.name for one in story.entities}
    return {
        " ".join(one.wordings[0].span.of(text).split()[:3]): names.get(one.speaker or "")
        or (one.voice.of(text) if one.voice else None)
        for one in story.utterances
    }


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (  # the one whom he tells is not he
            "Tomas Brandt scrubs the deck at night. Martin Holm owns the boats. "
            'Tomas Brandt is tired because, he told Holm, "The nets are too heavy for one man."',
            "The nets are",
            "Tomas Brandt",
        ),
        (  # whoever is asked answers
            'Maria Falk said that the lamp was out. "Did you see the ship?" Falk was asked. "Never," she replied.',
            "Never",
            "Maria Falk",
        ),
        (  # two who say one thing
            "Maria Falk and Tomas Brandt said they would share the boat.",
            "they would share",
            "Maria Falk and Tomas Brandt",
        ),
        (
            "Maria Falk met Tomas Brandt and Martin Holm said the boat was sold.",
            "the boat was",
            "Martin Holm",
        ),
        (  # the president of another land
            "President Juan Ortega of Chile will meet Martin Holm next week. "
            "Ahead of the talks the Norwegian president said the fish were scarce.",
            "the fish were",
            "the Norwegian president",
        ),
        (  # one of several
            "Ministry spokesman Martin Holm spoke on Monday. On Friday a ministry spokesman said the pier was closed.",
            "the pier was",
            "a ministry spokesman",
        ),
        (  # a body is not who leads it
            "Martin Holm is the leader of Harbour Watch. Harbour Watch said the pier was closed.",
            "the pier was",
            "Harbour Watch",
        ),
        (
            "Martin Holm sat in court. Prosecutors spoke of theft, and the prosecution said that the keys were gone. "
            '"I never had a key in my life," he told the court.',
            "I never had",
            "Martin Holm",
        ),
        (
            "Everyone in the town, from the baker to Mayor Maria Falk, said the tide was late.",
            "the tide was",
            "Everyone in the town, from the baker to Mayor Maria Falk",
        ),
        (  # whom he does not name is not he
            "Martin Holm runs the ferry. Though he never mentioned Tomas Brandt, he said the pier was closed.",
            "the pier was",
            "Martin Holm",
        ),
        (  # he who comes is told by name behind the comma
            "Martin Holm runs the ferry. When he came, Tomas Brandt said the pier was shut. He said the boat was dry.",
            "the boat was",
            "Tomas Brandt",
        ),
        (  # whom the article calls the mayor as well
            "Mayor Maria Falk met the former mayor, Tomas Brandt. Falk said the tide was late. "
            "The ousted mayor said the boat was dry.",
            "the boat was",
            "Maria Falk",
        ),
        (
            "Divers spoke. One of them, the veteran diver Tomas Brandt, said the boat was dry.",
            "the boat was",
            "Tomas Brandt",
        ),
        (
            "A man dressed as Captain Holm said the boat was dry.",
            "the boat was",
            "A man",
        ),
        (
            "Leslie Holm praised the crew. He said the boat was dry.",
            "the boat was",
            "Leslie Holm",
        ),
    ],
)
def test_a_speaker_is_who_is_meant(text: str, words: str, speaker: str) -> None:
    """The speaker is whom the words mean, or else the words themselves."""
    assert said(text)[words] == speaker


def test_an_age_is_of_whom_the_sentence_before_is_about() -> None:
    """ "The 37-year-old" is the one the sentence before opens with, not one who is named at its end."""
    text = "Tomas Brandt spoke on Monday. The 37-year-old said the boat was dry."
    other = "The singer is back with her friend, Tomas Brandt. The 24-year-old singer said she slept well."
    assert said(text)["the boat was"] == "Tomas Brandt"
    assert said(other)["she slept well"] is None


def test_who_has_just_spoken_goes_on_under_another_name() -> None:
    """ "The weary ferryman" is who spoke before him; one told of without a name is described; else nobody can tell."""
    goes_on = 'Tomas Brandt said: "The nets are gone." The weary ferryman said the boat was dry.'
    nameless = 'A ferryman slept. Tomas Brandt said: "The nets are gone." The ferryman said the boat was dry.'
    other = 'Tomas Brandt said: "The nets are gone." The other ferryman said the boat was dry.'
    unclear = "Tomas Brandt and Martin Holm met on the pier. The statement said the boat was dry."
    assert said(goes_on)["the boat was"] == "Tomas Brandt"
    assert said(nameless)["the boat was"] == "The ferryman"
    assert said(other)["the boat was"] == "The other ferryman"
    assert said(unclear)["the boat was"] is None


def test_of_whom_nobody_can_tell_who_is_meant_is_not_told() -> None:
    """Either of two, one of them, his people, and the senator after another has spoken are nobody who is known."""
    either = "Either Maria Falk or Tomas Brandt said the boat was dry. Martin Holm said the pier was closed."
    people = "Martin Holm sat in court. His lawyers said the boat was dry. Lawyers for Holm said the pier was closed."
    passed = "Senator Tomas Brandt said the pier was closed. Maria Falk said the tide was late. "
    assert said(either)["the boat was"] is None
    assert said(people)["the boat was"] is None
    assert said(people)["the pier was"] == "Lawyers for Holm"
    assert said(passed + "The senator said the boat was dry.")["the boat was"] is None


def test_what_is_hinted_is_nobodys_words() -> None:
    """What another hears in somebody's words, and a name in marks, is no utterance."""
    hint = said("Maria Falk asked why the keys were missing, implying that they were stolen from him.")
    name = said('The web expresses anger at "Breezy". Maria Falk said the pier was closed.')
    assert list(hint) == ["why the keys"]
    assert list(name) == ["the pier was"]


def test_a_thought_is_told_where_its_words_are() -> None:
    """A thought is somebody's words where most of it stands in marks, and not for a word or two."""
    assert said('Maria Falk thinks the new pier is a "stone ghost" that nobody in the town will ever use.') == {}
    assert said('Maria Falk believes "the town will never use a pier that the tide has left behind".') != {}


def test_who_goes_on_is_unknown_where_who_began_is() -> None:
    """ "She added" is of whoever "she" was before, and of nobody else named earlier."""
    text = "Maria Falk met Ana Holm on the pier. She said the boat was dry. She added that the nets were sold."
    assert len(set(said(text).values())) == 1


def test_what_stands_below_a_head_is_of_nobody() -> None:
    """A thing before a colon says nothing; a person does."""
    assert said('The pier was shut. Her last hope: "The boats will come back to us in May."') == {}
    assert said('The pier was shut. Maria Falk on the boats: "They will come back to us in May."') != {}
