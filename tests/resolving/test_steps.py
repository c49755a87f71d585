"""What is told from a stated day is not of that day."""

import pytest

from dateline import mark, read, resolve

Days = dict[str, str | None]


def days(text: str) -> Days:
    """By trigger word, the days of each event of a text, as one day, or from the first to the last."""
    entry = mark(read(text, id="a", published="2015-06-01"))
    tellings = [telling for happening in resolve([entry]).happenings for telling in happening.tellings]
    hulls = {entry.document.words(told.mark.trigger): told.when.hull if told.when else None for told in tellings}
    return {
        word: hull and (str(hull.first) if hull.days == 1 else f"{hull.first} to {hull.last}")
        for word, hull in hulls.items()
    }


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("The mayor resigned two weeks after 14 March 2009.", "resigned", "2009-03-28"),
        ("Two weeks after 14 March 2009, the mayor resigned.", "resigned", "2009-03-28"),
        ("The mayor died ten days before 5 May 2009.", "died", "2009-04-25"),
        ("The mill was rebuilt ten years after the flood of 1953.", "rebuilt", "1963-01-01 to 1963-12-31"),
        ("The mill closed a month after 14 March 2009.", "closed", "2009-04-01 to 2009-04-30"),
        ("The talks two weeks after the vote on 14 March 2009 failed.", "failed", "2009-03-28"),
        ("The talks two weeks after the vote on 14 March 2009 failed.", "vote", "2009-03-14"),
        ("Two days after the fire of 14 March 2009 the mill closed.", "closed", "2009-03-16"),
        ("Two days after the fire of 14 March 2009 the mill closed.", "fire", "2009-03-14"),
        ("A month after the fire of 14 March 2009, on 20 April 2009, the mill reopened.", "reopened", "2009-04-20"),
    ],
)
def test_what_is_counted_from_a_day_has_the_day_so_reached(text: str, word: str, day: str) -> None:
    """So many days, weeks, months or years on or back, and what is counted from keeps its own day."""
    assert days(text)[word] == day


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor resigned after 14 March 2009.", "resigned"),
        ("The road closed before 5 May 2012.", "closed"),
        ("The ferry sank less than two weeks after 14 March 2009.", "sank"),
        ("The mayor resigned within two weeks of 14 March 2009.", "resigned"),
        ("Twenty people died in the two weeks after 14 March 2009.", "died"),
        ("Miners went on strike three days after the crash, on 14 March 2009.", "went"),
        ("The mayor died the day before the opening on 5 May 2012.", "died"),
        ("The mayor resigned 9000 years after 14 March 2009.", "resigned"),
    ],
)
def test_what_is_only_after_or_before_a_day_is_not_on_it(text: str, word: str) -> None:
    """Where it is not told how far off it is, the event has no day."""
    assert days(text).get(word) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("On 14 March 2009, two weeks after the vote, the talks failed.", "failed"),
        ("The mill reopened two weeks later, on 14 March 2009.", "reopened"),
        ("The strike began shortly after 9 p.m. on 14 March 2009.", "strike"),
        ("The bridge fell 40 years to the day after it opened on 14 March 2009.", "opened"),
        ("Police found him after the raid on 14 March 2009.", "raid"),
    ],
)
def test_a_day_beside_a_length_may_be_the_events_own(text: str, word: str) -> None:
    """Look-alikes keep their day: what is counted does not lead up to it."""
    assert days(text)[word] == "2009-03-14"
