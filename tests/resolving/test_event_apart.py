"""What is told alike of two events is not one event."""

import pytest

from tests.resolving.test_event_joins import are_joined, arguments, happenings


def told_of(word: str, text: str) -> int:
    """How many events of the one article are told by the word."""
    told = (one for happening in happenings(("2011-03-09", text)) for one in [happening.tellings])
    return sum(any(one.mark.trigger.of(text) == word for one in tellings) for tellings in told)


SHOT = ("2011-03-09", "Jon Rask shot and wounded the keeper Ada Holm at the Orrholm weir on Tuesday.")


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Jon Rask shot Ada Holm at the Orrholm weir on Tuesday.", True),
        ("Jon Rask shot himself at the Orrholm weir on Tuesday.", False),
        ("Jon Rask shot Lars Berg at the Orrholm weir on Tuesday.", False),
    ],
)
def test_what_is_done_to_another_is_another_deed(text: str, together: bool) -> None:
    """One doer, one place and one day do not make one deed of what two people underwent."""
    assert are_joined("shot", "shot", SHOT, ("2011-03-09", text)) is together


@pytest.mark.parametrize(
    ("text", "word", "together"),
    [
        ("Weavers marched through Orrholm over the mill tax again in the evening of Tuesday.", "marched", False),
        ("Weavers marched through Orrholm over the mill tax in the morning of Tuesday.", "marched", True),
        ("Weavers marched through Orrholm over the mill tax on Tuesday.", "marched", True),
    ],
)
def test_what_is_done_again_in_the_evening_is_not_that_of_the_morning(text: str, word: str, together: bool) -> None:
    """Two parts of one day tell two marches; where only one is told, there is one."""
    first = ("2011-03-09", "On Tuesday morning weavers marched through Orrholm over the mill tax.")

    assert are_joined("marched", word, first, ("2011-03-09", text)) is together


@pytest.mark.parametrize(
    ("text", "word", "together"),
    [
        ("The clerk said that the mill tax protests on Tuesday had been loud.", "protests", True),
        ("The judge in the case had posted pictures of himself at tax protests.", "protests", False),
    ],
)
def test_what_is_told_of_several_is_not_the_one_of_a_day(text: str, word: str, together: bool) -> None:
    """Bare "protests" may be any; a day tells which."""
    first = ("2011-03-09", "Tuesday's mill tax protests were loud, the guild of Orrholm said.")

    assert are_joined("protests", word, first, ("2011-03-10", text)) is together


def test_two_days_far_apart_are_not_bridged_by_what_has_no_day() -> None:
    """An undated telling that is like both leaves two dated ones two."""
    spring = ("2011-03-09", "The Orrholm ferry company announced on 8 March 2011 that its cable was cut.")
    between = ("2011-08-09", "The Orrholm ferry company announced that its cable was cut.")
    autumn = (
        "2011-11-05",
        "The Orrholm ferry company announced on 4 November 2011 that its cable was cut.",
    )

    assert not are_joined("announced", "announced", spring, between, autumn)


@pytest.mark.parametrize(
    ("text", "word", "together"),
    [
        ("Prices of glass have risen again. Traders speak of war, and of the Orrholm accident.", "accident", True),
        ("Prices of glass have risen again. Traders speak of war, and of the Lunden accident.", "accident", False),
    ],
)
def test_a_calamity_is_called_by_its_place_for_ever(text: str, word: str, together: bool) -> None:
    """ "The Orrholm accident" is the one that was there, however long ago and in whatever article."""
    first = ("2011-03-09", "A disaster on 8 March 2011 hurt six millers of Orrholm.")
    second = ("2011-03-10", "Six millers were hurt in the Orrholm disaster on 8 March 2011.")

    assert are_joined("disaster", word, first, second, ("2012-06-10", text)) is together


@pytest.mark.parametrize(
    ("later", "together"),
    [("In 2010, a similar ruling made the millers angry.", False), ("The ruling made the millers angry.", True)],
)
def test_what_an_article_calls_another_is_not_the_one_it_told(later: str, together: bool) -> None:
    """ "A similar ruling" is by its words none that was told before."""
    told = f"The guild court of Orrholm had issued a ruling. Weavers lost their looms over it. {later}"

    assert (told_of("ruling", told) == 1) is together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Ada Holm was accused by the baker Lars Berg of hiding flour from him.", False),
        ("Ada Holm was charged with fraud over the flour on Monday.", True),
    ],
)
def test_anybody_may_accuse_and_a_court_charges(text: str, together: bool) -> None:
    """What a neighbour accuses somebody of is not the charge before a court."""
    first = ("2011-03-09", "Prosecutors charged Ada Holm with fraud over the flour of Orrholm on Monday.")

    assert ("once-of-a-person" in arguments(first, ("2011-03-10", text))) is together


@pytest.mark.parametrize(("host", "together"), [("Lars Berg", False), ("Olaf Lie", True)])
def test_two_hosts_give_two_welcomes(host: str, together: bool) -> None:
    """What one person and another do to one guest on one day is done twice; a name behind an office is who does it."""
    first = ("2011-03-09", "The singer Ada Holm will be welcomed by the mayor of Orrholm, Olaf Lie, on Thursday.")
    second = ("2011-03-08", f"On Thursday the singer Ada Holm will be welcomed by the keeper, {host}, at the weir.")

    assert are_joined("welcomed", "welcomed", first, second) is together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("It is said that the attack on the Orrholm mill in the wake of the 1961 strike was worse.", False),
        ("It is said that the attack on the Orrholm mill in the wake of the strike was bad.", True),
    ],
)
def test_a_noun_with_a_year_of_its_own_is_not_of_today(text: str, together: bool) -> None:
    """ "The attack in the wake of the 1961 strike" is none of this week."""
    first = ("2011-03-09", "Tuesday's attack on the Orrholm mill broke two of its wheels.")

    assert are_joined("attack", "attack", first, ("2011-03-10", text)) is together


@pytest.mark.parametrize(("name", "together"), [("Orrholm", True), ("Lunden", False)])
def test_a_calamity_is_called_by_the_word_of_its_name(name: str, together: bool) -> None:
    """The name before the noun tells which fire it is, however often an article tells of fires."""
    first = ("2011-03-09", "The so-called Orrholm fire broke out on Tuesday near six mills and a weir.")
    fires = f"A blaze burned in the hills, and the {name} Fire. Traders blame the {name} Fire, and fires, and a fire."

    assert are_joined("broke", "Fire", first, ("2011-03-14", fires)) is together
