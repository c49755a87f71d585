"""An office is never told as held over a day on which it was left."""

from datetime import date

from dateline.types import OfficeHeld, Span, Tenure, Window
from dateline.types.marks import TitleStatus
from dateline.views.index import index_of
from dateline.views.stints import stints_of
from tests.views.scene import account


def held(year: int, status: TitleStatus = "current") -> OfficeHeld:
    """A telling as of one year."""
    window = Window(date(year, 1, 1), date(year + 1, 1, 1))
    return OfficeHeld(Span("wire.txt", 0, 4), "brask", "governor", None, status, window)


def bounds(*told: OfficeHeld) -> str:
    """What is said of an office with these tellings."""
    office = tuple(one for one in told if one.status == "current")
    out = tuple(one for one in told if one.status == "former")
    given = account()
    story = given.story
    tenure = Tenure("brask", "governor", None, office, out)
    index = index_of(type(given)(type(story)(story.marked, story.entities, tenures=(tenure,)), ()))
    return stints_of(story.entities[0], index)[0].bounds


def test_tellings_of_one_time_in_office_are_joined() -> None:
    """From the earliest to the latest telling it was held."""
    assert bounds(held(2001), held(2004)) == "in office at least from 2001 to 2004"


def test_a_later_telling_does_not_bridge_a_former_one() -> None:
    """Who was a former governor in 2003 did not govern from 2001 to 2009."""
    told = bounds(held(2001), held(2003, "former"), held(2009))

    assert told == "in office in 2001, no longer by 31 December 2003"


def test_an_office_only_told_as_former_was_left_by_then() -> None:
    """When it was held is not told, and that it was over is."""
    assert bounds(held(2003, "former"), held(2005, "former")) == "no longer by 31 December 2003"
