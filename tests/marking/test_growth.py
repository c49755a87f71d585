"""No mark is held against every other mark of a long article."""

from collections.abc import Callable
from time import process_time

import pytest

from dateline import mark, read
from dateline.marking.plans import mark_plans
from dateline.marking.quotes.quoted import quoted
from dateline.marking.titles import mark_titles
from dateline.types import Document, NameMark, Syntax

SHORT, LONG, TRIES = 400, 1_600, 4
SAID = '"The mill is closed," said Ada Berg. “We saw it,” Bruno Holm said. '
MARKS = ["“ ", '" ', "” ", "‘a ", "b’ ", "“a “b” ", '"a "b', "“a ‘b’ ", "„a“ "]


def seconds(work: Callable[[], object]) -> float:
    """The least processor time in a few tries."""
    times = []
    for _ in range(TRIES):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("piece", MARKS)
def test_quotation_marks_are_paired_in_time_as_they_are_many(piece: str) -> None:
    """Eight times as many marks of any kind take at most sixteen times as long."""
    one, many = piece * 2_000, piece * 16_000

    def pair(text: str) -> Callable[[], object]:
        return lambda: quoted(text, [(0, len(text))])

    assert seconds(pair(many)) < 16 * seconds(pair(one)) + 0.05


@pytest.mark.parametrize("piece", ["x", "X", "a-", "A-b", "Xx'"])
def test_a_plan_is_sought_in_time_as_a_text_without_blanks_is_long(piece: str) -> None:
    """A run of letters is not read anew from each of them."""

    def seek(times: int) -> Callable[[], object]:
        document = read(piece * times, id="a")
        return lambda: mark_plans(document)

    assert seconds(seek(32_000)) < 16 * seconds(seek(4_000)) + 0.05


def test_offices_are_given_to_names_in_time_as_they_are_many() -> None:
    """No office is held against every name of its paragraph."""

    def give(times: int) -> Callable[[], object]:
        document, names = _named("Mayor Ada Berg met the governor of Skarn. ", ("Ada Berg", "Skarn"), times)
        return lambda: mark_titles(document, Syntax((), (), ()), names)

    assert seconds(give(LONG)) < 8 * seconds(give(SHORT)) + 0.05


def _named(piece: str, said: tuple[str, str], times: int) -> tuple[Document, tuple[NameMark, ...]]:
    """A paragraph of one sentence over and over, with its person and its place as names."""
    document = read(piece * times, id="a")
    starts = [(at * len(piece) + piece.index(word), word) for at in range(times) for word in said]
    kinds = dict(zip(said, ("person", "place"), strict=True))
    return document, tuple(
        NameMark(document.span(start, start + len(word)), "person" if kinds[word] == "person" else "place", "test")
        for start, word in starts
    )


def test_all_layers_together_take_time_as_an_article_is_long() -> None:
    """Four times as many quotes, figures and days in one paragraph take at most eight times as long."""
    piece = SAID + "On 3 May 1999 at least 12 people died. "
    short, long = (read(piece * times, id="a") for times in (25, 100))
    mark(short)

    assert seconds(lambda: mark(long)) < 8 * seconds(lambda: mark(short))
