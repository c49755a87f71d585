"""What one article may ask for at most."""

import pytest

from dateline import mark, read
from dateline.marking.limits import LONGEST_WORD
from dateline.types import Marked

BEFORE, BEHIND = "Ada Berg opened the mill in May 1999.", "Bruno Holm said that it had rained."


def around(middle: str) -> Marked:
    """The marks of two sentences with something between them."""
    return mark(read(f"A mill opens\n\n{BEFORE} {middle} {BEHIND}", id="a"))


@pytest.mark.parametrize("piece", ["x", "([{)]}", "a-b/", "“"])
def test_what_is_too_long_for_a_word_is_left_out_of_the_parse_and_told(piece: str) -> None:
    """A run without blanks is told with its place, and the sentences around it are marked as ever."""
    run = piece * (LONGEST_WORD + 1)
    marked = around(run)
    words = marked.document.words

    assert [(problem.kind, words(problem.span)) for problem in marked.document.problems if problem.span] == [
        ("long-word", run)
    ]
    assert [words(name.span) for name in marked.names] == ["Ada Berg", "Bruno Holm"]
    assert [words(quote.speaker) for quote in marked.quotes if quote.speaker] == ["Bruno Holm"]


def test_a_long_word_is_parsed_as_any_other() -> None:
    """A run of as many characters as a word may have is no problem."""
    assert around("x" * LONGEST_WORD).document.problems == ()


def test_an_article_of_one_run_without_blanks_has_no_parse() -> None:
    """Nothing is found in it, and that is told."""
    marked = mark(read("x" * 2_000, id="a"))

    assert marked.sentences == ()
    assert [problem.kind for problem in marked.document.problems if problem.span] == ["long-word"]


def test_what_is_told_of_an_article_is_told_once() -> None:
    """Marking a document that was marked before adds no second problem."""
    once = around("x" * 2_000).document

    assert mark(once).document == once


@pytest.mark.parametrize("piece", ['" ', "“go” ", '"a b" '])
def test_a_paragraph_of_quotation_marks_is_not_parsed_and_told(piece: str) -> None:
    """What is little more than marks costs no parse, and the paragraphs around it are marked as ever."""
    marked = mark(read(f"A mill opens\n\n{BEFORE}\n\n{piece * 1_100}\n\n{BEHIND}", id="a"))
    words = marked.document.words

    assert [problem.kind for problem in marked.document.problems if problem.span] == ["dense-paragraph"]
    assert [words(name.span) for name in marked.names] == ["Ada Berg", "Bruno Holm"]


def test_a_long_interview_is_parsed() -> None:
    """Many quotes with words between them are no list of marks."""
    marked = mark(read(f"A mill opens\n\n{'“It has rained on the mill,” Bruno Holm said. ' * 600}", id="a"))

    assert [problem for problem in marked.document.problems if problem.span] == []
