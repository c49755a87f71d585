"""Undated articles dated by their anniversaries."""

from datetime import date
from itertools import permutations

import pytest

from dateline.marking import mark
from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.resolving.anniversaries import DatedMention, mentions_of
from dateline.resolving.publication import read_figures, solve
from dateline.resolving.publication.solve import date_documents
from dateline.types import Marked, Timex, Window

NEWS = "The storm tore the harbour wall down on 5 October 1987. The wall was never rebuilt after the storm."
SINCE = "October 5th marks 30 years since the storm broke the harbour wall. Boats still shelter upriver."


def marked(text: str, id: str, published: str | None = None) -> Marked:
    """A document with its times."""
    document = read(text, id=id, published=published)
    return Marked(document, times=mark_times(document))


def window(entry: Marked) -> Window | None:
    """Its days of publication."""
    return entry.document.published.window if entry.document.published else None


def test_an_anniversary_dates_its_article() -> None:
    """An article of '30 years since' is dated by the day that another article gives the event."""
    solved, problems = date_documents((marked(SINCE, "a"), marked(NEWS, "b", "1987-10-06")))

    assert window(solved[0]) == Window(date(2017, 10, 1), date(2017, 11, 1))
    assert problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "This week it is 30 years since the storm broke the harbour wall.",
        "It is 30 years this week since the storm broke the harbour wall.",
        "This week marks 30 years since the storm broke the harbour wall.",
    ],
)
def test_years_full_this_week_give_the_week(text: str) -> None:
    """The event is dated by the clause that tells it, not by a later day whose sentence only looks back to it."""
    later = "On 2 May 1990 the town thanked the crews who came when the storm broke the harbour wall."
    solved, _ = date_documents((marked(text, "a"), marked(NEWS, "b", "1987-10-06"), marked(later, "c", "1990-05-03")))

    assert window(solved[0]) == Window(date(2017, 10, 2), date(2017, 10, 9))


def test_this_week_far_from_the_years_is_another_matter() -> None:
    """What is done this week, some time after the event, dates nothing to the week."""
    text = "Now, 30 years since the storm broke the harbour wall, the council this week voted on it."
    solved, _ = date_documents((marked(text, "a"), marked(NEWS, "b", "1987-10-06")))

    assert window(solved[0]) == Window(date(2017, 10, 5), date(2018, 10, 5))


def test_every_inferred_day_keeps_its_reasons() -> None:
    """The words that a dating follows from are kept, in both documents."""
    solved, _ = date_documents((marked(SINCE, "a"), marked(NEWS, "b", "1987-10-06")))

    assert solved[0].document.published is not None
    assert {span.doc for span in solved[0].document.published.because} == {"a", "b"}


def test_today_and_a_dated_anniversary_give_the_day() -> None:
    """'Gathered today for the 25th anniversary' and 'on 3 May 2021, the 25th anniversary' meet on that day."""
    text = "All met today for the 25th anniversary of the strike.\n\nOn 3 May 2021, the 25th anniversary, they stood."
    solved, _ = date_documents((marked(text, "a"),))

    assert window(solved[0]) == Window.day(date(2021, 5, 3))


def test_a_given_day_is_never_changed() -> None:
    """A document that came with its day keeps it."""
    given = marked(SINCE, "a", "2016-02-02")
    solved, _ = date_documents((given, marked(NEWS, "b")))

    assert solved[0] == given


def test_an_article_without_anchor_stays_undated() -> None:
    """Nothing is guessed; the account is told."""
    solved, problems = date_documents((marked("The wall stands by the sea.", "a"),))

    assert window(solved[0]) is None
    assert [problem.kind for problem in problems] == ["undated"]


def test_what_a_document_tells_is_read_again_only_when_its_day_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many rounds it takes until nothing changes."""
    told: list[str] = []

    def counted(entry: Marked, times: tuple[Timex, ...]) -> tuple[DatedMention, ...]:
        told.append(entry.document.id)
        return mentions_of(entry, times)

    monkeypatch.setattr(solve, "mentions_of", counted)
    date_documents((marked(SINCE, "a"), marked(NEWS, "b"), marked("The wall stands by the sea.", "c", "2001-05-04")))

    assert sorted(told) == ["a", "a", "b", "c"]


def test_order_does_not_matter() -> None:
    """Every order of the documents gives the same datings."""
    documents = (marked(SINCE, "a"), marked(NEWS, "b"), marked("Forty years on, the wall is gone.", "c"))
    results = {frozenset(date_documents(order)[0]) for order in permutations(documents)}

    assert len(results) == 1


def test_dating_twice_is_dating_once() -> None:
    """What was inferred is not inferred again."""
    once, _ = date_documents((marked(SINCE, "a"), marked(NEWS, "b")))

    assert date_documents(once)[0] == once


def test_yesterday_in_a_dated_article_dates_an_anniversary() -> None:
    """The event's own day may be told as 'yesterday' by an article whose day is known."""
    report = marked("The storm tore the harbour wall down yesterday.", "b", "1987-10-06")
    solved, _ = date_documents((marked(SINCE, "a"), report))

    assert window(solved[0]) == Window(date(2017, 10, 1), date(2017, 11, 1))


def test_an_anniversary_counted_from_a_result_does_not_contradict_the_beginning() -> None:
    """Where the article says its own day, a count that fits another date of the same thing is no problem."""
    text = (
        "All met today for the 30th anniversary of the Reef Plan. Mayor Berg launched the Reef Plan "
        "in early 1989. The town keeps May 14, 2021, as the 30th anniversary of Reef Day."
    )
    solved, problems = date_documents((marked(text, "a"),))

    assert window(solved[0]) == Window(date(2021, 5, 14), date(2021, 5, 15))
    assert problems == ()


COLLAPSE = "The Harbour Bridge at Nordby collapsed on 14 March 2009 under a goods train."


def told(text: str) -> Window | None:
    """The days of publication of an undated report, beside an article that dates the collapse."""
    documents = tuple(mark(read(one, id=id)) for one, id in ((text, "a"), (COLLAPSE, "b")))
    return window(date_documents(documents)[0][0])


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("The Harbour Bridge at Nordby collapsed yesterday under a train.", date(2009, 3, 15), date(2009, 3, 16)),
        ("The Harbour Bridge at Nordby collapsed on Saturday under a train.", date(2009, 3, 14), date(2009, 3, 21)),
        ("Last year the Harbour Bridge at Nordby collapsed under a train.", date(2010, 1, 1), date(2011, 1, 1)),
    ],
)
def test_a_report_is_dated_by_what_it_tells_from_its_own_day(text: str, first: date, after: date) -> None:
    """ "Yesterday", "on Saturday" and "last year" of an event that another article dates say when they were written."""
    assert told(text) == Window(first, after)


@pytest.mark.parametrize(
    "text",
    [
        "The town remembered yesterday how the Harbour Bridge at Nordby collapsed under a train.",
        "The Harbour Bridge at Nordby collapsed on Tuesday under a train.",
        "The Old Mill at Sundvall collapsed yesterday under a train.",
    ],
)
def test_a_look_back_and_another_event_date_nothing(text: str) -> None:
    """What is done of it later, on a day that does not fit, or to another thing, is no anchor."""
    assert told(text) is None


def test_the_day_of_the_ceremony_is_not_that_of_the_event() -> None:
    """ "The 10th anniversary of the attacks of" a day counts from it; "of the victory, on" a day is kept on it."""
    of_the_day = (marked("It was the 10th anniversary of the attacks of 11 May 2001.", "a"),)
    kept_on = (marked("They kept the 40th anniversary of the victory over the king on 7 May 2019.", "a"),)

    assert window(date_documents(of_the_day)[0][0]) == Window(date(2011, 5, 11), date(2012, 5, 11))
    assert window(date_documents(kept_on)[0][0]) is None


@pytest.mark.parametrize(
    ("others", "first", "last"),
    [
        (("25/04/2019",), date(2019, 6, 5), date(2019, 6, 5)),
        (("04/25/2019", "04/26/2019"), date(2019, 5, 6), date(2019, 5, 6)),
        (("04/25/2019", "25/04/2019"), date(2019, 5, 6), date(2019, 6, 5)),
        (("25 April 2019",), date(2019, 5, 6), date(2019, 6, 5)),
    ],
)
def test_figures_are_read_as_the_outlet_writes_them(others: tuple[str, ...], first: date, last: date) -> None:
    """Other dates of the outlet tell whether its day comes first; where they do not, both readings stay."""
    text = (
        "Wall mended\n\nPublished: {day}\n\nThe town council mended the old harbour wall before the winter storms came."
    )
    pile = [
        mark(read(text.format(day=day), id=str(number), outlet="Courier"), only=["times"])
        for number, day in enumerate(("05/06/2019", *others))
    ]
    published = read_figures(pile)[0].document.published

    assert published is not None
    assert (published.window.first, published.window.last) == (first, last)
