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
