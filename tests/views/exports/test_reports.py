"""The Markdown report, the drafts of fact-checks, and what holds of every export."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from dateline import render
from dateline.types import Account, Dating
from dateline.views import described
from dateline.views.render import VIEWS
from tests.builders import days

NEW = sorted(set(VIEWS) - {"facts", "page", "text"})


def drafts(account: Account) -> list[dict[str, Any]]:
    """The exported drafts."""
    found: list[dict[str, Any]] = json.loads(render(account, to="claimreview"))["@graph"]
    return found


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_each_footnote_is_called_and_each_call_has_one(name: str, request: pytest.FixtureRequest) -> None:
    """Footnotes are numbered from one in the order of their calls, each with words in quotation marks and offsets."""
    report = str(render(request.getfixturevalue(name), to="markdown"))

    calls = list(dict.fromkeys(re.findall(r"\[\^(\d+)\](?!:)", report)))
    notes = re.findall(r"^\[\^(\d+)\]: (.+)$", report, re.M)

    assert calls == [number for number, _ in notes] == [str(number) for number in range(1, len(notes) + 1)]
    assert all(re.search(r": “.*” \(.+, \d+–\d+\)$", note) for _, note in notes)


def test_a_report_s_footnotes_lead_to_outlet_day_and_words(bridge: Account) -> None:
    """The first conflict is told with both its figures and where they stand."""
    report = str(render(bridge, to="markdown"))

    assert "**conflict**: Dead in the collapse: 14 people[^" in report
    assert re.search(r"^\[\^\d+\]: Northwire, 15 March 2009: “At least nine people were killed”", report, re.M)


def test_a_report_takes_nothing_of_the_sources_for_markup(dam: Account) -> None:
    """HTML and Markdown of the articles stand as the words they are."""
    report = str(render(dam, to="markdown"))

    assert re.findall(r"(?<!\\)<(?!!-- made by dateline --)", report) == []
    assert "javascript:" not in report.replace("\\", "")


def test_a_draft_has_no_rating(bridge: Account) -> None:
    """What schema.org asks of a ClaimReview is there, all but the verdict, the author and the day of the review."""
    found = drafts(bridge)

    assert found
    for draft in found:
        assert draft["@type"] == "ClaimReview"
        assert draft["claimReviewed"]
        assert not {"reviewRating", "author", "datePublished"} & set(draft)
        claim = draft["itemReviewed"]
        assert (claim["@type"], claim["appearance"]["@type"]) == ("Claim", "NewsArticle")
        assert claim["author"]["name"]
        assert claim["text"] in claim["appearance"]["description"]
    assert len({draft["@id"] for draft in found}) == len(found)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2014-10-02", "2014-10-02", "2014-10-02"),
        ("2014-10-01", "2014-10-31", "2014-10"),
        ("2014-06-01", "2014-08-31", None),
        ("2010-01-01", "2019-12-31", None),
    ],
)
def test_a_draft_s_day_is_one_of_iso_8601(bridge: Account, first: str, last: str, expected: str | None) -> None:
    """Seasons, decades and other windows have no notation there, and are left out."""
    dating = Dating(days(first, last).begin, "given")
    marked = tuple(replace(entry, document=replace(entry.document, published=dating)) for entry in bridge.story.marked)

    claims = [draft["itemReviewed"] for draft in drafts(replace(bridge, story=replace(bridge.story, marked=marked)))]

    assert {claim.get("datePublished") for claim in claims} == {expected}


def test_drafts_are_of_what_sources_differ_on(bridge: Account) -> None:
    """A line that is settled gets none."""
    assert {draft["reviewBody"].partition(":")[0] for draft in drafts(bridge)} <= {"conflict", "unsettled"}


@pytest.mark.parametrize("name", NEW)
def test_the_same_account_gives_the_same_bytes(name: str, dam: Account) -> None:
    """No clock, no chance."""
    if name == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")

    assert render(dam, to=name) == render(dam, to=name)


def test_every_format_has_one_line() -> None:
    """What `export --help` lists."""
    lines = described()

    assert set(NEW) <= set(lines)
    assert all("\n" not in line and line for line in lines.values())
