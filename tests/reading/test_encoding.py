"""Bytes, web pages and rows to text."""

from time import process_time

import pytest

from dateline.reading import Article, UnreadableError, read
from dateline.reading.encoding import decode_text
from dateline.reading.formats.tables.csv import READER as CSV
from dateline.reading.formats.tables.jsonl import read_jsonl
from dateline.reading.page.blocks import find_blocks

SENTENCE = "Der Bürgermeister von Ålesund sagte – “schön”: fünf Häuser, zwölf Brücken und ein Café am Fluß.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_text_is_read_in_its_encoding(encoding: str):
    """The same words come out of every usual encoding, line ends included."""
    assert decode_text((SENTENCE * 4).encode(encoding)) == SENTENCE * 4


def test_a_byte_order_mark_is_a_character():
    """The mark in front of UTF-8 stays, so that offsets are those of the file."""
    assert decode_text(b"\xef\xbb\xbfTown") == "\ufeffTown"


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\t", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), b"\x7fELF" + b"\0\1\2\3" * 99],
)
def test_what_is_no_article_says_so(content: bytes):
    """An empty or binary file is refused with what is wrong and what to do."""
    with pytest.raises(UnreadableError, match=";"):
        read(content, id="a")


def test_a_web_page_gives_its_article():
    """Main text, title and day come out of the markup; menus stay behind."""
    body = "<p>The town council met on the quay and agreed to repair the old harbour wall before winter.</p>" * 3
    html = (
        "<!doctype html><html><head><title>Harbour wall</title>"
        '<meta property="article:published_time" content="2015-05-04T08:00:00Z"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Harbour wall</h1>{body}</article></body></html>"
    )
    document = read(html, id="a")

    assert "town council met" in document.text
    assert "<p>" not in document.text
    assert document.published is not None
    assert document.published.window.first.isoformat() == "2015-05-04"


def test_a_page_without_text_is_refused():
    """Markup without an article is an error that names the way out."""
    with pytest.raises(UnreadableError, match="--as text"):
        read("<html><body></body></html>", id="a")


def test_rows_carry_what_is_known():
    """A JSON line becomes an article with its metadata; a number as id becomes a word."""
    rows = [*read_jsonl(['{"id": 7, "text": "Rain.", "outlet": "Ledger", "lang": "en", "more": [1]}', ""])]

    assert rows == [(1, Article("7", "Rain.", "text", outlet="Ledger", lang="en"))]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '"a"',
        '{"text": "Rain."}',
        '{"id": "a"}',
        '{"id": "a", "text": 3}',
        '{"id": "a", "text": "b", "url": 3}',
    ],
)
def test_a_broken_row_stops_no_other(line: str):
    """Whatever is wrong with one line is told with its number, and the next line is read."""
    (first, wrong), (second, right) = read_jsonl((line + '\n{"id": "b", "text": "Rain."}').split("\n"))

    assert (first, second) == (1, 2)
    assert isinstance(wrong, UnreadableError)
    assert right == Article("b", "Rain.", "text")


def test_a_csv_cell_may_hold_paragraphs():
    """A quoted cell keeps its line ends, and empty cells are as if they were not there."""
    rows = [*CSV.read(b'id,text,url\r\na,"One.\n\nTwo.",\r\n', "rows.csv")]

    assert rows == [("2", {"id": "a", "text": "One.\n\nTwo.", "url": ""})]


@pytest.mark.parametrize(
    ("encoding", "line"),
    [("cp1252", "Crème brûlée was served in the café.\n"), ("cp1251", "Мост через реку закрыт до весны.\n")],
)
def test_the_encoding_of_a_long_text_is_told_by_a_part(encoding: str, line: str):
    """A text of megabytes is read as soon as its letters are known, wherever in it they begin, and read whole."""
    text = " " * (6 << 20) + "\n" + line * 2000
    start = process_time()

    assert decode_text(text.encode(encoding)) == text
    assert process_time() - start < 2


def test_a_line_of_blanks_is_no_line():
    """White space around a line is left out at once, however much there is of it."""
    start = process_time()
    places = find_blocks(" " * (8 << 20) + "Rain." + "\u200b \t" * 9 + "\nSnow.")

    assert [last - first for first, last in places] == [5, 5]
    assert process_time() - start < 1
