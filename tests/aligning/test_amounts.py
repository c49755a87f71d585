"""Figures of several articles, from their sentences to the verdict."""

import pytest

from dateline import align, mark, read, resolve
from dateline.types import Line


def lines(*articles: tuple[str, str]) -> list[Line]:
    """The amount lines of short articles, each given with its day of publication."""
    marked = [
        mark(read(text, id=f"{n}.txt", published=day, outlet=f"Outlet {n}")) for n, (day, text) in enumerate(articles)
    ]
    return [line for line in align(resolve(marked)).lines if line.slot == "amount"]


FIRST = ("2009-03-15", "At least nine people were killed when the Skarn Bridge collapsed on 14 March 2009.")
YEARS_ON = ("2012-05-06", "Fourteen people were killed when the Skarn Bridge collapsed on 14 March 2009.")
OTHERWISE = ("2013-05-06", "Sixteen people were killed when the Skarn Bridge collapsed on 14 March 2009.")
INJURED = ("2013-05-06", "Thirty people were injured when the Skarn Bridge collapsed on 14 March 2009.")


def test_settled_figures_that_exclude_each_other_conflict() -> None:
    """Two figures given years later can't both be right, and the line says which they are."""
    (line,) = lines(YEARS_ON, OTHERWISE)

    assert (line.verdict, line.why) == ("conflict", "“Fourteen people” and “Sixteen people” exclude each other")


def test_a_rising_toll_is_an_update() -> None:
    """A figure from the first days that a later one replaces is no contradiction."""
    early = (FIRST[0], FIRST[1].replace("At least nine", "Nine"))

    assert [line.verdict for line in lines(early, YEARS_ON)] == ["update"]


def test_a_lower_bound_holds_the_later_figure() -> None:
    """ "At least nine" is compatible with fourteen."""
    assert [line.verdict for line in lines(FIRST, YEARS_ON)] == ["compatible"]


@pytest.mark.parametrize("other", [INJURED])
def test_another_measure_is_not_compared(other: tuple[str, str]) -> None:
    """The dead and the injured are two counts."""
    assert lines(YEARS_ON, other) == []


def test_one_figure_stands_in_each_statement() -> None:
    """Where a sentence gives two figures of one measure, each claim quotes its own."""
    shares = [
        ("2012-05-06", "The fever of 1870 in Lund killed nearly 2 million people, a quarter of the population."),
        ("2013-05-06", "The fever of 1870 in Lund killed 2 million people, one fourth of the population."),
    ]
    spans = [{claim.evidence for claim in line.claims} for line in lines(*shares)]

    assert len(spans) == 2 and not spans[0] & spans[1]


DAY = "2012-05-06"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a place beside one figure and a person beside the other are no two companies
        (
            "Ada Berg was hospitalized for three weeks with a fever.",
            "Berg's doctors spoke. She was hospitalized in Lund for four weeks with a fever.",
        ),
        # the sentence has the word for the sort, if not beside the number
        (
            "Berg set a league record for a season with 4,183 passing yards.",
            "Berg set the league record for most passing yards in a season with 4,051 yards.",
        ),
        # what a thing has it has also where what is told of it is denied
        (
            "Olaf Lie is accused of avoiding tax on his purchase of a $2 million wooden ferry in 1993.",
            "Olaf Lie was found guilty of failing to pay tax on a $900,000 wooden ferry which he leased in 1993.",
        ),
        # a fall of so many metres is no change of a measure
        (
            "The climber Olaf Lie died after falling about 150 metres at Mount Skarn on Friday.",
            "The climber Olaf Lie died after falling about 60 metres from a ridge on Friday.",
        ),
    ],
)
def test_figures_of_one_thing_conflict_however_they_are_told(one: str, other: str) -> None:
    """Place beside person, sorts told elsewhere in the sentence, denials and falls hide no contradiction."""
    assert "conflict" in [line.verdict for line in lines((DAY, one), (DAY, other))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of what is told of 10 of 16 the 16 are only the whole
        ("Olaf Lie missed 12 games this season.", "Olaf Lie missed 10 of the team's 16 games this season."),
        ("Berg was released on $50,000 bail in March 2009.", "Berg was released on $250,000 bail in August 2013."),
    ],
)
def test_wholes_and_other_times_are_not_held_against_figures(one: str, other: str) -> None:
    """The whole is not what is told, and bail is set anew each time."""
    conflicts = [line for line in lines((DAY, one), ("2013-08-30", other)) if line.verdict == "conflict"]

    assert not [line for line in conflicts if "16" in line.why or "$250,000" in line.why]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The Lund mill lease is worth 9.4 million euros.", "agree"),
        ("The Lund mill lease could be worth 9.4 million euros.", "compatible"),
    ],
)
def test_what_may_be_worth_so_much_agrees_with_no_sum(other: str, found: str) -> None:
    """Only what both assert is agreed on."""
    one = "Lund signed a mill lease worth 9.4 million euros."

    assert [line.verdict for line in lines((DAY, one), (DAY, other))] == [found]


def test_a_vote_told_to_have_been_months_before_is_another() -> None:
    """The later of two votes is no count of the first that went on."""
    one = "At the first vote in May, the Lund council voted 31 to 14 against the pier, an editor recalled."
    other = "The Lund council voted 25 to 20 against the pier on Tuesday."

    found = {line.verdict for line in lines(("2016-08-28", one), ("2016-08-31", other))}
    assert not found & {"update", "conflict"}


def test_one_long_sentence_in_two_outlets_is_of_one_text() -> None:
    """Nobody writes it nearly word for word as another; the same told in other words is agreed on."""
    one = "The fire in Skarn destroyed 47 looms on Friday."
    other = "On Friday, 47 looms were destroyed in the fire in Skarn."
    beside = "Weavers from the whole valley came to see what was left of their hall."
    apart = "The mayor promised that the town would pay for a new roof before winter."

    def verdicts(last: str) -> list[str]:
        return [line.verdict for line in lines((DAY, f"{one} {beside}"), (DAY, f"{last} {apart}"))]

    edited = one.replace("on Friday", "late on Friday")
    assert (verdicts(one), verdicts(edited), verdicts(other)) == (["compatible"], ["compatible"], ["agree"])


def test_so_many_as_are_needed_are_no_count() -> None:
    """The votes that a motion needs are held against none that it got."""
    needed = "At least 28 of the 40 votes in the Lund council are needed to close the harbour school."
    got = "The Lund council voted to close the harbour school on Tuesday with 31 votes."

    assert [line.verdict for line in lines((DAY, needed), (DAY, got))] == []


def test_a_small_number_of_two_people_is_no_agreement() -> None:
    """Two leases of five years are two where each is somebody else's."""
    one = "The mill gave the baker Ada Berg a five-year lease on Tuesday."
    other = "The smith Olaf Lie is believed to want a five-year lease of the tower."

    assert lines((DAY, one), (DAY, other)) == []


def test_a_running_count_needs_less_to_be_an_update() -> None:
    """Two tolls of one quake told on two days, in sentences that share little more than the place."""
    early = ("2005-11-27", "The mayor of Skarn told Nordwire that four villages burned and three people were killed.")
    late = ("2005-11-28", "By nightfall 10 people had been killed, the mayor of Skarn, Olaf Lie, told Nordwire.")

    assert "update" in [line.verdict for line in lines(early, late)]


@pytest.mark.parametrize(
    ("sum_", "verdicts"),
    [("€103m", ["compatible"]), ("€403m", [])],
)
def test_sums_in_two_currencies_may_be_one(sum_: str, verdicts: list[str]) -> None:
    """Within what two moneys were worth a sum in each may be one; beyond that they are not compared."""
    one = "In July 2009 masked men robbed the Hotel Skarn in Lund, making off with a diamond necklace worth £88m."
    other = f"A diamond necklace worth {sum_} was stolen by masked men at the Hotel Skarn in Lund in July 2009."

    assert [line.verdict for line in lines((DAY, one), (DAY, other))] == verdicts


def test_a_lead_that_grows_is_an_update_of_whoever_has_it() -> None:
    """A count of one name on two days grows, though the full name stands in one article only."""
    one = ("2016-03-01", "Overall, Olaf Lie leads the race for seats with 182. There are 595 seats in eleven counties.")
    other = ("2016-03-15", "Lie still leads the race for seats, with 568. Two rivals gave up on Tuesday night.")

    assert "update" in [line.verdict for line in lines(one, other)]


@pytest.mark.parametrize(
    ("first", "second", "days", "verdicts"),
    [
        ("Thirty-one people were killed", "Nine people were killed", ("2009-03-15", "2009-03-15"), ["update"]),
        (
            "The final toll was 31 killed",
            "The final toll was nine killed",
            ("2009-03-15",) * 2,
            ["conflict"],
        ),
        ("Thirty-one people were killed", "Nine people were killed", ("2012-03-15", "2012-03-15"), ["conflict"]),
        ("Thirty-one tons were lost", "Nine tons were lost", ("2009-03-15", "2009-03-15"), ["conflict"]),
    ],
)
def test_a_count_still_taken_may_grow_within_a_day(
    first: str, second: str, days: tuple[str, str], verdicts: list[str]
) -> None:
    """Two tolls told on one day soon after the event are no conflict; final ones, and those of years later, are."""
    told = [f"{said} when the Skarn Bridge collapsed on 14 March 2009." for said in (first, second)]

    assert [line.verdict for line in lines(*zip(days, told, strict=True))] == verdicts


def test_what_stood_so_at_two_hours_of_a_day_may_have_moved() -> None:
    """How much is under control is another from hour to hour; what is lost for good is not."""
    one, other = "The Lund fire was 5 percent contained{}.", "The Lund fire was 10 percent contained{}."
    day = "2012-05-06"

    told = lines((day, one.format(" as of Saturday afternoon")), (day, other.format(" by Saturday night")))

    assert [line.verdict for line in told] == ["update"]
    assert [line.verdict for line in lines((day, one.format("")), (day, other.format("")))] == ["update"]
    lost = [(day, f"The bank of Lund lost {share} percent of its deposits.") for share in (5, 10)]
    assert [line.verdict for line in lines(*lost)] != ["update"]


def crews(*told: tuple[str, str]) -> list[str]:
    """The verdicts on how many divers are told of in articles that begin with one flood."""
    flood = "A flood on Friday destroyed the old mill of Skarn."
    return [
        line.verdict
        for line in lines(*((day, f"{flood}\n\n{text}") for day, text in told))
        if "ivers" in line.why + line.matter.label or line.matter.counted == "person"
    ]


def test_helpers_at_work_are_one_running_count() -> None:
    """Whether they are on the scene, battling a flood or deployed: so many are at work, and more the day after."""
    friday, saturday = "2012-05-04", "2012-05-05"
    first, second = "About 60 divers are on the scene.", "More than 90 divers have been deployed."
    third = "A contingent of 75 divers was battling the flood."

    assert crews((friday, first), (saturday, second)) == ["update"]
    assert crews((friday, third), (saturday, second)) == ["update"]
    assert crews((friday, first), (friday, third)) == ["update"]
    assert crews((friday, first), (saturday, "The club of Skarn has 90 divers.")) == []


def test_shares_of_nothing_named_are_held_against_none() -> None:
    """Two polls of places that are not told exclude nothing; of one whole the two shares do."""
    day = "2012-05-06"
    polls = (
        "Ada Berg leads Bo Lund by 46 percent to 35 percent.",
        "Ada Berg leads Bo Lund by 57 percent to 33 percent.",
    )
    votes = ("Ada Berg won 46 percent of the votes in Lund.", "Ada Berg won 57 percent of the votes in Lund.")

    assert lines(*((day, said) for said in polls)) == []
    assert [line.verdict for line in lines(*((day, said) for said in votes))] == ["conflict"]


def test_at_least_so_many_is_updated_by_what_the_count_climbs_to() -> None:
    """ "Has climbed to" says that the earlier bound was another day's count."""
    early = (
        "2009-03-15",
        "The ferry ran aground near Skarn on Friday. At least 8 people died, the harbour said.",
    )
    late = (
        "2009-03-18",
        "The number of dead in the ferry accident near Skarn has climbed to 21, the harbour said.",
    )

    assert [line.verdict for line in lines(early, late)] == ["update"]


def test_a_day_of_a_count_that_went_on_is_told_by_itself() -> None:
    """The series is one line, and where two sources tell one of its days alike, that is another."""
    first = (
        "2009-03-15",
        "So far nine people have died in the Skarn ferry accident of 14 March 2009, the harbour said.",
    )
    second = ("2009-03-18", "In Skarn 21 people have died in the ferry accident of 14 March 2009, so the police.")
    third = ("2009-03-18", "The ferry accident of 14 March 2009 in Skarn has so far taken the lives of 21 people.")

    told = lines(first, second, third)

    assert [(line.verdict, line.ground.code) for line in told] == [
        ("update", "figures-of-different-days"),
        ("agree", "figures-same"),
    ]
    assert [len(line.claims) for line in told] == [3, 2]


def test_two_counts_of_one_day_are_no_agreement_of_all() -> None:
    """Of a count that moved within a day each number stands with those that gave it, and not with the other's."""
    told = lines(
        ("2011-05-09", "The Moss ferry burned on 4 May 2011. The fire killed 12 people on the ferry."),
        ("2011-05-09", "The fire on the ferry killed 12 people, police said. Its owner has three more ships."),
        ("2011-05-09", "The fire on the ferry killed 15 people, the coast guard said after a count."),
        ("2011-05-09", "The fire on the ferry killed 15 people, and 40 were saved by boats from the town."),
    )
    agreed = [{claim.amount for claim in line.claims} for line in told if line.verdict == "agree"]

    assert [len(amounts) for amounts in agreed] == [1, 1]


@pytest.mark.parametrize(("later", "found"), [("about 300", ["conflict"]), ("about 9,000", ["update"])])
def test_a_count_of_one_day_did_not_fall_into_the_later_one(later: str, found: list[str]) -> None:
    """Of those arrested on one day outside one door a smaller number told later contradicts, a larger one updates."""
    first = ("2007-09-10", "Police arrested 7,000 followers of Ada Berg outside the mill in Skarn on Monday.")
    last = ("2007-09-11", f"Police arrested {later} followers of Ada Berg outside the Skarn mill on Monday.")

    assert [line.verdict for line in lines(first, last)] == found


@pytest.mark.parametrize(("one", "found"), [("One of the worst-hit mills", []), ("One hard-hit mill", ["agree"])])
def test_one_of_many_is_no_count(one: str, found: list[str]) -> None:
    """ "One of the mills" says that there are others, not how many were hit."""
    first, last = f"{one} is that of Skarn, Ada Berg said.", f"{one} is the mill in Skarn, as Olaf Lie saw."

    assert [line.verdict for line in lines(("2009-03-15", first), ("2009-03-15", last))] == found


def test_two_groups_are_two_counts_unless_they_are_told_alike() -> None:
    """At least 300 rebels are none of the 1,047 herders; 900 fighters may be the 900 rebels."""
    herders = ("2009-03-15", "The war in Skarn has killed 1,047 herders so far.")
    rebels = ("2009-03-18", "The war in Skarn has killed at least 300 rebels so far.")
    alike = ("2009-03-18", "In the Skarn war about 1,047 nomads have been killed so far.")

    assert lines(herders, rebels) == []
    assert [line.verdict for line in lines(herders, alike)] == ["compatible"]


MILL = "The Skarn mill exploded on 3 May 1999."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("In all 43 people lost their lives.", "A total of 39 people died.", ["conflict"]),
        ("In all 43 people lost their lives.", "There were 43 deaths.", ["agree"]),
        ("In all 43 people lost their lives.", "At the ferry landing a storm killed 39 in 1870.", []),
        ("In all 43 people lost their lives.", "Captain Berg killed 39 people.", []),
    ],
)
def test_a_toll_of_nothing_named_is_that_of_the_articles_disaster(one: str, other: str, found: list[str]) -> None:
    """Articles of one disaster that count the dead count its dead, however many years lie between them."""
    retold = "Vestria looks back on the Skarn mill, which exploded on 3 May 1999."
    told = lines(("2004-06-06", f"{MILL} {one}"), ("2019-05-06", f"{retold} {other}"))

    assert [line.verdict for line in told if line.verdict != "unsettled"] == found


def test_a_toll_of_one_of_two_disasters_is_held_against_none() -> None:
    """An article of two fires does not say of which of them it counts the dead: there is nothing to settle."""
    two = f"{MILL} The Lund mill exploded on 9 May 1999. In all 43 people lost their lives."

    assert lines(("2004-06-06", two), ("2019-05-06", f"{MILL} A total of 39 people died.")) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Ada Berg leads with 182 votes.", "Ada Berg still leads, with 568 votes.", ["update"]),
        ("Ada Berg won 182 votes in the ballot of 2008.", "Ada Berg has won 568 votes in the ballot.", []),
        ("Ada Berg stopped milling flour to 4 percent.", "Ada Berg is said to mill flour to 20 percent.", []),
        ("A shell hit the old square and killed seven.", "Shells that fell on the bridge killed 24.", []),
        ("Vestria has sent a 31-strong survey team.", "So far Vestria has sent only 9 soldiers.", []),
    ],
)
def test_an_update_is_of_one_measure_that_goes_on(one: str, other: str, found: list[str]) -> None:
    """What both times holds when it is told, of one and the same; not two ballots, two grades or two attacks."""
    told = lines(("2012-03-04", one), ("2012-03-15", other))

    assert [line.verdict for line in told if line.verdict in ("update", "conflict")] == found


@pytest.mark.parametrize(("day", "found"), [("2012-03-15", ["update"]), ("2012-08-15", [])])
def test_the_votes_of_one_poll_are_counted_within_weeks(day: str, found: list[str]) -> None:
    """Votes told months later are those of another poll."""
    told = lines(("2012-03-04", "Ada Berg leads with 182 votes."), (day, "Ada Berg still leads, with 568 votes."))

    assert [line.verdict for line in told if line.verdict in ("update", "conflict")] == found


@pytest.mark.parametrize(
    ("tells", "found"), [("was passed by parliament", "conflict"), ("had the support of parliament", "update")]
)
def test_the_votes_by_which_a_bill_was_passed_are_counted_no_more(tells: str, found: str) -> None:
    """A vote that decided something is over; one that goes on may have gone on within the day."""
    told = lines(*(("2012-03-05", f"The mill bill {tells} on Monday with {votes} votes.") for votes in (61, 63)))

    assert found in [line.verdict for line in told] and len({found, "update"} & {line.verdict for line in told}) == 1


def test_what_is_long_past_is_held_together_however_far_apart_it_is_told() -> None:
    """Of a time that is over, years between two articles mean nothing; what a regime's deeds did, it did."""
    one = "The Holm regime ruled Vestria from 1961 to 1964. The regime's harsh laws led to the death of 900 people."
    other = "The Holm regime ruled Vestria from 1961 to 1964. The Holm regime killed about 400 people in all."

    assert [line.verdict for line in lines(("2004-05-06", one), ("2019-05-06", other))] == ["conflict"]


def test_an_age_beside_what_is_long_past_may_be_that_of_then() -> None:
    """The dead do not grow older."""
    one = "Ada Berg, 40, drowned off Skarn on 3 March 2001."

    assert "conflict" not in [line.verdict for line in lines(("2007-05-06", one), ("2009-05-06", one))]


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("The fire, about 90 miles north of Lund, burned on.", ["conflict"]),
        ("The fire, some 150 miles (241 km) north of the town of Lund, burned on.", ["compatible"]),
        ("The fire, about 90 miles north of Norrby, burned on.", []),
        ("The fire, about 90 miles long by now, burned on.", []),
    ],
)
def test_distances_are_held_against_each_other_from_one_place(other: str, verdicts: list[str]) -> None:
    """How far a fire is from a town is one number; from another town it is another one."""
    lead = "The Skarn fire broke out in the hills of Holm on Thursday."
    one = ("2016-06-24", f"{lead} The fire, 150 miles north of Lund, has grown.")

    assert [line.verdict for line in lines(one, ("2016-06-25", f"{lead} {other}"))] == verdicts


def test_who_is_on_board_is_counted_alike_whatever_befell_the_ship() -> None:
    """ "With 300 people on board" and "was carrying 183 people" are of one ship; the dead on board are others."""
    one = "A ferry with 300 people on board sank off Holm on Saturday night."
    other = "The ferry that sank off Holm on Saturday night was carrying 183 people."
    dead = "The ferry that sank off Holm on Saturday night killed 183 people on board."

    assert [line.verdict for line in lines(("2011-08-14", one), ("2011-08-14", other))] == ["conflict"]
    assert lines(("2011-08-14", one), ("2011-08-14", dead)) == []


def test_counts_are_told_by_one_deed_in_other_words() -> None:
    """Who is convicted of six counts is not found guilty on seven; somebody else may be."""
    one = ("2007-05-10", "Lise Berg was convicted of six counts of fraud in Holmvik on Wednesday, 9 May 2007.")
    other = "{} was found guilty on seven counts of fraud in Holmvik on Wednesday, 9 May 2007."

    assert [line.verdict for line in lines(one, ("2007-05-10", other.format("Lise Berg")))] == ["conflict"]
    assert lines(one, ("2007-05-10", other.format("Arne Holm"))) == []


def test_the_dead_grow_no_older() -> None:
    """One age of one person told years apart excludes nothing: she may have died at it."""
    first = ("2003-02-04", "The singer Ada Berg, 40, was found dead in Skarn on Monday.")
    later = ("2005-10-25", "Olaf Lie is on trial for killing the singer Ada Berg, 40, in Skarn.")

    assert not any(line.verdict == "conflict" for line in lines(first, later))


@pytest.mark.parametrize(
    ("before", "found"),
    [("Two", ["agree"]), ("The two", []), ("Both", [])],
)
def test_how_many_were_told_of_is_no_figure(before: str, found: list[str]) -> None:
    """That there are two towns is no news where both are told of; that two towns did something is."""
    one = f"{before} towns signed the lake treaty in Skarn."
    other = f"The lake treaty was signed by {before.lower()} towns in Skarn on Monday."

    assert [line.verdict for line in lines((DAY, one), (DAY, other))] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The lake school trained pilots, a third of whom were women.", "A third of the weavers at the mill were ill."),
        (
            "Police ended an inquiry into a $100m tram fraud.",
            "Passengers praised the tram league for its $100m palace.",
        ),
    ],
)
def test_one_number_of_two_things_is_none_of_both(one: str, other: str) -> None:
    """That both are a third, and that each costs a round sum, makes no matter of pilots and weavers, suit and mill."""
    assert [line.verdict for line in lines((DAY, one), (DAY, other))] == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "Its owners closed the mill in Lund with debts of around 28 million euros.",
            "The receiver said the mill would be sold. Debts are now put at 35 million euros.",
            ["update"],
        ),
        (
            "The police have recovered twelve of the lamps.",
            "Thirty of the lamps have now been recovered, the museum in Lund said.",
            ["update"],
        ),
        (
            "A reward of 50,000 euros has been offered for the lamps of Lund.",
            "The reward was trebled yesterday to 150,000 euros.",
            ["update"],
        ),
        (
            "A reward of 50,000 euros has been offered for the lamps of Lund.",
            "The reward may be trebled to 150,000 euros.",
            [],
        ),
        ("The council said gifts were valued at 2 million euros.", "The mayor's gifts are valued at 5 million.", []),
        ("On Tuesday 15 of the lamps will be sold in Lund.", "After Lund, 11 lamps have a sale on Tuesday.", []),
        ("Ada Moen has debts of 28 million euros.", "Nils Berg has debts of 35 million euros.", []),
    ],
)
def test_in_few_articles_what_is_told_alike_is_of_one_matter(one: str, other: str, found: list[str]) -> None:
    """Nobody says whose debts, and a story of two articles has no others; two people have two."""
    told = lines(("2012-03-04", one), ("2012-09-15", other))

    assert [line.verdict for line in told if line.verdict in ("update", "conflict")] == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("That makes 3,400 on strike at the mills.", "There are 3,400 to feed, the mill union's cook said.", ["agree"]),
        ("The owners came back with 2.8 percent.", "The league called 2.8 percent a joke.", ["agree"]),
        ("That makes 3,000 on strike at the mills.", "There are 3,000 to feed, the mill union's cook said.", []),
        ("The owners came back with 4 percent.", "The league called 4 percent a joke.", []),
        ("The mills have 3,400 spindles.", "There are 3,400 to feed, the mill union's cook said.", []),
    ],
)
def test_in_few_articles_a_number_of_several_digits_is_of_one_matter(one: str, other: str, found: list[str]) -> None:
    """A round number is met by chance, and spindles are no mouths."""
    told = lines(("2012-03-04", one), ("2012-03-09", other))

    assert [line.verdict for line in told if line.slot == "amount"] == found


def test_in_many_articles_nobody_knows_whose_they_are() -> None:
    """The same two among thirty articles on other things."""
    one = ("2012-03-04", "Its owners closed the mill in Lund with debts of around 28 million euros.")
    other = ("2012-09-15", "The receiver said the mill would be sold. Debts are now put at 35 million euros.")
    rest = [("2012-03-05", f"The baker Nils Berg of house {n} sold bread to the choir in Ystad.") for n in range(30)]

    assert [line for line in lines(one, other, *rest) if line.verdict == "update"] == []
