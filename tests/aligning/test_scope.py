"""Shares, sums and lengths of time: one matter only where it is told whose they are."""

import pytest

from dateline import align, mark, read, resolve
from dateline.aligning.frames import Scope, figures
from dateline.types import Line

DAY = "2012-05-06"


def told(*texts: str, days: tuple[str, ...] = ()) -> list[Line]:
    """The amount lines of short articles, each by an outlet of its own, told on one day or on these."""
    marked = [
        mark(read(text, id=f"{n}.txt", published=day, outlet=f"Outlet {n}"))
        for n, (text, day) in enumerate(zip(texts, days or (DAY,) * len(texts), strict=True))
    ]
    return [line for line in align(resolve(marked)).lines if line.slot == "amount"]


def verdicts(*texts: str, days: tuple[str, ...] = ()) -> list[str]:
    """The verdicts on them."""
    return [line.verdict for line in told(*texts, days=days)]


def scope(text: str) -> Scope:
    """The scope of the last share of a text."""
    return [*figures(resolve([mark(read(text, id="a.txt", published=DAY))]))][-1].scope


@pytest.mark.parametrize(
    ("text", "survey"),
    [
        ("A Vestria Post poll found that 46 percent of voters back the bridge.", {"vestria", "post"}),
        ("In a survey conducted by the Holm Bureau, 46 percent of voters back the bridge.", {"holm", "bureau"}),
        ("The Post/Nordlys survey says that 46 percent of voters back the bridge.", {"post", "nordlys"}),
        ("A new poll found that 46 percent of voters back the bridge.", set()),
        ("The mill lost 46 percent of its looms.", set()),
    ],
)
def test_a_survey_goes_by_the_names_beside_it(text: str, survey: set[str]) -> None:
    """Whose poll it is stands before it or behind "by"; what is no share of answers has none."""
    assert scope(text).survey == survey


def test_of_whom_and_where_a_share_is() -> None:
    """The group stands in the clause or behind "among", the place in the sentence; "voters" are no group."""
    one = scope("In Norway, 46 percent of women back the bridge, the poll says.")
    other = scope("The poll says that 46 percent among nurses back the bridge.")
    anyone = scope("The poll says that 46 percent of registered voters back the bridge.")

    assert (one.groups, one.places) == ({"women"}, {"norway"})
    assert other.groups and not anyone.groups
    assert one.excludes(other) and not one.excludes(anyone) and not one.is_told_as(anyone)


POLL = "A Vestria Post poll found that"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (f"{POLL} 46 percent of voters back the bridge.", "", ["compatible"]),
        (f"{POLL} 46 percent of voters back the bridge.", f"{POLL} 46 percent of women back the bridge.", []),
        (f"{POLL} 46 percent of women back the bridge.", f"{POLL} 52 percent of men back the bridge.", []),
        (f"{POLL} 46 percent back the bridge.", "A Holm Bureau survey found that 46 percent back the bridge.", []),
        (f"{POLL} 46 percent back the bridge.", "Of voters 46 percent back it, a poll says.", []),
        (f"In Norway, {POLL} 46 percent back it.", f"In Sweden, {POLL} 46 percent back it.", []),
    ],
)
def test_shares_of_two_scopes_are_no_one_matter(one: str, other: str, found: list[str]) -> None:
    """A share of another group, place or survey, or of one that one side leaves open, tells nothing of the other.

    What two outlets have from one survey they have from one source.
    """
    assert verdicts(one, other or one.replace("found", "showed")) == found


def test_a_share_of_a_vote_needs_no_survey() -> None:
    """Votes are counted once; an outlet of its own that tells the same share of them agrees."""
    one, other = "In Norway 46 percent voted for the bridge.", "In Norway, where it rained, 46 percent voted for it."

    assert verdicts(one, other) == ["agree"]


def test_the_errors_of_two_surveys_are_two() -> None:
    """A margin of error is that of its survey: nothing is held against that of a survey without a name."""
    one = "The poll has a margin of error of 3 percentage points."
    other = "The margin of error of the poll is 3 percentage points."

    assert verdicts(one, other) == []


def test_what_one_speaker_said_to_two_outlets_has_one_source() -> None:
    """Two reports of one person's words are no agreement of two; two reports in the outlets' own words are one."""
    said = "Nine crates of rifles were seized in Skarn on 3 May 2012"
    (line,) = told(f'"{said}," Mayor Ada Berg said.', f'Mayor Ada Berg told reporters: "{said}."')
    (own,) = told(f"{said}.", "The police seized nine crates of rifles in Skarn on 3 May 2012, and nobody was hurt.")

    assert (line.verdict, line.sources) == ("compatible", 1)
    assert (own.verdict, own.sources) == ("agree", 2)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Ada Berg spent millions of dollars on boats.", "The party of Olaf Lie spent millions of dollars.", []),
        ("Smugglers face up to five years in prison.", "Olaf Lie was jailed for more than four years.", []),
        ("Ada Berg paid $4.25 million for the mill.", "For the mill Ada Berg paid $4.25 million.", ["agree"]),
        ("The storm ended a five-year drought.", "A five-year drought had dried the mill pond.", ["agree"]),
    ],
)
def test_sums_and_lengths_of_time_are_somebodys(one: str, other: str, found: list[str]) -> None:
    """Vague sums and bounds hold each other whosever they are; one payer, one number or one noun makes them one."""
    assert verdicts(one, other) == found


def test_what_is_compared_with_none_is_left_out() -> None:
    """A figure that stands to no other of its matter is no statement of the line."""
    two = (
        "Ada Berg sold at least 40 boats to the islands.",
        "At least 40 boats Ada Berg sold to the islands in the end.",
    )
    lines = told(*two, "Ada Berg sold at least 90 boats to the islands and to Lund.")

    assert [(line.verdict, len(line.claims)) for line in lines] == [("agree", 2)]


def test_so_many_in_each_are_no_toll() -> None:
    """Two who died at each of two places are a part of the four."""
    four, raid = "The raid on Skarn of 3 May 2011 left four soldiers dead.", "in the raid on Skarn of 3 May 2011"

    assert verdicts(four, f"Two soldiers were killed {raid} at each gate.") == []
    assert verdicts(four, f"Two soldiers were killed {raid} at a gate.") == ["conflict"]


def test_two_crowds_are_of_two_evenings() -> None:
    """Those who came to hear somebody in two weeks are no count that fell; a toll that rose is."""
    one = "Ada Berg told a crowd of about 500 people in Lund that the bridge is safe."
    other = "With a loan from her sister Ada Berg is speaking to a crowd of about 230 people."

    assert verdicts(one, other, days=("2012-05-06", "2012-05-27")) == []


@pytest.mark.parametrize(("name", "names"), [("Holm Island", {"holm"}), ("The Lund Party", {"lund"})])
def test_what_a_name_is_the_name_of_tells_nothing_apart(name: str, names: set[str]) -> None:
    """Two islands are not one because both are called so."""
    (found,) = figures(resolve([mark(read(f"{name} has 40,000 members.", id="a.txt", published=DAY))]))

    assert found.said.names == names


def test_a_population_does_not_move_within_days() -> None:
    """Two populations told within a year contradict each other; told years apart the town has grown."""
    one, other = "The town of Lund has 40,000 residents.", "The town of Lund has 52,000 residents."

    assert verdicts(one, other, days=("2012-05-06", "2012-05-20")) == ["conflict"]
    assert verdicts(one, other, days=("2012-05-06", "2014-05-20")) == ["update"]


def test_a_cease_fire_is_a_truce() -> None:
    """A noun in two words has its class, too."""
    texts = "The sides agreed on a 72-hour cease-fire in Vestria.", "A three-day truce began in Vestria on Monday."
    one, other = figures(resolve(mark(read(text, id=text, published=DAY)) for text in texts))

    assert "truce" in one.said.predicates & other.said.predicates


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("The gale damaged 9 barns in Holm.", []),
        ("The gale destroyed 52 barns in Holm.", ["update"]),
    ],
)
def test_what_was_damaged_is_no_lower_count_of_what_was_destroyed(later: str, found: list[str]) -> None:
    """ "Left 40 in ruins and damaged another 9" are two counts, and each goes on with its own."""
    first = "The gale left 40 barns in Holm in ruins and damaged another 9."
    both = [line for line in told(first, later, days=(DAY, "2012-05-08")) if line.sources > 1]

    assert [
        line.verdict for line in both if any(claim.amount and claim.amount.low == 40 for claim in line.claims)
    ] == found
