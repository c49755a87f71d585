"""What a conflict of two figures has to pass, whatever the figures are."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import align, mark, read, resolve
from dateline.aligning.frames import Figure, Holder, Said
from dateline.aligning.matching import ENOUGH, SURE, argument_of
from dateline.aligning.matching.evidence import Evidence, Weighed, Weights
from dateline.aligning.sources import sources_of
from dateline.aligning.verdicts import Gate, standing
from dateline.types import Account, Argument, Change, FigureFrame, QuantityMark, Span, Story, Window

TOLD_ALIKE = (Argument("sentences-alike", 4.0), Argument("published-together", 0.8))
GATE = Gate(sources_of(Story(())), lambda one, other: TOLD_ALIKE, SURE, ENOUGH, lambda one, other: False)
TOLD = Said(frozenset({"seized"}), frozenset({"crate"}), names=frozenset({"berg"}))


def figure(doc: str, low: int, high: int, *, day: int = 0, said: Said = TOLD) -> Figure:
    """A count of crates that somebody seized, as an article of that day tells it."""
    mark_ = QuantityMark(Span(doc, 0, 9), (low, high), "exact", low, high, "crate", "test", of=Span(doc, 3, 9))
    published = Window.day(date(2011, 3, 1) + timedelta(days=day))
    return Figure(
        mark_,
        mark_.span,
        mark_.span,
        mark_.span,
        None,
        None,
        (),
        {},
        frozenset(),
        (),
        Holder(None, None),
        said,
        kind="thing",
        published=published,
    )


def changed(doc: str, value: int, change: Change) -> Figure:
    """A value that was changed, of before or of since."""
    told = figure(doc, value, value, day=4)
    return replace(told, mark=replace(told.mark, frame=FigureFrame(change=change)))


numbers = st.integers(1, 60)
sorts = st.frozensets(st.sampled_from(["wooden", "sealed", "small"]), max_size=2)


def verdict(one: Figure, other: Figure) -> str | None:
    """The verdict on two figures of one matter."""
    found = standing(one, other, GATE)
    return found.verdict if found else None


def test_two_counts_of_one_deed_that_exclude_each_other_conflict() -> None:
    """Where subject, deed, noun and day are one and both are told as facts, two numbers can't both be right."""
    assert verdict(figure("a", 12, 12), figure("b", 15, 15)) == "conflict"


def test_articles_without_a_day_contradict_each_other_only_about_one_event() -> None:
    """A toll, an age, a war's length of an article without a day may be of another day; what was seized once is not."""
    toll = replace(TOLD, predicates=frozenset({"killed"}))
    assert verdict(figure("a", 12, 12, said=toll), figure("b", 15, 15, said=toll)) == "conflict"
    one, other = (replace(figure(doc, low, low), happenings=("raid",)) for doc, low in (("a", 12), ("b", 15)))
    undated = replace(other, published=None)
    assert verdict(one, undated) == "conflict"
    assert verdict(replace(one, happenings=()), undated) == "unsettled"
    assert verdict(replace(one, said=toll), replace(undated, said=toll)) == "unsettled"
    assert verdict(replace(one, kind="duration"), replace(undated, kind="duration")) == "unsettled"


def test_a_value_and_what_it_was_changed_to_are_an_update() -> None:
    """The new value goes on from what was told before, and from the old one beside it; not from what is told later."""
    new, old = changed("a", 3, "new"), changed("b", 4, "old")
    assert verdict(new, old) == "update"
    assert verdict(figure("b", 4, 4, day=1), new) == "update"
    assert verdict(figure("b", 4, 4, day=5), new) == "conflict"


def test_what_may_be_is_no_other_precision_of_what_is() -> None:
    """A sentence of up to six years that was possible is no vaguer telling of the four that were given."""
    given = figure("b", 12, 12)
    bound = replace(figure("a", 15, 15), mark=replace(figure("a", 15, 15).mark, hedge="under", low=0))
    assert verdict(bound, given) == "compatible"
    assert verdict(replace(bound, status="hypothetical"), given) is None


@given(numbers, numbers, st.integers(0, 40), sorts, sorts)
def test_it_does_not_matter_which_figure_comes_first(
    one: int, other: int, day: int, mine: frozenset[str], yours: frozenset[str]
) -> None:
    """Two figures stand to each other as they do the other way round."""
    first, second = (
        figure("a", one, one, said=replace(TOLD, sorts=mine)),
        figure("b", other, other, day=day, said=replace(TOLD, sorts=yours)),
    )

    assert verdict(first, second) == verdict(second, first)


@given(numbers, numbers, sorts, st.sampled_from(["wooden", "sealed", "small"]))
def test_a_qualifier_on_one_side_never_makes_a_conflict(one: int, other: int, both: frozenset[str], more: str) -> None:
    """What one side alone tells of a sort leaves room for both figures."""
    said = replace(TOLD, sorts=both)
    plain, narrower = (
        figure("b", other, other, said=said),
        figure("b", other, other, said=replace(said, sorts=both | {more})),
    )
    before, after = (
        verdict(figure("a", one, one, said=said), plain),
        verdict(figure("a", one, one, said=said), narrower),
    )

    assert after != "conflict" or (before == "conflict" and more in both)


@given(numbers, numbers, numbers, numbers)
def test_a_sharper_figure_never_agrees_where_a_vaguer_one_conflicts(
    low: int, high: int, other: int, inner: int
) -> None:
    """Narrowing what one side says never turns a conflict into agreement."""
    low, high = sorted((low, high))
    sharp = min(max(inner, low), high)
    wide, narrow = figure("a", low, high), figure("a", sharp, sharp)

    assert (
        verdict(wide, figure("b", other, other)) != "conflict"
        or verdict(narrow, figure("b", other, other)) == "conflict"
    )


def test_what_is_planned_does_not_contradict_what_came() -> None:
    """A plan and its outcome are told at different times of different things."""
    assert verdict(replace(figure("a", 12, 12), status="planned"), figure("b", 15, 15)) == "update"


def test_a_plan_told_after_the_outcome_is_no_update() -> None:
    """What may have been, and what is planned once it is done, moves no figure on."""
    plan, done = replace(figure("a", 12, 12, day=9), status="planned"), figure("b", 15, 15)

    assert verdict(plan, done) == verdict(replace(plan, status="hypothetical"), done) == "unsettled"


def test_two_plans_are_no_conflict() -> None:
    """Where neither is told as a fact, the two are only set side by side."""
    one, other = (replace(figure(doc, n, n), status="hypothetical") for doc, n in (("a", 12), ("b", 15)))

    assert verdict(one, other) in ("unsettled", None)


def test_a_round_number_tells_more_where_it_counts_one_noun() -> None:
    """Eight hundred is met twice by chance; eight hundred crates are not met so often."""
    nothing = Weighed(frozenset(), 1.0)
    told, weights = Evidence(nothing, nothing, nothing), Weights({}, 1.0)
    crates, more = figure("a", 800, 800), figure("b", 800, 800)
    pipes = figure("b", 800, 800, said=replace(TOLD, heads=frozenset({"pipe"})))

    said = [argument_of(crates, other, (told, told), weights) for other in (more, pipes)]
    one_noun, two = (next(part.weight for part in parts if part.code == "same-number") for parts in said)

    assert one_noun > two > 0


def account(articles: int) -> Account:
    """An account of articles of one toll, each with a higher figure, by outlets of their own."""
    text = "A fire\n\nAt least {n} people died in Skarn when the mill burned down on 3 May 1999."
    return align(
        resolve(
            mark(read(text.format(n=12 + at), id=f"{at:03}", published="1999-05-04", outlet=f"O {at}"))
            for at in range(articles)
        )
    )


def test_a_toll_told_by_many_is_one_line_of_all_of_them() -> None:
    """Each of them has its claim in the line, with what speaks for one matter."""
    lines = [line for line in account(12).lines if line.slot == "amount"]

    assert [len(line.claims) for line in lines] == [12]
    assert lines[0].argument


def told(*articles: tuple[str, str]) -> list[str]:
    """The verdicts on the figures of short articles of outlets of their own, each with its day."""
    marked = [
        mark(read(f"News of the day\n\n{text}", id=f"{at}", published=day, outlet=f"Outlet {at}"))
        for at, (day, text) in enumerate(articles)
    ]
    return [line.verdict for line in align(resolve(marked)).lines if line.slot == "amount"]


def test_a_noun_of_no_list_is_compared() -> None:
    """Ovens are counted as well as the dead."""
    one = ("2011-03-02", "The baker Ada Berg of Skarn has bought twelve steam ovens for her mill in Lower Ostby.")
    same = (
        "2011-03-02",
        "Twelve steam ovens were bought by Ada Berg, a baker from Skarn, for the mill in Lower Ostby.",
    )

    assert told(one, same) == ["agree"]


def test_two_people_are_two_matters() -> None:
    """What one bought says nothing of what another did."""
    one = ("2011-03-02", "Ada Berg, a baker from Skarn, bought twelve steam ovens for the mill in Lower Ostby.")
    other = ("2011-03-02", "Olaf Rask, a baker from Skarn, bought nine steam ovens for the mill in Lower Ostby.")

    assert told(one, other) == []


def test_a_sum_that_grows_is_an_update_in_one_outlet_too() -> None:
    """A sum raised, told again days later, has grown."""
    text = "Greta Holm of Skarn raised {n} euros for the harbour school of Lower Ostby with her winter swim."
    marked = [
        mark(read(f"A swim\n\n{text.format(n=n)}", id=str(n), published=day, outlet="The Ostby Post"))
        for n, day in (("4,000", "2011-03-02"), ("9,500", "2011-03-09"))
    ]

    assert [line.verdict for line in align(resolve(marked)).lines if line.slot == "amount"] == ["update"]


def test_one_name_of_two_people_is_no_conflict() -> None:
    """Two who share a family name and are not known to be one may both be right."""
    one = figure("a", 12, 12, said=replace(TOLD, who=frozenset({"ada"})))
    other = figure("b", 15, 15, said=replace(TOLD, who=frozenset({"olaf"})))

    assert verdict(one, other) != "conflict"


def test_what_one_side_dates_years_back_is_no_conflict_with_the_day() -> None:
    """A figure of years ago leaves room for another one of now."""
    old = replace(figure("a", 12, 12), day=Window.day(date(2004, 5, 1)))

    assert verdict(old, figure("b", 15, 15)) != "conflict"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The harbour office denied that 40 barges had sunk in the gale.", []),
        ("The harbour office said that 40 barges had sunk in the gale.", ["agree"]),
    ],
)
def test_a_denied_figure_agrees_with_nobody(told: str, found: list[str]) -> None:
    """Who denies that 40 sank does not say that 40 sank."""
    texts = (told, "40 barges sank in the gale, the union said.")
    marked = [
        mark(read(text, id=str(number), published="2019-03-12", outlet=f"Outlet {number}"))
        for number, text in enumerate(texts)
    ]
    lines = align(resolve(marked)).lines

    assert [line.verdict for line in lines if line.slot == "amount" and len(line.claims) > 1] == found


def test_somebody_named_and_the_rookie_may_be_two() -> None:
    """One undated deed told of both makes no conflict of them; a dated one does, and so does one name."""
    told = (Argument("sentences-alike", 2.2), Argument("articles-alike", 1.8), Argument("published-together", 0.8))
    gate = replace(GATE, argument=lambda one, other: told)
    rookie = replace(TOLD, names=frozenset(), noun="rookie")
    one = replace(figure("a", 12, 12), happenings=("raid",))
    other = replace(figure("b", 15, 15), happenings=("raid",))
    nobody, day = replace(other, said=rookie), {"raid": Window.day(date(2011, 3, 1))}

    found = [
        standing(one, nobody, gate),
        standing(replace(one, events=day), replace(nobody, events=day), gate),
        standing(one, other, gate),
    ]
    assert [bool(stand) and stand.verdict == "conflict" for stand in found] == [False, True, True]


def test_an_end_of_a_range_and_what_is_needed_are_held_against_nothing() -> None:
    """ "Estimates range from 20 to 60" gives two ends that nobody counted; two that are needed are of two polls."""
    one, other = figure("a", 20, 20), figure("b", 50, 50)
    ends = [replace(told, mark=replace(told.mark, verb="range")) for told in (one, other)]
    needed = [replace(told, needed=True) for told in (one, other)]

    assert verdict(one, other) == "conflict"
    assert (verdict(*ends), verdict(*needed), verdict(one, needed[1])) == (None, None, None)


@pytest.mark.parametrize(("other", "expected"), [(40, "agree"), (43, "conflict"), (62, None)])
def test_two_ages_a_generation_apart_are_of_two_people(other: int, expected: str | None) -> None:
    """One may be mistaken by some years about somebody's age; 40 and 62 are said of two, whoever is meant."""
    one, two = (replace(figure(doc, age, age), kind="age") for doc, age in (("a", 40), ("b", other)))
    found = standing(one, two, GATE)

    assert (found.verdict if found else None) == expected
