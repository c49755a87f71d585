"""Names of people, bodies, places and groups."""

import pytest

from dateline.marking import mark
from dateline.reading import read


def names(text: str) -> list[tuple[str, str]]:
    """The names found in a text, with their kinds."""
    document = read(text, id="a")
    return [(document.words(name.span), name.kind) for name in mark(document, only=["names"]).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Ingrid Dahl spoke in Oslo on Friday.", ("Ingrid Dahl", "person")),
        ("The lawyer praised Mrs Okonkwo for her patience.", ("Okonkwo", "person")),
        ("Critics of the Ingrid Dahl government marched in Oslo.", ("Ingrid Dahl government", "group")),
        ("The court freed Martin Reyes's brother on Friday.", ("Martin Reyes", "person")),
        ("The Bureau of Lakes and Canals (BLC) closed the lock.", ("Bureau of Lakes and Canals", "body")),
        ("Members of the Tenants' League met on Friday.", ("Tenants' League", "body")),
        ("Norwegian ships left the port of Bergen.", ("Norwegian", "group")),
        ("Ingrid Dahl Jr. spoke in Oslo.", ("Ingrid Dahl Jr.", "person")),
        ("She met Secretary of State Ingrid Dahl in Oslo.", ("Ingrid Dahl", "person")),
        ("Martin 'Tino' Reyes spoke in Oslo.", ("Martin 'Tino' Reyes", "person")),
        ("Austin Lake, a teacher, paid the fine.", ("Austin Lake", "person")),
        ("Yoo Min-seok spoke on Friday.", ("Yoo Min-seok", "person")),
        ("The envoy Lim Jae-in spoke on Friday.", ("Lim Jae-in", "person")),
        ("Anne-Marie said no on Friday.", ("Anne-Marie", "person")),
        ("She met Joaquim dos Passos Neto on Friday.", ("Joaquim dos Passos Neto", "person")),
        ("It was opened by Marta Lobo de Faria, head of the mill.", ("Marta Lobo de Faria", "person")),
        ("Deputy secretary of trade Karin Tveit was there.", ("Karin Tveit", "person")),
    ],
)
def test_a_name_is_found_with_its_kind(text: str, expected: tuple[str, str]) -> None:
    """A name is marked without title and possessive, and its kind is told by the words in and around it."""
    assert expected in names(text)


def test_a_common_word_joins_no_two_names() -> None:
    """ "Of" stands in names, and between two of them; only words that are nothing else make one name of two."""
    found = names("On the list is mayor Ada Berg of Holm.")

    assert "Ada Berg" in [name for name, _ in found]


def test_an_institution_named_after_a_person_is_one_name() -> None:
    """In "the Simon Bolivar National Academy of Law" no person takes part."""
    found = names("Professor Ana Ortiz of the Simon Bolivar National Academy of Law said the plan was sound.")

    assert ("Simon Bolivar National Academy of Law", "body") in found
    assert ("Ana Ortiz", "person") in found
    assert "Simon Bolivar" not in [name for name, _ in found]


def test_a_group_named_after_its_leader_is_not_the_leader() -> None:
    """A regime, a group or forces with a person's name before them are a group; the person is not mentioned."""
    found = names("Villagers fled as the Martin Reyes forces advanced. The Martin Reyes regime fell.")

    assert {name for name, kind in found if kind == "person"} == set()
    assert {name for name, kind in found if kind == "group"} == {"Martin Reyes forces", "Martin Reyes regime"}


def test_an_honorific_tells_the_pronoun() -> None:
    """A name after Mrs goes by "she"; a name after Doctor may go by either."""
    document = read("The lawyer praised Mrs Okonkwo and Doctor Lindqvist in court.", id="a")
    told = {document.words(name.span): name.pronoun for name in mark(document, only=["names"]).names}

    assert told["Okonkwo"] == "she"
    assert told["Lindqvist"] is None


def test_no_office_is_taken_for_a_name() -> None:
    """Two office words side by side make no person."""
    assert [n for n, kind in names("He advises the Deputy Prime Minister.") if kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Marcus Vell Brandvik Jr. left the ward on Friday. Brandvik was seen in a boat.", "Brandvik"),
        ("The van hit Brandvik on the bridge. Brandvik, 59, was walking home.", "Brandvik"),
    ],
)
def test_a_surname_is_a_persons_by_full_name_or_age(text: str, surname: str) -> None:
    """A single word is a person's where a full name ends in it before its "Jr", or an age follows it."""
    assert {kind for name, kind in names(text) if name == surname} == {"person"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The nominee , Ingrid M . Hansen , spoke on Friday .", "Ingrid M . Hansen"),
        ("Judge Jack B . Okonkwo ruled on Tuesday that the harbour was closed .", "Jack B . Okonkwo"),
        ("Police arrested Robert J . The man was alone .", "Robert J"),
    ],
)
def test_an_initial_whose_dot_stands_apart_ends_no_name(text: str, person: str) -> None:
    """In text with a blank before each dot, a name goes on after its initial, if a name does follow."""
    assert [name for name, kind in names(text) if kind == "person"] == [person]


@pytest.mark.parametrize(
    "text",
    [
        "The people of the town called Sgt . Barry Dahl on Friday .",
        "Undersheriff Barry Dahl said the road was closed.",
        "Lawyer Barry Dahl said the road was closed.",
        "Harbour Police Sgt. Barry Dahl said the road was closed.",
    ],
)
def test_a_shortened_title_is_nobody(text: str) -> None:
    """A title, short or with its dot apart, is neither a person nor part of one, nor of the body before it."""
    found = names(text)

    assert [name for name, kind in found if kind == "person"] == ["Barry Dahl"]
    assert not any("Sgt" in name for name, _ in found)


def test_what_has_an_article_is_no_person() -> None:
    """A team or a ship that the model takes for a person is told by its article; a person may have one now and then."""
    ship = names("The Orca Johansen sank off Bergen on Friday. Nobody was aboard the Orca Johansen.")
    team = names("The Kittiwakes beat Bergen on Friday, and the Kittiwakes lead the league.")
    man = names("Ingrid Dahl won. Hers was not the Ingrid Dahl we knew. Ingrid Dahl wept.")
    leaders = names("He served in the Johansen and Dahl administrations.")

    assert [kind for _, kind in ship if kind == "person"] == [] == [kind for _, kind in team if kind == "person"]
    assert {kind for name, kind in man if name == "Ingrid Dahl"} == {"person"}
    assert ("Johansen", "other") not in leaders


@pytest.mark.parametrize(
    "text",
    ["The Minister of the Interior Peter Dahl resigned.", "Secretary of the Interior Peter Dahl said so."],
)
def test_the_matter_of_an_office_is_no_part_of_the_holder(text: str) -> None:
    """In "Minister of the Interior Peter Dahl" the person is Peter Dahl."""
    assert ("Peter Dahl", "person") in names(text)


def test_a_common_word_with_a_capital_for_its_place_is_no_name() -> None:
    """What stands in small letters elsewhere, and has its capital from the sentence's start alone, names nothing."""
    common = names("Police suspect arson in the fire. Arson is suspected in a second fire.")
    name = names("Apple sued the owner of an apple orchard. The owner said that Apple was wrong.")

    assert "Arson" not in [found for found, _ in common]
    assert [found for found, _ in name] == ["Apple", "Apple"]


@pytest.mark.parametrize("matter", ["Defence", "Foreign Affairs", "Trade and Industry"])
def test_what_a_minister_is_for_is_no_part_of_the_name(matter: str) -> None:
    """In "Minister of Defence Ana Ortiz" the name is Ana Ortiz."""
    found = names(f"Minister of {matter} Ana Ortiz opened the port with Martin Reyes.")

    assert {name for name, kind in found if kind == "person"} == {"Ana Ortiz", "Martin Reyes"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The order went to Mr Velde and his sons.", ("Velde", "person")),
        ("The house of Agnes Tveter, 61, was searched.", ("Agnes Tveter", "person")),
        ("It was sold to the Danish group Nordlux.", ("Nordlux", "body")),
        ("The Rev Agnes Tveter preached.", ("Agnes Tveter", "person")),
        ("Chile's foreign minister, Rosa Bello, flew home.", ("Rosa Bello", "person")),
        ("The Velde Museum opened.", ("Velde Museum", "body")),
        ("A fire in a hotel in Skarn on Tuesday killed 14 people.", ("Skarn", "place")),
        ("Voters have no faith in Skarn, who lost.", ("Skarn", "person")),
        ("The wave reached the camp at Tveter's Bend.", ("Tveter's Bend", "place")),
        ("The wave reached Tveter's house.", ("Tveter", "person")),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(text: str, expected: tuple[str, str]) -> None:
    """An honorific, an age and an office of one person make somebody; an office of bodies behind it makes a body."""
    assert expected in names(text)


def test_a_disease_called_after_somebody_tells_nothing_of_him() -> None:
    """The name before "disease" stands for what it was found by; what is somebody's own tells of him."""
    assert names("Nine people have Tveter's disease.") == []


@pytest.mark.parametrize("text", ["Turnout fell in Oslo.", "Attendance was poor."])
def test_a_common_noun_that_opens_a_sentence_is_nobody(text: str) -> None:
    """ "Turnout" is no name."""
    assert [name for name, kind in names(text) if kind == "person"] == []


def test_two_last_names_with_and_are_two_people() -> None:
    """So where both are told in full; a firm of two names stays one."""
    text = "Ada Holm met Erik Lund in Bergen on Friday. Later on Holm and Lund visited the valley with a guide."

    assert [name for name, _ in names(text)][-2:] == ["Holm", "Lund"]


def test_the_end_of_an_office_is_no_part_of_a_name() -> None:
    """Nor is the land of an office somebody, though what its holder was stands behind it."""
    assert ("Marta Holm", "person") in names("Secretary of the Interior Marta Holm opened the dam on Monday.")
    assert ("Lake County", "place") in names("Gov. Ada Holm of Lake County, a former nurse, spoke on Friday.")


def test_a_name_with_a_nickname_amid_it_is_a_persons() -> None:
    """ "Kirsan (Kiki) Grell" is somebody, whatever the model takes it for; an initialism in brackets is no nickname."""
    text = "Guards saw 16-year-old Kirsan (Kiki) Grell in Skarn. The Skarn (SHB) Bureau was shut."
    kinds = {name.span.of(text): name.kind for name in mark(read(text, id="a")).names}

    assert kinds["Kirsan (Kiki) Grell"] == "person"
    assert "person" not in {kind for name, kind in kinds.items() if "Bureau" in name}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Kettle maker Lundo cut 40 jobs. Lundo was sorry.", "Lundo", "body"),
        ("Ada Holm, Lundo's chief executive, was sorry.", "Lundo", "body"),
        ("Ada Holm resigned as chief executive of kettle maker Lundo on Tuesday.", "Lundo", "body"),
        ("Film maker Ada Tveter was there. Tveter smiled.", "Tveter", "person"),
    ],
)
def test_a_firm_is_told_by_its_trade_and_by_what_only_firms_have(text: str, word: str, kind: str) -> None:
    """A single word beside a trade that bodies ply, or with a chief executive, is nobody, unless somebody bears it."""
    assert {found for name, found in names(text) if name == word} == {kind}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Aurora 2 probe lifted off on Friday.", ("Aurora 2", "other")),
        ("The Aurora 2 probe reached orbit on Monday, and Aurora 1 was lost.", ("Aurora 1", "other")),
        ("Ada Tveter scored twice. Tveter 22 times hit the bar.", ("Tveter", "person")),
    ],
)
def test_a_number_behind_a_name_is_part_of_a_things_name(text: str, expected: tuple[str, str]) -> None:
    """Who has a full name has no number, and what is counted behind a name is no part of it."""
    assert expected in names(text)


def test_a_common_word_with_a_capital_is_known_by_its_plural() -> None:
    """ "Pram" opens a sentence, and "prams" stand in small letters."""
    assert "Kettle" not in dict(names("Kettle maker Lundo said the kettles were safe."))
