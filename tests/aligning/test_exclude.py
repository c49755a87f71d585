"""Figures and hours of short articles that cannot both be right, and those beside them that can."""

import pytest

from dateline import align, mark, read, resolve


def told(*articles: tuple[str, str], slot: str = "amount") -> list[str]:
    """The verdicts on what short articles tell, by outlets of their own, each with its day."""
    marked = [
        mark(read(f"News of the day\n\n{text}", id=f"{at}", published=day, outlet=f"Outlet {at}"))
        for at, (day, text) in enumerate(articles)
    ]
    return [line.verdict for line in align(resolve(marked)).lines if line.slot == slot]


BORROWED = ("2014-03-04", "Corvin Asche had taken out four million pounds in loans from the club, the auditors found.")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Asche had drawn 2.6 million pounds in loans from the club, a tribunal said on Friday.", ["conflict"]),
        ("Asche had repaid 2.6 million pounds in loans to the club, a tribunal said on Friday.", []),
        ("Berta Lundqvist had drawn 2.6 million pounds in loans from the club, a tribunal said.", []),
    ],
)
def test_words_for_one_dealing_with_money_are_one_predicate(other: str, found: list[str]) -> None:
    """Who takes out a loan and who draws one borrows; who repays does something else, and so does somebody else."""
    assert told(BORROWED, ("2014-03-07", other)) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The kidnappers asked for nine million crowns for the boy, his uncle said.", ["conflict"]),
        ("The kidnappers raised the sum on Friday and now ask for nine million crowns for the boy.", ["unsettled"]),
        ("The kidnappers got nine million crowns for the boy, his uncle said.", []),
    ],
)
def test_what_was_asked_is_told_as_a_fact(other: str, found: list[str]) -> None:
    """That so much was demanded is so, whatever came of it; a demand that is moved or met is none of it."""
    one = ("2014-03-04", "The kidnappers demanded seven million crowns for the boy, the police in Lisbakk said.")

    assert [verdict for verdict in told(one, ("2014-03-06", other)) if verdict != "compatible"] == found


def test_two_charges_of_one_week_can_contradict_each_other() -> None:
    """Neither is told as so, but that both were brought is; a sum that was revised is no other one."""
    one = (
        "2014-03-04",
        "Dario Benz, the treasurer, is accused of having embezzled 3.4 million crowns from the lottery.",
    )
    other = "Dario Benz is suspected of having siphoned off {}4.3 million crowns from the lottery."

    assert told(one, ("2014-03-05", other.format(""))) == ["conflict"]
    assert "conflict" not in told(one, ("2014-03-05", other.format("what was earlier put at ")))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The firm Godfare employs 140 people.", "The firm Godfare has 95 employees.", ["conflict"]),
        ("The firm Godfare employs 140 people.", "The firm Godfare has 95 cooks.", []),
        ("Museum buys stone\n\nThe museum in Kalvik has bought the stone for 45,000 euros.",
         "The museum in Kalvik paid 54,000 euros for the stone.", ["conflict"]),
    ],
)  # fmt: skip
def test_what_stays_as_it_is_does_not_move_overnight(one: str, other: str, found: list[str]) -> None:
    """Told as of today it is no count that went on since yesterday; a part of the staff is not all of it."""
    assert told(("2019-02-07", one), ("2019-02-08", other)) == found


def test_points_of_one_evening_are_none_of_all() -> None:
    """A number a hundred times as large is of something else where another one is at hand."""
    one = ("2011-01-05", "Halloran scored 20 points on Tuesday and now has 2,302 for the season.")
    other = ("2011-01-05", "Halloran now has 2,301 season points for Lund.")

    assert told(one, other) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Two trams collided in Vester on Tuesday. The collision happened at 6:41 a.m.",
         "Two trams collided in Vester at 7:22 a.m. on Tuesday.", True),
        ("Two trams collided in Vester on Tuesday. The collision happened at about 7 a.m.",
         "Two trams collided in Vester at 7:22 a.m. on Tuesday.", False),
        ("Two trams collided in Vester on Tuesday. The fire brigade reached the collision at 7:51 a.m.",
         "Two trams collided in Vester at 7:22 a.m. on Tuesday.", False),
        ("Two trams collided in Vester on Tuesday. The second collision happened at 8:41 a.m.",
         "Two trams collided in Vester at 7:22 a.m. on Tuesday.", False),
    ],
)  # fmt: skip
def test_a_calamity_has_one_hour(one: str, other: str, found: bool) -> None:
    """Verb and noun tell of one calamity of a day; who came to it came later, and a hedged hour is wide."""
    assert ("conflict" in told(("2014-03-05", one), ("2014-03-05", other), slot="when")) is found


def test_how_often_somebody_did_it_never_falls() -> None:
    """Who has won it six times has not won it four; the later article may tell of one more."""
    six, four = (
        "Yev Sarkisian, who has won the Lund Open six times, was fined.",
        "Yev Sarkisian has won the Lund Open four times.",
    )

    assert told(("2014-04-14", six), ("2014-04-15", four)) == ["conflict"]
    assert "conflict" not in told(("2014-04-14", four), ("2014-04-15", six))


def test_a_plan_told_on_two_days_may_have_been_moved() -> None:
    """What is to be cut is told otherwise overnight: a conflict, unless a word says that it was changed."""
    one = ("2016-03-02", "The dairy Brightmere will close its plant in Elm, with the loss of 230 jobs.")
    other = "Brightmere will close its plant in Elm, with the loss of {} jobs."

    assert told(one, ("2016-03-03", other.format("320"))) == ["conflict"]
    assert "conflict" not in told(one, ("2016-03-03", other.format("now 320")))
    assert "conflict" not in told(one, ("2016-05-03", other.format("320")))


def test_those_treated_are_counted_on_as_the_injured() -> None:
    """More of them are told of a day later."""
    one = ("2012-05-09", "Six people were treated for smoke after a fire in the Rimm tunnel on Tuesday.")
    other = ("2012-05-10", "Nine people were treated for smoke on Tuesday after the fire in the Rimm tunnel.")

    assert "conflict" not in told(one, other)


@pytest.mark.parametrize("tense", ["are still being treated", "are being treated"])
def test_who_is_treated_by_now_is_not_who_was_hurt(tense: str) -> None:
    """Most have left the hospital since: the fewer are no other count of the hurt."""
    one = "At least four people were killed and about 60 hurt on Tuesday in a tram crash near Rimm, the police said."
    other = f"A bell rang for each of those killed in Tuesday's tram crash near Rimm. Nineteen people {tense} there."

    assert "conflict" not in told(("2012-05-09", one), ("2012-05-12", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orla Foods borrowed 4 million euros from the bank.", "Orla Foods borrowed 9 million euros from its owner."),
        ("The gang demanded 3 million euros for the icon.", "The gang demanded 1 million euros for the letters."),
        ("The firm Godfare employs 140 people in Elm.", "The firm Godfare employs 340 people in all."),
        ("The gale in Elm destroyed 40 sheds on Tuesday.",
         "The gale in Elm destroyed 12 sheds in the harbour quarter on Tuesday."),
        ("Thieves stole 14 icons from the Kalvik museum on Sunday night.",
         "Thieves stole nine icons from the museum in Elm on Sunday night."),
    ],
)  # fmt: skip
def test_another_giver_thing_or_place_leaves_room(one: str, other: str) -> None:
    """From whom, for what and where it was done tells two matters apart, and a part from all."""
    assert "conflict" not in told(("2014-03-05", one), ("2014-03-05", other))


def test_one_giver_leaves_none() -> None:
    """The same behind the same preposition is no room for both."""
    one = ("2014-03-05", "Orla Foods borrowed 4 million euros from the bank of Elm.")
    other = ("2014-03-05", "Orla Foods took out 9 million euros in loans from the bank.")

    assert told(one, other) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Greta Moe was treated for three weeks in Elm.", "Greta Moe was treated for five weeks in Kalvik."),
        ("The firm has 140 employees.", "The firm's supplier has 95 employees."),
        ("The stone weighs 4.2 kilograms.", "A second stone weighs 2.4 kilograms."),
        ("Moe borrowed 20,000 euros from a friend.", "Moe borrowed 90,000 euros in all."),
        ("The union asks for 300 euros a month.", "The union asked for 200 euros a month last year."),
        ("Kestrel will cut 300 jobs, it said.", "Kestrel will cut 120 jobs in its offices, it said."),
    ],
)
def test_another_place_owner_or_year_leaves_room(one: str, other: str) -> None:
    """What is told of another one, of a part or of another time excludes nothing."""
    assert "conflict" not in told(("2014-03-05", one), ("2014-03-05", other))


def test_two_collisions_of_a_morning_are_two() -> None:
    """Each tells what collided, and it is not the same."""
    one = ("2014-03-05", "Two lorries collided at 6:41 a.m. on Tuesday near Elm.")
    other = ("2014-03-05", "Two cars collided at 8:22 a.m. on Tuesday near Elm.")

    assert "conflict" not in told(one, other, slot="when")
