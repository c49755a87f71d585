"""Two short reports of two outlets: what excludes itself is told as a conflict, what only looks alike is not."""

import pytest

from dateline import align, mark, read, resolve

THURSDAY = "2020-07-16"


def verdicts(one: str, other: str, days: tuple[str, str] = (THURSDAY, THURSDAY)) -> set[tuple[str, str]]:
    """Verdict and slot of every line that sets the two reports side by side."""
    outlets = ("North Post", "South Ledger")
    told = [
        mark(read(text, id=outlet, outlet=outlet, published=day))
        for text, outlet, day in zip((one, other), outlets, days, strict=True)
    ]
    return {(line.verdict, line.slot) for line in align(resolve(told)).lines}


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        ("when", "The ferry Alma sank off Skarn on 5 May.", "The ferry Alma sank off Skarn on 6 May."),
        ("when", "Nils Holm was born in Skarn in 1961.", "Nils Holm was born in Skarn in 1963."),
        ("when", "Ada Berg married Nils Holm in 2004.", "Ada Berg and Nils Holm married in 2006."),
        (
            "when",
            "The crane toppled in Skarn at 7.25 a.m. on Thursday.",
            "The crane toppled in Skarn at 9.40 a.m. on Thursday.",
        ),
        (
            "amount",
            "The driver, Nils Holm, 34, was arrested in Skarn.",
            "Police arrested the driver, Nils Holm, 43, in Skarn.",
        ),
        (
            "amount",
            "A court in Skarn sentenced Nils Holm to six years in prison on Thursday.",
            "Nils Holm was jailed for eight years by a court in Skarn on Thursday.",
        ),
        (
            "amount",
            "The court fined Norpapp 15 million kroner on Thursday.",
            "Norpapp was fined 12 million kroner by the court on Thursday.",
        ),
        (
            "amount",
            "Parliament passed the harbour bill on Thursday by 61 votes to 48.",
            "The harbour bill was passed by parliament on Thursday by 63 votes to 48.",
        ),
        (
            "amount",
            "The plane crashed 30 km north of Skarn on Thursday.",
            "The plane crashed 70 km north of Skarn on Thursday.",
        ),
        (
            "amount",
            "The plane that crashed near Skarn on Thursday had 52 people on board.",
            "There were 58 people on board the plane that crashed near Skarn on Thursday.",
        ),
        ("amount", "The Orla tower is 120 metres high.", "The Orla tower, 135 metres high, was closed."),
        ("amount", "The Norpapp mill employs 240 people.", "The Norpapp mill has 310 employees."),
        (
            "amount",
            "A magnitude 6.1 earthquake struck Skarn on Thursday.",
            "The earthquake that struck Skarn on Thursday had a magnitude of 5.6, the other institute said.",
        ),
        (
            "amount",
            "Thieves stole 14 paintings from the Skarn museum on Sunday.",
            "Seventeen paintings were stolen from the Skarn museum on Sunday.",
        ),
        (
            "amount",
            "Ada Berg was re-elected on Sunday with 54 percent of the vote.",
            "Ada Berg won a second term on Sunday, taking 57 percent of the vote.",
        ),
        (
            "amount",
            "Parliament approved the harbour bill on Wednesday by 98 votes to 71.",
            "The harbour bill passed parliament on Wednesday with 102 votes in favour and 71 against.",
        ),
        (
            "amount",
            "The suspect, Nils Holm, 34, was arrested in Skarn on Monday.",
            "Nils Holm, a 43-year-old mason, was arrested in Skarn on Monday.",
        ),
        (
            "amount",
            "Norpapp bought its rival Altin for 2.3 billion euros in 2016.",
            "In 2016 Norpapp acquired Altin in a deal worth 3.1 billion euros.",
        ),
        (
            "amount",
            "Police arrested 46 people during Saturday's march against the dam in Skarn.",
            "Saturday's march against the dam in Skarn ended in clashes. Police said they had arrested 64 people.",
        ),
        (
            "amount",
            "Norpapp will cut 650 jobs at its mill in Skarn, it said on Thursday.",
            "Norpapp is to cut 560 jobs at its Skarn mill, it said on Thursday.",
        ),
        ("amount", "The stone found near Skarn weighs 3.8 kg.", "The stone that was found near Skarn weighs 5.2 kg."),
        (
            "amount",
            "The wreck lies at a depth of 410 metres off Skarn.",
            "The wreck off Skarn lies at a depth of 540 metres.",
        ),
        ("amount", "Norpapp lost 74 million euros in 2019.", "Norpapp made a loss of 93 million euros in 2019."),
        ("when", "The brewery Orla was founded in 1846.", "Orla, the brewery founded in 1864, will leave Skarn."),
        (
            "when",
            "Ada Berg opened a shop called Mira in June. She had worked for a rival.",
            "Ada Berg, who opened a shop called Mira in April, had worked for a rival.",
        ),
        (
            "when",
            "A court in Skarn convicted Nils Holm of murder on 9 June.",
            "Nils Holm was found guilty of murder in Skarn on 10 June.",
        ),
        ("when", "The tower of Orla was built in 1979.", "The Orla tower was built in 1981."),
        (
            "outcome",
            "Nils Holm was acquitted of murder by a court in Skarn on Thursday.",
            "Nils Holm was convicted of murder by a court in Skarn on Thursday.",
        ),
    ],
)
def test_what_excludes_itself_is_a_conflict(slot: str, one: str, other: str) -> None:
    """Days, hours, ages, terms, sums, votes, distances, sizes and verdicts of one thing that cannot all be true."""
    assert ("conflict", slot) in verdicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A fire in a hotel in Skarn on Tuesday killed 14 people.",
            "A fire at a mill in Lunden on Tuesday killed nine people.",
        ),
        ("The plane crashed 30 km north of Skarn.", "The plane crashed 12 miles west of Lunden."),
        ("A magnitude 6.1 earthquake struck Skarn on Monday.", "A magnitude 5.2 aftershock struck Skarn on Monday."),
        ("Norpapp's shares fell 4 percent on Monday.", "Norpapp's shares fell 9 percent in April."),
        ("Turnout among women in Skarn was 61 percent.", "Turnout among men in Skarn was 55 percent."),
        ("Norpapp had a profit of 15 million euros in 2019.", "Norpapp had revenues of 215 million euros in 2019."),
        ("Temperatures reached 34 degrees in Skarn on Monday.", "Temperatures reached 37 degrees in Skarn on Tuesday."),
        ("Divers rescued 12 people from the ferry off Skarn.", "Divers recovered 14 bodies from the ferry off Skarn."),
        ("The Orla shaft is 120 metres deep.", "The Orla tower is 135 metres high."),
        ("The fine can be up to 10 million kroner.", "Norpapp was fined 4 million kroner."),
        ("Nils Holm was jailed for six years for the fraud.", "Erik Holm was jailed for four years for the fraud."),
        ("Norpapp denied that 300 workers would be dismissed.", "Norpapp will dismiss 120 workers."),
        ("Nils Holm was acquitted of murder on Monday.", "Nils Holm was convicted of robbery on Monday."),
        (
            "Norpapp's net profit was 84 million euros in June.",
            "Norpapp's operating profit was 90 million euros in June.",
        ),
        (
            "Norpapp had a profit of 84 million euros in the second quarter.",
            "Norpapp had a profit of 160 million euros in the first half of the year.",
        ),
        ("Norpapp bought Altin for 2.3 billion euros in 2016.", "Norpapp bought Delvo for 1.1 billion euros in 2016."),
        ("Ada Berg was jailed for 14 months on Friday.", "Ada Berg's husband was jailed for eight months on Friday."),
        ("Norpapp lost 74 million euros, it said.", "Norpapp's debt stands at 310 million euros, it said."),
        ("Police seized 210 kg of ivory in Skarn on Monday.", "Police seized 40 kg of horn in Skarn on Monday."),
        ("The tax bill was passed by 143 votes on Monday.", "The budget was passed by 138 votes on Monday."),
        ("Norpapp will close 45 shops in the north.", "Norpapp will close 12 shops in the south."),
        ("The portrait by Berg sold for 3 million euros.", "A landscape by Berg sold for 4 million euros."),
        ("The new tunnel at Skarn is 7.2 kilometres long.", "The new road at Skarn is 19 kilometres long."),
        ("The ferry Alma had 212 people on board on Sunday.", "The ferry Alma, built for 400 people, sank on Sunday."),
        (
            "The bus that crashed near Skarn on Monday carried 31 passengers.",
            "Twelve passengers of the bus that crashed near Skarn on Monday are still in hospital.",
        ),
        (
            "Ada Berg pleaded not guilty to 12 counts of fraud.",
            "A jury found Ada Berg guilty of 11 of 12 counts of fraud.",
        ),
        ('"Low Tide" has sold 120,000 copies at home.', '"Low Tide" has sold 210,000 copies abroad.'),
        ("Ada Berg ran the race in 52.4 seconds in her heat.", "Ada Berg ran the race in 51.2 seconds in the final."),
        ("Norpapp will cut 650 jobs at its plant in Skarn.", "Norpapp will cut 200 jobs at its head office."),
        ("The Skarn Museum of Glass opened in 2011.", "The café of the Skarn Museum of Glass opened in 2013."),
        ("Nils Holm was convicted of fraud on 9 June.", "Nils Holm was convicted of perjury on 10 June."),
        ("Nils Holm was sentenced for theft on 9 June.", "Nils Holm was sentenced for assault on 10 June."),
        ("The Orla tower was built in 1979.", "The hall of the Orla tower was built in 1981."),
        ("The Orla tower was built in 1979.", "The Orla tower's hall was built in 1981."),
        ("The ferry Alma was built in 1979.", "The engine of the ferry Alma was built in 1981."),
        ("The first case of cholera in Skarn was found on 2 May.", "The first case in Lunden was found on 28 April."),
        (
            "The first death from cholera in Skarn was on 2 May.",
            "The first case of cholera in Skarn was found on 28 April.",
        ),
        ("The first case in Skarn was found on 2 May.", "The second case in Skarn was found on 4 May."),
        (
            "The fire at the Skarn mill was caused by a short circuit, the inquiry found.",
            "The fire at the Lunden mill was caused by arson, the inquiry found.",
        ),
    ],
)
def test_what_only_looks_alike_is_neither_conflict_nor_update_nor_agreement_on_a_figure(one: str, other: str) -> None:
    """Other places, shocks, days, groups, sums, things and people, and what is denied or only may be."""
    told = verdicts(one, other)

    assert {verdict for verdict, _ in told}.isdisjoint({"conflict", "update"})
    assert {slot for verdict, slot in told if verdict in ("agree", "compatible")} <= {"when"}


@pytest.mark.parametrize(("day", "verdict"), [("last week", "unsettled"), ("on 12 September", "conflict")])
def test_last_week_on_a_sunday_may_be_either_of_two(day: str, verdict: str) -> None:
    """A week reckoned from a Sunday ends that day or the week before: it excludes no day of the week beside it."""
    one = "The baker Victor Lund was killed in Skarn on Friday."
    other = f"Anna Holm killed the baker Victor Lund in Skarn {day}."

    assert (verdict, "when") in verdicts(one, other, ("2016-09-21", "2016-09-25"))


def test_two_fires_of_a_day_share_no_day() -> None:
    """What happened in two towns of which neither report names the other's is not one thing on one day."""
    one = "A fire in a hotel in Skarn on Tuesday killed 14 people."

    assert "when" in {slot for _, slot in verdicts(one, "A hotel fire in Skarn on Tuesday killed 14 guests.")}
    assert "when" not in {slot for _, slot in verdicts(one, "A fire at a mill in Lunden on Tuesday killed nine.")}


def test_two_of_one_given_name_may_have_two_ages() -> None:
    """Who is told by full name is one person, who has but one name may be two."""
    teacher, seller = (
        "{}, a 44-year-old teacher in Skarn, praised the mayor.",
        "{}, 40, who sells juice, praised the mayor.",
    )

    assert ("conflict", "amount") not in verdicts(teacher.format("Amina"), seller.format("Amina"))
    assert ("conflict", "amount") in verdicts(teacher.format("Amina Holm"), seller.format("Amina Holm"))


def test_a_given_name_is_not_that_of_whoever_else_has_it() -> None:
    """Two who go by a given name alone may be two, though a third article names somebody so in full."""
    texts = (
        "Amina, a 44-year-old teacher in Skarn, praised the mayor.",
        "Amina, 40, who sells juice, praised the mayor.",
        "Amina Holm opened the fair in Skarn.",
    )
    told = [mark(read(text, id=str(at), outlet=f"Outlet {at}", published=THURSDAY)) for at, text in enumerate(texts)]

    assert "conflict" not in {line.verdict for line in align(resolve(told)).lines}


@pytest.mark.parametrize(
    ("when", "found"), [("during the 2013 fair", False), ("in 2013", True), ("on the day of a fair in 2013", True)]
)
def test_the_year_of_a_fair_is_not_that_of_what_was_done_long_before(when: str, found: bool) -> None:
    """A year that tells which fair is meant is that of the fair: it contradicts no day of anything else."""
    one = f"The torch helped Olaf Lie to destroy the Skarn mill {when}."
    other = "Olaf Lie destroyed the Skarn mill in February 2012."

    assert (("conflict", "when") in verdicts(one, other)) is found


def test_a_margin_of_votes_moves_as_they_are_counted_and_is_no_count_of_them() -> None:
    """His deficit is her lead; how many votes she had is another figure."""
    first = "Ada Berg led Nils Holm by 412 votes in the race for mayor of Skarn on Tuesday."
    days = ("2020-07-15", "2020-07-18")
    later = "Nils Holm asked for a recount on Friday after his deficit in the race for mayor of Skarn narrowed to {}."

    assert ("update", "amount") in verdicts(first, later.format("298 votes"), days)
    assert not [
        line
        for line in verdicts(first, "Ada Berg had 24,318 votes in the race for mayor of Skarn.", days)
        if line[1] == "amount"
    ]


@pytest.mark.parametrize(
    "later",
    [
        "The captain of the Alma was charged on Monday as the number of dead in Friday's sinking off Skarn reached 51.",
        "The ferry Alma sank off Skarn on Friday with the loss of 51 lives, the coast guard said on Monday.",
    ],
)
def test_the_dead_are_counted_on_after_the_day_of_the_sinking(later: str) -> None:
    """The day that a noun owns is the noun's: the count stood so when it was told; the lives lost are the dead."""
    first = "The ferry Alma sank off Skarn on Friday. The death toll rose to 23 on Sunday."
    told = {verdict for verdict, slot in verdicts(first, later, ("2018-08-05", "2018-08-07")) if slot == "amount"}

    assert told == {"update"}


def test_an_outbreak_of_years_ago_is_not_that_of_the_articles() -> None:
    """The dead of a fresh outbreak are counted on beside one that is only remembered, whose dead are other dead."""
    first = "Six people have died of cholera in Skarn. The cholera outbreak began in Skarn on Monday."
    later = "The cholera outbreak in Skarn has killed 47 people. An epidemic in Skarn in 2003 killed 121 people."
    days = ("2017-05-10", "2017-06-12")

    assert [row for row in verdicts(first, later, days) if row[1] == "amount"] == [("update", "amount")]


def test_counts_that_differ_are_not_the_same_within_their_precision() -> None:
    """41,000 and 43,000 both let "more than 40,000" be true, and not each other, whichever words they stand with."""
    told = [
        mark(read(text, id=day, outlet=f"Outlet {day}", published=day))
        for day, text in (
            (
                "2023-03-02",
                "Kettle maker Lundo has recalled 41,000 of its Drift 3 kettles, the firm said on Thursday.",
            ),
            ("2023-03-09", "Lundo last week recalled 43,000 Drift 3 kettles."),
            (
                "2023-04-18",
                "The chief of kettle maker Lundo left after it recalled more than 40,000 kettles.",
            ),
        )
    ]
    lines = [line for line in align(resolve(told)).lines if line.slot == "amount"]

    assert [line.verdict for line in lines if len(line.claims) > 2] == ["unsettled"]
