"""What articles of a large pile have in common by chance, and what is told of none of them for that."""

import pytest

from dateline import align, mark, read, resolve
from dateline.aligning.happenings import witnesses_of
from dateline.aligning.sides import who_lines
from dateline.aligning.sources import sources_of
from dateline.types import Line
from tests.aligning.joined import joined

# So many articles more, of nothing that the others tell.
WHO = ("The ferry to Holm", "A brass band from Vik", "The library in Dale", "A school in Lom", "The clock of Voss")
WHAT = ("was heard of again", "is older than it looks", "has a new roof", "needs no more rain", "won a small prize")
BESIDE = tuple(f"{who} {what}." for who in WHO for what in WHAT)


def lines(*texts: str, days: tuple[str, ...] = ("2012-05-11", "2012-05-11")) -> list[Line]:
    """The lines of these articles among many others, each of an outlet of its own."""
    dated = [*zip(texts, days, strict=True), *((text, "2012-05-02") for text in BESIDE)]
    documents = (read(text, id=f"{n}", published=day, outlet=f"Outlet {n}") for n, (text, day) in enumerate(dated))
    return [*align(resolve(tuple(map(mark, documents)))).lines]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Lena Dahl's victory in Skarn on Thursday surprised her own party.", 0),
        ("Ada Moen's narrow victory in Skarn on Thursday surprised her own party.", 1),
    ],
)
def test_two_winners_of_one_day_have_no_victory_in_common(other: str, found: int) -> None:
    """What befell one who is known by name, and another, are two, though one word and one day are told of both."""
    told = lines("Ada Moen's victory in Skarn on Thursday ended a long race for the council.", other)

    assert len([line for line in told if line.slot == "when"]) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("a Norvik poll in February", "a Norvik poll held in February", 0),
        ("a Norvik poll on 9 February", "a Norvik poll held on 9 February", 1),
    ],
)
def test_two_surveys_of_one_month_may_be_two(one: str, other: str, found: int) -> None:
    """Whoever asks asks again: only a day tells that one survey is meant."""
    told = lines(
        f"The mayor of Skarn was trusted by most of the town in {one}.",
        f"Farmers were against the dam, and young people for it, in {other}.",
    )

    assert len([line for line in told if line.slot == "when"]) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("A bound report of 104 pages on the herring was put before the fishermen of the coast.", 0),
        ("The council printed the report of 104 pages on the new bridge.", 1),
    ],
)
def test_one_noun_and_one_number_of_three_digits_are_no_matter(other: str, found: int) -> None:
    """Two reports may have 104 pages each; what both tell besides makes them one."""
    told = lines("The town of Skarn printed 104 pages on the bridge that the council wants.", other)

    assert len([line for line in told if line.slot == "amount"]) == found


def test_figures_that_may_be_of_two_matters_are_left_out() -> None:
    """Of many articles two figures that only may part are no matter for a reader to settle; of two they are."""
    texts = (
        "Twelve soldiers and three clerks were killed in the attack on the Lund consulate on 4 May 2004.",
        "Twenty people were killed in the attack of 4 May 2004 on the consulate in Lund.",
    )
    alone = (read(text, id=f"{n}", published="2012-05-11", outlet=f"Outlet {n}") for n, text in enumerate(texts))

    assert "unsettled" in {line.verdict for line in align(resolve(tuple(map(mark, alone)))).lines}
    assert "unsettled" not in {line.verdict for line in lines(*texts)}


@pytest.mark.parametrize(
    ("role", "found"), [("candidate for mayor", 0), ("presidential candidate", 0), ("mayor of Skarn", 1)]
)
def test_who_only_seeks_an_office_holds_none(role: str, found: int) -> None:
    """A candidate is one beside others: that two articles call somebody so is no agreement on who holds an office."""
    told = lines(
        f"Ada Moen, the {role}, opened a shop in Lund.", f"The new shop in Lund was opened by Ada Moen, the {role}."
    )

    assert len([line for line in told if line.slot == "holder"]) == found


@pytest.mark.parametrize(("why", "found"), [("for selling the mill", 0), ("over what bread costs", 1)])
def test_what_is_done_again_is_one_deed_where_more_is_told_of_it(why: str, found: int) -> None:
    """Of who struck at whom, on no known day, the words for why must be the same."""
    one = "Ada Moen, who runs for mayor, has mocked Lena Dahl over the price of bread."
    story = joined(one, f"Lena Dahl is no friend of Ada Moen, who has mocked Lena Dahl {why}.", verb="mock")

    assert len([*who_lines(story, witnesses_of(story), sources_of(story))]) == found
