"""Figures of several articles: sums, parts, shares, additions, changes, and who asserts them as of when."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline import align, mark, read, resolve
from dateline.aligning.verdicts import relation
from dateline.types import Amount, Line

RAID = "the attack on the Lund consulate on 4 May 2004"
FAMINE = "In the famine of 1870 in the town of Lund in Norway"
BREWERY = "The Lund Brewery in Norway, owned by Ada Berg and Olaf Lie,"
# The second article tells it in its own words, as articles do: else two that differ in a figure alone are copies.
RETOLD = {
    RAID: "the attack of 4 May 2004 on the consulate in Lund",
    FAMINE: "In Norway, in the town of Lund, in the famine of 1870",
}


def retold(text: str) -> str:
    """The text with what it is about in other words."""
    for told, again in RETOLD.items():
        text = text.replace(told, again)
    return text


def lines(*texts: str, days: tuple[str, ...] = ("2010-05-06", "2011-05-06", "2012-05-06")) -> list[Line]:
    """The amount lines of short articles, published a year apart where no days are given."""
    texts = (texts[0], *(retold(text) for text in texts[1:]))
    marked = [mark(read(text, id=f"{n}.txt", published=days[n], outlet=f"Outlet {n}")) for n, text in enumerate(texts)]
    return [line for line in align(resolve(marked)).lines if line.slot == "amount"]


def verdicts(*texts: str, **options: tuple[str, ...]) -> list[tuple[str, str]]:
    """What each line asks, and its verdict."""
    return [(line.subject.split(":")[0], line.verdict) for line in lines(*texts, **options)]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Twelve soldiers and three clerks were killed in", "Fifteen people were killed in", "agree"),
        ("Twelve soldiers and three clerks were killed in", "At least 15 people were killed in", "compatible"),
        ("Twelve soldiers and three clerks were killed in", "Twenty people were killed in", "unsettled"),
        ("Fourteen people were killed in", "Sixteen people were killed in", "conflict"),
    ],
)
def test_a_sum_agrees_with_its_total_and_conflicts_with_none(one: str, other: str, verdict: str) -> None:
    """The terms told in one breath are one figure; a list that may be incomplete excludes no other total."""
    assert verdicts(f"{one} {RAID}.", f"{other} {RAID}.") == [("Dead in the attack", verdict)]


def test_a_sum_shows_all_its_terms() -> None:
    """The claim of a sum quotes every term, with their total."""
    (line,) = lines(
        f"Twelve soldiers and three clerks were killed in {RAID}.", f"Fifteen people were killed in {RAID}."
    )

    assert {claim.amount and claim.amount.low for claim in line.claims} == {15}
    assert max(len(claim.evidence) for claim in line.claims) == len(
        f"Twelve soldiers and three clerks were killed in {RAID}"
    )


def test_terms_that_may_hold_each_other_make_no_sum() -> None:
    """ "Twelve people and three children" are 12 or 15: nothing is compared."""
    assert lines(f"Twelve people and three children died in {RAID}.", f"Fifteen people died in {RAID}.") == []


def test_a_part_is_held_against_the_same_part_only() -> None:
    """The children among the killed are compared with each other, the killed with the killed."""
    one = f"Fifteen people, including four children, were killed in {RAID}."
    other = f"Fifteen people were killed in {RAID}, among them four children."

    assert verdicts(one, other) == [("Children among the dead", "agree"), ("Dead in the attack", "agree")] or (
        verdicts(one, other) == [("Dead in the attack", "agree"), ("Children among the dead", "agree")]
    )
    assert verdicts(other, f"Four people were killed in {RAID}.") == [("Dead in the attack", "conflict")]
    assert lines(f"There were four children among the dead in {RAID}.", f"Fifteen people died in {RAID}.") == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Four children were killed in", "Fifteen people were killed in", None),
        ("Four children were killed in", "Nine soldiers were killed in", None),
        ("Four children were killed in", "Nine children were killed in", "conflict"),
        ("Twenty soldiers were killed in", "Fifteen people were killed in", "conflict"),
    ],
)
def test_a_group_may_be_a_part_of_those_counted(one: str, other: str, verdict: str | None) -> None:
    """A smaller count of a narrower group excludes nothing and is no matter of its own; a larger one than all does."""
    assert [found for _, found in verdicts(f"{one} {RAID}.", f"{other} {RAID}.")] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("nearly a quarter of the 8 million inhabitants died.", "close to 2 million people died.", "agree"),
        ("nearly a quarter of the 8 million inhabitants died.", "close to 3 million people died.", "unsettled"),
        ("a quarter of the population died. It had a population of 8 million.", "2 million people died.", "agree"),
        ("nearly a quarter of the population died.", "close to 2 million people died.", None),
        ("nearly a quarter of the population died.", "a quarter of the population died.", "compatible"),
        ("a quarter of the population died.", "half of the population died.", "conflict"),
        ("a quarter of the population died.", "half of the children died.", None),
    ],
)
def test_a_share_is_held_against_a_share_of_the_same_whole(one: str, other: str, found: str | None) -> None:
    """A share becomes a number only through a whole that its source states."""
    found_verdicts = [line.verdict for line in lines(f"{FAMINE} {one}", f"{FAMINE} {other}")]

    assert found_verdicts == ([found] if found else [])


def test_what_is_new_is_not_the_toll() -> None:
    """Another 12 dead bring the toll to 40: only the toll is compared."""
    new = f"Another 12 people died on Sunday, bringing the toll of {RAID} to 40."

    assert verdicts(new, f"Forty people were killed in {RAID}.") == [("Dead in the attack", "agree")]
    assert lines(f"Another 12 people were killed in {RAID}.", f"Forty people were killed in {RAID}.") == []


def test_a_count_that_goes_on_is_updated() -> None:
    """Counts as of two days do not contradict each other; counts without a day do."""
    one, other = "40 people died in", "52 people died in"
    days = ("2004-06-10", "2004-07-20")

    assert verdicts(f"So far {one} {RAID}.", f"So far {other} {RAID}.", days=days) == [("Dead in the attack", "update")]
    assert verdicts(f"Some {one} {RAID}.", f"Exactly {other} {RAID}.") == [("Dead in the attack", "conflict")]


@pytest.mark.parametrize(
    ("first", "last", "on", "found"),
    [
        ("So far 52", "So far 40", "2004-07-20", []),
        ("So far 52", "By the revised list so far 40", "2004-07-20", ["update"]),
        ("So far 40", "So far 52", "2004-07-20", ["update"]),
    ],
)
def test_a_toll_does_not_fall_by_itself(first: str, last: str, on: str, found: list[str]) -> None:
    """A smaller toll told later is an update only where it is said to be revised."""
    texts = f"{first} people died in {RAID}.", f"{last} people died in {RAID}."

    assert [line.verdict for line in lines(*texts, days=("2004-06-10", on)) if line.verdict == "update"] == found


@pytest.mark.parametrize(("verb", "found"), [("has already killed", ["update"]), ("killed", ["conflict"])])
def test_a_count_that_goes_on_may_grow_within_a_day(verb: str, found: list[str]) -> None:
    """What "has killed" so many goes on killing, however long ago it began: two counts of one day exclude nothing."""
    first, last = (
        f"The siege of the Lund consulate, which began in May, {verb} {count} people." for count in (130, 150)
    )
    told = lines(first, last, days=("2004-09-06", "2004-09-06"))

    assert [line.verdict for line in told] == found


def test_a_conflict_names_who_asserts_each_figure() -> None:
    """Where figures stand in somebody's words, the reason says whose."""
    (line,) = lines(
        f"The rebels said that 40 people were killed in {RAID}.",
        f"The army said that 15 people were killed in {RAID}.",
    )

    assert line.why == "“40 people” (The rebels) and “15 people” (The army) exclude each other"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("saw sales rise 5 % to 210 million euros in 2009.", "had sales of 210 million euros in 2009.", ["agree"]),
        ("saw sales rise by 5 percent in 2009.", "had sales of 210 million euros in 2009.", []),
        ("saw sales rise by 5 percent in 2009.", "saw sales rise by 12 percent in 2009.", []),
        ("saw sales rise by 5 percent in 2009.", "saw sales fall by 12 percent in 2009.", []),
        ("doubled its sales in 2009.", "sold three times as many bottles in 2009.", []),
    ],
)
def test_a_change_is_not_a_level(one: str, other: str, found: list[str]) -> None:
    """By how much sales rose is held against no level, and since its base is not told, against no other rise."""
    assert [line.verdict for line in lines(f"{BREWERY} {one}", f"{BREWERY} {other}")] == found


exact = st.integers(1, 10**6).map(lambda n: Amount(n, n, "people", (n, n), "exact", "person"))
ranges = st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)).map(
    lambda ends: Amount(min(ends), max(ends), "people", (min(ends), max(ends)), "exact", "person")
)
bounds = st.integers(1, 10**6).map(lambda n: Amount(n, None, "people", (n, n), "over", "person"))
amounts = st.one_of(exact, ranges, bounds)


@given(amounts)
def test_a_figure_agrees_with_itself(one: Amount) -> None:
    """The same words in two sources say the same."""
    assert relation(one, one) == "agree"


@given(amounts, amounts)
def test_the_order_of_two_figures_does_not_matter(one: Amount, other: Amount) -> None:
    """It does not matter which source is read first, whatever the hedges."""
    assert relation(one, other) == relation(other, one)


@example(
    Amount(1, 210, "people", (1, 210), "exact", "person"),
    Amount(211, 211, "people", (211, 211), "exact", "person"),
    210,
    210,
)
@given(ranges, amounts, st.integers(1, 10**6), st.integers(1, 10**6))
def test_narrowing_never_turns_a_conflict_into_agreement(one: Amount, other: Amount, low: int, high: int) -> None:
    """A sharper statement within one that is excluded is excluded too."""
    ends = sorted(min(max(end, one.low or 0), one.high or end) for end in (low, high))
    narrow = Amount(ends[0], ends[1], "people", (ends[0], ends[1]), "exact", "person")
    found = relation(narrow, other)

    assert relation(one, other) != "conflict" or found != "agree"
    assert relation(one, other) != "conflict" or ends[0] == ends[1] or found == "conflict"


@given(ranges, amounts, st.integers(0, 1000), st.integers(0, 1000))
def test_widening_a_range_never_makes_a_conflict(one: Amount, other: Amount, down: int, up: int) -> None:
    """A range within a range excludes all that the wider one excludes."""
    wide = Amount((one.low or 0) - down, (one.high or 0) + up, "people", None, "exact", "person")

    assert one.low == one.high or relation(one, other) == "conflict" or relation(wide, other) != "conflict"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "The tram was running at 71 km/h when it entered the bend at Lund, the police said.",
            "The tram was going at 78 km/h when it entered the bend at Lund, a guard said.",
            ["conflict"],
        ),
        (
            "The tram was running at 71 km/h when it entered the bend at Lund, the police said.",
            "The tram was going at 78 km/h on the bridge before Lund, a guard said.",
            [],
        ),
        (
            "The tram was running at 71 km/h when it entered the bend at Lund, the police said.",
            "Trams are limited to 60 km/h when they enter the bend at Lund, a guard said.",
            [],
        ),
    ],
)
def test_two_speeds_are_of_one_moment(one: str, other: str, found: list[str]) -> None:
    """Whatever verb tells how fast it was; what was done elsewhere, and what is allowed, is another speed."""
    told = lines(one, other, days=("2010-05-06", "2010-05-06"))

    assert [line.verdict for line in told] == found
