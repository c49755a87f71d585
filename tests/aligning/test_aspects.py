"""Where a deed was done, who did it, and how a matter came out."""

from dataclasses import replace

import pytest

from dateline.aligning.happenings import outcome_lines, where_lines, witnesses_of
from dateline.aligning.sides import who_lines
from dateline.aligning.sources import sources_of
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Happening
from tests.aligning.joined import joined


def where(one: str, other: str, verb: str) -> list[str]:
    """The verdicts on the place of the deed."""
    story = joined(one, other, verb=verb)
    return [line.verdict for line in where_lines(story, witnesses_of(story), sources_of(story))]


def outcome(one: str, other: str, *verbs: str) -> list[str]:
    """The verdicts on the outcome of the case, told by the two verbs."""
    stories = [joined(one, other, verb=verb) for verb in verbs]
    told = tuple(telling for story in stories for telling in story.happenings[0].tellings)
    event = Happening("h", "it", "convict", "happened", None, told, (), ("0", "1"))
    story = replace(stories[0], happenings=(event,))
    return [line.verdict for line in outcome_lines(story, witnesses_of(story), sources_of(story))]


def test_one_place_of_one_deed_is_agreed() -> None:
    """Two outlets that name the place of one arrest agree on it."""
    one = "Police arrested Olaf Lie in Norway on 4 May 2009."
    other = "On 4 May 2009, officers of the police arrested Olaf Lie in Norway."

    assert where(one, other, "arrest") == ["agree"]


def test_two_countries_of_one_death_exclude_each_other() -> None:
    """A man is killed by the same doer in one country only; a town may lie in the land that another names."""
    one = "The rebel Olaf Lie killed Ada Benn in {} on 4 May 2009."
    other = "On 4 May 2009, Ada Benn was killed by the rebel Olaf Lie in {}."

    assert where(one.format("Norway"), other.format("Denmark"), "kill") == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("On 4 May 2009, a", "On 4 May 2009, a", "conflict"),
        ("On 4 May 2009, a", "On 9 June 2011, a", "update"),
        ("A", "A", "unsettled"),
    ],
)
def test_two_outcomes_of_one_case(one: str, other: str, verdict: str) -> None:
    """One charge has one outcome on one day; on another day a court may have thought better of it."""
    first = f"{one} jury convicted Olaf Lie of the theft of copper cables from the railway."
    second = f"{other} jury acquitted Olaf Lie of the theft of copper cables from the railway."

    assert outcome(first, second, "convict", "acquit") == [verdict]


def test_a_street_of_the_town_is_no_other_place() -> None:
    """A name that begins with the other's lies in it."""
    one = "Police arrested Olaf Lie in Oslo on 4 May 2009."
    other = "On 4 May 2009, officers of the police arrested Olaf Lie in Oslo High Street."

    assert where(one, other, "arrest") in (["compatible"], ["agree"])


@pytest.mark.parametrize(
    ("before", "verdicts"),
    [
        ("The mayor of Oslo, Norway, wept. ", ["compatible"]),
        ("The mayors of Bergen, Oslo and Norway met. ", ["unsettled"]),
    ],
)
def test_a_town_told_before_its_land_lies_in_it(before: str, verdicts: list[str]) -> None:
    """ "Oslo, Norway" tells it for the whole story; towns in a list do not lie in each other."""
    one = "The rebel Olaf Lie killed Ada Benn in Norway on 4 May 2009."
    other = f"{before}On 4 May 2009, Ada Benn was killed by the rebel Olaf Lie in Oslo."

    assert where(one, other, "kill") == verdicts


def test_two_verdicts_told_alike_are_two_lines() -> None:
    """Who was convicted of two crimes is agreed on twice, and what tells of one is no statement on the other."""
    told = (
        "Olaf Lie was convicted of stealing copper cables.",
        "In Skarn, Olaf Lie was convicted of stealing cables.",
        "Olaf Lie was convicted of drunken driving through Lund.",
        "In May, Olaf Lie was convicted of drunken driving.",
    )
    story = resolve(
        [mark(read(text, id=f"{at}", outlet="wxyz"[at], published="2012-03-01")) for at, text in enumerate(told)]
    )

    lines = outcome_lines(story, witnesses_of(story), sources_of(story))
    assert sorted(sorted(claim.evidence.doc for claim in line.claims) for line in lines) == [["0", "1"], ["2", "3"]]


def test_doers_are_held_against_each_other_only_where_the_same_was_done() -> None:
    """Who supported whom is no matter of one deed; who opened one bridge on one day is."""

    def who(one: str, other: str, verb: str) -> list[str]:
        story = joined(one, other, verb=verb)
        return [line.verdict for line in who_lines(story, witnesses_of(story), sources_of(story))]

    support = "Ada Benn supported the fishermen.", "Olaf Lie supported the new school."
    opened = "Ada Benn opened the harbour bridge on 4 May 2009.", "On 4 May 2009, Ada Benn opened a bridge in Lund."

    truce = (
        "It was Ada Benn and Olaf Lie that brokered the truce.",
        "The truce was brokered by Olaf Lie and by Ada Benn.",
    )
    other = "Ada Benn brokered the truce.", "The truce was brokered by Ada Benn."

    assert who(*support, "support") == []
    assert who(*truce, "broker") == ["agree"]
    assert who(*other, "broker") == []
    assert who(*opened, "open") == ["agree"]

    himself = "Olaf Lie shot himself in Lund on 4 May 2009.", "On 4 May 2009 Olaf Lie shot himself in Lund."

    assert who(*himself, "shoot") == []


def test_found_guilty_is_convicted() -> None:
    """One outcome is told by two words, with what the case is about."""
    told = (
        "Olaf Lie was found guilty of stealing copper cables.",
        "A jury convicted Olaf Lie of stealing copper cables.",
    )
    story = resolve(
        [mark(read(text, id=f"{at}", outlet="xy"[at], published="2012-03-01")) for at, text in enumerate(told)]
    )

    lines = outcome_lines(story, witnesses_of(story), sources_of(story))
    assert [(line.verdict, line.ground.code) for line in lines] == [("agree", "outcome-same")]


def test_two_birthplaces_are_left_open() -> None:
    """One town may be a part of the other; but nobody is told twice where another was born."""
    one, other = "Ada Benn, a painter, was born in Lund in 1951.", "The painter Ada Benn was born in Oslo in 1951."
    sister = "Ada Benn's sister was born in Oslo in 1951."

    assert where(one, other, "bear") == ["unsettled"]
    assert where(one, sister, "bear") == []
