"""Paragraphs longer than a parser takes."""

from dateline.marking import mark
from dateline.marking.limits import LONGEST_PARAGRAPH
from dateline.reading import read

PADDING = ("x" * 399 + " ") * 2_525
TEXT = f"The bridge fell on Friday. {PADDING}The mayor resigned on 4 May 2009.\n\nThe court sat on 5 May 2009."


def test_a_paragraph_of_a_million_characters_is_parsed_in_pieces() -> None:
    """What stands in and after such a paragraph is marked, and the problem says which one it was."""
    marked = mark(read(TEXT, id="a"), only=["times", "events"])
    words = [marked.document.words(event.trigger) for event in marked.events]

    assert {"fell", "resigned", "sat"} <= set(words)
    assert [problem.kind for problem in marked.document.problems] == ["long-paragraph"]
    assert mark(marked.document, only=["events"]).document.problems == marked.document.problems


def test_pieces_end_with_a_sentence() -> None:
    """The sentences of a long paragraph are those of its parts."""
    sentence = f"The old bridge fell on Friday and {'x' * 450} {'x' * 449}. "
    marked = mark(read(sentence * (LONGEST_PARAGRAPH // 600), id="a"), only=["events"])

    assert {marked.document.words(span) for span in marked.sentences} == {sentence.strip()}


def test_a_paragraph_of_common_length_is_no_problem() -> None:
    """Nothing is told of what is parsed as one."""
    assert mark(read("The bridge fell.\n\nThe mayor resigned.", id="a"), only=["events"]).document.problems == ()
