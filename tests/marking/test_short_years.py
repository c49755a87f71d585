"""Years of one to three figures, and the numbers that look like them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.marking.times import mark_times
from dateline.marking.times.early_years import early_years
from dateline.marking.times.short_years import RULE, with_short_years
from dateline.reading import read
from dateline.types import TimeMark

GOTHS = "The Goths crossed the river in AD 376 and won a battle in AD 378. "
GAUL = "The tribes of the coast rose in 56 BC, and the legions came back in 54 BC. "
PIECES = [
    *(
        "AD 410 ",
        "44 BC ",
        "in 1066 ",
        "in 312 ",
        "since 43 ",
        "until 350",
        "from 300 to 340 ",
        "between 290 and ",
        "310",
    ),
    *("(306–337)", "(306-337) ", "28 October ", "312 ", "May ", "4 ", "the spring of ", "of ", "about ", "late in "),
    *(
        "men ",
        "ships ",
        "he ",
        "to ",
        "and ",
        "–",
        "-",
        ", ",
        ". ",
        "\n",
        "\n\n",
        " ",
        "In 2009 ",
        "%",
        "1",
        "the year ",
    ),
]
LATER = [
    "in 312 ",
    "on 28 October ",
    "400 ",
    "by 43, ",
    "In 1987 ",
    "men ",
    "since 1999 ",
    "(306) ",
    "yesterday ",
    ". ",
]


def marks(text: str) -> tuple[TimeMark, ...]:
    """The times of a text."""
    return mark_times(read(text, id="a", as_="text"))


def short(text: str, *, beside: str = GOTHS) -> dict[str, int]:
    """By its words, each year of up to three figures that is told without its era; negative before Christ."""
    found = [mark for mark in marks(beside + text) if mark.span.start >= len(beside)]
    told = {mark.span.of(beside + text): mark.ref for mark in found if mark.ref.year and mark.ref.year < 1000}
    return {words: -(ref.year or 0) if ref.era == "BC" else ref.year or 0 for words, ref in told.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 October 382 a treaty was signed.", {"3 October 382": 382}),
        ("Peace came in October 382.", {"October 382": 382}),
        ("The peace of October, 382, was kept.", {"October, 382": 382}),
        ("In 395 the old emperor died.", {"395": 395}),
        ("He had ruled since 379.", {"379": 379}),
        ("His son reigned from 395 to 423.", {"395": 395, "423": 423}),
        ("Plague raged in 442 or 443.", {"442": 442, "443": 443}),
        ("They left in the spring of 401.", {"the spring of 401": 401}),
        ("The winter of 406 was hard.", {"The winter of 406": 406}),
        ("It burned at the end of 405.", {"the end of 405": 405}),
        ("The bishop came late in 397.", {"late in 397": 397}),
        ("In the year 388 he marched west.", {"the year 388": 388}),
        ("The poet was born about 370.", {"about 370": 370}),
        ("The poet (c. 370) was old.", {"c. 370": 370}),
        ("The council of 381 was held there.", {"381": 381}),
        ("The general (359–408) was beheaded.", {"359": 359, "408": 408}),
        ("The general (359-408) was beheaded.", {"359": 359, "408": 408}),
        ("In\n391 the temples were shut.", {"391": 391}),
    ],
)
def test_a_short_year_is_found_beside_early_years(text: str, expected: dict[str, int]) -> None:
    """Where a text tells of an early century, a number that stands as a year is one of it."""
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was consul again in 55.", {"55": -55}),
        ("He fought there from 58 to 50 with ten legions.", {"58": -58, "50": -50}),
        ("On 11 June 52 the camp was taken.", {"11 June 52": -52}),
        ("In the autumn of 52 the chief gave himself up.", {"the autumn of 52": -52}),
        ("The war of 102 was long past.", {"102": -102}),
    ],
)
def test_a_short_year_beside_years_before_christ_is_before_christ(text: str, expected: dict[str, int]) -> None:
    """The era is that of the nearest early year that the number can be told by."""
    assert short(text, beside=GAUL) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 400 ships the army was carried over.",
        "He had an army of 350.",
        "His army of 350, tired and hungry, lay down.",
        "They lost about 400, and the enemy as many.",
        "On 9 August 400 horsemen fled.",
        "In May 390 tired men came home.",
        "Between 300 and 400 wagons stood in a ring.",
        "Of 370 prisoners 300 were sold.",
        "He walked in 380 km of snow.",
        "In 370 of the villages no house was left.",
        "The wall was 378 feet long.",
        "By 360 or so armed farmers it was held.",
        "In 38 days he was at the river.",
        "He died at the age of 43.",
        "The price rose by 390%.",
        "It is told on page 378.",
        "In 700 the town was rich.",
    ],
)
def test_counts_beside_early_years_are_left_alone(text: str) -> None:
    """Men, ships, miles, ages, pages and numbers far from the years told are no years."""
    assert short(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The runner won in 200 metres. On May 5, 300 people fled, and by 5 May 200 of them were home.",
        "In April 747 jets stood idle. In 301, 302 and 303 passengers slept. From 210 to 218 it was cold.",
        "In 2003 he had made 235 and in 2004 153; in 211 matches since 1990 they had lost 90.",
        "The village was founded in 312. It has a church of 1480 and a mill of 1790.",
        "The shares fell from 310 to 305, in May to 300 and in June to 298.",
    ],
)
def test_numbers_in_texts_of_later_years_are_left_alone(text: str) -> None:
    """Without an early year, or several that make one another sure, no number is a year."""
    assert short(text, beside="") == {}


def test_a_year_of_two_figures_needs_two_early_years() -> None:
    """One date before Christ does not make every number near it a year."""
    assert short("It was sold in 43, and again later.", beside="The coin was struck in 44 BC. ") == {}


def test_an_early_year_reaches_only_so_far() -> None:
    """Numbers in another part of a long text are not told by it."""
    assert short("It rained. " * 300 + "In 395 he was there.") == {}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["It rained. ", GOTHS, GAUL]), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_marks_lie_in_their_text_and_none_overlap(beside: str, text: str) -> None:
    """Whatever is added, marks are in order, hold words, and stay within the text."""
    spans = [mark.span for mark in marks(beside + text)]

    assert all(0 <= span.start < span.end <= len(beside + text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*LATER, *PIECES]), max_size=40).map("".join))
def test_a_text_without_early_years_keeps_its_marks(text: str) -> None:
    """Nothing is added or lengthened where no early year is told."""
    document = read("It rained. " + text, id="a", as_="text")
    found = tuple(mark for mark in mark_times(document) if mark.rule != RULE)

    if not early_years(found, document.text):
        assert with_short_years(found, document.text, document.span) == found
