"""What is drawn of days, also of the shortest and the oddest."""

from datetime import date, timedelta

import pytest

from dateline import align, mark, read, render, resolve
from dateline.types import Span, When, Window
from dateline.views.chronicle import Entry
from dateline.views.page.bars import when_bars
from dateline.views.page.rows import timeline_scale
from dateline.views.page.scale import scale_of
from tests.views.scene import happenings

FIRST, LATER = Window.day(date(2012, 5, 5)), Window.day(date(2012, 5, 9))


@pytest.mark.parametrize(
    ("when", "inks"),
    [
        (When(FIRST), ["day"]),
        (When(FIRST, FIRST), ["day"]),
        (When(FIRST, LATER), ["sure"]),
        (When(LATER, FIRST), ["maybe"]),
        (When(FIRST.widened(LATER), LATER), ["maybe"]),
    ],
)
def test_whatever_took_place_is_drawn(when: When, inks: list[str]) -> None:
    """Every stretch of days has a bar, also one that began and ended on one known day."""
    assert [bar.ink for bar in when_bars(when, scale_of([when.hull]))] == inks


@pytest.mark.parametrize(
    "text",
    [
        "The boy has been missing since Saturday. Police searched the woods.",
        "The fair lasted from 5 May 2012 to 5 May 2012.",
        "The mill has been closed since today.",
    ],
)
def test_what_has_gone_on_since_its_own_day_is_on_the_page(text: str) -> None:
    """What began on the day of publication is drawn as that day, and the page is made."""
    story = resolve([mark(read(text, id="a", published="2012-05-05"))])

    assert [happening.when.hull.days for happening in story.happenings if happening.when] == [1]
    assert "5 May 2012" in render(align(story), to="page")


def test_a_far_year_that_matters_little_takes_no_room_from_the_others() -> None:
    """Of many happenings the axis is that of those that matter; what lies beyond it is told and not drawn."""
    days = [When(Window.day(date(2012, 1, 1) + timedelta(number))) for number in range(70)]
    found = [entry_on(when, level=2) for when in days] + [entry_on(When(Window.day(date(2090, 1, 1))), level=3)]
    scale = timeline_scale(found)

    assert all(scale.holds(when.hull) for when in days)
    assert not scale.holds(found[-1].when.hull)
    assert timeline_scale(found[-1:]).holds(found[-1].when.hull)


def entry_on(when: When, *, level: int) -> Entry:
    """Something that happened then."""
    return Entry(happenings()[0], when, Span("wire.txt", 0, 4), 1, level=level)
