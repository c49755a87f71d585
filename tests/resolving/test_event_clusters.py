"""Which tellings are taken for one event."""

import itertools

import pytest

from dateline.resolving.events.clusters import join_tellings
from dateline.resolving.view import views_of
from dateline.types import Happening, Marked, Telling
from tests.builders import days, document, telling


def joined(*tellings: tuple[Marked, Telling]) -> tuple[Happening, ...]:
    """The happenings of hand-built tellings."""
    return join_tellings([told for _, told in tellings], views_of(entry for entry, _ in tellings))


def scene(text: str, id: str, trigger: str, patient: str, when: str | None = None) -> tuple[Marked, Telling]:
    """One document telling one event."""
    entry = document(text, id=id)
    return entry, telling(entry, trigger, patients=(patient,), when=days(when) if when else None)


FALL = scene("Rebels overthrew the Marrow dynasty in 1979.", "a", "overthrew", "the Marrow dynasty", "1979")
FALL_DAY = scene("The Marrow dynasty was toppled on 7 May.", "b", "toppled", "The Marrow dynasty", "1979-05-07")
FALL_UNDATED = scene("It recalled the fall of the Marrow dynasty.", "c", "fall", "the Marrow dynasty")
OTHER = scene("Rebels seized the port of Quell in 1979.", "d", "seized", "the port of Quell", "1979")
MUCH_LATER = scene("The Marrow dynasty was toppled again in 1996.", "e", "toppled", "The Marrow dynasty", "1996")


def test_a_year_and_a_day_in_it_are_one_event() -> None:
    """Tellings of like words whose days agree are joined, and the closer day is kept."""
    found = joined(FALL, FALL_DAY)

    assert [happening.when for happening in found] == [days("1979-05-07")]


def test_an_undated_telling_joins_what_it_plainly_names() -> None:
    """Without a date, the same fate of the same thing is enough."""
    assert len(joined(FALL_DAY, FALL_UNDATED)) == 1


@pytest.mark.parametrize("other", [OTHER, MUCH_LATER])
def test_another_thing_or_another_time_stays_apart(other: tuple[Marked, Telling]) -> None:
    """Neither the same year alone nor the same words alone make one event."""
    assert len(joined(FALL, other)) == 2


def test_what_is_planned_is_not_what_happened() -> None:
    """A telling of another status is another happening."""
    entry = document("Rebels will overthrow the Marrow dynasty in 1979.", id="p")
    planned = telling(entry, "overthrow", patients=("the Marrow dynasty",), when=days("1979"), status="planned")

    assert len(joined(FALL, (entry, planned))) == 2


def test_the_order_of_documents_does_not_matter() -> None:
    """Every order of the same tellings gives the same happenings."""
    orders = itertools.permutations([FALL, FALL_DAY, FALL_UNDATED, OTHER])

    assert len({joined(*order) for order in orders}) == 1
