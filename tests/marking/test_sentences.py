"""Where sentences, clauses and blocks begin and end."""

import pytest

from dateline.marking import Sentences, sentences_of
from dateline.reading import read
from dateline.types import Span


def split(text: str) -> Sentences:
    """The sentences of a text as it is read."""
    return sentences_of(read(text, id="a"))


def parts(text: str) -> list[str]:
    """The words of each sentence."""
    found = split(text)
    return [found.text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk met Mr. Hale at noon.",
        "The trawler left St. Olave with Lt. Col. Brandt aboard.",
        "Ewa K. Lind wrote to the U.S. Coast Guard.",
        "It was sold to Fairlead Inc. for a crown on Oct. 12, 1994.",
        "About 3.5 million litres ran out.",
        "The pump no. 7 broke at 5 p.m. on Sunday.",
        "“Is it over?” she asked.",
    ],
)
def test_a_point_within_a_sentence_does_not_end_it(text: str) -> None:
    """Titles, initials, abbreviations and figures have points that end no sentence."""
    assert parts(text) == [text]


def test_a_sentence_ends_behind_its_quotation_mark_or_bracket() -> None:
    """The closing marks belong to the sentence that they close."""
    assert parts("“The dam holds.” He left. (Nobody asked.) Then it broke!") == [
        "“The dam holds.”",
        "He left.",
        "(Nobody asked.)",
        "Then it broke!",
    ]


def test_an_abbreviation_ends_a_sentence_where_a_word_that_opens_one_follows() -> None:
    """ "U.S. The" is the end of one sentence, "U.S. Navy" is not."""
    assert parts("Half of it went to the U.S. The rest sank off the U.S. Navy yard.") == [
        "Half of it went to the U.S.",
        "The rest sank off the U.S. Navy yard.",
    ]


def test_a_figure_may_open_a_sentence() -> None:
    """A sentence ends before a figure as before a capital."""
    assert parts("The ferry sank. 14 people swam ashore. $3 was all they had.") == [
        "The ferry sank.",
        "14 people swam ashore.",
        "$3 was all they had.",
    ]


def test_no_sentence_crosses_a_block() -> None:
    """A heading without a point is a sentence of its own; a line broken at a fixed width ends none."""
    wrapped = (
        "The river had been rising since the early hours of\n"
        "Monday and the lower town was under water when the\n"
        "first of the boats came up from the harbour to take\n"
        "the old people off the roofs."
    )

    assert parts(f"Flood in the lower town\n\n{wrapped}") == ["Flood in the lower town", wrapped]


def test_clauses_end_at_semicolons_and_colons() -> None:
    """What stands on the two sides of a semicolon is parted by a clause, not by a sentence; "5:30" parts nothing."""
    found = split("Two died at 5:30 on Monday; three were hurt. Four fled.")
    two, monday, three, four = (found.text.index(word) for word in ("Two", "Monday", "three", "Four"))

    assert not found.parted_by_clause(two, monday)
    assert found.parted_by_clause(two, three)
    assert not found.parted(two, three)
    assert found.parted(three, four)
    assert found.text[found.clause_at(three) : found.clause_end(three)] == "three were hurt."


def test_the_words_on_both_sides_of_a_place_stay_within_its_sentence() -> None:
    """What is asked for before and after a place never reaches into another sentence, nor farther than asked."""
    found = split("It rained. Late in May the wall fell on a shed. Nobody was near.")
    may = found.text.index("May")

    assert found.before(may, most=100) == "Late in "
    assert found.before(may, most=3) == "in "
    assert found.after(Span("a", may, may + 3), most=100) == " the wall fell on a shed."


def test_an_opening_quotation_mark_does_not_keep_a_word_from_opening_its_sentence() -> None:
    """The first word opens its sentence behind a quotation mark or a bracket, a later one does not."""
    found = split("He sat down. “Nine is enough.”")

    assert found.opens(found.text.index("Nine"))
    assert not found.opens(found.text.index("enough"))
