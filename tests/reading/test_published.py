"""The day of publication and how it is known."""

import json
from datetime import date

import pytest

from dateline import align, mark, render, resolve
from dateline.reading import Article, read, read_article
from dateline.reading.formats.tables.jsonl import read_jsonl
from dateline.reading.page.dates import is_day_first, read_day
from dateline.reading.page.published import is_date_line, read_line

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
    "line",
    [
        "Harlow, 9 April 2019 - not for print before noon",
        "Issue 40 - 9 April 2019",
        "Farm pages, April 9, 2019",
        "Harlow Courier - Tuesday 9 April 2019 - 6:45 a.m.",
        "The Harlow Courier, Tuesday, 9 April 2019",
        "Bo Dahl 4:00 PM on April 9, 2019",
        "By Bo Dahl published 9 April 2019",
        "* Published : 22:04, 9 Apr 2019",
        "Published On 9 Apr 2019 9 Apr 2019",
        "April 9, 2019 7:55 AM UTC Updated ago",
        "April 9, 2019 3 years Courier 142 Views",
        "09 April 2019 4",
        "Apr 9, 2019 / Bo Dahl",
        "farming Apr. 9, 2019",
        "Posted by Bo on April 9, 2019",
        "By Bo DahlApril 9, 2019",
        "Tuesday 09/04/2019",
        "Fri., Apr. 9, 2019 11:45 AM PDT",
        "(Harlow, 9 April 2019)",
        "3 minute read April 9, 2019 Last Updated 12 min ago",
    ],
)
def test_a_short_line_with_a_full_date_is_on_publication(line: str) -> None:
    """Label, bullet, zone, section, weekday, place, outlet and name may stand beside the day."""
    found = read_line(line)

    assert found is not None and found.days[0].readings == (date(2019, 4, 9),)


@pytest.mark.parametrize(
    "line",
    [
        "Concert on 9 April 2019",
        "Concert on 9 April 2019 at 7 p.m.",
        "Barn fire, 9 April 2019",
        "Choir concert, 9 April 2019",
        "Hail ruins the crop, 9 April 2019",
        "9 April 2019: the day the barn burned",
        "April 9, 2019 hail ruins the whole crop",
        "9 April 2019 - 12 April 2019",
        "Tickets from 9 April 2019",
        "30 minute hail 9 April 2019",
        "She was born in Harlow on 9 April 2019.",
        "A farmer and her son in Harlow, Tuesday, April 9, 2019. (Photo: Bo Dahl)",
        "The barn in Harlow, which was opened 9 April 2019",
    ],
)
def test_a_day_tied_to_what_happens_is_not_of_publication(line: str) -> None:
    """The day of an event in a headline, a caption, a period or a sentence dates no article."""
    assert read_line(line) is None


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en-GB", True), ("en-US", False), ("en", None), (None, None), ("de", True), ("en_PH", False)],
)
def test_a_language_tag_tells_the_order_of_figures(tag: str | None, expected: bool | None) -> None:
    """Where a country stands in the tag, or the language is not English, day or month is known to come first."""
    assert is_day_first(tag) is expected


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("Published 05/06/2019", date(2019, 5, 6), date(2019, 6, 5)),
        ("Wednesday 05/06/2019", date(2019, 6, 5), date(2019, 6, 5)),
        ("05/06/2019 at 11:00 AM EDT", date(2019, 5, 6), date(2019, 5, 6)),
        ("Published 05/25/2019", date(2019, 5, 25), date(2019, 5, 25)),
    ],
)
def test_figures_that_change_places_are_a_window(line: str, first: date, last: date) -> None:
    """A day in figures is one day where weekday or zone tell, else a window with both readings as its reasons."""
    published = read(f"Harbour wall\n\n{line}\n\n{PROSE}", id="a").published

    assert published is not None
    assert (published.window.first, published.window.last) == (first, last)
    assert len(published.reasons) == (2 if first != last else 0)


PAGE = (
    "<!DOCTYPE html><html lang='{lang}'><head><title>Harbour wall</title>{meta}</head><body><article>"
    "<h1>Harbour wall</h1>{top}<p>{prose}</p><p>{prose}</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("lang", "meta", "top", "first", "last"),
    [
        ("en", "", "<time datetime='Tue Apr 09 2019 15:21:41 GMT+0000'>3 hours ago</time>", (4, 9), (4, 9)),
        ("en", "<meta name='date' content='04/09/2019'>", "", (4, 9), (9, 4)),
        ("en-GB", "", "<p>Posted: 04/09/2019</p>", (9, 4), (9, 4)),
        ("en-US", "", "<p>Posted: 04/09/2019</p>", (4, 9), (4, 9)),
        ("en", "", "<div><span>By Bo Dahl</span><span>April 9, 2019</span></div>", (4, 9), (4, 9)),
    ],
)
def test_a_page_is_dated_by_its_markup_and_language(
    lang: str, meta: str, top: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    """A time element counts however its day is written; figures are read in the order of the page's language."""
    prose = f"{PROSE} {PROSE}"
    published = read(PAGE.format(lang=lang, meta=meta, top=top, prose=prose), id="a", as_="html").published

    assert published is not None
    assert (published.window.first, published.window.last) == (date(2019, *first), date(2019, *last))


def test_of_several_days_the_one_below_the_headline_counts() -> None:
    """A masthead's day goes behind the article's own, and both are kept as reasons."""
    published = read(f"Tuesday, 9 April 2019\n\nHarbour wall to be mended\n\n5 April 2019\n\n{PROSE}", id="a").published

    assert published is not None and published.window.first == date(2019, 4, 5)
    assert [reason.window.first.day for reason in published.reasons] == [5, 9]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated: 6 May 2015 | First published: 4 May 2015", 4),
        ("Last updated 6 May 2015 at 6:33 a.m. ET Published 4 May 2015", 4),
        ("Published 4 May 2015, updated 6 May 2015", 4),
        ("4 May 2015 (updated 6 May 2015)", 4),
        ("Updated 6 May 2015, 4 May 2015", 6),
    ],
)
def test_a_day_of_publication_goes_before_one_of_a_change_in_one_line(line: str, day: int) -> None:
    """Whichever is told first; a day without a label is not known to be the former."""
    published = read(f"Harbour wall to be mended\n\n{line}\n\n{PROSE}", id="a").published

    assert published is not None and published.window.first == date(2015, 5, day)
    assert {reason.window.first.day for reason in published.reasons} == {4, 6}


def test_a_day_between_two_printings_of_the_headline_is_the_mastheads() -> None:
    """A bar above the masthead may bear the headline too; it stands where it is printed last."""
    bar = "Reading now\n\nHarbour wall to be mended\n\n9 April 2019"
    published = read(f"{bar}\n\nHarbour wall to be mended\n\n8 April 2019\n\n{PROSE}", id="a").published

    assert published is not None and published.window.first == date(2019, 4, 8)


def test_the_words_tell_the_order_of_figures_where_no_tag_does() -> None:
    """A text in another language writes the day first; in English it stays open."""
    other = (
        "Der Rat der Stadt hat am Abend beschlossen, die alte Mauer am Hafen noch vor dem Winter auszubessern. Die "
        "Fischer hatten seit dem Sturm darum gebeten, der vierzig Meter Steine ins Meer getragen hat."
    )
    one = read(f"Hafenmauer\n\n05.06.2019\n\n{other}", id="a").published
    two = read(f"Harbour wall\n\n05.06.2019\n\n{PROSE} {PROSE}", id="a").published

    assert one is not None and (one.window.first, one.window.days) == (date(2019, 6, 5), 1)
    assert two is not None and two.window.days > 1


def test_a_lone_date_line_among_the_first_paragraphs_dates_the_article() -> None:
    """A notice may stand above it where it is labelled; the days that part a chronicle or a diary date nothing."""
    seen = "A notice of the paper stands here, and the harbour office has seen it before."
    notice = f"{PROSE}\n\n{seen}\n\n{PROSE[:-1]} again."
    one = read(f"{notice}\n\n{seen}\n\nPublished April 9, 2019\n\n{PROSE[:-1]} at last.", id="a").published
    diary = read(f"{notice}\n\n{seen}\n\nApril 9, 2019\n\n{PROSE[:-1]} at last.", id="a").published
    days = "".join(f"\n\nApril {day}, 2019\n\n{PROSE[:-1]} of {day} years." for day in (2, 3, 4))

    assert one is not None and one.window.first == date(2019, 4, 9)
    assert diary is None
    assert read(f"{notice}{days}", id="a").published is None


def test_a_line_of_another_story_at_the_foot_dates_nothing() -> None:
    """Below the text only a bare date or one with a label counts."""
    text = f"Harbour wall to be mended\n\n{PROSE}\n\n"

    assert read(f"{text}Lamp Fair Apr 9, 2019", id="a").published is None
    assert read(f"{text}Published on 9 April 2019", id="a").published is not None


def test_a_list_of_dated_links_at_the_foot_dates_nothing() -> None:
    """Days of other stories below the text are not the article's."""
    foot = "\n".join(f"Ferry late once more\nApril {day}, 2019" for day in (2, 3, 4))

    assert read(f"Harbour wall to be mended\n\n{PROSE}\n\n{foot}", id="a").published is None


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
    ((_, article),) = read_jsonl([json.dumps({"id": "a", "text": PROSE, "published": given})])
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
