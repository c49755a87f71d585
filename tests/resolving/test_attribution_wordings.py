"""One utterance in several wordings."""

import pytest

from dateline import mark, read, resolve

FIRST = ("2019-01-07", 'Ana Ortiz said: "We will rebuild every house in the valley before the winter comes."')


def utterances(*articles: tuple[str, str]) -> int:
    """How many things were said in articles given as (day of publication, text)."""
    marked = [mark(read(text, id=str(number), published=day)) for number, (day, text) in enumerate(articles)]
    return len(resolve(marked).utterances)


@pytest.mark.parametrize(
    "text",
    [
        'Ana Ortiz said: "We will rebuild every house in the valley before the winter comes."',
        '"We will rebuild every home in the valley before winter comes," Ana Ortiz said.',
        "Ana Ortiz said the government would rebuild every house in the valley before the winter.",
        '"Every house in the valley before the winter comes," Ana Ortiz promised.',
    ],
)
def test_outlets_word_one_utterance(text: str) -> None:
    """The same words, a word in another translation, reported or cut short, are one utterance."""
    assert utterances(FIRST, ("2019-01-08", text)) == 1


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2019-01-08", 'Ana Ortiz said: "We will not rebuild any house in the valley before the winter comes."'),
        ("2019-01-08", 'Ana Ortiz said: "We will rebuild 300 houses in the valley before the winter comes."'),
        ("2019-01-08", 'Martin Reyes said: "We will rebuild every home in the valley before winter comes."'),
        (
            "2019-01-08",
            "Ana Ortiz denied that the government would rebuild every house in the valley before the winter.",
        ),
        ("2019-03-08", 'Ana Ortiz said: "We will rebuild every home in the valley before winter comes."'),
        ("2019-01-08", 'Ana Ortiz said: "We will rebuild the harbour before the summer comes, and the road too."'),
    ],
)
def test_another_statement_is_another_utterance(day: str, text: str) -> None:
    """Words with another figure, a negation, denied, from another mouth, of another time or matter, stay apart."""
    assert utterances(FIRST, (day, text)) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The blaze at the old mill was caused by lightning, the inquiry found.", 2),
        ("The blaze at the old mill was caused by a short circuit, the inquiry found.", 1),
        ("The blaze at the mill was caused by a short circuit in a lamp, the inquiry found.", 1),
    ],
)
def test_a_report_that_puts_one_word_for_another_is_another_one(text: str, count: int) -> None:
    """Reported words are of one utterance where one has more or fewer of them, not where one has others instead."""
    first = "The blaze at the old mill was caused by a short circuit, the inquiry found."

    assert utterances(("2019-01-07", first), ("2019-01-07", text)) == count
