"""What a verb or noun has from another of its sentence: its day, and what it is done to."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import EventMark


def events(text: str) -> dict[str, EventMark]:
    """By their trigger words, the event mentions of an article."""
    return {event.trigger.of(text): event for event in mark(read(text, id="a", published="2004-05-07")).events}


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The miller tried to swim the weir in March.", {"tried": "happened"}),
        ("The miller would try to swim the weir in March.", {"try": "hypothetical"}),
        ("The miller managed to swim the weir in March.", {"swim": "happened"}),
        ("The miller hoped to swim the weir in March.", {"swim": "hypothetical"}),
    ],
)
def test_of_a_day_only_the_attempt_is_told(text: str, dated: dict[str, str]) -> None:
    """That somebody tried has happened; whether he did what he tried is not told, and has no day."""
    assert {word: event.status for word, event in events(text).items() if event.times} == dated


def test_to_try_to_do_it_is_no_trial() -> None:
    """The deed of a court is not that of whoever tries to get away."""
    assert events("The miller tried to swim the weir in March.")["tried"].deeds == ()
    assert "trying" in events("The court tried the miller in March.")["tried"].deeds


@pytest.mark.parametrize(
    ("text", "word", "done_to", "times"),
    [
        ("Poachers shot and wounded two keepers on Monday.", "shot", ["two keepers"], ["Monday"]),
        ("Poachers fought and wounded two keepers on Monday.", "fought", [], []),
        ("Poachers shot a hare and wounded two keepers on Monday.", "shot", ["a hare"], []),
        ("Poachers shot and Holm, a guard, wounded two keepers on Monday.", "shot", [], []),
    ],
)
def test_what_needs_an_object_has_that_of_the_verb_beside_it(
    text: str, word: str, done_to: list[str], times: list[str]
) -> None:
    """Who was "shot and wounded" was shot too, and on that day."""
    told = events(text)[word]

    assert [span.of(text) for span in told.patients] == done_to
    assert [span.of(text) for span in told.times] == times


def test_how_long_a_truce_lasts_is_not_its_day() -> None:
    """A truce of three days that came into effect on a day began on it."""
    text = "A three-day truce went into effect on Monday."

    assert "Monday" in [span.of(text) for span in events(text)["truce"].times]
