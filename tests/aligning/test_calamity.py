"""Victims of whom nobody says of what: they are of the one disaster that a few articles tell of."""

from dateline import align, mark, read, resolve
from dateline.types import Account

DAYS = ("2016-05-03", "2016-05-04", "2016-05-11")
DIKE = (
    "At least four people died and 20 were missing on Tuesday after the sea broke the dike at Lunde.\n\n"
    "Harbour master Ada Berg said the water had come before dawn.",
    "Divers found five more bodies in Lunde on Wednesday, raising the death toll to 9.\n\n"
    "Twelve people were still missing, Berg said.",
    "The search for those lost when the dike at Lunde gave way ended on Tuesday with 14 dead and three people missing.",
)


def account(*texts: str, days: tuple[str, ...] = DAYS) -> Account:
    """The account of articles of as many outlets."""
    articles = [
        read(f"News of the coast\n\n{text}", id=f"{at}", outlet=f"Paper {at}", published=days[at])
        for at, text in enumerate(texts)
    ]
    return align(resolve([mark(article) for article in articles]))


def counted(account_: Account) -> dict[str, list[float | None]]:
    """The verdicts on tolls, each with its figures."""
    return {
        f"{line.verdict} {line.matter.label}": [claim.amount.low for claim in line.claims if claim.amount]
        for line in account_.lines
        if line.matter.kind == "measure"
    }


def test_a_toll_goes_on_from_article_to_article() -> None:
    """Nobody repeats of what the dead died: what the articles begin with tells it."""
    found = counted(account(*DIKE))

    assert found["update killed"] == [4, 9, 14]
    assert found["update missing"] == [20, 12, 3]


def test_tolls_of_two_days_disasters_are_kept_apart() -> None:
    """An article of another explosion in the same town begins with its name too."""
    found = counted(
        account(
            "An explosion in Lunde on Tuesday killed four people. Mayor Ada Berg spoke of a black day.",
            "An explosion in Lunde on Wednesday killed nine people. Mayor Ada Berg went to the second place at once.",
        )
    )

    assert "update killed" not in found and "conflict killed" not in found


def test_those_on_board_are_not_those_who_died() -> None:
    """The deed of the sentence is not told of everybody in it."""
    marked = mark(read("A bus with nine people on board crashed near Lunde, killing seven.", id="a"))

    assert [figure.measure for figure in marked.quantities] == [None, "killed"]


def test_those_who_fled_are_counted_so_wherever_they_stay() -> None:
    """A relative clause tells what its noun is counted for."""
    marked = mark(read("The school in Lunde was home to 100 people who were evacuated.", id="a"))

    assert [figure.measure for figure in marked.quantities] == ["displaced"]
