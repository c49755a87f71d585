"""Who takes part tells two events apart, whatever else is told alike of them."""

import pytest

from tests.resolving.test_event_joins import are_joined, happenings

WON = ("2011-03-09", "Lars Berg's victory in the Orrholm chess final on Tuesday made him champion, the guild said.")


@pytest.mark.parametrize(("name", "together"), [("Ada Holm", False), ("Lars Berg", True)])
def test_what_an_article_tells_of_one_is_not_bridged_to_another(name: str, together: bool) -> None:
    """Where "Tuesday's victory" is Holm's in its article, it is not the one that another tells of Berg."""
    text = (
        f"{name} has earned the applause. {name}'s victory in the Orrholm chess final on Tuesday was close. "
        "After Tuesday's triumph in the Orrholm chess final, the guild made plans."
    )

    assert are_joined("victory", "triumph", WON, ("2011-03-10", text)) is together


@pytest.mark.parametrize(("whom", "together"), [("Lars Berg", True), ("Lars Berg's followers", False)])
def test_who_charges_somebodys_followers_has_not_charged_him(whom: str, together: bool) -> None:
    """What only people undergo befalls those whom the phrase names last, whatever they are called."""
    first = ("2011-03-09", "The court of Orrholm charged Lars Berg with fraud over the flour.")
    second = ("2011-03-10", f"The court of Orrholm had charged {whom} with fraud over the mill.")

    assert are_joined("charged", "charged", first, second) is together


@pytest.mark.parametrize(("who", "together"), [("Lars Berg", True), ("Lars Berg's firm", False)])
def test_what_his_firm_announces_he_has_not_announced(who: str, together: bool) -> None:
    """A firm that is somebody's speaks for itself; whose statement it is, is told by the name alone."""
    first = ("2011-03-09", "Lars Berg announced on Tuesday that the mill of Orrholm will be sold.")
    second = ("2011-03-09", f"{who} announced on Tuesday that the mill of Orrholm has new wheels.")

    assert are_joined("announced", "announced", first, second) is together


@pytest.mark.parametrize(("deed", "together"), [("sentenced", False), ("convicted", True)])
def test_a_later_step_of_a_case_is_another_event(deed: str, together: bool) -> None:
    """Who is convicted in March is sentenced on another day, in the same words."""
    first = ("2011-06-09", "Lars Berg was convicted in March of fraud over the flour of Orrholm.")
    second = ("2011-06-10", f"The Orrholm court {deed} Lars Berg for the fraud over the flour.")

    assert are_joined("convicted", deed, first, second) is together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The lead is as wide as in the last two Orrholm polls, in February and October.", False),
        ("The lead is as wide as in the Orrholm poll in February.", True),
    ],
)
def test_a_month_does_not_tell_which_poll(text: str, together: bool) -> None:
    """ "A poll in February" is one of several, as though no day were told, and two polls are not one."""
    first = ("2011-03-29", "Some 55 percent want a new weir, according to an Orrholm poll conducted in February.")

    assert are_joined("poll", "polls" if "polls" in text else "poll", first, ("2011-03-12", text)) is together


@pytest.mark.parametrize(("day", "together"), [("Monday", False), ("Tuesday", True)])
def test_two_weekdays_by_name_are_two_days(day: str, together: bool) -> None:
    """ "On Monday" and "on Tuesday" of one week are no slip of the pen, as "yesterday" may be."""
    first = ("2011-03-09", "Lars Berg declared on Tuesday that he will not back the new weir of Orrholm.")
    second = ("2011-03-09", f"Lars Berg announced {day} that he and the guild of Orrholm will meet over the weir.")

    assert are_joined("declared", "announced", first, second) is together


@pytest.mark.parametrize("name", ["Weavers", "Miller"])
def test_two_that_are_called_by_two_names_are_two(name: str) -> None:
    """ "Today's Miller summit and the Weavers summit" are two; which of them another means is told by its name."""
    text = "Today's Miller summit and the Weavers summit in Orrholm later this week may end the flour row."
    other = f"It is at the {name} meeting in Orrholm later this week that the flour row may end."
    found = [happening.tellings for happening in happenings(("2011-03-09", text), ("2011-03-09", other))]
    told = next(one for one in found if any(two.span.doc == "1" and two.mark.kind == "meet" for two in one))

    others = [text[one.mark.trigger.start - len("Weavers ") :].split()[0] for one in told if one.span.doc == "0"]
    assert others in ([], [name])
