"""Figures held against each other by sorts give what they give pair by pair."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import align, mark, read, resolve
from dateline.aligning.amounts import _comparable
from dateline.aligning.pairs import pairs_of
from dateline.aligning.sources import Sources, sources_of
from dateline.aligning.standing import standing
from dateline.aligning.surroundings import Figure, figures
from dateline.types import Account

TOLD = (
    "At least {n} people died in Skarn when the mill burned down on 3 May 1999.",
    "About {n} people died in Skarn when the mill burned down on 3 May 1999.",
    "The fire at the mill in Skarn killed {n} people on 3 May 1999.",
    "So far {n} people have died in Skarn since the mill burned down on 3 May 1999.",
    "Ada Berg said that {n} soldiers died in Skarn when the mill burned down on 3 May 1999.",
)


def told(rows: list[tuple[int, int, int]]) -> tuple[list[Figure], Sources]:
    """The figures of articles, each given by its wording, its number and its outlet; published day after day."""
    marked = [
        mark(
            read(
                f"A mill burns down\n\n{TOLD[wording].format(n=number)}",
                id=f"{place:03}",
                published=f"1999-05-{4 + place % 20:02}",
                outlet=f"Outlet {outlet}",
            )
        )
        for place, (wording, number, outlet) in enumerate(rows)
    ]
    story = resolve(marked)
    return [figure for figure in figures(story) if figure.mark.measure], sources_of(story)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from([12, 13, 40]), st.integers(0, 3)), min_size=2, max_size=8))
def test_sorts_of_figures_stand_to_each_other_as_their_figures_do(rows: list[tuple[int, int, int]]) -> None:
    """Every standing, everybody compared and the first conflict are those of all pairs of two sources."""
    group, sources = told(rows)
    by_sort = pairs_of(group, sources)
    places = [
        (one, other)
        for one, other in combinations(range(len(group)), 2)
        if sources.of[group[one].mark.span.doc] != sources.of[group[other].mark.span.doc]
    ]
    stand = {(one, other): standing(group[one], group[other], sources) for one, other in places}
    conflicts = [pair for pair in places if stand[pair] == "conflict" and _comparable(group[pair[0]], group[pair[1]])]

    assert by_sort.standings() == frozenset(stand.values())
    assert by_sort.compared() == [
        any(found and at in pair for pair, found in stand.items()) for at in range(len(group))
    ]
    assert by_sort.conflict(_comparable) == ((group[conflicts[0][0]], group[conflicts[0][1]]) if conflicts else None)


def account(articles: int) -> Account:
    """An account of articles of one toll, each with a higher figure, by outlets of their own."""
    return align(
        resolve(
            mark(
                read(f"A fire\n\n{TOLD[0].format(n=12 + at)}", id=f"{at:03}", published="1999-05-04", outlet=f"O {at}")
            )
            for at in range(articles)
        )
    )


def test_a_toll_told_by_many_is_one_line_of_all_of_them() -> None:
    """Each of them has its claim in the line."""
    lines = [line for line in account(12).lines if line.slot == "amount"]

    assert [(len(line.claims), line.verdict) for line in lines] == [(12, "compatible")]
