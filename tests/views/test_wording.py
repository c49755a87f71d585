"""Codes and values in words."""

from collections.abc import Mapping
from datetime import date
from typing import get_args

import pytest

from dateline.aligning import sources_of
from dateline.types import (
    Dating,
    DatingBasis,
    Ground,
    GroundCode,
    JoinReason,
    Problem,
    Reason,
    Span,
    Stated,
    Story,
    TimexBasis,
    Window,
)
from dateline.views.wording import dating_basis_words, ground_words, problem_words, worded
from dateline.views.wording.lines import GROUNDS
from dateline.views.wording.reasons import DATINGS, JOINS, TIMES
from tests.builders import document
from tests.views.scene import account

MAY = Window(date(2011, 5, 1), date(2011, 6, 1))
ENTRY = document("Forty geese came, the keeper said. The warden counted sixty.", id="a")
SOURCES = sources_of(Story((ENTRY,)))


def at(words: str) -> Span:
    """Where the words stand."""
    start = ENTRY.document.text.index(words)
    return ENTRY.document.span(start, start + len(words))


@pytest.mark.parametrize(
    ("table", "codes"), [(GROUNDS, GroundCode), (DATINGS, DatingBasis), (JOINS, JoinReason), (TIMES, TimexBasis)]
)
def test_every_code_has_its_words(table: Mapping[str, str], codes: object) -> None:
    """No code is without a sentence, and no sentence without its code."""
    assert {*table} == {*get_args(codes)}


def test_two_figures_are_told_with_whose_they_are() -> None:
    """The ground of a conflict quotes both figures, and names the holder of one that stands in somebody's words."""
    ground = Ground("figures-exclude", (Stated(at("Forty geese"), holder=at("the keeper")), Stated(at("sixty"))))

    assert ground_words(ground, SOURCES) == "“Forty geese” (the keeper) and “sixty” exclude each other"


def test_copies_are_told_to_count_once() -> None:
    """A ground that rests on copies says so."""
    told = ground_words(Ground("days-same", is_copied=True), SOURCES)

    assert told == "the same days, but from one source, which counts once"


def test_an_inferred_day_tells_each_reason_once() -> None:
    """The basis of an inferred day is its reasons, without repeating one."""
    counted = Reason(MAY, "years-counted", (), years=30, doc="b")
    dating = Dating(MAY, "inferred", (), (counted, counted, Reason(MAY, "day-told", ())))

    assert dating_basis_words(dating) == "30 years from an event that b dates; it tells of that day"


def test_a_contradiction_names_both_sides() -> None:
    """A reason that was refused is told with its days and those that stand, or that only others speak."""
    reason = Reason(MAY, "day-told", ())
    against = Problem("dating-contradiction", "a", reason=reason, days=Window.day(date(2010, 1, 1)))

    points = "it tells of that day points to 2011-05-01 to 2011-05-31"
    assert problem_words(against) == f"{points}, against 2010-01-01 to 2010-01-01"
    assert problem_words(Problem("dating-contradiction", "a", reason=reason)) == f"{points}, against the others"


def test_an_account_in_words_stays_the_same_put_in_words_again() -> None:
    """Wording fills in subject and reason from their codes alone."""
    once = worded(account())

    assert worded(once) == once
    assert [line.subject for line in once.lines if line.slot == "said"] == ["Lena Brask: “Water is our bread”"]
    assert all(line.why for line in once.lines)


def test_a_problem_with_the_day_or_the_length_of_an_article_is_told_with_its_values() -> None:
    """The days that exclude each other and the length of a paragraph stand in the sentence."""
    span, given = Span("a", 0, 60_000), Window.day(date(2008, 1, 1))
    reason = Reason(Window.day(date(2009, 3, 14)), "day-told", (span,))

    early = problem_words(Problem("published-too-early", "a", span=span, reason=reason, days=given))
    assert "2009-03-14" in early and "2008-01-01" in early
    assert "60,000 characters" in problem_words(Problem("long-paragraph", "a", span=span))
