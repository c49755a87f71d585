"""Offices and who the text gives them to."""

import pytest

from dateline.marking import mark
from dateline.reading import read

Row = tuple[str | None, str, str | None, str]


def titles(text: str) -> list[Row]:
    """The titles of a text: person, office, body or land, status."""
    document = read(text, id="a")
    return [
        (t.person and document.words(t.person), t.office, t.of and document.words(t.of), t.status)
        for t in mark(document, only=["titles"]).titles
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian Prime Minister Ingrid Dahl met the miners.",
            ("Ingrid Dahl", "prime minister", "Norwegian", "current"),
        ),
        (
            "Ingrid Dahl, former chair of the little-known Fishermen's Union, was there.",
            ("Ingrid Dahl", "chair", "Fishermen's Union", "former"),
        ),
        ("Acting governor Martin Reyes closed the road.", ("Martin Reyes", "governor", None, "acting")),
        ("The then mayor Martin Reyes opened the bridge.", ("Martin Reyes", "mayor", None, "former")),
        ("Ingrid Dahl was elected mayor of Bergen in 2011.", ("Ingrid Dahl", "mayor", "Bergen", "current")),
        ("He met ex-president Martin Reyes in Lima.", ("Martin Reyes", "president", None, "former")),
    ],
)
def test_an_office_is_told_with_holder_body_and_status(text: str, expected: Row) -> None:
    """The office stands without its body; former, acting and elect are its status."""
    assert expected in titles(text)


def test_an_adviser_does_not_hold_the_office_advised() -> None:
    """Who advises a deputy prime minister is no deputy prime minister; "former" belongs to the first post alone."""
    found = titles(
        "Martin Reyes, former Peruvian Minister of Trade and adviser to Peru's Deputy Prime Minister, said it was late."
    )

    assert ("Martin Reyes", "minister of trade", "Peruvian", "former") in found
    assert ("Martin Reyes", "adviser to the deputy prime minister", "Peru", "current") in found
    assert [row for row in found if row[0] and row[1] == "deputy prime minister"] == []


def test_an_adviser_and_the_one_advised_are_both_named() -> None:
    """In "adviser to Prime Minister X", X is the prime minister and the name before is the adviser."""
    found = titles("She met Ana Ortiz, special adviser to Peruvian President Martin Reyes, in Lima.")

    assert ("Martin Reyes", "president", "Peruvian", "current") in found
    assert [row[0] for row in found if row[1].startswith("special adviser")] == ["Ana Ortiz"]


def test_a_secretary_of_state_may_belong_to_a_ministry() -> None:
    """A secretary of state at a health ministry holds a post in that ministry."""
    found = titles("Ana Ortiz, Secretary of State at the Swedish Health Ministry, opened the clinic.")

    assert ("Ana Ortiz", "secretary of state", "Swedish Health Ministry", "current") in found


def test_two_posts_before_a_name_are_both_former() -> None:
    """What stands before a name in one row shares its "former"."""
    found = titles("They thanked former mayor and party leader Ingrid Dahl.")

    assert {(row[1], row[3]) for row in found if row[0] == "Ingrid Dahl"} == {
        ("mayor", "former"),
        ("party leader", "former"),
    }
