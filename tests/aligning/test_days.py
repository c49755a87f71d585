"""When the dates of several sources agree, and when they do not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.aligning.days import compare_days
from dateline.types import When, Window
from tests.builders import day_claim, days


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (days("1979-01-07"), days("1979-01-07"), "agree"),
        (days("1979"), days("1979-01-07"), "compatible"),
        (days("1996-01-01", "1996-04-30"), days("1995-01-01", "1999-12-31"), "compatible"),
        (days("1979-01-07"), days("1979-01-09"), "conflict"),
        (days("1979"), days("1981"), "conflict"),
    ],
)
def test_two_sources_agree_differ_in_precision_or_conflict(one: When, other: When, verdict: str) -> None:
    """Equal days agree, nested days are compatible, days apart conflict."""
    assert compare_days([day_claim("a", one), day_claim("b", other)])[0] == verdict


def test_a_plan_told_with_another_day_is_an_update() -> None:
    """What has not happened yet can be moved."""
    claims = [day_claim("a", days("1994-05-04")), day_claim("b", days("1994-06-04"))]

    assert compare_days(claims, planned=True)[0] == "update"


def test_what_recurs_may_have_several_days() -> None:
    """Two days of fighting are not a contradiction; two spans for one reign are."""
    claims = [day_claim("a", days("1994-05-04")), day_claim("b", days("1994-06-04"))]

    assert compare_days(claims, recurs=True)[0] == "complementary"


def test_one_source_does_not_conflict_with_itself() -> None:
    """Two dates in the same source are not two voices."""
    claims = [day_claim("a", days("1979-01-07")), day_claim("a", days("1981"))]

    assert compare_days(claims)[0] != "conflict"


windows = st.builds(
    lambda first, length: Window(first, first + timedelta(days=length)),
    st.dates(date(1900, 1, 1), date(2050, 1, 1)),
    st.integers(1, 800),
)


@given(windows, windows, st.integers(0, 400), st.integers(0, 400))
def test_narrowing_never_turns_a_conflict_into_agreement(one: Window, other: Window, cut: int, end: int) -> None:
    """Days that exclude each other still do when one of them becomes more precise."""
    first, after = one.first + timedelta(days=cut), one.after - timedelta(days=end)
    narrow = Window(first, after) if first < after else one
    verdicts = [compare_days([day_claim("a", When(w)), day_claim("b", When(other))])[0] for w in (one, narrow)]

    assert verdicts[0] != "conflict" or verdicts[1] == "conflict"
