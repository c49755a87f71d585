"""Times read against the day of publication and the telling."""

from datetime import date

import pytest

from dateline.marking.times import mark_times
from dateline.reading import read
from dateline.resolving.dates.normalize import resolve_times
from dateline.types import Marked, Timex, Window

HISTORY = "The war began in 1861. In 1862 it spread. By 1863 it was lost, and in 1864 it ended. "


def times(text: str, published: str | None = "2019-01-08") -> tuple[Timex, ...]:
    """The times of a text published on that day."""
    document = read(text, id="a", published=published)
    return resolve_times(Marked(document, times=mark_times(document)))


def values(text: str, published: str | None = "2019-01-08") -> list[str]:
    """Their values."""
    return [timex.value for timex in times(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court ruled on Friday.", ["2019-01-04"]),
        ("The council will meet on Friday.", ["2019-01-11"]),
        ("The quay will stay shut until at least Friday.", ["2019-01-11"]),
        ("The quay stayed shut until Friday.", ["2019-01-04"]),
        ("The ministers meet Monday in Oslo.", ["2019-01-14"]),
        ("The first carts are to cross on Monday.", ["2019-01-14"]),
        ("The crew planned to leave on Thursday.", ["2019-01-10"]),
        ("He said he would resign on Friday.", ["2019-01-11"]),
        ("They will sit down to talk on Friday.", ["2019-01-11"]),
        ("The plan would fail, the mayor said Monday.", ["2019-01-07"]),
        ("Mr. Day will follow Ann P. Small on Friday.", ["2019-01-11"]),
        ("The mill closed in December.", ["2018-12"]),
        ("In March, the firm brought in a new head.", ["2018-03"]),
        ("The fire of January 5 would not have spread.", ["2019-01-05"]),
        ("The mill will open in May.", ["2019-05"]),
        ("He said the dean had been told about it on 20 July.", ["2018-07-20"]),
        ("The board told them on Monday about the talks of 20 March.", ["2019-01-07", "2019-03-20"]),
        ("They meet a week on Thursday.", ["2019-01-17"]),
        ("The vote took place on June 3.", ["2018-06-03"]),
        ("It was sold in November last year.", ["2018-11"]),
        ("She leaves next week.", ["2019-W03"]),
        ("It was rebuilt 40 years ago.", ["1979"]),
        ("They wait for the 2562 BE census.", ["2019"]),
        ("Prices rose in fiscal 2017.", ["2017"]),
        ("It was founded in 300 BC.", ["BC0300"]),
        ("It fell in June 479 BC.", ["BC0479-06"]),
        ("It was rebuilt a decade ago.", ["2009"]),
        ("Trade grew in the 9th century.", ["08"]),
        ("They were home by Easter 2016.", ["2016-03-27"]),
        ("It takes two and a half hours.", ["PT2H30M"]),
        ("He comes every Thursday.", ["XXXX-WXX-4"]),
    ],
)
def test_news_is_read_against_its_day(text: str, expected: list[str]) -> None:
    """Tense and the day of publication give weekdays, months and years their place."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the night the weir burst he dined in town.", "XXXX-XX-XXTNI"),
        ("She told her driver the night a guard was shot that she was ill.", "XXXX-XX-XXTNI"),
        ("He was seen on the evening of her wedding.", "XXXX-XX-XXTEV"),
        ("In the evening the crowd left.", "2019-01-08TEV"),
        ("They met on the Monday morning, and got talking.", "XXXX-WXX-1TMO"),
        ("They met on Monday morning, and got talking.", "2019-01-07TMO"),
        ("Six were hurt on the Monday march.", "2019-01-07"),
    ],
)
def test_a_night_that_something_else_tells_is_not_that_of_publication(text: str, expected: str) -> None:
    """What follows tells which night it was; "on the Monday morning" is of a week told before."""
    assert values(text) == [expected]


def test_years_ago_are_where_a_telling_goes_on() -> None:
    """ "Two years later", told after "ten years ago", is not two years from now."""
    text = "Ten years ago the bridge fell. Two years later it was rebuilt."

    assert values(text) == ["2009", "2011"]


def test_winter_goes_on_into_the_next_year() -> None:
    """In a history, January told right after December is that of the next year."""
    assert values(HISTORY + "In December the town fell. In January it was burnt.")[-2:] == ["1864-12", "1865-01"]


def test_spring_after_the_last_months_is_of_the_next_year() -> None:
    """In a history, April told next after December is of the next year, in a new paragraph too."""
    assert values(HISTORY + "In December the town fell.\n\nIn April peace was made.")[-1] == "1865-04"


def test_what_lasted_until_a_year_does_not_move_the_telling() -> None:
    """The end of a stretch is looked ahead to; the telling goes on where it was."""
    text = "In June the siege began, which lasted until the fall of the town in March 1871.\n\nIn August it rained."

    assert values(HISTORY + text)[-1] == "1864-08"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("1864: The end of the war", "1864-07"), ("The end of the war", "1866-07")],
)
def test_a_section_tells_of_the_years_in_its_heading(heading: str, expected: str) -> None:
    """A paragraph begins in the years of its section; a heading without years says nothing."""
    text = f"\n\n{heading}\n\nIn May the town fell. It was rebuilt in June 1866.\n\nIn July the fort fell."

    assert values(HISTORY + text)[-1] == expected


def test_history_carries_its_year() -> None:
    """A month without a year belongs to the year told last, over paragraphs."""
    assert values(HISTORY + "In May the last troops left.\n\nIn July the fort fell.")[-2:] == ["1864-05", "1864-07"]


def test_a_weekday_tells_that_a_day_is_not_of_the_years_told_of() -> None:
    """In a life told from year to year, "Friday, April 1" is of the year of publication where only there it is one."""
    life = "Born in 1941, she married in 1963, moved to Leeds in 1966 and opened a shop in 1967. "

    assert values(life + "She will be buried on Friday, April 1.", "2016-03-30")[-1] == "2016-04-01"
    assert values(life + "She opened a second on Saturday, April 1.", "2016-03-30")[-1] == "1967-04-01"


def test_without_a_day_of_publication_nothing_counts_from_a_month_of_no_known_year() -> None:
    """ "The following month", told after a bare May, is not that after a month told long before."""
    text = "The pier was sold in December 2017. It was quiet.\n\nIn May the buyer came. The following month he left."

    assert values(text, None) == ["2017-12", "XXXX-05", "XXXX-XX-XX"]


def test_without_a_day_of_publication_an_earlier_month_may_be_of_any_year() -> None:
    """A month that comes before the one just told is of that year or of a later one."""
    assert values("They voted in November 2012. The sale began in January.", None) == ["2012-11", "XXXX-01"]
    assert values("They voted in March 2012. The sale began in May.", None) == ["2012-03", "2012-05"]


def test_a_year_ago_is_of_the_quarter_only_among_figures() -> None:
    """Where a sentence tells no figures, "a year ago" is a year, though a quarter was told before."""
    quarter = "In the first quarter of 2018 it earned 4 million. "

    assert values(quarter + "It had earned 3 million a year earlier.")[-1] == "2017-Q1"
    assert values(quarter + "Few had thought so a year ago.")[-1] == "2018"


@pytest.mark.parametrize(
    ("told", "expected"), [("In March", ["1863-10", "1864-03"]), ("In August", ["1864-10", "1865-03"])]
)
def test_a_stretch_over_the_new_year_ends_after_it_begins(told: str, expected: list[str]) -> None:
    """In a history, "from October to March" is the winter that lies beside the month told last."""
    assert values(HISTORY + f"{told} the fort fell. The river was shut from October to March.")[-2:] == expected


def test_a_count_that_stood_by_a_weekday_stood_before_the_article() -> None:
    """What "stood" is over; what "must end" by that day is to come."""
    assert values("The number of the dead stood at 14 by Thursday.", "2017-05-12")[-1] == "2017-05-11"
    assert values("The talks must end by Thursday.", "2017-05-12")[-1] == "2017-05-18"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The following day she was arrested at the border.", "XXXX-XX-XX"),
        ("She fled on Monday. The following day she was arrested.", "2006-04-04"),
        ("The talks will go on the next day.", "2006-04-06"),
        ("Nobody knew who had sent it until breakfast the morning after.", "XXXX-XX-XXTMO"),
        ("She fled on Monday. They found her letter the morning after.", "2006-04-04TMO"),
    ],
)
def test_what_was_done_the_next_day_was_not_done_after_the_article(text: str, expected: str) -> None:
    """Where nothing tells the day before, the day of publication is not it."""
    assert values(text, "2006-04-05")[-1] == expected


def test_a_weekday_is_of_the_week_of_the_day_told_last() -> None:
    """Where a year was told since that day, "on Friday" is no longer of its week."""
    week = HISTORY + "The fort fell on 3 May 1864 and the town on Friday."
    later = HISTORY + "The fort fell on 3 May 1864.\n\nThe last of them died in 1906. They met on Friday."

    assert values(week, None)[-1] == "1864-05-06"
    assert values(later, None)[-1] == "XXXX-WXX-5"


def test_a_figure_of_a_later_day_does_not_move_a_history() -> None:
    """What is counted "as of" a later day, or predicted, stands beside the telling."""
    assert values(HISTORY + "It cost 9,000 lives (as of 5 May 1903). In the summer it rained.")[-1] == "1864-SU"
    assert (
        values(HISTORY + "The envoy predicted that after 1890 few would stay. Two years earlier it was full.")[-1]
        == "1862"
    )


def test_a_look_back_does_not_move_the_telling() -> None:
    """A year named only in passing is not where the telling goes on."""
    assert values(HISTORY + "It was the first strike since 1812. In May it failed.")[-1] == "1864-05"


def test_a_range_lends_its_year_to_its_first_end() -> None:
    """'26 June to 4 August 1952' lies in 1952 from end to end, and is one stretch."""
    first, second = times("The siege (26 June - 4 August 1952) was long.")

    assert first.value == "1952-06-26"
    assert first.stretch == second.stretch
    assert first.stretch is not None
    assert first.stretch.hull == Window(date(1952, 6, 26), date(1952, 8, 5))


def test_since_leaves_the_time_open() -> None:
    """What has gone on since a time runs on from it."""
    assert [timex.open for timex in times("It has been shut since late 2015.")] == ["since"]


def test_vague_parts_of_a_year_are_windows_within_it() -> None:
    """'Early 1996' is some day of its first months, never the whole year."""
    (early,) = times("It opened in early 1996.")

    assert early.when is not None
    assert early.when.hull == Window(date(1996, 1, 1), date(1996, 5, 1))


def test_undated_documents_leave_today_open() -> None:
    """Without a day of publication, 'today' is no day."""
    assert values("They gather today.", published=None) == ["PRESENT_REF"]


def test_an_article_without_a_day_lends_its_years_to_no_later_word() -> None:
    """ "Last month" and "in March" count from a day of writing that nobody knows, not from the year told before."""
    told = "The law of 1996 was changed in 1999, in 2001, in 2003, in 2005 and again in May 2007."
    assert values(f"{told} Last month Berg sold the quay.", published=None)[-1] == "XXXX-XX-XX"
    assert values(f"{told} Last year Berg sold the quay.", published=None)[-1] == "XXXX"
    assert values("The law was passed in 2007. It was confirmed in March.", published=None)[-1] == "XXXX-03"
    assert values("The law was passed in May 2007. It was confirmed in June.", published=None)[-1] == "2007-06"


@pytest.mark.parametrize(
    ("fine", "coarse"),
    [
        ("on 14 May 1950", "in mid-May 1950"),
        ("on 3 March 1996", "in early 1996"),
        ("on 9 July 1967", "in the late 1960s"),
    ],
)
def test_a_coarser_time_holds_the_finer(fine: str, coarse: str) -> None:
    """The window of a vaguer telling never leaves out the day."""
    (day,), (vague,) = times(f"It fell {fine}."), times(f"It fell {coarse}.")

    assert day.when is not None
    assert vague.when is not None
    assert vague.when.hull.covers(day.when.hull)


def test_resolving_twice_is_resolving_once() -> None:
    """The same marks give the same times."""
    assert times(HISTORY + "In May it ended.") == times(HISTORY + "In May it ended.")


def test_counts_know_the_day_they_start_at() -> None:
    """'35 years since' counts back from the day named beside it."""
    count = next(timex for timex in times("Today, 8 January, it is 35 years since the flood.") if timex.origin)

    assert count.origin is not None
    assert count.origin.hull == Window.day(date(1984, 1, 8))


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (
            "A fair was held ahead of the 25th anniversary of the mill fire on 26 June 1994.",
            Window.day(date(1994, 6, 26)),
        ),
        ("On 26 June 2018 they kept the 25th anniversary of the mill fire.", Window.day(date(1993, 6, 26))),
        ("It is 25 years since the mill fire of 26 June 1994.", Window.day(date(1994, 6, 26))),
        ("They keep the 25th anniversary of the June 26 fire.", Window.day(date(1994, 6, 26))),
        ("The 25th anniversary of the mill fire fell on 26 June 2018.", Window.day(date(1993, 6, 26))),
        (
            "On 26 June 2018 the council read a letter about the 25th anniversary of the mill fire.",
            Window(date(1994, 1, 1), date(1995, 1, 1)),
        ),
    ],
)
def test_a_day_beside_an_anniversary_is_its_own_or_that_of_the_event(text: str, origin: Window) -> None:
    """It is the event's where the years lead from it to now, the anniversary's where it is kept on it, else neither."""
    count = next(timex for timex in times(text) if timex.origin)

    assert count.origin and count.origin.hull == origin


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The streets were empty on the morning of January 9.", "1994-01-09TMO"),
        ("The streets were empty on January 9.", "1994-01-09"),
        ("The streets will be empty on January 9.", "2019-01-09"),
        ("The streets were empty on January 4.", "2019-01-04"),
    ],
)
def test_a_day_to_come_that_is_told_as_past_is_of_the_year_looked_back_to(text: str, expected: str) -> None:
    """Where years are counted from an event of about this day, what came a little later came in its year."""
    look_back = "It is 25 years since the mill fire of 8 January 1994. "

    assert values(look_back + text)[-1] == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("1987-03-16", "Snowfall this winter had been heavy.", "1986-WI"),
        ("1987-01-16", "They skate a lot this winter.", "1986-WI"),
        ("1987-10-16", "They will skate a lot this winter.", "1987-WI"),
        ("1987-03-16", "They will skate a lot this winter.", "1987-WI"),
        ("2017-08-02", "He weighs new names before his party on Sunday.", "2017-08-06"),
        ("2017-08-02", "He picked new names before his party on Sunday.", "2017-07-30"),
    ],
)
def test_a_season_or_day_lies_on_the_side_that_is_told(published: str, text: str, expected: str) -> None:
    """In March "this winter" is the one just past, and what is done before Sunday's party comes before it."""
    assert values(text, published) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 310 BC they met. Two days later they fled.", "BC0310-05-05"),
        ("On 31 December 310 BC they met. The next day they fled.", "BC0309-01-01"),
        ("On 3 May 5310 BC they met. Two days later they fled.", "XXXX-XX-XX"),
        ("In the winter of 416 BC they sailed. The following spring they fought.", "BC0415-SP"),
    ],
)
def test_days_are_counted_on_before_the_common_era(text: str, expected: str) -> None:
    """Days and seasons go on in years before the common era, whose numbers fall; nothing is made up where none do."""
    told = "The war began in 321 BC. In 318 BC it spread. By 316 BC it was lost, and in 313 BC it ended. "

    assert values(told + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HISTORY + "Marlow tells of it (2003). In May they fled.", "1864-05"),
        (HISTORY + "Marlow tells of it (Lund, 2003). In May they fled.", "1864-05"),
        (HISTORY + "It was signed on 7 December (8 December in Tokyo), 1865. In January they met.", "1866-01"),
        (HISTORY + "In autumn 1864 they rested. In spring they marched.", "1865-SP"),
    ],
)
def test_a_history_goes_on_from_what_it_tells(text: str, expected: str) -> None:
    """The year of a book in brackets, and a day's year told apart from it, leave the telling where it is."""
    assert values(text)[-1] == expected


def test_a_time_below_another_does_not_move_the_telling() -> None:
    """ "At 3.15 pm" is of the day of the news, not of the one that its sentence looks back to."""
    text = "Divers found a boat on Monday that had been missing since it left port two days ago.\n\n"

    assert values(text + "It was raised at 3.15 pm.")[-1] == "2019-01-07T15:15"


@pytest.mark.parametrize(
    "text",
    [
        "In June the ferry ran aground; a tug freed it at about 11.30 pm.",
        '"I heard the bang at ten past eight," she said.',
        "The mayor lost the vote on Monday. She conceded shortly after 3 am.",
    ],
)
def test_the_hour_of_a_day_that_nothing_tells_has_no_day(text: str) -> None:
    """An hour in a month long past, in somebody's memory, or in the small hours of either of two days."""
    assert times(text)[-1].when is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board voted 4-3 to close the school in June.", "2019-06"),
        ("At least 63 huts burned, up from 22 on Saturday. She rang at 6 p.m.", "2019-01-08T18:00"),
    ],
)
def test_what_is_voted_lies_ahead_and_what_is_held_against_moves_nothing(text: str, expected: str) -> None:
    """ "Voted to close in June" is of the June to come; an hour is none of the day of an older figure."""
    assert values(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The weir was finished earlier this month.", date(2019, 1, 1), date(2019, 1, 8)),
        ("The weir was finished early this month.", date(2019, 1, 1), date(2019, 1, 11)),
        ("It will open later this year.", date(2019, 1, 8), date(2019, 12, 31)),
        ("In June 2011 the weir broke. Later that year it was mended.", date(2011, 6, 1), date(2011, 12, 31)),
        ("It broke earlier in 2011.", date(2011, 1, 1), date(2011, 12, 31)),
    ],
)
def test_earlier_and_later_have_their_end_in_the_time_told(text: str, first: date, last: date) -> None:
    """What was "earlier this month" may have been at any day of it up to now."""
    when = times(text)[-1].when

    assert when and (when.hull.first, when.hull.last) == (first, last)


def test_on_the_first_of_a_month_nothing_was_earlier_in_it() -> None:
    """It was written before it was published; on the second it may have been the day before."""
    when, later = (
        times("The weir was finished earlier this month.", published=f"2019-03-{day}")[-1].when for day in ("01", "02")
    )

    assert when
    assert (when.hull.first < date(2019, 2, 2), when.hull.last) == (True, date(2019, 3, 1))
    assert later
    assert later.hull.first == date(2019, 3, 1)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("LUNDEN, Jan. 7 (Borealis) -- ", "2019-01-07"),
        ("Jan 6 (Borealis) - ", "2019-01-06"),
        ("LUNDEN, Jan. 8 (Borealis) -- ", "2019-01-08"),
        ("LUNDEN, Dec. 12 (Borealis) -- ", "2019-01-08"),
        ("LUNDEN (Borealis) -- ", "2019-01-08"),
        ("On Jan. 7 - ", "2019-01-08"),
    ],
)
def test_today_is_the_day_of_the_dateline(opening: str, expected: str) -> None:
    """A report may be published some days after it was written."""
    assert values(f"{opening}The ferry sank today off Lunden.")[-1] == expected


def test_hours_are_counted_on_from_a_day_of_their_paragraph() -> None:
    """Twelve hours after what a paragraph tells without its day is no day told far above."""
    told = "The council met last Sunday.\n\nA clerk was held. Twelve hours later he was freed."

    assert values(told)[-1] == "XXXX-XX-XX"
    assert values("The council met on Sunday. Twelve hours later it met again.")[-1] == "2019-01-06"


def test_a_part_of_the_year_that_is_long_over_lies_ahead() -> None:
    """Who expects a profit in the first quarter in autumn expects it next year; what has just ended is reported."""
    assert values("The mill expects a loss in the first quarter.", "2018-10-26") == ["2019-Q1"]
    assert values("The mill expects to report a loss in the third quarter.", "2018-10-26") == ["2018-Q3"]


def test_last_week_on_a_saturday_may_be_the_week_that_ends() -> None:
    """On Saturday, 12 January, it is any day from Monday of the week before."""
    when = times("The mill burned last week.", "2019-01-12")[0].when

    assert when and when.hull == Window(date(2018, 12, 31), date(2019, 1, 12))
