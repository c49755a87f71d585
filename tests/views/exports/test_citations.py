"""The articles as sources, read back by what reference managers read."""

import json
from dataclasses import replace
from typing import Any

import bibtexparser
import pytest
from bibtexparser.library import Library

from dateline import render
from dateline.types import Account, Dating, Document
from tests.builders import days

# The part of the CSL-JSON schema (csl-data.json, 1.0.2) that is used here.
CSL = {
    "id": str,
    "type": str,
    "title": str,
    "container-title": str,
    "issued": dict,
    "URL": str,
    "language": str,
    "note": str,
}


def items(account: Account) -> list[dict[str, Any]]:
    """The exported CSL items."""
    read: list[dict[str, Any]] = json.loads(render(account, to="csl"))
    return read


def library(account: Account) -> Library:
    """The exported BibTeX, read by bibtexparser."""
    return bibtexparser.parse_string(str(render(account, to="bibtex")))


def with_first(account: Account, **changed: Any) -> Account:
    """The account with its first document changed."""
    first, *rest = account.story.marked
    document: Document = replace(first.document, **changed)
    return replace(account, story=replace(account.story, marked=(replace(first, document=document), *rest)))


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_csl_items_are_what_the_schema_asks_for(name: str, request: pytest.FixtureRequest) -> None:
    """Id and type are there, no field is strange, and dates are lists of one to three numbers."""
    account = request.getfixturevalue(name)

    read = items(account)

    assert len(read) == len(account.story.marked)
    for item in read:
        assert {"id", "type", "title"} <= set(item) <= set(CSL)
        assert all(isinstance(value, CSL[name]) for name, value in item.items())
        assert item["type"] == "article-newspaper"
        assert set(item.get("issued", {})) <= {"date-parts", "literal"}
        for parts in item.get("issued", {}).get("date-parts", []):
            assert 1 <= len(parts) <= 3
            assert all(isinstance(part, int) for part in parts)


@pytest.mark.parametrize(
    ("first", "last", "issued"),
    [
        ("2014-10-02", "2014-10-02", {"date-parts": [[2014, 10, 2]]}),
        ("2014-10-01", "2014-10-31", {"date-parts": [[2014, 10]]}),
        ("2014-01-01", "2014-04-30", {"date-parts": [[2014]], "literal": "early 2014"}),
        ("2014-12-30", "2015-01-02", {"literal": "between 30 December 2014 and 2 January 2015"}),
    ],
)
def test_csl_tells_the_day_as_far_as_it_is_known(dam: Account, first: str, last: str, issued: dict[str, Any]) -> None:
    """The parts that are known are numbers; what numbers cannot say is in words."""
    account = with_first(dam, published=Dating(days(first, last).begin, "given"))

    assert items(account)[0]["issued"] == issued


def test_an_address_that_is_none_of_the_web_is_left_out(dam: Account) -> None:
    """A script in the place of an address reaches no reference manager."""
    assert "javascript:" not in str(render(dam, to="csl")) + str(render(dam, to="bibtex"))


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_bibtex_is_read_whole(name: str, request: pytest.FixtureRequest) -> None:
    """No block fails, each article is one entry under a key of its own, with title, outlet and year."""
    account = request.getfixturevalue(name)

    read = library(account)

    assert read.failed_blocks == []
    assert len(read.entries) == len(account.story.marked) == len({entry.key for entry in read.entries})
    for entry in read.entries:
        assert entry.fields_dict["title"].value
        assert entry.fields_dict["journal"].value


def test_bibtex_keeps_odd_signs_apart_from_latex(dam: Account) -> None:
    """Signs of LaTeX are escaped, also unmatched braces, and capitals are held by a second pair of braces."""
    account = with_first(dam, title="50% of A&B {cost $3} #1_x ~ \\end", outlet="A & B")

    entry = library(account).entries[0]

    assert entry.fields_dict["title"].value == (
        r"{50\% of A\&B \{cost \$3\} \#1\_x \textasciitilde{} \textbackslash{}end}"
    )
    assert entry.fields_dict["journal"].value == r"A \& B"


def test_bibtex_gives_the_day_to_both_its_readers(bridge: Account) -> None:
    """BibTeX has year and month, biblatex the date."""
    fields = library(bridge).entries[0].fields_dict

    assert (fields["year"].value, fields["month"].value, fields["date"].value) == ("2009", "mar", "2009-03-15")
