"""The words by which an event is told alone."""

import pytest

from dateline import mark, read
from dateline.types import EventMark


def told(text: str, trigger: str) -> EventMark:
    """The event that this word of the text tells."""
    entry = mark(read(text, id="a", published="2012-05-10"))
    return next(event for event in entry.events if event.trigger.of(entry.document.text) == trigger)


def line(text: str, trigger: str) -> str:
    """The words of the event's line; what was left out between them is shown."""
    return " … ".join(piece.of(text) for piece in told(text, trigger).line)


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        (
            "Vendors cheered when the mayor opened the market on 4 May 2012.",
            "opened",
            "the mayor opened the market on 4 May 2012",
        ),
        ("Nils Berg, who resigned on 4 May 2012, lives in Lund.", "resigned", "Nils Berg … resigned on 4 May 2012"),
        ("Nils Berg sold the mill and resigned on 4 May 2012.", "resigned", "Nils Berg … resigned on 4 May 2012"),
        ("But the council closed the mill on 4 May 2012.", "closed", "the council closed the mill on 4 May 2012"),
        ("Ada Moen said that the council closed the mill.", "closed", "Ada Moen said that the council closed the mill"),
        (
            "The mayor, Ada Moen, opened the market on 4 May 2012.",
            "opened",
            "The mayor, Ada Moen, opened the market on 4 May 2012",
        ),
    ],
)
def test_a_clause_is_told_whole(text: str, trigger: str, words: str) -> None:
    """It has its subject, also one that stands further off, and what it reports; what ties it to others is left off."""
    assert (line(text, trigger), told(text, trigger).form) == (words, "clause")


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        (
            "Ada Moen denied that the council closed the mill.",
            "closed",
            "Ada Moen denied that the council closed the mill",
        ),
        (
            "If the council closes the mill, Ada Moen will resign on 4 May.",
            "closes",
            "If the council closes the mill, Ada Moen will resign on 4 May",
        ),
        (
            "The crews had given up hope of reaching the miners on Friday.",
            "reaching",
            "The crews had given up hope of reaching the miners on Friday",
        ),
        (
            "The council did not close the mill on 4 May 2012.",
            "close",
            "The council did not close the mill on 4 May 2012",
        ),
        (
            "The council may have closed the mill on 4 May 2012.",
            "closed",
            "The council may have closed the mill on 4 May 2012",
        ),
    ],
)
def test_what_turns_a_clause_is_never_cut_off(text: str, trigger: str, words: str) -> None:
    """A denial, a condition, a possibility, a hope given up stay with what they are said of."""
    assert line(text, trigger) == words


@pytest.mark.parametrize(
    ("text", "trigger", "form"),
    [
        ("The minister said in a broadcast on Saturday.", "said", "fragment"),
        ("The minister told reporters on Saturday.", "told", "fragment"),
        ("The minister said on Saturday that the mill was closed.", "said", "clause"),
        ("The minister announced the sale of the mill on Saturday.", "announced", "clause"),
        ("Ada Moen wants a town that closed its mill in 2011.", "closed", "fragment"),
        ("Anyone who attacked the mill in 2011 was fined.", "attacked", "fragment"),
        ("After closing the mill on 4 May 2012, the council met in June.", "closing", "fragment"),
        ("Speaking in Lund on 4 May 2012, Ada Moen praised the mill.", "Speaking", "clause"),
        ("Did the council close the mill on 4 May 2012?", "close", "fragment"),
        ("Council closes the mill on Friday", "closes", "headline"),
        ("The council sold the mill built in 1902 to Nils Berg.", "built", "phrase"),
    ],
)
def test_what_is_no_clause_is_told_as_what_it_is(text: str, trigger: str, form: str) -> None:
    """Bare verbs of saying, what just anybody does, questions and headlines are told apart from clauses."""
    assert told(text, trigger).form == form


def test_what_was_said_is_on_the_line_with_its_marks() -> None:
    """A quote stands beside the words that tell who said it."""
    text = "“The mill will never open again,” Ada Moen said on 4 May 2012."

    assert line(text, "said").startswith("“The mill will never open again,” Ada Moen said")


def test_a_long_line_is_cut_at_asides_and_shows_it() -> None:
    """What a comma sets off goes first, and never the event itself, a name behind a role or a condition."""
    aside = "which had stood beside the river since the days of the first settlers and had burnt down twice before"
    text = f"On 4 May 2012 four hundred guests saw that the mayor, Ada Moen, opened the market hall, {aside}."

    said = "On 4 May 2012 four hundred guests saw that the mayor, Ada Moen, opened the market hall"
    assert (line(text, "opened"), told(text, "opened").is_cut) == (said, True)


@pytest.mark.parametrize(
    ("text", "trigger", "pointers"),
    [
        ("Ada Moen met the farmers in a barn on 4 May 2012.", "met", ["the farmers"]),
        ("The keeper of the lock drowned on 4 May 2012.", "drowned", ["the lock"]),
        ("Norland brokered a similar pact on 4 May 2012.", "brokered", ["a similar pact"]),
        ("Another carpenter was fined on 4 May 2012.", "fined", ["Another carpenter"]),
        ("Ada Moen bought the mill in Lund on 4 May 2012.", "bought", []),
        ("Ada Moen bought the Lund mill on 4 May 2012.", "bought", []),
        ("Ada Moen bought the oldest mill on 4 May 2012.", "bought", []),
        ("Ada Moen dropped the plan to sell the Lund mill on 4 May 2012.", "dropped", []),
        ("A tram hit a wall, and the tram was sold on 4 May 2012.", "hit", []),
        ("The council adopted a motion calling for peace on 4 May 2012.", "adopted", ["The council"]),
        ("Ada Moen became the mayor on 4 May 2012.", "became", []),
        ("The keeper, who was ill, drowned on 4 May 2012.", "drowned", ["The keeper"]),
        ("The keeper who was ill drowned on 4 May 2012.", "drowned", []),
        ("The Norwegian official drowned on 4 May 2012.", "drowned", ["The Norwegian official"]),
        ("The Norwegian government fell on 4 May 2012.", "fell", []),
        ("The Norwegian official Ada Moen drowned on 4 May 2012.", "drowned", []),
        ("Nils Berg bought another 3,000 boats on 4 May 2012.", "bought", ["another 3,000 boats"]),
    ],
)
def test_a_noun_that_points_out_of_its_line_is_known(text: str, trigger: str, pointers: list[str]) -> None:
    """ "The farmers" are known from elsewhere; a name, what follows, or there being only one tells which is meant."""
    assert [span.of(text) for span in told(text, trigger).pointers] == pointers


def test_who_is_told_of_by_a_role_keeps_the_name_before_it() -> None:
    """The relative clause stands on the role, and the line begins with the name."""
    text = "It was Ada Moen, the harbour master who sold the crane on 4 May 2012."

    assert line(text, "sold") == "Ada Moen, the harbour master … sold the crane on 4 May 2012"


def test_a_quotation_keeps_its_first_mark() -> None:
    """Where the words are quoted up to their speaker, both marks stand in the line."""
    text = "“On Friday we finished the repair of nine locks,” Ada Moen said."

    assert line(text, "finished").startswith("“On Friday we finished")


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Ada Moen faces a fine when she lands in Lund on Friday.", "lands", "planned"),
        ("Ada Moen faced a fine when she landed in Lund on Friday.", "landed", "happened"),
        ("A field kitchen had been set up in Lund on Friday.", "set", "happened"),
        ("More cooks were expected in Lund on Friday.", "expected", "planned"),
    ],
)
def test_what_is_still_to_come_is_planned(text: str, trigger: str, status: str) -> None:
    """Behind "when" the present tense tells what is ahead; what had been set up is no plan."""
    assert told(text, trigger).status == status
