"""Figures in running text: value, hedge, unit, what is counted and by which measure."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.marking import mark
from dateline.reading import read
from dateline.types import QuantityMark


def figures(text: str) -> tuple[QuantityMark, ...]:
    """The figures of a text."""
    return mark(read(text, id="example"), only=["quantities"]).quantities


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The harbour holds 1,250 boats.", (1250, 1250)),
        ("The harbour cost 2.5 million crowns.", (2.5e6, 2.5e6)),
        ("The fund grew by €3bn.", (3e9, 3e9)),
        ("A hundred and twenty goats were lost.", (120, 120)),
        ("Thirty-one lambs were born.", (31, 31)),
        ("Half a million trees were felled.", (5e5, 5e5)),
        ("Two and a half million trees were felled.", (2.5e6, 2.5e6)),
        ("Between 2 and 3 million trees were felled.", (2e6, 3e6)),
        ("It takes 40-50 minutes.", (40, 50)),
        ("Grants ran from $300 to $2 million.", (300, 2e6)),
        ("They lowered the price of the mill from five million to three.", (5e6, 3e6)),
        ("Its crew shrank from 2 million to 300 in a year.", (2e6, 300)),
        ("One in eight wells is dry.", (0.125, 0.125)),
        ("It was minus 12 degrees Celsius.", (-12, -12)),
        ("Two dozen goats were lost.", (24, 24)),
        ("The plank is 5 1/2 inches wide.", (5.5, 5.5)),
        ("The plank is 2½ inches wide.", (2.5, 2.5)),
        ("Two or three goats were lost.", (2, 3)),
        ("It has 50K followers.", (50e3, 50e3)),
        ("Between 1 and 1.2 million were lost.", (1e6, 1.2e6)),
        ("He put it between 100 and 150.", (100, 150)),
        ("Apples are 50-60p each.", (50, 60)),
        ("It is three-and-a-half hours away.", (3.5, 3.5)),
        ("Half-a-million goats were lost.", (5e5, 5e5)),
        ("It takes a 20-to-30 minute walk.", (20, 30)),
        ("It will be between minus 5 and 10 degrees.", (-5, 10)),
        ("It was minus 10 to minus 5 degrees.", (-10, -5)),
        ("The margin is plus or minus 3 points.", (3, 3)),
        ("Between about $10 and about $15 is usual.", (10, 15)),
        ("Sales should go from 24.2 to 33-35 billion euros.", (24.2e9, 35e9)),
        ("Half-dozen goats were lost.", (6, 6)),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, stated: tuple[float, float]) -> None:
    """Digits, words, mixtures, fractions and ranges give the number they stand for."""
    assert figures(text)[0].stated == pytest.approx(stated)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least 30 barns burned.", 30, None),
        ("No more than 30 barns burned.", 0, 30),
        ("About 200 barns burned.", 180, 220),
        ("Nearly 200 barns burned.", 176, 200),
        ("Just over 200 barns burned.", 200, 206),
        ("Hundreds of barns burned.", 100, 1000),
        ("They stayed for more than two decades.", 20, None),
    ],
)
def test_a_hedge_sets_the_bounds(text: str, low: float | None, high: float | None) -> None:
    """The interval is as wide as the hedge's row in the rules says."""
    assert (figures(text)[0].low, figures(text)[0].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The heat killed nearly 400 pensioners.", "killed"),
        ("The cold caused the death of some 300 to 400 Finns.", "killed"),
        ("Dozens of young sailors were killed.", "killed"),
    ],
)
def test_tellings_of_one_measure_meet(text: str, measure: str) -> None:
    """Deaths are deaths in whatever words, and those who died are people."""
    found = figures(text)[0]

    assert (found.measure, found.counted) == (measure, "person")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Eight climbers lost their lives, and 23 were hurt.", ["killed", "injured"]),
        ("At least 30 died and more than 90 were wounded.", ["killed", "injured"]),
        ("The landslide killed six and wounded 40.", ["killed", "injured"]),
        ("Ten were killed, 12 injured and three are missing.", ["killed", "injured", "missing"]),
        ("Some 60 villagers died, and 15 nurses are on their way.", ["killed", None]),
        ("Floods killed 12 farmers and 30 students.", ["killed", "killed"]),
    ],
)
def test_a_figure_has_the_measure_of_its_own_clause(text: str, measures: list[str | None]) -> None:
    """A measure word behind "and" or a comma is not taken from a figure with a verb of its own."""
    assert [found.measure for found in figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A farmer of 61 was killed.", 61),
        ("A woman of 38 died.", 38),
        ("She was 19 when she died.", 19),
        ("The victim, a boy of six, was found.", 6),
        ("Nobody over the age of 40 was hurt.", 40),
        ("Ilse Brandt, 52, was killed.", 52),
        ("The average life expectancy for men there is around 73.", 73),
        ("He died at 91.", 91),
        ("Nobody under age 14 was hurt.", 14),
    ],
)
def test_an_age_counts_nothing(text: str, value: float) -> None:
    """How old somebody is says nothing about how many were killed."""
    found = figures(text)[0]

    assert (found.stated, found.unit, found.counted, found.measure) == ((value, value), "year of age", None, None)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They have 20 million of the 90 million euros they need.", ["euro", "euro"]),
        ("The road grew from about 30-35 kilometres to 45.", ["kilometre", "kilometre"]),
        ("The index rose by 2 percent but the other fell by 1.", ["percentage", "percentage"]),
        ("It closed at 1,463 points, while the other ended at 1,334.20.", ["point", "point"]),
        ("It costs 9 million crowns ($2 million) a year.", ["crown per year", "dollar"]),
        ("It rose 8% to 210.", ["percentage", None]),
        ("The resistor has 4.7 kΩ.", ["kiloohm"]),
        ("Gold rose $12.40 to $1,282.60 an ounce.", ["dollar", "dollar per ounce"]),
        ("The motor gives 320 Nm of torque.", ["newton metre"]),
    ],
)
def test_a_unit_said_once_is_meant_of_both_ends(text: str, units: list[str | None]) -> None:
    """From so much to so much, and so much of so much, are told in one unit; a symbol's capitals count."""
    assert [found.unit for found in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It takes from two weeks to three months.", [(2, "week"), (3, "month")]),
        ("Yields rose 12 bps to 4.25 pct.", [(12, "basis point"), (4.25, "percentage")]),
        ("She leads 48 percent to 45 percent.", [(48, "percentage"), (45, "percentage")]),
        ("In 2013 - four months later - it shut.", [(4, "month")]),
        ("Members voted 230 to 195.", [(230, None), (195, None)]),
        ("He asked for 5 or 100 goats.", [(5, "goat"), (100, "goat")]),
    ],
)
def test_two_numbers_that_are_no_range_stand_apart(text: str, found: list[tuple[float, str | None]]) -> None:
    """Numbers of two units, a result, a year before a number, and a wide choice are not made one interval."""
    assert [(mark.stated[0], mark.unit) for mark in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two of the three nurses left.", [(2, "nurse"), (3, "nurse")]),
        ("She made 12 of 15 free throws.", [(12, "free throw"), (15, "free throw")]),
        ("One of Norway's oldest mills burned.", []),
        ("They need 7,000 more hospital beds.", [(7000, "hospital bed")]),
        ("It sold 4.3M digital and printed copies.", [(4.3e6, "digital copy")]),
        ("He was one of hundreds taken in.", [(100, None)]),
        ("It is the closest of 5 races.", [(5, "race")]),
        ("Only one of the closest races ended.", [(1, "close race")]),
        ("A three-bedroom flat came up.", [(3, "bedroom")]),
        ("Two-fifths of the farmers agree.", [(0.4, "share")]),
        ("A two-thirds majority is needed.", [(2 / 3, "share")]),
        ("Sales fell from $5.2 billion a year ago.", [(5.2e9, "dollar")]),
        ("It cost tens of millions of pounds.", [(1e7, "pound sterling")]),
    ],
)
def test_what_is_counted_is_named(text: str, found: list[tuple[float, str | None]]) -> None:
    """The unit is the thing counted, without owners, numbers and degrees; a part counts what its whole does."""
    assert [(mark.stated[0], mark.unit) for mark in figures(text)] == [(pytest.approx(a), unit) for a, unit in found]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It grew over six years.", "exact"),
        ("It was shut for over six years.", "over"),
        ("The walk took over two hours.", "over"),
    ],
)
def test_over_a_time_may_be_throughout_it(text: str, hedge: str) -> None:
    """Only a length that is said to be exceeded has a hedge."""
    assert figures(text)[-1].hedge == hedge


def test_a_team_of_so_many_is_no_age() -> None:
    """A number behind a word for several people counts them."""
    assert figures("A team of 11 was sent.")[0].unit is None


@pytest.mark.parametrize("text", ["The father of two died in March.", "Ilse Brandt, a mother of three, was killed."])
def test_the_children_of_a_parent_are_no_age(text: str) -> None:
    """How many children somebody has says neither how old they are nor how many died."""
    assert not figures(text)


def test_a_share_beside_a_figure_has_its_measure() -> None:
    """A share in apposition to a figure measures what the figure measures."""
    first, second = figures("The famine killed 20,000 islanders, nearly a quarter of the island's population.")

    assert (first.measure, second.measure, second.unit) == ("killed", "killed", "share")


@pytest.mark.parametrize(
    "text",
    [
        "He came on March 4, 1998.",
        "The train left at 7:45 p.m.",
        "They won 3-1.",
        "Section 12 applies.",
        "In 1962 he left.",
    ],
)
def test_dates_times_scores_and_labels_are_no_figures(text: str) -> None:
    """What only looks like a quantity is left alone."""
    assert figures(text) == ()


def test_a_figure_in_brackets_is_hedged_as_its_neighbour() -> None:
    """A conversion in brackets is as uncertain as the figure it repeats."""
    first, second = figures("The wall is more than 10 km (6 miles) long.")

    assert (first.hedge, second.hedge, second.low) == ("over", "over", 6)


@given(st.text(alphabet="0123456789 ,.-–%$€£(:)abmkn\n'“tohundred", max_size=120))
def test_every_figure_stands_in_the_text(text: str) -> None:
    """Whatever the text, spans lie in it, do not overlap, and low is never above high."""
    text = f"So {text}"
    found = figures(text)

    assert all(mark.span.end <= len(text) and mark.span.of(text).strip() for mark in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(mark.low is None or mark.high is None or mark.low <= mark.high for mark in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pool cost a million and a half crowns.", [(1.5e6, 1.5e6, "crown")]),
        ("It took two thousand and a half days.", [(2500.0, 2500.0, "day")]),
        ("The isle has a population of 54,000.", [(54000.0, 54000.0, "people")]),
        ("A population of 40 wolves lives there.", [(40.0, 40.0, "wolf")]),
        ("Sales fell by between a quarter and a third.", [(0.25, 0.333333333333, "share")]),
        ("She told 60 Minutes that the pier was old.", []),
        ("The talk lasted 60 minutes.", [(60.0, 60.0, "minute")]),
        ("The owner doubled down on the claim.", []),
        ("The price doubled in May.", [(2.0, 2.0, "times")]),
        ("It was copied from one once given by a baker.", []),
        ("The hall was open for some 40  concerts.", [(36.0, 44.0, "concert")]),
        ("Wages average just over 15 crowns.", [(15.0, 15.45, "crown")]),
    ],
)
def test_wholes_names_and_idioms_are_told_apart(text: str, expected: list[tuple[float, float, str]]) -> None:
    """A title or an idiom is no figure, of a population there are people, and two shares are the ends of one."""
    marked = mark(read(text, id="a"), only=["quantities"])
    assert [(one.low, one.high, one.unit) for one in marked.quantities] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ingrid Dahl is one of the leading poets.", []),
        ("Bergen, one of its oldest towns, is wet.", []),
        ("One of the three divers died.", [(1.0, 1.0), (3.0, 3.0)]),
        ("She kept files about three nuns.", [(3.0, 3.0)]),
        ("The bonds rose 3.4 per cent to 71 euros.", [(3.4, 3.4), (71.0, 71.0)]),
    ],
)
def test_a_rank_counts_nobody_and_about_may_be_no_hedge(text: str, found: list[tuple[float, float]]) -> None:
    """ "One of the leading" tells what somebody is, and "files about three" what they tell of."""
    assert [(mark.low, mark.high) for mark in figures(text)] == found


def test_a_share_that_a_sum_follows_is_no_sum() -> None:
    """ "Rose 3.4 per cent to 71 euros": the first is a percentage."""
    assert [mark.unit for mark in figures("The bonds rose 3.4 per cent to 71 euros.")] == ["percentage", "euro"]


def counted(text: str) -> list[tuple[str, str | None, float | None, float | None]]:
    """The figures of a text that is parsed: words, unit and interval."""
    found = mark(read(text, id="example"), only=["quantities", "events"]).quantities
    return [(one.span.of(text), one.unit, one.low, one.high) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town has a tax, one unlikely to please the bakers.", []),
        ("The town has one baker.", [("one baker", "baker", 1, 1)]),
        ("They spent millions mending pumps and wells.", [("millions", None, 1e6, None)]),
        ("We heard Nine Inch Ropes at the fair.", []),
        ("He cut four of the town 's long ropes.", [("four of the town 's long ropes", "long rope", 4, 4)]),
        ("The book has 512pp and a map.", []),
        ("The Â£265 m quay is shut.", [("£265 m", "pound sterling", 265e6, 265e6)]),
        (
            "Half of the miners were 45 or older, and 12 percent were women.",
            [("45 or older", "year of age", 45, None), ("12 percent", "percentage", 12, 12)],
        ),
        ("Over 365 days since the flood, the mill is shut.", [("Over 365 days", "day", 365, None)]),
        ("Almost half of her boats (44 percent) leak.", [("44 percent", "percentage", 44, 44)]),
    ],
)
def test_what_is_counted_is_a_noun_in_its_own_unit(
    text: str, expected: list[tuple[str, str | None, float | None, float | None]]
) -> None:
    """Neither an adjective nor a part of a name is counted, and a hedge or a unit stays with its own figure."""
    assert [row for row in counted(text) if row[1] != "share"] == expected


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The claims add up to 40 million euros.", "exact"),
        ("The fines were up to 40 million euros.", "under"),
    ],
)
def test_what_adds_up_to_a_sum_is_that_much(text: str, hedge: str) -> None:
    """The verb has the "up to", and the figure no bound."""
    assert [mark.hedge for mark in figures(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The mill lost 240 million euros. The bank has got back 38 million.", "money"),
        ("The mill fed 240 million people. The bank has got back 38 million.", None),
    ],
)
def test_millions_of_nothing_are_what_the_last_millions_were(text: str, counted: str | None) -> None:
    """Of a sum told right before they are money; of people told before nobody knows."""
    assert figures(text)[-1].counted == counted
