"""A figure that moved is a step curve over the days of its telling."""

from dataclasses import replace

from dateline.views.index import index_of
from dateline.views.page import page
from dateline.views.page.anchors import anchors_of
from dateline.views.page.curve import curve_of
from tests.views.scene import account, ledger


def test_a_figure_that_moved_is_drawn_with_who_said_it() -> None:
    """Each telling is a point with its bounds, in order of days; from each a step leads to the next."""
    index = index_of(account())
    curve = curve_of(index.account.lines[1], index, anchors_of(index, []))

    assert curve
    assert [(point.outlet, point.is_open) for point in curve.points] == [
        ("Valley Wire", True),
        ("The Ostmark Post", False),
    ]
    first, last = curve.points
    assert first.x < last.x and first.low == first.high < last.high < last.low
    assert [step.x for step in curve.steps] == [first.x, last.x]


def test_what_conflicts_is_no_curve() -> None:
    """Only a line that was updated runs, and only over two days or more."""
    index = index_of(account())
    dated, told = index.account.lines[:2]

    assert curve_of(dated, index, anchors_of(index, [])) is None
    assert curve_of(replace(told, verdict="conflict"), index, anchors_of(index, [])) is None
    assert curve_of(replace(told, claims=told.claims[:1]), index, anchors_of(index, [])) is None


def test_behind_the_curve_lies_a_table() -> None:
    """Who does not see the drawing reads who gave which figure when."""
    assert ledger()[1].verdict == "update"
    assert '<th scope="col">Figure</th>' in page(account())
