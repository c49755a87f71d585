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
