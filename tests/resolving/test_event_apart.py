"""What is told alike of two events is not one event."""

import pytest

from tests.resolving.test_event_joins import are_joined

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
