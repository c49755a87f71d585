"""When the dates of several sources agree, and when they do not."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.aligning.happenings.days import day_lines
from dateline.aligning.happenings.same import witnesses_of
from dateline.aligning.happenings.windows import exclude
from dateline.aligning.sources import sources_of
from dateline.types import When, Window
from tests.aligning.joined import joined
from tests.builders import days

OPENED = "Mayor Ada Benn opened the harbour bridge in Lund on {}."
AGAIN = "The harbour bridge in Lund was opened by Mayor Ada Benn on {}."


def stands(*texts: str, verb: str, **told: Any) -> list[tuple[str, str]]:
    """The verdicts and reasons on the days of the happening that the texts tell by the verb."""
    story = joined(*texts, verb=verb, **told)
    return [(line.verdict, line.ground.code) for line in day_lines(story, witnesses_of(story), sources_of(story))]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("4 May 2009", "4 May 2009", "agree"),
        ("4 May 2009", "May 2009", "compatible"),
        ("4 May 2009", "9 May 2009", "conflict"),
        ("2008", "4 May 2009", "conflict"),
    ],
)
def test_two_sources_agree_differ_in_precision_or_conflict(one: str, other: str, verdict: str) -> None:
    """Of one deed that is done once equal days agree, nested days are compatible, days apart conflict."""
    assert [stand for stand, _ in stands(OPENED.format(one), AGAIN.format(other), verb="open")] == [verdict]


def test_one_outlet_can_contradict_itself() -> None:
    """A second article of the same outlet with another day is a conflict, not the same within its precision."""
    texts = OPENED.format("4 May 2009"), AGAIN.format("9 May 2009")

    assert stands(*texts, verb="open", outlets="xx") == [("conflict", "days-exclude")]


def test_the_same_words_have_no_two_days() -> None:
    """A sentence printed again years later has only another day to reckon from."""
    words = "It is five years since Mayor Ada Benn opened the harbour bridge in Lund."

    assert stands(words, words, verb="open", published=("2012-03-01", "2017-03-01")) == []


@pytest.mark.parametrize(
    ("one", "other", "verb"),
    [
        ("Fishermen praised the 2003 lake treaty.", "Fishermen praised the 2007 lake treaty.", "treaty"),
        ("Ada Benn met Olaf Lie on 4 May 2009.", "Ada Benn met Olaf Lie on 11 May 2009.", "meet"),
        (
            "The first harbour bridge opened in Lund on 4 May 2009.",
            "The second harbour bridge opened in Lund on 9 June 2009.",
            "open",
        ),
        ("A diver began a search of the wreck on 4 May 2009.", "The sale of tickets began on 9 June 2009.", "begin"),
    ],
)
def test_two_events_are_not_held_against_each_other(one: str, other: str, verb: str) -> None:
    """A day may say which event is meant, a meeting may be held again, and two bridges open on two days."""
    assert not {stand for stand, _ in stands(one, other, verb=verb)} & {"conflict", "update", "agree", "compatible"}


def test_a_day_reckoned_from_publication_is_not_exact_to_the_day() -> None:
    """ "Yesterday" and a day beside it leave it open which of the two is right."""
    one, other = "Mayor Ada Benn died on 28 February 2012.", "Mayor Ada Benn died yesterday."

    assert stands(one, other, verb="die", published=("2012-03-01", "2012-03-01")) == [("unsettled", "days-adjacent")]


def test_a_day_reckoned_from_what_was_told_before_excludes_no_other() -> None:
    """ "Three months later" is as good as the day it counts from; a year that is not told is the article's at best."""
    told = "Mayor Ada Benn came to Lund on 4 May 2009. Three months later, she opened the harbour bridge in Lund."
    bare = "Mayor Ada Benn opened the harbour bridge in Lund on 9 November."
    other = AGAIN.format("9 November 2010")

    assert "conflict" not in {stand for stand, _ in stands(told, other, verb="open")}
    assert "conflict" not in {stand for stand, _ in stands(bare, other, verb="open")}


def test_a_plan_told_with_another_day_later_is_an_update() -> None:
    """What has not happened yet can be moved."""
    one = "Mayor Ada Benn will open the harbour bridge in Lund on 4 May 2012."
    other = "Mayor Ada Benn will open the harbour bridge in Lund on 9 June 2012."

    assert stands(one, other, verb="open") == [("update", "days-planned-anew")]


def test_what_was_done_on_another_day_than_planned_is_an_update() -> None:
    """A day that came out otherwise does not contradict the plan."""
    one = "Mayor Ada Benn will open the harbour bridge in Lund on 4 May 2012."
    other = "Mayor Ada Benn opened the harbour bridge in Lund on 9 June 2012."

    stand = stands(one, other, verb="open", published=("2012-03-01", "2012-06-10"))

    assert stand == [("update", "days-done-otherwise")]


@pytest.mark.parametrize(
    ("other", "published", "found"),
    [
        ("will open the harbour bridge in Lund tomorrow", "2012-05-04", "unsettled"),
        ("will open the harbour bridge in Lund on Wednesday", "2012-05-04", "update"),
        ("opened the harbour bridge in Lund in June 2012", "2012-07-10", "unsettled"),
    ],
)
def test_a_plan_is_moved_only_where_its_days_say_so(other: str, published: str, found: str) -> None:
    """ "Tomorrow" may be out by a day, and a month is no day: neither says that it was moved."""
    one = "Mayor Ada Benn will open the harbour bridge in Lund on Friday."
    told = stands(one, f"Mayor Ada Benn {other}.", verb="open", published=("2012-05-02", published))

    assert [verdict for verdict, _ in told] == [found]


def test_a_day_that_tells_which_poll_is_meant_moves_none() -> None:
    """October's poll and January's are two; one that is held later than it was to be was moved."""
    one, other = "Lund prepares for the council election of May 2012.", "Lund prepares for the June council election."

    assert "update" not in [verdict for verdict, _ in stands(one, other, verb="election")]


def test_a_year_within_does_not_exclude_a_stretch() -> None:
    """Who backed somebody in one year and for years later did both."""
    one, other = "Ada Benn ruled Lund in 1991.", "Ada Benn ruled Lund from 1996 to 2002."

    assert "conflict" not in [verdict for verdict, _ in stands(one, other, verb="rule")]


def test_hours_of_one_deed_exclude_each_other() -> None:
    """Two hours far apart of one death conflict; an hour and the same one rounded do not."""
    one, other = "Mayor Ada Benn died at {} on 4 May 2009.", "On 4 May 2009 at {}, Mayor Ada Benn died."

    assert stands(one.format("2:10 p.m."), other.format("5:40 p.m."), verb="die") == [("conflict", "hours-exclude")]
    assert stands(one.format("2:13 p.m."), other.format("2:15 p.m."), verb="die") == [("agree", "days-same")]


def test_what_lasted_is_not_told_apart_by_its_ends() -> None:
    """Two spans of one reign that share most of their years are of one reign."""
    one, other = "The Lund civil war of 1991-2001 left ruins.", "The Lund civil war of 1991-2002 left ruins."

    assert ("agree", "days-same") not in stands(one, other, verb="war")


windows = st.builds(
    lambda first, length: Window(first, first + timedelta(days=length)),
    st.dates(date(1900, 1, 1), date(2050, 1, 1)),
    st.integers(1, 800),
)


@given(windows, windows, st.integers(0, 400), st.integers(0, 400))
def test_narrowing_never_makes_days_meet(one: Window, other: Window, cut: int, end: int) -> None:
    """Days that exclude each other still do when one of them becomes more precise."""
    first, after = one.first + timedelta(days=cut), one.after - timedelta(days=end)
    narrow = Window(first, after) if first < after else one

    assert not exclude(When(one), When(other)) or exclude(When(narrow), When(other))


@settings(max_examples=12, deadline=None)
@given(
    st.sampled_from(["old", "second", "new", "northern", "wooden"]),
    st.sampled_from([("4 May 2009", "4 May 2009"), ("4 May 2009", "May 2009"), ("4 May 2009", "9 May 2009")]),
)
def test_a_qualifier_never_makes_a_conflict(qualifier: str, told: tuple[str, str]) -> None:
    """With one more word for the thing there is no conflict that was not there without it."""
    one, other = OPENED.format(told[0]), AGAIN.format(told[1])
    more = other.replace("harbour bridge", f"{qualifier} harbour bridge")
    plain, qualified = ({stand for stand, _ in stands(one, text, verb="open")} for text in (other, more))

    assert "conflict" not in qualified or "conflict" in plain


def test_a_day_and_its_year_do_not_exclude_each_other() -> None:
    """A vaguer date holds the closer one."""
    assert not exclude(days("1979"), days("1979-01-07"))
    assert exclude(days("1979"), days("1981"))
