"""Tables that are broken somewhere, and what is read of them all the same."""

import io
import json
from collections.abc import Iterator
from time import process_time

import pytest

from dateline.reading import Article, UnreadableError
from dateline.reading.encoding import decode_text
from dateline.reading.formats.tables.columns import articles_of
from dateline.reading.formats.tables.csv import table
from dateline.reading.formats.tables.jsonl import read_jsonl
from dateline.reading.tables import from_row

Row = Article | UnreadableError


def read_csv(text: str) -> Iterator[tuple[int, Row]]:
    """The article of each row with its line, or what is wrong with that row."""
    rows = table(io.StringIO(text, newline=""), ",")
    return ((line, row if isinstance(row, UnreadableError) else from_row(row)) for line, row in rows)


def told(rows: list[tuple[int, Row]]) -> list[tuple[int, str]]:
    """Each row's line with its text, or with what is wrong."""
    return [(line, str(row) if isinstance(row, UnreadableError) else str(row.content)) for line, row in rows]


def test_a_quote_that_is_never_closed_is_told_with_its_line() -> None:
    """The rows before it are kept; the line says where it opens and how far it reaches."""
    rows = told([*read_csv('id,text\na,Rain.\nb,"Two\nlines."\nc,"Snow.\nd,Hail.\ne,Fog.\n')])

    assert rows[:2] == [(2, "Rain."), (3, "Two\nlines.")]
    assert rows[2:] == [
        (5, "the quote that opens in line 5 is not closed in its cell, and swallows all up to line 7; close it")
    ]


def test_a_quote_that_a_later_one_seems_to_close_is_told() -> None:
    """Two rows that run into one another are told with their lines, and the rows behind them are kept."""
    rows = told([*read_csv('id,text\na,"Rain.\nb,"Snow."\nc,"Hail."\n')])

    assert rows == [
        (2, "the quote that opens in line 2 is not closed in its cell, and swallows all up to line 3; close it"),
        (4, "Hail."),
    ]


def test_quotes_within_one_line_need_not_be_doubled() -> None:
    """What can be meant in one way only is read so."""
    assert told([*read_csv('id,text\na,"The "old" bridge."\nb,A 5" pipe.\n')]) == [
        (2, 'The old" bridge."'),
        (3, 'A 5" pipe.'),
    ]


def test_a_cell_too_many_is_told() -> None:
    """A text with a comma that nobody quoted is not cut in silence; empty cells at the end do no harm."""
    (first, wrong), (second, right) = read_csv("id,text\na,Rain, then snow.\nb,Fog.,,\n")

    assert (first, second, right) == (2, 3, Article("b", "Fog.", "text"))
    assert "more cells than the header" in str(wrong)


def test_a_cell_beyond_any_measure_costs_its_row() -> None:
    """The rows around it are read."""
    import dateline.reading.formats.tables.csv as tables

    rows = told([*read_csv(f"id,text\na,Rain.\nb,{'x' * (tables.LONGEST_CELL + 1)}\nc,Snow.\n")])

    assert [rows[0], rows[2]] == [(2, "Rain."), (4, "Snow.")]
    assert "field larger than field limit" in rows[1][1]


def test_a_few_null_bytes_are_no_reason_to_refuse_a_table() -> None:
    """A table stays text with a stray null byte in it."""
    content = b"id,text\n" + b"".join(b"%d,The ferry was late again.\n" % number for number in range(20)) + b"x,F\0g.\n"

    assert [row for _, row in read_csv(decode_text(content))][-1] == Article("x", "F\0g.", "text")


@pytest.mark.parametrize("id", ["null", '""', "true", "1.5", "[]", "{}", "1e999", "NaN", "9" * 5000])
def test_a_row_needs_an_id_that_names_it(id: str) -> None:
    """Anything but words or a whole number is told, and the next row is read."""
    (_, wrong), (_, right) = read_jsonl([f'{{"id": {id}, "text": "Rain."}}', '{"id": 8, "text": "Snow."}'])

    assert isinstance(wrong, UnreadableError) and ";" in str(wrong)
    assert right == Article("8", "Snow.", "text")


@pytest.mark.parametrize("line", ["[" * 200_000, '{"id":' * 200_000, "7", "null", '"a"', '{"id": "a", "text": {}}'])
def test_a_line_that_is_no_row_is_told(line: str) -> None:
    """However deep or odd, it costs one line."""
    (_, wrong), (_, right) = read_jsonl((line + '\n{"id": "b", "text": "Snow."}').split("\n"))

    assert isinstance(wrong, UnreadableError) and ";" in str(wrong)
    assert right == Article("b", "Snow.", "text")


def test_half_a_character_becomes_a_replacement() -> None:
    """Half of a pair in a row is U+FFFD, a whole pair is its character, and offsets stay."""
    row = json.dumps({"id": "a\ud83d", "text": "Rain \ud83d and \ud83d\ude00", "title": "\ude00"})

    assert [*read_jsonl([row])] == [(1, Article("a\ufffd", "Rain \ufffd and \U0001f600", "text", title="\ufffd"))]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Zoë met Łukasz – at “five”".encode() + b" caf\xe9", "Zoë met Łukasz – at “five” café"),
        ("Zoë met Łukasz".encode()[:-1] + "ą".encode()[:1], "Zoë met ŁukasÄ"),
        ("Ferry late, ".encode("utf-16") + b"\x00", "Ferry late, \ufffd"),
    ],
)
def test_a_broken_byte_does_not_spoil_the_rest(content: bytes, text: str) -> None:
    """UTF-8 with a stray byte of another encoding, or cut short, is still read as what it is."""
    assert decode_text(content) == text


def test_a_text_of_blank_lines_is_soon_read():
    """Thousands of them cost no more than their number."""
    start = process_time()
    rows = [("1", {"id": "a", "content": "The ferry ran aground." + "\n" * 40_000 + "Nobody was hurt."})]

    assert any(isinstance(article, Article) for _, article in articles_of(lambda: rows, "rows.csv", {}))
    assert process_time() - start < 2
