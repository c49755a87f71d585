"""Which offices an account keeps: those that tell something, of a body or a matter, at a time they may be held."""

import pytest

from dateline import mark, read, resolve
from dateline.types import Story

OTHERS = tuple((f"2014-03-0{day}", f"President Ada Brask opened harbour {day} on Monday.") for day in range(1, 5))


def told(*articles: tuple[str, str]) -> Story:
    """The story of articles given as (day of publication, text)."""
    return resolve([mark(read(text, id=str(number), published=day)) for number, (day, text) in enumerate(articles)])


def held(story: Story) -> list[tuple[str, str | None]]:
    """The offices of a story, each with what it is of."""
    names = {one.id: one.name for one in story.entities}
    return [(one.office, one.of and names.get(one.of, one.of)) for one in story.offices]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The director, Olga Brask, said no.", []),
        ("The insurance executive Olga Brask said no.", []),
        ("The police officer Olga Brask said no.", []),
        ("Majority leader Olga Brask said no.", []),
        ("The cult leader Olga Brask said no.", []),
        ("The conservative attorney Olga Brask said no.", [("attorney", None)]),
        ("Peru's Senate candidate Olga Brask said no.", []),
        ("Olga Brask, vice president and planner, said no.", []),
        ("Vice President Olga Brask said no.", [("vice president", None)]),
        ("The deputy manager, Olga Brask, said no.", []),
        (
            "Peruvian President Nils Lund left. His vice president, Olga Brask, stayed.",
            [("president", "Peru"), ("vice president", "Peru")],
        ),
        ("Olga Brask remains the leader among young voters.", []),
        ("The Liberian judge, Olga Brask, said no.", [("judge", None)]),
        ("Olga Brask, the Democratic chair of Lake County, said no.", [("Democratic chair", "Lake County")]),
        ("Olga Brask, president of a rowing club in the north, said no.", []),
        ("Olga Brask, director of harbour planning, said no.", [("director of harbour planning", None)]),
        ("Olga Brask, head of the teachers' league, said no.", [("head of teachers' league", None)]),
        ("Olga Brask was mayor for nearly nine years.", [("mayor", None)]),
        ("Olga Brask became mayor of Tarn in 2016.", [("mayor", None)]),
        ("Nils Lund wrote to his friend and harbour historian Olga Brask.", []),
        ("They expected Olga Brask to be the mayor.", []),
        ("Olga Brask is an awkward public speaker.", []),
        ("Democratic National Chairman Olga Brask said no.", [("Democratic chairman", None)]),
    ],
)
def test_an_office_that_tells_nothing_is_left_out(text: str, offices: list[tuple[str, str | None]]) -> None:
    """Without a body or a matter "the director" tells nothing, nor does what was cut off; for how long is no matter."""
    assert held(told(("2014-03-01", text))) == offices


def test_a_rank_stands_for_who_has_no_office() -> None:
    """The general who heads the army is its chief; one of whom no more is told is a general."""
    both = told(("2014-03-01", "Peru's army chief, General Nils Lund, left. General Emil Holm stayed."))
    assert held(both) == [("army chief", "Peru"), ("general", None)]


def test_a_body_that_was_named_is_what_its_noun_stands_for() -> None:
    """ "The commission's chairman" is of the one commission named before; of two it is of none, and tells nothing."""
    named = "The Harbour Commission met on Monday. "
    other = "The Lake Commission met on Tuesday. "
    last = "The commission's chairman, Nils Lund, said no."
    assert held(told(("2014-03-01", named + last))) == [("chairman", "Harbour Commission")]
    assert held(told(("2014-03-01", named + other + last))) == []
    behind = "The Harbour Company met on Monday. Nils Lund, chief engineer of the company, said no."
    assert held(told(("2014-03-01", behind))) == [("chief engineer", "Harbour Company")]


def test_one_body_in_two_spellings_is_one() -> None:
    """Who is a senator of one state in any article is so in all, however the state is written."""
    story = told(
        ("2014-03-01", "Sen. Nils Lund (Tex.) voted no."),
        ("2014-03-02", "Sen. Nils Lund (R-Texas) voted no."),
        ("2014-03-03", "Sen. Nils Lund voted no."),
    )
    assert held(story) == [("senator", "Texas")] * 3


def test_a_president_of_long_ago_is_none_these_days() -> None:
    """Whom one article calls president is none where many give the office to another; one of another land is."""
    old = ("2014-03-06", "The pier was built for President Emil Holm by a mason.")
    abroad = ("2014-03-06", "Peru's President Emil Holm came by ship.")
    assert len(held(told(*OTHERS, old))) == len(OTHERS)
    assert ("president", "Peru") in held(told(*OTHERS, abroad))


HOME = "Peru's president, Ada Brask, opened the harbour. Peru is proud of it."


VICE = "spoke of Norway. Norway was glad of Peru."


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("President Ada Brask left Peru. The former president, Nils Lund, said no.", ("president", "Peru")),
        ("President Ada Brask left Peru. The vice president, Nils Lund, said no.", ("vice president", "Peru")),
        # an article that tells the land with its president may tell one of its own readers' land without
        ("Peruvian President Ada Brask spoke. The former president, Nils Lund, said no.", ("president", None)),
        ("President Ada Brask left Peru. In Norway, the former president, Nils Lund, left.", ("president", None)),
        ("President Ada Brask left Peru. President Nils Lund said no.", ("president", None)),
        (f"In Norway and Peru, President Ada Brask and vice president Nils Lund {VICE}", ("vice president", None)),
    ],
)
def test_a_former_president_is_of_the_land_whose_president_goes_without_it(
    text: str, office: tuple[str, str | None]
) -> None:
    """An article that calls one land's president only president calls his predecessors and his vice so too."""
    assert of_one(told(("2014-03-01", HOME), ("2014-03-02", text)), "Nils Lund") == [office]


def of_one(story: Story, name: str) -> list[tuple[str, str | None]]:
    """The offices that one person of a story is told to hold, each with what it is of."""
    ids = {one.id for one in story.entities if one.name == name}
    names = {one.id: one.name for one in story.entities}
    return [(one.office, one.of and names.get(one.of, one.of)) for one in story.offices if one.person in ids]


def test_one_of_several_is_told_with_what_he_is_of() -> None:
    """Where two towns have a mayor, one of many articles tells a third without a town; whom more tell so is known."""
    two = ("2014-03-01", "Lima Mayor Ada Brask met Oslo Mayor Emil Holm.")
    bare = ("2014-03-02", "Mayor Nils Lund said no.")
    others = [("2014-03-03", f"Harbour {number} was opened.") for number in range(40)]
    again = ("2014-03-04", "Mayor Nils Lund said so again.")
    assert of_one(told(two, bare, *others), "Nils Lund") == []
    assert of_one(told(two, bare, again, *others), "Nils Lund") == [("mayor", None)] * 2
    assert of_one(told(two, bare), "Nils Lund") == [("mayor", None)]
    assert of_one(told(bare, *others), "Nils Lund") == [("mayor", None)]


def test_who_was_called_former_holds_no_office_that_no_day_tells() -> None:
    """An article of the past tells what he was; a day of his own is kept."""
    first = ("2014-03-01", "Former Peruvian President Nils Lund opened the harbour.")
    later = ("2014-05-01", "Peruvian President Nils Lund was born in Tarn. He led Peru until 2003.")
    assert [one.status for one in told(first, later).offices] == ["former"]
