"""Times told by their rank, in several units, or with what the next time lends them."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving.dates import resolve_times

PUBLISHED = "2018-07-05"


def days(text: str) -> list[tuple[str, str, str, str]]:
    """Words, value, first and last day of each time told in an article of 5 July 2018, a Thursday."""
    marked = mark(read(text, id="a", published=PUBLISHED), only=("times",))
    times = [timex for timex in resolve_times(marked) if timex.when]
    return [
        (timex.span.of(text), timex.value, str(timex.when.hull.first), str(timex.when.hull.last))
        for timex in times
        if timex.when
    ]


@pytest.mark.parametrize(
    ("text", "value", "first", "last"),
    [
        ("The well ran dry on the second Tuesday of April 2009.", "2009-04-14", "2009-04-14", "2009-04-14"),
        ("Lambs are sold on the last Saturday in May.", "2018-05-26", "2018-05-26", "2018-05-26"),
        ("The pier closed on the last day of February 2004.", "2004-02-29", "2004-02-29", "2004-02-29"),
        ("Hail fell in the first week of March 2011.", "2011-03", "2011-03-01", "2011-03-07"),
        ("Hail fell in the last week of March 2011.", "2011-03", "2011-03-25", "2011-03-31"),
        ("Sales rose in the first three months of 2015.", "P3M", "2015-01-01", "2015-03-31"),
        ("The depot stood idle in the final two weeks of June 2013.", "P2W", "2013-06-17", "2013-06-30"),
        ("It opened in the fifth month of 1999.", "1999-05", "1999-05-01", "1999-05-31"),
        ("The orchard froze the winter before last.", "2016-WI", "2016-12-01", "2017-02-28"),
        ("The lock will be shut the week after next.", "2018-W29", "2018-07-16", "2018-07-22"),
        ("The clerk left three Mondays ago.", "2018-06-18", "2018-06-18", "2018-06-18"),
        ("The kiln was lit one year and two months ago.", "2017-05", "2017-05-01", "2017-05-31"),
        ("The kiln was lit two months and four days ago.", "2018-05-01", "2018-05-01", "2018-05-01"),
        ("The abbot died on 12 February 1701/02.", "1702-02-12", "1702-02-12", "1702-02-12"),
        ("The mill burned on Sunday night, 9 March 2014.", "2014-03-09TNI", "2014-03-09", "2014-03-09"),
        ("Talks begin on Tuesday, 7/17.", "2018-07-17", "2018-07-17", "2018-07-17"),
        ("They met on Friday 13/9/2013.", "2013-09-13", "2013-09-13", "2013-09-13"),
    ],
)
def test_a_rank_names_its_days(text: str, value: str, first: str, last: str) -> None:
    """One time is found, with its value and its first and last day."""
    assert [row[1:] for row in days(text)] == [(value, first, last)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Frost came in March and April last year.", ["2017-03", "2017-04"]),
        ("Stalls open from Monday to Friday last week.", ["2018-06-25", "2018-06-29"]),
        ("The dig ran from 9am to 4pm on Sunday.", ["2018-07-01T09:00", "2018-07-01T16:00"]),
        ("The council rules this week or next.", ["2018-W27", "2018-W28"]),
        ("Floods of 3, 4 and 9 May 1988 drowned the meadow.", ["1988-05-03", "1988-05-04", "1988-05-09"]),
    ],
)
def test_times_told_together_share_what_the_last_names(text: str, values: list[str]) -> None:
    """The year, the week, the day or the month that the last of them names is that of all."""
    assert [row[1] for row in days(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "The last week of the fair was wet.",
        "The fifth Friday of May 2018 is none.",
        "The first two weeks of the trial were dull.",
        "Ledgers of 1648/59 are lost.",
    ],
)
def test_a_rank_without_its_period_names_no_day(text: str) -> None:
    """Without a month or year around it, or beyond its end, a rank is no day of the calendar."""
    assert [row for row in days(text) if row[2] == row[3]] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was jailed for four years and six months.", "P4Y6M"),
        ("It took two hours and 14 minutes.", "PT2H14M"),
        ("The strike lasted one year, two months and a day.", "P1Y2M1D"),
    ],
)
def test_a_length_in_several_units_is_one(text: str, value: str) -> None:
    """Years, months and days told in one breath are one length."""
    marked = mark(read(text, id="a", published=PUBLISHED), only=("times",))
    assert [timex.value for timex in resolve_times(marked)] == [value]
