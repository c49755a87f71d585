"""Which days a telling means, and how that is known."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.resolving.dates.normalize import resolve_times
from dateline.resolving.entities import join_names
from dateline.resolving.events.mentions import tell
from dateline.resolving.view import views_of
from dateline.types import Telling, Window


def tellings(text: str, published: str = "2018-03-27") -> dict[str, Telling]:
    """By trigger word, what a text published on a day tells."""
    entry = mark(read(text, id="a", published=published), only=["times", "events", "quotes"])
    return {told.mark.trigger.of(text): told for told in tell(views_of([entry]), resolve_times(entry))}


def test_a_dated_clause_means_its_own_day() -> None:
    """A date in the clause is read against the calendar."""
    told = tellings("The bridge collapsed on 4 May 1994.")["collapsed"]

    assert (told.basis, told.when and told.when.hull) == ("dated", Window.day(date(1994, 5, 4)))


def test_from_one_date_to_another_is_one_stretch() -> None:
    """Two dates joined by "to" bound what lasted between them."""
    told = tellings("The dynasty ruled the north from 1501 to 1504.")["ruled"]

    assert told.when and told.when.hull == Window(date(1501, 1, 1), date(1505, 1, 1))


def test_since_reaches_to_the_day_of_publication() -> None:
    """What has gone on since a date goes on when the article appears."""
    told = tellings("The bridge has been closed since May 2015.")["closed"]

    assert told.when and told.when.hull.last == date(2018, 3, 27)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The party was dissolved in May 2017, with 118 members being banned.", "nearby"),
        ("The party was dissolved in May 2017, before 118 members were banned.", "undated"),
        ("The party was dissolved in May 2017. All members were banned.", "undated"),
        ("After the party was dissolved in May 2017, all members were banned.", "undated"),
        ("A party which was dissolved in May 2017, was banned.", "undated"),
        ("The party, which was founded in 1998, is banned.", "undated"),
        ("The party, founded in May 2017, was banned.", "undated"),
        ("They sold flats (in May 2016, June 2016 and May 2017) and banned all members.", "undated"),
        ("From May to July 1991 the party ran the town. Its members were banned.", "nearby"),
        ("The party sold its houses between May and July 1991. Its members were banned.", "undated"),
        ("From May to July 1991 the party ran the town. Since then its members were banned.", "undated"),
    ],
)
def test_only_what_is_told_in_the_same_breath_shares_the_day(text: str, basis: str) -> None:
    """A clause that carries on from a dated one shares its day; a turn of time or a new sentence ends that."""
    assert tellings(text)["banned"].basis == basis


@pytest.mark.parametrize("rule", ["event.verb", "witness.m"])
def test_what_a_model_points_at_has_no_day_but_its_own(rule: str) -> None:
    """What only a language model points at takes no day from a clause beside it, and lends none."""
    text = "The party was dissolved in May 2017, with 118 members being banned."
    for word in ("dissolved", "banned"):
        entry = mark(read(text, id="a", published="2018-03-27"), only=["times", "events", "quotes"])
        events = (replace(one, rule=rule) if one.trigger.of(text) == word else one for one in entry.events)
        entry = replace(entry, events=tuple(events))
        told = {one.mark.trigger.of(text): one.basis for one in tell(views_of([entry]), resolve_times(entry))}
        assert told["banned"] == ("nearby" if rule == "event.verb" else "undated")


def test_a_noun_that_a_phrase_dates_lends_its_day_to_no_noun_behind_it() -> None:
    """What has gone on since a dated arrival is not of its year; what comes with a dated blast is of its day."""
    since = tellings("Since his arrival in Skarn in 2013, Lund has helped with a number of attacks on the dam.")
    beside = tellings("The explosion on 4 May 2013, and the attacks on the dam, shook Skarn.")

    assert since["attacks"].basis == "undated"
    assert beside["attacks"].basis == "nearby"


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("The festival opens this Thursday.", "planned", date(2018, 3, 29)),
        ("The bridge fell in the winter of 2019.", "happened", None),
        ("The bridge fell on Monday.", "happened", date(2018, 3, 26)),
        ("Ada Berg promised the council a road next week.", "happened", None),
        ("The council now meets in Lund, after a row on Monday.", "happened", None),
        ("The council met in Lund, after a row on Monday.", "happened", date(2018, 3, 26)),
    ],
)
def test_nothing_has_happened_after_its_article(text: str, status: str, day: date | None) -> None:
    """What is dated after publication is planned; told in a past tense, its day was read wrong and is left out."""
    told = next(iter(tellings(text).values()))

    assert (told.mark.status, told.when.hull.first if told.when else None) == (status, day)


def test_an_anniversary_is_of_the_year_told_beside_it() -> None:
    """The year of the article is only a guess where the clause tells one."""
    both = [
        tellings(f"The town, the choir and the 60th anniversary celebrations of the dam{year} were forgotten.")
        for year in (" in 2021", "")
    ]
    days = [told["celebrations"].when for told in both]

    assert [when.hull.first.year for when in days if when] == [2021, 2018]


@pytest.mark.parametrize(
    ("text", "word", "year"),
    [
        (
            "Lund keeps the 20th anniversary of its flood of 26 April 1998. The flood on April 26 was deep.",
            "flood",
            1998,
        ),
        ("Lund keeps the 20th anniversary of its flood of 26 April 1998. The vote on April 26 is open.", "vote", 2018),
        ("Lund read of the flood of 26 April 1998. The flood on April 26 took the mill.", "flood", 2018),
    ],
)
def test_the_day_that_an_article_remembers_is_of_its_own_year(text: str, word: str, year: int) -> None:
    """A day without a year in an article on an anniversary is that of the disaster, where the noun tells one."""
    told = tellings(text, published="2018-04-30")[word]

    assert told.when and told.when.hull.first == date(year, 4, 26)


def test_days_in_a_list_are_no_stretch() -> None:
    """ "In 1991 and 1996" names two years and not those between; "between 1991 and 1996" does."""
    listed = tellings("The owners closed reactors in 1991 and 1996.")["closed"]
    bound = tellings("The owners closed reactors between 1991 and 1996.")["closed"]

    assert [told.when.hull.last.year for told in (listed, bound) if told.when] == [1991, 1996]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Twenty-five years ago today, the old dam collapsed.", Window.day(date(1993, 3, 27))),
        ("A year ago on Sunday, the old dam collapsed.", Window.day(date(2017, 3, 25))),
        ("The old dam collapsed two years ago this week.", Window(date(2016, 3, 26), date(2016, 4, 2))),
        ("A year ago they met; on Sunday, the old dam collapsed.", Window.day(date(2018, 3, 25))),
    ],
)
def test_years_ago_today_is_that_day_of_that_year(text: str, days: Window) -> None:
    """A count of years and days of another year side by side are one date."""
    told = tellings(text)["collapsed"]

    assert told.when and told.when.hull == days


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("Since the ferry sank on Friday, divers have found eleven bodies.", "found", date(2018, 3, 23)),
        ("Since the ferry sank on Friday, divers have found eleven bodies.", "sank", date(2018, 3, 23)),
        ("Thieves have robbed three banks in the past two weeks.", "robbed", date(2018, 3, 13)),
        ("Since the ferry sank on 4 May 2015, divers have found eleven bodies.", "found", None),
        ("Thieves have robbed three banks in the past two years.", "robbed", None),
        ("Since the ferry sank on Friday, divers found eleven bodies.", "found", None),
    ],
)
def test_a_short_stretch_up_to_now_holds_what_was_done_in_it(text: str, word: str, first: date | None) -> None:
    """What was done lately, or since a deed of these days, was done by the day of the article; years say little."""
    told = tellings(text)[word]

    assert (told.when.hull.first if told.when else None) == first


def test_two_days_that_follow_each_other_are_both_meant() -> None:
    """ "On Sunday and Monday" leaves no day out."""
    told = tellings("Thieves robbed three banks on Sunday and Monday.")["robbed"]

    assert told.when and told.when.hull == Window(date(2018, 3, 25), date(2018, 3, 27))


def test_an_hour_is_of_the_day_told_beside_it() -> None:
    """ "At 7 pm the night before" was the day before, whatever day was told last."""
    told = tellings("On Monday morning she said that the mill burned at 7 pm the night before.")["burned"]

    assert told.when and told.when.hull == Window.day(date(2018, 3, 25))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A ban on fires was in force until Monday.", None),
        ("Two bakers were being held until Monday.", None),
        ("The council ruled the port until May 2017.", date(2017, 5, 1)),
    ],
)
def test_until_tells_no_day_of_a_state(text: str, first: date | None) -> None:
    """What merely was so until a day has no day of its own; a deed ended on it."""
    when = next((told.when for told in tellings(text).values() if told.when), None)

    assert (when.hull.first if when else None) == first


def test_a_body_that_is_called_by_an_event_noun_is_no_event() -> None:
    """ "Foundation" in a body's name tells of no founding."""
    text = "The Salt Harbour Foundation in May 2017 gave grants. The foundation of the harbour in May 2017 was marked."
    entry = mark(read(text, id="a", published="2018-03-27"), only=["times", "events", "names"])
    views = views_of([entry], join_names((entry,)))

    assert [told.mark.trigger.of(text) for told in tell(views, resolve_times(entry)) if told.mark.nominal] == [
        "foundation"
    ]


def test_an_offer_for_a_weekday_looks_ahead() -> None:
    """The day of what is only offered lies after the article."""
    told = tellings("The mayor offered to hold a meeting on Thursday.")["hold"]

    assert (told.when and told.when.hull, told.mark.status) == (Window.day(date(2018, 3, 29)), "planned")


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2018-03-25", Window(date(2018, 3, 18), date(2018, 3, 25))),
        ("2018-03-26", Window(date(2018, 3, 19), date(2018, 3, 26))),
    ],
)
def test_last_week_on_a_sunday_is_the_week_just_over(published: str, days: Window) -> None:
    """A Sunday's article means the days up to Saturday; a Monday's the calendar's week before."""
    told = tellings("The bridge collapsed last week.", published)["collapsed"]

    assert told.when and told.when.hull == days


@pytest.mark.parametrize(
    "text", ["The turnout of 31 percent was the highest since 1998.", "It was the worst flood since 1998."]
)
def test_the_highest_since_a_year_has_not_gone_on_since(text: str) -> None:
    """The year that a rank goes back to dates nothing."""
    story = resolve([mark(read(text, id="a", published="2023-05-02"))])

    assert [t.when for h in story.happenings for t in h.tellings if t.when and t.when.hull.first.year == 1998] == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The party was banned this week.", date(2018, 3, 27)),
        ("The party was banned this month.", date(2018, 3, 31)),
        ("The party is to be banned this week.", date(2018, 4, 1)),
    ],
)
def test_what_is_over_was_not_after_its_article(text: str, last: date) -> None:
    """Of the week in which it is told only the days gone by are meant; a month is told as a whole."""
    told = tellings(text)["banned"]

    assert told.when and told.when.hull.last == last


@pytest.mark.parametrize(
    ("when", "last"),
    [
        ("earlier this year", date(2018, 3, 27)),
        ("early in 2018", date(2018, 3, 27)),
        ("in March", date(2018, 3, 31)),
        ("in 2018", date(2018, 12, 31)),
    ],
)
def test_what_is_over_was_not_after_the_article(when: str, last: date) -> None:
    """A part of a year that has begun ends with the article; a month and a year stand as they are told."""
    told = tellings(f"The bridge collapsed {when}.")["collapsed"]

    assert told.when and told.when.hull.last == last


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ('In 2012 the mayor called the weir "the worst threat to Lunden today".', "called", date(2012, 1, 1)),
        ('The mayor resigned over a raid "ordered by the council on Monday".', "resigned", None),
        ('The "collapse" of the weir came on Monday.', "collapse", date(2018, 3, 26)),
        ('"The weir collapsed on Monday," the mayor said.', "collapsed", date(2018, 3, 26)),
    ],
)
def test_a_time_of_quoted_words_dates_nothing_outside_them(text: str, trigger: str, day: date | None) -> None:
    """Within the words of somebody a time is of what they tell."""
    told = tellings(text)[trigger]

    assert (told.when and told.when.hull.first) == day


def test_years_counted_then_are_not_counted_from_the_article() -> None:
    """ "It was now five years since" looks back from the time told of."""
    told = tellings("But it was now five years since the mason retired.")["retired"]
    now = tellings("It is now five years since the mason retired.")["retired"]

    assert told.when is None
    assert now.when and now.when.hull.first.year == 2013


def test_a_time_of_the_phrase_that_leads_up_to_a_clause_is_not_of_the_clause() -> None:
    """ "After the defeat in the north last week, they changed": the defeat was last week."""
    told = tellings("After a defeat in the northern town of Lunden last week, the party changed its name on Monday.")
    open_ = tellings("Climbing back after five losing matches last week, the team won the cup on Monday.")

    assert told["defeat"].when and told["defeat"].when.hull.first == date(2018, 3, 19)
    assert told["changed"].when and told["changed"].when.hull == Window.day(date(2018, 3, 26))
    assert open_["won"].when and open_["won"].when.hull == Window.day(date(2018, 3, 26))
    assert "Climbing" not in open_ or open_["Climbing"].when is None


def test_a_day_that_opens_a_sentence_is_not_of_the_sentence_before() -> None:
    """A phrase that leads up to a clause stands in its sentence."""
    told = tellings("The mayor asked for talks after the collapse of the weir. On Monday, she resigned.")

    assert told["resigned"].when and told["resigned"].when.hull == Window.day(date(2018, 3, 26))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Emissions will be cut by a quarter by 2020, compared with 1990.", "compared"),
        ("She has been pushing for a bridge since she was the mayor of Lunden, Est., in the 1980s.", "pushing"),
        ("He awaits at least ten years following his conviction for a murder at his mill six years ago.", "conviction"),
    ],
)
def test_a_year_of_something_else_dates_nothing(text: str, trigger: str) -> None:
    """What a figure is held against, what something has gone on since, and an inner deed have days of their own."""
    told = tellings(text).get(trigger)

    assert told is None or told.when is None


def test_this_week_on_a_monday_may_be_the_weekend_before() -> None:
    """An article of Monday, 26 March, whose "this week" has but one day so far, makes no day of it."""
    monday = tellings("The mayor resigned this week.", "2018-03-26")["resigned"]
    thursday = tellings("The mayor resigned this week.", "2018-03-29")["resigned"]

    assert monday.when and monday.when.hull == Window(date(2018, 3, 24), date(2018, 3, 27))
    assert thursday.when and thursday.when.hull == Window(date(2018, 3, 26), date(2018, 3, 30))
