"""What a figure counts, and how its neighbours give its unit and its bounds."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import QuantityMark

AGED = "year of age"


def figures(text: str) -> tuple[QuantityMark, ...]:
    """The figures of a text."""
    return mark(read(text, id="example"), only=["quantities"]).quantities


def units(text: str) -> list[tuple[float, str | None]]:
    """The first number and the unit of each figure."""
    return [(found.stated[0], found.unit) for found in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two police officers were hurt.", [(2, "police officer")]),
        ("Three sports cars and six aircraft carriers sank.", [(3, "sports car"), (6, "aircraft carrier")]),
        ("Five women candidates ran.", [(5, "women candidate")]),
        ("He gave 20 workers jobs.", [(20, "worker")]),
        ("Two Dallas teachers left.", [(2, "dallas teacher")]),
        ("Four Norwegian U.N. envoys came.", [(4, "norwegian u.n. envoy")]),
        ("They sold 40 Model 3s and 12 F-16s.", [(40, "model 3"), (12, "f-16")]),
        ("He bought 12 old houses and two high chairs.", [(12, "old house"), (2, "high chair")]),
        ("Some 12 dead bodies were found.", [(12, "dead body")]),
        ("It passed the 90 delegate threshold.", [(90, "delegate")]),
        ("She drove in two RBIs.", [(2, "rbi")]),
        ("It won three prizes and saw two species.", [(3, "prize"), (2, "species")]),
        ("Nine spokesmen and one mother-in-law spoke.", [(9, "spokesman"), (1, "mother-in-law")]),
        ("It took over 20 people/day.", [(20, "people per day")]),
        ("Forty black - hooded men came .", [(40, "black man")]),
    ],
)
def test_a_noun_is_counted_with_what_stands_before_it(text: str, found: list[tuple[float, str | None]]) -> None:
    """A plural before another noun, an adjective that may end a phrase, and a name with a number belong to the unit."""
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One reader asks why.", [(1, "reader")]),
        ("One sports club met.", [(1, "sports club")]),
        ("How one writes a brief matters.", []),
        ("It is one nobody saw, and one led by Anna.", []),
        ("One of several vocal critics left.", []),
        ("Only one of the few friends he has left.", [(1, "friend")]),
        ("Just one of the protest leaders left.", [(1, "protest leader")]),
        ("One of the three protest leaders left.", [(1, "protest leader"), (3, "protest leader")]),
        ("His tone was one of regret.", []),
        ("One evening the lamp fell; for one thing, one size fits all.", []),
        ("It lasted only one evening.", [(1, "evening")]),
        ("One baker 's loaf is small.", [(1, "baker")]),
        ("Two of the port's three pilots left.", [(2, "pilot")]),
        ("It told of one man's death.", [(1, "man")]),
        ("It has 2 billion people's posts.", [(2e9, "people")]),
        ("Three women's clubs met.", [(3, "women's club")]),
        ("They left one by one. On one side stood goats.", []),
        ("Some 40 of the party insiders agree.", [(40, "party insider")]),
    ],
)
def test_one_counts_a_noun_and_no_verb(text: str, found: list[tuple[float, str | None]]) -> None:
    """What "one" does is not counted, an owner is, and what is only said of a few is no part of the unit."""
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada has 19 seats and she was 15.", [(19, "seat"), (15, "year of age")]),
        ("Ada won 19 seats and Bo won at least 15.", [(19, "seat"), (15, "seat")]),
        ("It could be another five, maybe six years.", [(5, "year"), (6, "year")]),
        ("It asked 900 voters in May and 1,077 in June.", [(900, "voter"), (1077, "voter")]),
        ("It asked 900 voters in May and left at 7.", [(900, "voter"), (7, None)]),
        ("They sent 160 guards, up from 90 last year.", [(160, "guard"), (90, "guard")]),
        ("It has 12 boats compared to at least 700 for Norway.", [(12, "boat"), (700, "boat")]),
        ("It lost 40,000, or 5 percent of it.", [(40000, None), (5, "percentage")]),
        ("It fell from 660,000 euros a year ago to just 75,000.", [(660000, "euro")]),
        ("Oil fell from $75 a barrel last year to $45.", [(75, "dollar per barrel")]),
        ("Seven of the past eight contests were close.", [(7, "contest"), (8, "contest")]),
    ],
)
def test_a_bare_number_has_its_neighbours_unit(text: str, found: list[tuple[float, str | None]]) -> None:
    """A number told like, compared with, or as a choice beside another counts what that counts; an aside does not."""
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high"),
    [
        ("It costs 300 euros or more.", "over", 300, None),
        ("It costs 300 euros or more than that.", "exact", 300, 300),
        ("It takes two weeks at most.", "under", 0, 2),
        ("It takes two weeks at most hotels.", "exact", 2, 2),
        ("It was mended within two weeks.", "under", 0, 2),
        ("It fell within a range of 3 to 5 metres.", "exact", 3, 5),
        ("It sold 300+ boats.", "over", 300, None),
        ("It lost $5 billion-plus.", "over", 5e9, None),
        ("It is no larger than 30 acres.", "under", 0, 30),
        ("It is not exceeding 30 acres.", "under", 0, 30),
        ("It is larger than 30 acres.", "over", 30, None),
        ("It is marginally over 200 acres.", "over", 200, 206),
        ("It is not much more than 200 acres.", "over", 200, 206),
        ("It is in the vicinity of 200 acres.", "about", 180, 220),
        ("They sold close on 200 acres.", "about", 176, 200),
        ("An article about one man was read.", "exact", 1, 1),
        ("The walk takes about one hour.", "about", 0.9, 1.1),
    ],
)
def test_a_hedge_is_read_before_and_behind(text: str, hedge: str, low: float | None, high: float | None) -> None:
    """A hedge stands before the number or behind the unit; a negation turns it round; one of a thing is not rounded."""
    found = figures(text)[0]

    assert (found.hedge, found.low, found.high) == (hedge, low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ticket cost 150 kn in Split.", "croatian kuna"),
        ("The ferry did 15 kn in a gale.", "knot"),
        ("He paid 200 pounds for the lamp.", "pound sterling"),
        ("He is tall and weighs 200 pounds.", "pound-mass"),
        ("The dividend is 12c a share.", "cent per share"),
        ("Temperatures rose to 35c.", "celsius"),
        ("The capacitor holds 5 F.", "farad"),
        ("The court in Lahore, Pakistan, fined her 300 rupees.", "pakistani rupee"),
        ("She paid 300 rupees.", "indian rupee"),
        ("It costs ¥300 in Beijing.", "chinese yuan"),
    ],
)
def test_a_shared_name_means_what_its_sentence_is_about(text: str, unit: str) -> None:
    """A symbol or name of several units is read by the words around it, money by the country named most."""
    assert figures(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost 20 , 000 euros and $ 2 . 5 million .", [(20000, "euro"), (2.5e6, "dollar")]),
        ("Twenty - nine goats and a 16 - year - old boy came .", [(29, "goat"), (16, "year of age")]),
        ("They meet at 8 p . m . or 4 : 30 a . m . on Monday .", []),
        ("He walked half a mile in a quarter of a minute.", [(0.5, "mile"), (0.25, "minute")]),
        ("The first half a mile was steep.", []),
        ("It covers a 150,000-square-foot hall.", [(150000, "square foot")]),
        ("He did 55 m.p.h. on 5 kilos of coal.", [(55, "mile per hour"), (5, "kilogram")]),
        ("He is 6ft 2in tall. She came 3 in all.", [(6.16666666667, "foot")]),
        ("The now-18-month-old twins came in a MiG-29.", [(18, "month of age")]),
        ("They won, 4-2. Her 401(k) grew.", []),
        ("They met at 200 W. Mill Road and led by nearly 3-to-1 at Ada’s/54 Below.", []),
        ("It draws 200 W.", [(200, "watt")]),
        ("It holds 34%-54% of it.", [(34, "percentage")]),
        ("It earns $15-an-hour and has a 3.7 GPA.", [(15, "dollar per hour"), (3.7, "grade point average")]),
        ("A few hundred thousand came.", [(200000, None)]),
    ],
)
def test_a_number_is_read_in_its_spelling(text: str, found: list[tuple[float, str | None]]) -> None:
    """Numbers spaced out, parts of a unit and units on hyphens are figures; clocks, scores and labels are not."""
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skippers under 30 pay less, and nobody over 70 has to.", [(30, "year of age"), (70, "year of age")]),
        ("Crates under 30 were empty.", [(30, None)]),
        ("He left school at 14 , was widowed at 40 and sailed when I was 9.", [(14, AGED), (40, AGED), (9, AGED)]),
        ("The shop at 14 closed.", [(14, None)]),
    ],
)
def test_a_bare_number_is_an_age_where_people_are_told_by_it(text: str, found: list[tuple[float, str | None]]) -> None:
    """People under so many years, and what one did at an age, tell years; crates and addresses do not."""
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The flood killed 1,200 and displaced thousands.", [(1200, "people"), (1000, "people")]),
        ("Hundreds of cold, hungry and barefoot pilots came.", [(100, "pilot")]),
        ("He has 200 of its single - decked ferries.", [(200, "single ferry")]),
        ("One former harbour board clerk left.", [(1, "former harbour board clerk")]),
        ("It sold 4,000 of the island's 7,000 goats.", [(4000, "goat"), (7000, "goat")]),
        ("Nine others are on trial.", [(9, None)]),
        ("Some 70,000 farmers came, and over 400 were wet.", [(70000, "farmer"), (400, "people")]),
        ("Some 45 wells were tested, and not more than six were dry.", [(45, "well"), (6, "well")]),
        ("She won 220 votes, just three more than needed.", [(220, "vote"), (3, "vote")]),
        ("He sold 45 wells. Not more than six were dry.", [(45, "well"), (6, None)]),
        ("A 400-strong choir sang for over 600 'helpers' there.", [(400, "people"), (600, "helper")]),
    ],
)
def test_what_the_tree_says_is_counted(text: str, found: list[tuple[float, str | None]]) -> None:
    """Where the words right behind a number do not tell it, the noun it belongs to is what is counted."""
    marked = mark(read(text, id="example"), only=["quantities", "names"]).quantities
    assert [(one.stated[0], one.unit) for one in marked] == found
