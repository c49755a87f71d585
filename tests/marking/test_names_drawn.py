"""Words that a capital draws into a name, letters that are nobody, and posts before a person."""

import pytest

from tests.marking.test_names import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Omar Reyes and Ada Holm combine well. Combine Reyes and Holm's votes.",
            ["Omar Reyes", "Ada Holm", "Reyes", "Holm"],
        ),
        ("Rowan Dahl met Ingrid Dahl in Oslo on Friday.", ["Rowan Dahl", "Ingrid Dahl"]),
        ("She met Town Advocate Ingrid Dahl in Oslo.", ["Ingrid Dahl"]),
        ("She met playwright Ingrid Dahl in Oslo.", ["Ingrid Dahl"]),
        ("She met Anna Ingrid Dahl in Oslo.", ["Anna Ingrid Dahl"]),
        ("She met Senators Ingrid Dahl and Omar Reyes in Oslo.", ["Ingrid Dahl", "Omar Reyes"]),
    ],
)
def test_no_word_is_drawn_into_a_name(text: str, expected: list[str]) -> None:
    """What opens a sentence, and a post that the model leaves out, is no part of a name; another given name is."""
    assert [name for name, kind in names(text) if kind == "person"] == expected


def test_of_a_people_is_no_part_of_a_name() -> None:
    """ "Danish Omar Reyes" is somebody where "Reyes" is; a body of Danes stays one."""
    text = "She won after stopping American Omar Reyes in the last round. Reyes fell. The American Health League met."
    found = names(text)

    assert ("Omar Reyes", "person") in found
    assert ("American Health League", "body") in found


def test_letters_are_a_body() -> None:
    """ "The LRB" is nobody, though the model takes it for somebody; nor is a weekday."""
    found = names("Voters of the LRB stayed home, and the LRB lost. On Tuesday Ingrid Dahl left the Lakeland LRB.")

    assert [name for name, kind in found if kind == "person"] == ["Ingrid Dahl"]


def test_two_people_told_without_a_comma_are_two() -> None:
    """So where one of them is named elsewhere; a name of four words is somebody's else."""
    found = names("Rooms were let by Anna Tveter Ingrid Holmvik to guests. Anna Tveter paid.")

    assert [name for name, kind in found if kind == "person"] == ["Anna Tveter", "Ingrid Holmvik", "Anna Tveter"]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Several Karlo pilgrims died in the crush. Nobody forgot Karlo.", "Karlo", "other"),
        ("She stood outside the Karlo stadium.", "Karlo", "place"),
        ("It was told by the Karlo news agency.", "Karlo", "body"),
        ("Its first firm was Zip, which was sold in 1999.", "Zip", "body"),
        ("The app, called Tuno, was sold in May.", "Tuno", "other"),
        ("A man called Tuno was there.", "Tuno", "person"),
        ("Karlo supporters marched in Oslo on Friday.", "Karlo", "person"),
        ("Omar Velde left. The Velde bill was passed.", "Velde", "person"),
        ("The news came on Twitter.", "Twitter", "body"),
    ],
)
def test_what_stands_before_its_noun_is_a_thing(text: str, word: str, kind: str) -> None:
    """A rite or a stadium is nobody; before what people have, and where somebody bears it, a name is a person's."""
    assert dict(names(text))[word] == kind


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Hurricane Orla struck the coast. Orla killed nine people.", "Orla", "other"),
        ("Clashes in Qarn went on; Qarn fell to rebels on Monday.", "Qarn", "place"),
        ("They fled to the town of Tal Ombra. Tal Ombra fell.", "Tal Ombra", "place"),
        ("Near Raiwind the crowd waited for Omar Velde.", "Raiwind", "person"),
        ("Karlo spoke. They put their trust in Karlo.", "Karlo", "person"),
    ],
)
def test_a_storm_and_a_town_are_nobody(text: str, word: str, kind: str) -> None:
    """What is called a hurricane is one throughout, and where something is is a place, unless somebody bears it."""
    assert dict(names(text))[word] == kind


def test_a_particle_is_within_a_persons_name() -> None:
    """ "Piet van Dam" is no dam."""
    found = names("Piet van Dam left in May. Then Van Dam sold the farm.")

    assert found == [("Piet van Dam", "person"), ("Van Dam", "person")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Molly Brand has a large farm.", ("Molly Brand", "person")),
        ("Ingrid Dahl spoke in Oslo.", ("Ingrid Dahl", "person")),
        ("Philip Morris shares fell.", ("Philip Morris", "body")),
        ("Morgan Stanley analysts expect a rise.", ("Morgan Stanley", "body")),
    ],
)
def test_a_given_name_and_another_word_are_somebody(text: str, expected: tuple[str, str]) -> None:
    """So where the model takes them for a body, unless the noun of a thing or an office of a firm's stands behind."""
    assert expected in names(text)
