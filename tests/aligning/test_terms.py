"""Since when somebody holds an office, as two documents tell it."""

import pytest

from dateline.aligning.sources import sources_of
from dateline.aligning.terms import term_lines
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve

NEWS = (
    "Ferries to the outer islands were late all week because of ice, and some of them did not run at all.",
    "A brass band from the other side of the fjord will play in the park until the rain comes back.",
)
BECAME = "Kai Lind became mayor of Oslo in 2020."


def verdicts(*texts: str) -> list[str]:
    """The verdicts on when the office was taken, told by articles of 2022."""
    articles = [f"{text}\n\n{news}" for text, news in zip(texts, NEWS, strict=True)]
    story = resolve([mark(read(text, id=text, outlet=text[-40:], published="2022-06-02")) for text in articles])
    return [line.verdict for line in term_lines(story, sources_of(story))]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Kai Lind, mayor of Oslo since 2016, spoke.", ["conflict"]),
        ("Kai Lind has been mayor of Oslo for six years.", ["conflict"]),
        ("Kai Lind has been mayor of Oslo for two years.", ["compatible"]),
        ("The mayor of Oslo, Kai Lind, has ended six years of debt.", []),
        ("The mayor of Oslo, Kai Lind, has paid for six years of debt.", []),
        ("Kai Lind, mayor of Oslo since 2020, spoke.", ["agree"]),
        ("Kai Lind, mayor of Oslo since 2021, spoke.", []),
        ("Kai Lind, mayor of Oslo, spoke in 2016.", []),
        ("Jon Holm, mayor of Oslo since 2016, spoke.", []),
    ],
)
def test_who_became_mayor_was_none_before(other: str, found: list[str]) -> None:
    """A year of becoming mayor and an earlier one since which he has been exclude each other; the next year may be."""
    assert verdicts(BECAME, other) == found


def test_a_time_in_office_before_the_one_that_lasts_is_another() -> None:
    """Who became mayor in 2020 may have been so again since 2022."""
    assert verdicts(BECAME, "Kai Lind, mayor of Oslo since 2022, spoke.") == []
