"""The day of publication and how it is known."""

import json
from datetime import date

import pytest

from dateline import align, mark, render, resolve
from dateline.reading import Article, read, read_article
from dateline.reading.formats.jsonl import read_jsonl
from dateline.reading.page.published import is_date_line, read_day

PROSE = "The town council met on the quay and agreed to repair the old harbour wall before winter comes."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PUBLISHED : Tuesday, 5 May, 2015, 5:55pm", date(2015, 5, 5)),
        ("May 5th, 2015", date(2015, 5, 5)),
        ("2015-05-05T17:55:00Z", date(2015, 5, 5)),
        ("Tue, 05 May 2015 17:55:00 GMT", date(2015, 5, 5)),
        ("25/05/2015", date(2015, 5, 25)),
        ("March 4, 1841", date(1841, 3, 4)),
        ("1787-10-27", date(1787, 10, 27)),
        ("4 May 1730 GMT", None),
        ("04/05/2015", None),
        ("31 February 2015", None),
        ("in May 2015", None),
    ],
)
def test_a_full_date_is_read(text: str, expected: date | None):
    """Day, month and year are read in the usual forms; what may be two days is none."""
    assert read_day(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Friday, May 8, 2015", True),
        ("Last updated: 8 May 2015, 10:30 GMT", True),
        ("The wall fell on May 8, 2015", False),
        ("May 2015", False),
    ],
)
def test_a_date_line_is_a_date_and_nothing_else(line: str, expected: bool):
    """A label, a weekday and an hour may stand beside the date, and no other words."""
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("text", "given", "basis", "day"),
    [
        (PROSE, {"published": "2015-05-04"}, "given", date(2015, 5, 4)),
        (PROSE, {"published": "1864-11-09"}, "given", date(1864, 11, 9)),
        (
            f"Wall\n\nUpdated: 6 May 2015\n\nPublished: 5 May 2015\n\n{PROSE}",
            {},
            "header",
            date(2015, 5, 5),
        ),
        (f"Oslo, May 4, 2015 – {PROSE}", {}, "dateline", date(2015, 5, 4)),
        ("Wall mended\n\nMay 4, 2015\n\nThe wall was mended yesterday.", {}, "header", date(2015, 5, 4)),
        (PROSE, {"url": "https://a.example/2015/05/04/wall"}, "address", date(2015, 5, 4)),
    ],
)
def test_publication_is_dated_with_its_basis(text: str, given: dict[str, str], basis: str, day: date):
    """What was given goes before header, dateline and address; a first publication goes before an update."""
    published = read(text, id="a", **given).published  # type: ignore[arg-type]

    assert published is not None
    assert (published.window.first, published.basis) == (day, basis)


def test_a_ticker_dates_nothing():
    """A date among headlines of other stories is not the article's."""
    ticker = "Fair Opens May 4, 2015 | Ferry Late Once More | Bakery Wins the Prize of the Town |"

    assert read(f"{ticker}\n\nHarbour wall\n\n{PROSE}", id="a").published is None


def test_an_odd_date_is_a_problem_and_the_article_stays():
    """A publication day that is no date is told; the article is read all the same."""
    document = read(PROSE, id="a", published="soon")

    assert document.published is None
    assert [problem.kind for problem in document.problems] == ["published"]


MISTYPED = (
    *(
        "2009-13-45",
        "0000-00-00",
        "99999-01-01",
        "0001-01-01",
        "9999-12-31",
        "20090314T250000Z",
        "2009-02-30",
        "x" * 900,
    ),
    *(1e20, float("inf"), 1236988800000, 0, -1, True, [], {"day": 1}),
)


@pytest.mark.parametrize("given", MISTYPED, ids=lambda given: repr(given)[:20])
def test_a_mistyped_timestamp_poisons_nothing(given: object) -> None:
    """Whatever stands for the day in a row, the article is read without it, and one short problem tells so."""
    ((_, article),) = read_jsonl(json.dumps({"id": "a", "text": PROSE, "published": given}))
    assert isinstance(article, Article)
    document = read_article(article)

    assert (document.text, document.published) == (PROSE, None)
    assert [problem.kind for problem in document.problems] == ["published"]
    assert len(document.problems[0].said or "") <= 60


def test_a_mistyped_timestamp_leaves_the_day_in_the_head() -> None:
    """What the head of the article states is taken where nothing else can be."""
    document = read(f"Harbour wall\n\n5 May 2015\n\n{PROSE}", id="a", published="2015-05-55")

    assert document.published is not None and document.published.window.first == date(2015, 5, 5)


@pytest.mark.parametrize("odd", ["\ud800", "\udfff", "\x00", "\x1b[31m", "\x85", "\u2028"])
def test_what_no_file_can_hold_goes_through_every_view(odd: str) -> None:
    """Halves of characters, NUL and control characters stop neither the walk nor a view, and offsets stay."""
    text = f"The mayor Ada Berg {odd} resigned on 5 May 2015. “It is {odd} over,” said Ada Berg{odd}."
    document = read(text, id=f"a{odd}", outlet=odd, title=odd, url=f"http://a/{odd}", language=odd)
    account = align(resolve([mark(document)]))

    assert len(document.text) == len(text)
    assert [render(account, to=view).encode().decode() for view in ("text", "page", "facts")]


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (PROSE, {"outlet": "Northwire"}, "Northwire"),
        (PROSE, {"url": "https://www.harbour.example/wall"}, "harbour.example"),
        (f"(Northwire) – {PROSE}", {}, "Northwire"),
        (PROSE, {}, None),
    ],
)
def test_the_outlet_is_told_by_metadata_address_or_dateline(text: str, given: dict[str, str], expected: str | None):
    """The outlet is the one given, the host of the address, or the agency in the dateline."""
    assert read(text, id="a", **given).outlet == expected  # type: ignore[arg-type]
