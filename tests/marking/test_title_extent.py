"""How much of the words is the office and its body, and what ties neither to anybody."""

import pytest

from dateline import mark, read

Row = tuple[str, str, str | None, str]


def held(text: str) -> list[Row]:
    """The offices of a text that are somebody's: holder, office, body or land, status."""
    document = read(text, id="a")
    return [
        (document.words(t.person), t.office, t.of and document.words(t.of), t.status)
        for t in mark(document, only=["titles"]).titles
        if t.person
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Stephen Holm, chief prosecutor at the Estonia fishing tribunal, left.",
            ("Stephen Holm", "chief prosecutor", "Estonia fishing tribunal", "current"),
        ),
        (
            "She met Ada Lund, leader of Norway's far-left Red Harbour party, in May.",
            ("Ada Lund", "leader", "Norway's far-left Red Harbour party", "current"),
        ),
        (
            "He asked North Dakota Liberal Party Chairman Per Holm to leave.",
            ("Per Holm", "chairman", "North Dakota Liberal Party", "current"),
        ),
        (
            "The sales and marketing director for Random Foods, Emil Lund, spoke.",
            ("Emil Lund", "sales and marketing director", "Random Foods", "current"),
        ),
        (
            "Emil Lund, the campaign's New England director, walked away.",
            ("Emil Lund", "director", "New England", "current"),
        ),
        ("The Turing award-winning President Ada Holm was there.", ("Ada Holm", "president", None, "current")),
        ("It follows a request Attorney General Ada Holm wrote.", ("Ada Holm", "attorney general", None, "current")),
        ("He thanked the rowing legend Georgia Rep. Per Holm.", ("Per Holm", "representative", "Georgia", "current")),
        ("Former deputy PM Emil Lund spoke.", ("Emil Lund", "deputy prime minister", None, "former")),
        ("The land's last apartheid-era president, Emil Lund, spoke.", ("Emil Lund", "president", None, "former")),
        ("They laughed at failed mayoral candidate Ada Holm.", ("Ada Holm", "mayoral candidate", None, "former")),
        (
            "The former minister of justice Emil Lund spoke.",
            ("Emil Lund", "minister of justice", None, "former"),
        ),
        ("The judge Justice Ada Holm spoke.", ("Ada Holm", "justice", None, "current")),
        ("The former baker and current mayor, Ada Holm, spoke.", ("Ada Holm", "mayor", None, "current")),
        ("Emil Lund, an adviser on Syria, spoke.", ("Emil Lund", "adviser", None, "current")),
        ("Emil Lund, Ada Holm's former chief of staff, spoke.", ("Emil Lund", "chief of staff", "Ada Holm", "former")),
        ("President Ada Holm at the White House signed it.", ("Ada Holm", "president", None, "current")),
        ("Ada Holm served as mayor of Oslo.", ("Ada Holm", "mayor", "Oslo", "former")),
        ("It was new when Ada Holm became mayor of Oslo.", ("Ada Holm", "mayor", "Oslo", "current")),
    ],
)
def test_the_office_is_whole_and_no_word_more(text: str, expected: Row) -> None:
    """A body goes as far as its noun, with its town before it; what else its holder is belongs to no office."""
    assert expected in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Per Holm is facing justice at last.",
        '"It is a hard blow for the president, " Per Holm, a baker, told her.',
        "You will pay when Ada Holm becomes mayor.",
        "The paper called it a joke that Per Holm was “the founder” of the league.",
    ],
)
def test_what_is_to_come_or_only_called_so_is_no_office(text: str) -> None:
    """A participle goes on with its verb; "when she becomes" is to come; marks of quotation assert nothing."""
    assert held(text) == []


def test_in_ones_time_as_mayor_another_speaks() -> None:
    """Behind "as" stands what somebody else was: the next holder has it not."""
    rows = held("During her time as mayor of Oslo, former President Per Holm spoke.")
    assert [(row[0], row[1]) for row in rows] == [("Per Holm", "president")]


def test_the_next_one_is_not_yet() -> None:
    """Who is to be the next president is none."""
    assert held("They chose Emil Lund as the next president of Peru.") == [("Emil Lund", "president", "Peru", "future")]
