"""What brought something about and what rank a thing has, as two documents tell it."""

import pytest

from dateline.aligning.sources import sources_of
from dateline.aligning.statements import cause_lines, pages_of, rank_lines
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Line, Story

LEAD = (
    "An explosion tore through the Lund mill in Skarn on Friday and hurt four workers.",
    "Four workers were hurt when an explosion destroyed the Lund mill in Skarn on Friday.",
)


def told(one: str, other: str, *, days: tuple[str, str] = ("2016-03-05", "2016-03-05")) -> Story:
    """The story of two articles on one explosion that end with these sentences."""
    texts = zip(LEAD, (one, other), days, strict=True)
    return resolve(
        [
            mark(read(f"{lead}\n\n{end}\n", id=f"{at}", outlet=f"Outlet {at}", published=day))
            for at, (lead, end, day) in enumerate(texts)
        ]
    )


def causes(one: str, other: str, *, days: tuple[str, str] = ("2016-03-05", "2016-03-05")) -> list[str]:
    """The verdicts on what brought the explosion about."""
    story = told(one, other, days=days)
    return [line.verdict for line in cause_lines(story, pages_of(story), sources_of(story))]


def ranked(one: str, other: str) -> list[Line]:
    """The lines on what rank is told."""
    story = told(one, other)
    return [*rank_lines(pages_of(story), sources_of(story))]


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("Inspectors said the blast was caused by a gas leak.", ["agree"]),
        ("The blast may have been caused by a gas leak.", ["compatible"]),
        ("A gas leak in the boiler room caused the blast.", ["agree"]),
        ("The explosion was triggered by dust in a silo.", ["complementary"]),
        ("The explosion, the worst accident there, resulted from a gas leak.", ["agree"]),
        ("The cause of the explosion was not known.", ["complementary"]),
        ("Inspectors said the blast was not caused by a gas leak.", []),
        ("The mayor said a gas leak in Norrby caused delays.", []),
    ],
)
def test_a_cause_is_held_against_another_of_the_same(other: str, verdicts: list[str]) -> None:
    """One cause of one blast is agreed on; others stand side by side, and what is denied is none."""
    assert causes("The explosion was caused by a gas leak, the owner said.", other) == verdicts


def test_what_was_not_known_and_is_found_later_is_an_update() -> None:
    """Nobody errs who says before the inquiry that the cause is not known."""
    open_, found = "The cause of the explosion is under investigation.", "The explosion was caused by a gas leak."

    assert causes(open_, found, days=("2016-03-05", "2016-04-20")) == ["update"]
    assert causes(open_, "It is still unclear what caused the blast.") == ["agree"]


def test_a_fire_of_another_name_has_its_own_cause() -> None:
    """What is not known of one fire says nothing of another."""
    assert causes("The cause of the Holm fire is unknown.", "The cause of the Berg fire is unknown.") == []


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("It was the worst mill explosion in the country's history.", ["agree"]),
        ("It was the worst mill accident on record.", ["compatible"]),
        ("It was one of the worst mill explosions in the country's history.", ["compatible"]),
        ("It was the second-worst mill explosion in the country's history.", ["unsettled"]),
        ("It was the worst strike in the country's history.", []),
        ("It was the worst mill explosion since 1987.", []),
        ("Berg called it the worst day of his life.", []),
    ],
)
def test_a_rank_is_held_against_another_of_the_same(other: str, verdicts: list[str]) -> None:
    """The worst of all is one of the worst, and not the second; a strike is ranked among strikes."""
    lines = ranked("The blast is the worst mill explosion in the country's history.", other)

    assert [line.verdict for line in lines] == verdicts


def test_a_dash_is_no_noun() -> None:
    """Where spaces stand around the dash of "largest - ever", no noun is ranked, and no story stops."""
    ranked("It was Lund 's largest - ever explosion .", "The blast was the largest - ever in Norway .")


def test_a_disaster_is_ranked_among_disasters_and_an_occasion_is_not_ranked() -> None:
    """The worst disaster of a country is no larger than its economy, and what was done for the first time is told."""
    disaster = "It was the worst mining disaster in Norland for decades."
    economy = "Norland has the third largest economy in the world."

    assert ranked(disaster, economy) == []
    assert ranked("It was the first time in a decade.", "Berg was there for the first time in a decade.") == []


def test_the_first_step_is_no_rank() -> None:
    """ "First" ranks only with a time behind it."""
    assert ranked("Lund took the first step in Norway.", "It was Lund's first step in Norway.") == []


def test_what_somebody_died_of_is_told_with_a_day_between() -> None:
    """ "Died on Friday of" and "died of" tell one cause; who was found dead in the hall of a house died of nothing."""
    cause = "The owner, Olaf Lund, died {}."

    assert causes(cause.format("on Friday of heart failure"), cause.format("of heart failure at home")) == ["agree"]
    assert causes(cause.format("of heart failure"), "Olaf Lund was found dead in the hall of the mill.") == []


def test_a_disaster_of_any_sort_is_ranked_among_disasters() -> None:
    """The worst catastrophe of a region is no biggest demonstration."""
    one = "The Lund blast is the worst catastrophe in the history of Skarn."
    other = "The march in Skarn was one of the biggest demonstrations in the history of Skarn."

    assert ranked(one, other) == []
