"""Who reports what, where a sentence has several who could, and what is told as nobody's words."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from tests.marking.test_quotes import quotes


def told(text: str) -> list[str]:
    """What the text reports as somebody's words."""
    return [
        " ".join(p.of(text) for p in one.parts) for one in mark(read(text, id="a"), only=["quotes"]).quotes if one.told
    ]


REPORTED = [
    (
        "The keeper, Ida Falk, told the paper her crew never slept ashore and said the wharf had hired the guards.",
        ("the wharf had hired the guards", "Ida Falk"),
    ),
    (
        "The ship will be allowed to sail, despite the harbour master, Olaf Brandt, saying the hull leaked.",
        ("the hull leaked", "Olaf Brandt"),
    ),
    ("Ida Falk left early despite the rain, saying the deck was slippery.", ("the deck was slippery", "Ida Falk")),
]


@pytest.mark.parametrize(("text", "row"), REPORTED)
def test_the_one_who_reports_is_told_from_others(text: str, row: tuple[str, str]) -> None:
    """What is reported is given to whom the sentence lets speak."""
    assert row in [(" ".join(parts), speaker) for parts, speaker, _ in quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Fearing the Harbour Board would seize his boats, he declared a day of rest.",
        "Ida Falk spoke to Olaf Brandt about mending nets in the dark.",
    ],
)
def test_a_ground_and_a_topic_are_no_words(text: str) -> None:
    """Why somebody acts and what a talk is about is nobody's speech."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fearing a flood, Ida Falk announced that the mill was closed.", "the mill was closed"),
        ("Ida Falk accused Olaf Brandt of stealing the keys.", "Olaf Brandt of stealing the keys"),
        ('Ida Falk cited "wet ropes, torn nets and a broken pump".', "wet ropes, torn nets and a broken pump"),
    ],
)
def test_what_is_said_beside_them_stays(text: str, words: str) -> None:
    """A clause that is said, a reproach and a longer quotation are somebody's words."""
    assert told(text) == [words]


def test_a_clause_keeps_its_subject() -> None:
    """The subject that the parser hangs on the cue stays with its clause."""
    ((parts, speaker, _),) = quotes("But she added the real issue was the state of the pumps.")
    assert (parts, speaker) == (["the real issue was the state of the pumps"], "she")


def test_a_charge_that_is_answered_is_not_the_answer() -> None:
    """What somebody responds to is another's; a clause that is itself the answer stays."""
    answered = told('Responding to the charge that he had sold the boat, Holm wrote: "I never owned one."')
    assert answered == ["I never owned one."]
    assert told("Holm responded that he had sold the boat.") == ["he had sold the boat"]
