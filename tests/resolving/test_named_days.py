"""Days that an event is called by."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve


def days(sentence: str, published: str) -> dict[str, str | None]:
    """By trigger, the first day that the sentence's events are told of."""
    story = resolve([mark(read(f"News of the day\n\n{sentence}", id="a", published=published))])
    tellings = [telling for happening in story.happenings for telling in happening.tellings]
    return {one.mark.lemma: str(one.when.hull.first) if one.when else None for one in tellings}


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The envoy praised the Good Friday Agreement again.", "agreement"),
        ("Survivors of the Christmas Eve earthquake met in the square.", "earthquake"),
    ],
)
def test_a_day_in_an_event_s_name_is_not_of_the_article_s_year(sentence: str, trigger: str) -> None:
    """A name keeps its day for ever, and an earthquake of a Christmas Eve is not of the latest one months later."""
    assert days(sentence, "2012-04-28").get(trigger) is None


def test_a_day_told_with_an_event_of_these_weeks_dates_it() -> None:
    """In January the Christmas Eve earthquake is that of two weeks ago."""
    assert (
        days("Survivors of the Christmas Eve earthquake met in the square.", "2012-01-07")["earthquake"] == "2011-12-24"
    )


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They still talk of the 9 May riots, four years later.", "2009-05-09"),
        ("They talked of the 9 May riots. Four years later nobody did.", "2013-05-09"),
    ],
)
def test_years_later_tell_the_year_of_a_day_an_event_is_called_by(sentence: str, day: str) -> None:
    """ "The 9 May riots, four years later" were four years before; another sentence tells of other years."""
    assert days(sentence, "2013-06-03")["riot"] == day


def told(*articles: tuple[str, str]) -> dict[str, str]:
    """By its words, the value of every time that the articles tell."""
    marked = [mark(read(f"News\n\n{text}", id=day, published=day, outlet=day)) for day, text in articles]
    texts = {entry.document.id: entry.document.text for entry in marked}
    return {timex.span.of(texts[timex.span.doc]): timex.value for timex in resolve(marked).times}


def test_an_anniversary_counts_from_the_day_that_another_article_tells() -> None:
    """The anniversary of what another article dates is so many years on from it; of another event it is not."""
    dated = ("2009-05-11", "The Lund riots began on 9 May 2009.")
    other = ("2009-05-11", "The Lund fair began on 9 May 2009.")
    again = ("2020-02-02", "The strike came on the tenth anniversary of the Lund riots.")

    assert told(dated, again)["the tenth anniversary"] == "2019-05-09"
    assert told(other, again)["the tenth anniversary"] == "2020"


def test_a_bare_hour_is_of_the_day_that_others_tell() -> None:
    """An hour without a day is of the day of its event, if that was lately; else of the day of publication."""
    hour = "The old tower toppled at 4.20 p.m. in a gust."

    assert (
        told(("2019-03-07", hour), ("2019-03-05", "The old tower toppled on Monday."))["4.20 p.m."]
        == "2019-03-04T16:20"
    )
    assert (
        told(("2019-03-07", hour), ("2018-03-07", "The old tower was shut on Monday."))["4.20 p.m."]
        == "2019-03-07T16:20"
    )
