"""Figures of several articles, from their sentences to the verdict."""

import pytest

from dateline import align, mark, read, resolve
from dateline.types import Line


def lines(*articles: tuple[str, str]) -> list[Line]:
    """The amount lines of short articles, each given with its day of publication."""
    marked = [
        mark(read(text, id=f"{n}.txt", published=day, outlet=f"Outlet {n}")) for n, (day, text) in enumerate(articles)
    ]
    return [line for line in align(resolve(marked)).lines if line.slot == "amount"]


FIRST = ("2009-03-15", "At least nine people were killed when the Skarn Bridge collapsed on 14 March 2009.")
YEARS_ON = ("2012-05-06", "Fourteen people were killed when the Skarn Bridge collapsed on 14 March 2009.")
OTHERWISE = ("2013-05-06", "Sixteen people were killed when the Skarn Bridge collapsed on 14 March 2009.")
INJURED = ("2013-05-06", "Thirty people were injured when the Skarn Bridge collapsed on 14 March 2009.")


def test_settled_figures_that_exclude_each_other_conflict() -> None:
    """Two figures given years later can't both be right, and the line says which they are."""
    (line,) = lines(YEARS_ON, OTHERWISE)

    assert (line.verdict, line.why) == ("conflict", "“Fourteen people” and “Sixteen people” exclude each other")


def test_a_rising_toll_is_an_update() -> None:
    """A figure from the first days that a later one replaces is no contradiction."""
    early = (FIRST[0], FIRST[1].replace("At least nine", "Nine"))

    assert [line.verdict for line in lines(early, YEARS_ON)] == ["update"]


def test_a_lower_bound_holds_the_later_figure() -> None:
    """ "At least nine" is compatible with fourteen."""
    assert [line.verdict for line in lines(FIRST, YEARS_ON)] == ["compatible"]


@pytest.mark.parametrize("other", [INJURED])
def test_another_measure_is_not_compared(other: tuple[str, str]) -> None:
    """The dead and the injured are two counts."""
    assert lines(YEARS_ON, other) == []


def test_one_figure_stands_in_each_statement() -> None:
    """Where a sentence gives two figures of one measure, each claim quotes its own."""
    shares = [
        ("2012-05-06", "The fever of 1870 in Lund killed nearly 2 million people, a quarter of the population."),
        ("2013-05-06", "The fever of 1870 in Lund killed 2 million people, one fourth of the population."),
    ]
    spans = [{claim.evidence for claim in line.claims} for line in lines(*shares)]

    assert len(spans) == 2 and not spans[0] & spans[1]
