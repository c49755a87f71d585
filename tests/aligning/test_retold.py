"""Days that two articles tell in like sentences, whatever verb tells them."""

import pytest

from dateline.aligning.happenings import retold_lines
from dateline.aligning.sources import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve


def days(one: str, other: str) -> list[str]:
    """The verdicts on what the two articles date."""
    published = "2012-03-01", "2013-09-20"
    marked = [
        mark(read(text, id=f"{at}", outlet="xy"[at], published=published[at])) for at, text in enumerate((one, other))
    ]
    story = resolve(marked)
    return [line.verdict for line in retold_lines(story, sources_of(story), ())]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "The Skarn Harbour Act was signed by Governor Ada Benn on 4 May 2011.",
            "Governor Ada Benn put her name to the Skarn Harbour Act on 4 May 2011.",
            ["agree"],
        ),
        (
            "The Holm gang was founded in the 1930s by the smuggler Olaf Lie.",
            "A gang founded in 1931 by the smuggler Olaf Lie sold the wine.",
            ["compatible"],
        ),
        (
            "The Skarn Harbour Act was signed by Governor Ada Benn on 4 May 2011.",
            "Governor Ada Benn signed the Skarn Harbour Act on 9 June 2011.",
            [],
        ),
        (
            "Governor Ada Benn opened the second Skarn tunnel in 2011.",
            "Governor Ada Benn opened the first Skarn tunnel in 2011.",
            [],
        ),
        (
            "In 2011 Governor Ada Benn visited the Skarn shipyard, where 40 welders work.",
            "Governor Ada Benn grew up near Skarn, and a storm of 2011 sank its ferry.",
            [],
        ),
    ],
)
def test_like_sentences_with_one_date_tell_one_thing(one: str, other: str, found: list[str]) -> None:
    """Names and a date in common, beside one deed or several words of the clause: nothing of it is enough alone."""
    assert days(one, other) == found


def test_what_one_denies_has_no_day_in_both() -> None:
    """A deed and its denial on one day are no two accounts of the day."""
    one = "The Skarn guards locked the harbour gate against Governor Ada Benn on 4 May 2011."
    denied = "The Skarn guards did not lock the harbour gate against Governor Ada Benn on 4 May 2011."

    assert days(one, denied) == []
