"""FollowTheMoney: its model's rules for what is written, and what is kept of dates."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from dateline import render
from dateline.types import Account
from tests.builders import days

# From the model of followthemoney 4.11.2: the properties of each schema that are used, and which of them name entities.
SCHEMATA: dict[str, set[str]] = {
    "Article": {"title", "fileName", "publisher", "publishedAt", "sourceUrl", "bodyText", "summary"},
    "Person": {"name", "alias", "proof"},
    "Organization": {"name", "alias", "proof"},
    "Event": {"name", "date", "startDate", "endDate", "summary", "description", "involved", "proof"},
    "Position": {"name"},
    "Occupancy": {"holder", "post", "date", "summary", "description", "proof"},
    "Note": {"name", "description", "entity", "proof"},
}
RANGES = {
    "proof": {"Article"},
    "involved": {"Person", "Organization"},
    "holder": {"Person"},
    "post": {"Position"},
    "entity": {"Person", "Organization"},
}
DATES = {"publishedAt", "date", "startDate", "endDate"}
PARTIAL = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?")


def rows(account: Account) -> list[dict[str, Any]]:
    """The exported entities."""
    return [json.loads(line) for line in str(render(account, to="ftm")).splitlines()]


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_entities_follow_the_model(name: str, request: pytest.FixtureRequest) -> None:
    """Known schemas and properties only, lists of strings, partial dates, and ids that lead to what they may."""
    told = rows(request.getfixturevalue(name))
    schemas = {row["id"]: row["schema"] for row in told}

    assert len(schemas) == len(told)
    for row in told:
        assert set(row) == {"id", "schema", "properties"}
        assert set(row["properties"]) <= SCHEMATA[row["schema"]]
        for name, values in row["properties"].items():
            assert values
            assert all(isinstance(value, str) and value for value in values)
            assert name not in DATES or all(PARTIAL.fullmatch(value) for value in values)
            assert name not in RANGES or {schemas[value] for value in values} <= RANGES[name]


@pytest.mark.parametrize(
    ("first", "last", "date", "words"),
    [
        ("1996-01-01", "1996-04-30", ["1996"], "happened: early 1996"),
        ("1996-01-01", "1996-01-31", ["1996-01"], "happened: January 1996"),
        ("1996-01-05", "1996-01-05", ["1996-01-05"], "happened: 5 January 1996"),
        ("0001-01-01", "1996-01-05", None, "happened: on or before 5 January 1996"),
        ("1996-12-30", "1997-01-02", None, "happened: between 30 December 1996 and 2 January 1997"),
    ],
)
def test_a_date_that_cannot_be_said_is_kept_in_words(
    dam: Account, first: str, last: str, date: list[str] | None, words: str
) -> None:
    """The date is cut to what is known, and the words stand in the summary."""
    one, *rest = dam.story.happenings
    account = replace(dam, story=replace(dam.story, happenings=(replace(one, when=days(first, last)), *rest)))

    event = next(row for row in rows(account) if row["schema"] == "Event")

    assert (event["properties"].get("date"), event["properties"]["summary"]) == (date, [words])


def test_events_and_offices_have_their_words(bridge: Account) -> None:
    """Outlet, day, verbatim words and place stand in the description."""
    told = [row for row in rows(bridge) if row["schema"] in ("Event", "Occupancy")]

    assert {row["schema"] for row in told} == {"Event", "Occupancy"}
    assert all(re.search(r", .+: “.+” \(.+, \d+–\d+\)", row["properties"]["description"][0]) for row in told)
