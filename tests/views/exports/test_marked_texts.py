"""Marks on the articles' own text: TimeML, and Web Annotations."""

import io
import json
import re
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from dateline import render
from dateline.types import Account, Dating
from tests.builders import days

TYPES = {"DATE", "TIME", "DURATION", "SET"}
CLASSES = {"OCCURRENCE", "REPORTING"}
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def marked_up(account: Account) -> list[ElementTree.Element]:
    """The exported TimeML documents."""
    content = render(account, to="timeml")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [ElementTree.fromstring(archive.read(name)) for name in archive.namelist()]


def items(account: Account) -> list[dict[str, Any]]:
    """The exported annotations."""
    found: list[dict[str, Any]] = json.loads(render(account, to="annotations"))["first"]["items"]
    return found


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_timeml_leaves_the_text_as_it_is(name: str, request: pytest.FixtureRequest) -> None:
    """Without its tags, TEXT is the article's text, code point by code point; only what XML forbids is replaced."""
    account = request.getfixturevalue(name)

    texts = ["".join(root.find("TEXT").itertext()) for root in marked_up(account)]  # type: ignore[union-attr]

    assert texts == [STEERING.sub("�", entry.document.text) for entry in account.story.marked]


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_timeml_is_of_version_1_2_1(name: str, request: pytest.FixtureRequest) -> None:
    """One creation time, unique ids, an instance for each event, and links between what is there."""
    for root in marked_up(request.getfixturevalue(name)):
        times, events = list(root.iter("TIMEX3")), list(root.iter("EVENT"))
        instances = {one.get("eiid"): one for one in root.iter("MAKEINSTANCE")}
        created = [one for one in times if one.get("functionInDocument") == "CREATION_TIME"]

        assert [one.get("tid") for one in created] == ["t0"]
        assert len({one.get("tid") for one in times}) == len(times)
        assert all(one.get("type") in TYPES and one.get("value") for one in times)
        assert all(one.get("class") in CLASSES for one in events)
        assert {one.get("eventID") for one in instances.values()} == {one.get("eid") for one in events}
        assert {one.get("polarity") for one in instances.values()} <= {"POS", "NEG"}
        for link in root.iter("TLINK"):
            assert link.get("eventInstanceID") in instances
            assert link.get("relatedToTime") in {one.get("tid") for one in times}
            assert link.get("relType") == "IS_INCLUDED"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2014-10-02", "2014-10-02", "2014-10-02"),
        ("2014-10-01", "2014-10-31", "2014-10-XX"),
        ("2014-06-01", "2014-08-31", "2014-XX-XX"),
        ("2014-12-30", "2015-01-02", "XXXX-XX-XX"),
    ],
)
def test_timeml_tells_the_day_of_publication_as_far_as_it_is_known(
    dam: Account, first: str, last: str, expected: str
) -> None:
    """What is not known of it is X."""
    one, *rest = dam.story.marked
    document = replace(one.document, published=Dating(days(first, last).begin, "given"))
    account = replace(dam, story=replace(dam.story, marked=(replace(one, document=document), *rest)))

    assert next(marked_up(account)[0].iter("TIMEX3")).get("value") == expected


def test_timeml_tells_times_events_and_their_links(bridge: Account) -> None:
    """The collapse stands in the first article, with the day of publication and its own."""
    root = marked_up(bridge)[0]

    assert [one.get("value") for one in root.iter("TIMEX3")][:2] == ["2009-03-15", "2009-03-15"]
    assert "collapsed" in [one.text for one in root.iter("EVENT")]
    assert list(root.iter("TLINK"))


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_annotations_have_the_keys_that_the_model_asks_for(name: str, request: pytest.FixtureRequest) -> None:
    """A collection with its count, each annotation with an id of its own, a body, and a target with an IRI."""
    account = request.getfixturevalue(name)
    whole = json.loads(render(account, to="annotations"))

    assert (whole["@context"], whole["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    assert whole["first"]["type"] == "AnnotationPage"
    assert whole["total"] == len(whole["first"]["items"]) == len(items(account)) > 0
    for item in items(account):
        assert item["type"] == "Annotation"
        assert item["motivation"] in ("identifying", "describing", "assessing")
        assert all(body["type"] == "TextualBody" and "value" in body for body in item["body"])
        assert re.match(r"https?://|urn:dateline:", item["target"]["source"])
    assert len({item["id"] for item in items(account)}) == whole["total"]


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_annotations_stand_where_their_words_are(name: str, request: pytest.FixtureRequest) -> None:
    """Quote and position select the same words of one article, with the words around them."""
    account = request.getfixturevalue(name)
    texts = [STEERING.sub("�", entry.document.text) for entry in account.story.marked]

    for item in items(account):
        quote, position = item["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        start = position["start"] - len(quote["prefix"])
        assert any(text[start : start + len(around)] == around for text in texts)
