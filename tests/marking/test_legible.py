"""Marks that were decoded with the wrong table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.marking import legible, mark
from dateline.reading import read

PARTS = st.sampled_from(["â€", "™", " ", "œ", "�", "˜", "“", "”", "¦", "s", "t ", "\n", "Berg", ".", "café"])


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("donâ€™t", "don’t  "),
        ("Bergâ€ ™ s boat", "Berg’s     boat"),
        ("â€œAll is well.â€\ufffd", "  “All is well.”  "),
        ("â€œWe stay , â€ \ufffd he said", "  “We stay , ”    he said"),
        ("1990â€“1994", "1990–  1994"),
        ("café â‚¬ 5", "café â‚¬ 5"),
    ],
)
def test_a_misread_mark_is_the_mark_it_was(misread: str, meant: str) -> None:
    """Blanks fill what the mark is shorter."""
    assert legible(misread) == meant


@given(st.lists(PARTS).map("".join))
def test_no_word_moves(text: str) -> None:
    """The text keeps its length and its lines, and is legible at once."""
    mended = legible(text)

    assert [len(line) for line in mended.split("\n")] == [len(line) for line in text.split("\n")]


def test_words_in_misread_marks_are_quoted_as_they_stand() -> None:
    """The quote and its speaker are found, and the text of the document is as it was read."""
    text = "â€œWe like the ferry , â€ \ufffd Ada Bergâ€ ™ s neighbour Ines Holm told us ."
    marked = mark(read(text, id="a"))
    (quote,) = marked.quotes

    assert marked.document.text == text
    assert quote.span.of(text) == "We like the ferry"
    assert quote.kind == "direct"
