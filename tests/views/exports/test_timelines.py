"""The timeline for TimelineJS and for calendars."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest

from dateline import render
from dateline.types import Account, When
from dateline.views import index_of
from dateline.views.chronicle import entries
from tests.builders import days

DATE = {"year", "month", "day"}


def slides(account: Account) -> list[dict[str, Any]]:
    """The events of the exported timeline."""
    told: list[dict[str, Any]] = json.loads(render(account, to="timelinejs"))["events"]
    return told


def calendar(account: Account) -> list[Any]:
    """The events of the exported calendar, read by icalendar."""
    content = render(account, to="ical")
    assert isinstance(content, bytes)
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def dated(account: Account, when: When) -> Account:
    """The account with its first event on these days."""
    first, *rest = account.story.happenings
    return replace(account, story=replace(account.story, happenings=(replace(first, when=when), *rest)))


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_timelinejs_has_the_fields_it_documents(name: str, request: pytest.FixtureRequest) -> None:
    """Dates are numbers, both ends are there, ids are unique, and every event has a headline."""
    account = request.getfixturevalue(name)

    told = slides(account)

    assert len(told) == len(entries(index_of(account)))
    assert len({slide["unique_id"] for slide in told}) == len(told)
    for slide in told:
        assert slide["text"]["headline"]
        for end in ("start_date", "end_date"):
            assert set(slide[end]) <= DATE
            assert all(isinstance(value, int) for value in slide[end].values())


@pytest.mark.parametrize(
    ("when", "start", "end", "words"),
    [
        (days("1976-01-01", "1976-04-30"), {"year": 1976, "month": 1}, {"year": 1976, "month": 4}, "early 1976"),
        (days("1976-03-01", "1976-03-31"), {"year": 1976, "month": 3}, {"year": 1976, "month": 3}, "March 1976"),
        (days("1976"), {"year": 1976}, {"year": 1976}, "1976"),
        (
            days("1976-03-04"),
            {"year": 1976, "month": 3, "day": 4},
            {"year": 1976, "month": 3, "day": 4},
            "4 March 1976",
        ),
        (
            days("0001-01-01", "1976-03-04"),
            {"year": 1976, "month": 3, "day": 4},
            {"year": 1976, "month": 3, "day": 4},
            "on or before 4 March 1976",
        ),
    ],
)
def test_timelinejs_dates_are_as_close_as_they_are_known(
    dam: Account, when: When, start: dict[str, int], end: dict[str, int], words: str
) -> None:
    """Month and day are left out where they are not known, and the words are beside them."""
    slide = slides(dated(dam, when))[0]

    assert (slide["start_date"], slide["end_date"], slide["display_date"]) == (start, end, words)


def test_timelinejs_holds_no_live_html_of_the_sources(dam: Account) -> None:
    """Only our own tags are live."""
    told = slides(dam)

    tags = {tag for slide in told for tag in re.findall(r"<[^>]*>", slide["text"]["text"] + slide["text"]["headline"])}
    assert tags <= {"<blockquote>", "</blockquote>", "<p>", "</p>"}


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_a_calendar_has_each_event_on_all_days_that_it_may_touch(name: str, request: pytest.FixtureRequest) -> None:
    """The end is the day after the last one; what is not quite known is said in the summary."""
    account = request.getfixturevalue(name)
    told = entries(index_of(account))

    read = calendar(account)

    assert len(read) == len(told) == len({str(event["UID"]) for event in read})
    for event, entry in zip(read, told, strict=True):
        assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (entry.when.hull.first, entry.when.hull.after)
        assert str(event["DTSTAMP"].dt) == "1970-01-01 00:00:00+00:00"
        assert ("(" in str(event["SUMMARY"])) or entry.when.hull.days == 1
        assert "“" in str(event["DESCRIPTION"])


def test_a_calendar_s_one_day_event_ends_the_day_after(dam: Account) -> None:
    """The end of an event is not part of it."""
    event = calendar(dated(dam, days("1976-03-04")))[0]

    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(1)
    assert event.decoded("DTSTART") == date(1976, 3, 4)


def test_a_calendar_s_lines_are_folded_within_75_bytes(bridge: Account) -> None:
    """No line is longer, and no character is cut."""
    content = render(bridge, to="ical")
    assert isinstance(content, bytes)

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_calendar_s_text_is_escaped(dam: Account) -> None:
    """Commas, semicolons, backslashes and what looks like a line of its own come back as they were."""
    outlet = "Gates, locks; and a \\ sign\\nEND:VEVENT"
    first, *rest = dam.story.marked
    marked = (replace(first, document=replace(first.document, outlet=outlet)), *rest)

    event = calendar(replace(dam, story=replace(dam.story, marked=marked)))[0]

    assert outlet in str(event["DESCRIPTION"])
