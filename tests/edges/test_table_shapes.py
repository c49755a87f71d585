"""The shapes that tables come in: what stands above a header, in a cell, and around the rows of a JSON file."""

import json
from time import process_time
from typing import Any

import pytest

from dateline.reading import read_article
from tests.edges.test_any_pile import known, told

FERRY = "The ferry Aldis ran aground off Hollevik on Monday.\n\nNobody was hurt, the harbour master said."
PIER = "The council of Hollevik voted on a new pier. It will cost four million crowns, the mayor said."
ROWS = [{"text": FERRY, "date": "2012-05-07"}, {"text": PIER, "date": "2013-06-04"}]
PRAISE = {"text": "What a fine report!"}


@pytest.mark.parametrize(
    ("name", "above", "mark"),
    [("a.csv", "sep=;\r\n", ";"), ("b.csv", "# drawn on 1 May 2020\n# by hand\n", ","), ("a.txt", "sep=|\n", "|")],
)
def test_what_stands_above_the_header_is_passed_over(name: str, above: str, mark: str) -> None:
    """How Excel tells what sets columns apart, and notes; a row keeps the number of its line."""
    rows = mark.join(("id", "text", "published")) + "\n" + mark.join(("7", PIER.replace(",", ""), "2012-05-07")) + "\n"

    (article,), lines = told(name, above + rows)
    assert (article.id, known(article)[0], lines) == ("7", "2012-05-07", [])
    _, (line,) = told(name, above + rows + mark.join(["8", "", "", "", "more"]) + "\n")
    assert line.startswith(f"{above.count(chr(10)) + 3}: more cells")


def test_many_blank_lines_above_a_header_take_no_time() -> None:
    """Nor does a line of blanks."""
    before = process_time()

    for blanks in (" " * 60_000, " \n" * 30_000, "\r" * 60_000, "# \n" * 15_000):
        told("a.csv", f"{blanks}\nid,text\n")
    assert process_time() - before < 2


def columns(rows: list[dict[str, str]]) -> dict[str, list[str]]:
    """The rows as lists, one for each column."""
    return {name: [row[name] for row in rows] for name in rows[0]}


SHAPES: dict[str, Any] = {
    "columns of lists": columns(ROWS),
    "columns by label": {
        "text": {"0": FERRY, "1": PIER},
        "date": {"0": 1336348800000, "1": 1370304000000},
    },
    "split": {
        "columns": ["text", "date"],
        "index": [0, 1],
        "data": [[FERRY, "2012-05-07"], [PIER, "2013-06-04"]],
    },
    "articles by id": {"a": ROWS[0], "b": ROWS[1]},
    "fields": {"response": {"results": [{"webPublicationDate": row["date"], "fields": row} for row in ROWS]}},
    "rendered": [{"date": row["date"], "content": {"rendered": row["text"]}, "comments": PRAISE} for row in ROWS],
    "either": [{"content_text": FERRY, "date": "2012-05-07"}, {"content_html": f"<p>{PIER}</p>", "date": "2013-06-04"}],
}


OBJECTS = "\n".join(json.dumps(row, indent=2) for row in ROWS)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt"])
def test_objects_over_several_lines_are_read_one_by_one(name: str) -> None:
    """As programs write them that put one below the other; what is broken among them is one line."""
    articles, _ = told(name, OBJECTS)

    assert [article.content for article in articles] == [FERRY, PIER]
    broken, lines = told("a.json", OBJECTS[:-3])
    assert broken == [] and len(lines) == 1 and "not JSON" in lines[0]


def test_an_array_of_texts_is_one_of_articles() -> None:
    """An array of ids or of addresses is none."""
    articles, lines = told("a.json", json.dumps([FERRY, PIER, "https://ledger.example"]))

    assert [(article.id, article.content) for article in articles] == [("a.json-1", FERRY), ("a.json-2", PIER)]
    assert lines == ['3: not an object; write {"id": ..., "text": ...}']


def test_of_two_columns_of_one_name_the_first_that_is_filled_counts() -> None:
    """As tables have them that were joined."""
    articles, _ = told("a.csv", "id,text,text\na,The ferry ran aground.,No.\nb,,The pier is new.\n")

    assert [article.content for article in articles] == ["The ferry ran aground.", "The pier is new."]


def test_an_outlet_that_is_an_address_is_the_address_of_the_article() -> None:
    """As scrapers write it; the outlet is told by its host then."""
    (article,), _ = told("a.json", json.dumps([{"text": FERRY, "source": "https://www.ledger.example/ferry"}]))

    assert (article.url, read_article(article).outlet) == ("https://www.ledger.example/ferry", "ledger.example")


@pytest.mark.parametrize("note", ["… [+123 chars]", "... [1234 chars]", " [+9 chars]"])
def test_a_text_that_its_source_cut_short_is_told(note: str) -> None:
    """The note is no part of it."""
    (article,), lines = told("a.json", json.dumps([{"text": f"The ferry ran{note}"}]))

    assert article.content == "The ferry ran" and "cut short by their source" in lines[0]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_in_json_is_read_whatever_shape_it_has(shape: str) -> None:
    """As pandas writes it, by ids, as services nest it, or with the text in either of two columns."""
    articles, _ = told("a.json", json.dumps(SHAPES[shape]))

    assert [(article.content, known(article)[0]) for article in articles] == [
        (FERRY, "2012-05-07"),
        (PIER, "2013-06-04"),
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"text": ["The ferry ran aground.", "Nobody was hurt."], "title": "Ferry aground"},
        {"text": FERRY, "comments": PRAISE},
        {"id": "a", "text": FERRY, "related": {"b": {"text": PIER}}},
    ],
)
def test_one_article_is_no_table(value: dict[str, Any]) -> None:
    """Paragraphs in a list, and what stands beside the text, are of the one article."""
    (article,), _ = told("a.json", json.dumps(value))

    assert str(article.content).startswith("The ferry")


def test_what_is_no_number_tells_nothing() -> None:
    """As programs write empty cells: NaN; a whole number is an id, however it is written."""
    empty = '{"id": %s, "text": "The ferry ran aground.", "published": NaN, "outlet": NaN, "title": NaN}'
    articles, lines = told("a.jsonl", f"{empty % 'NaN'}\n{empty % '2.0'}\n")

    assert [article.id for article in articles] == ["a.jsonl-1", "2"]
    assert lines == [] and {known(article) for article in articles} == {(None, None, None)}


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (("06/07/2012", "25/06/2013"), ["2012-07-06", "2013-06-25"]),
        (("06/07/2012", "06/25/2013"), ["2012-06-07", "2013-06-25"]),
        (("06/07/2012 08:15", "25/06/2013 09:00"), ["2012-07-06", "2013-06-25"]),
        (("06-07-2012", "25-06-2013"), ["2012-07-06", "2013-06-25"]),
        (("06/07/2012", "2013-06-25"), [None, "2013-06-25"]),
        (("06/07/2012", "25/06/2013", "06/25/2014"), [None, "2013-06-25", "2014-06-25"]),
    ],
)
def test_a_column_tells_the_order_of_its_days(days: tuple[str, ...], read: list[str | None]) -> None:
    """Where one row can be read in one way only, and none in the other, the rest are read so."""
    rows = "".join(f"{number},The ferry ran aground.,{day}\n" for number, day in enumerate(days))
    articles, _ = told("a.csv", f"id,text,published\n{rows}")

    assert [known(article)[0] for article in articles] == read


def test_a_text_in_html_is_read_without_its_tags() -> None:
    """One line says how many were so; a whole page is read as a page, and a sign for less is no tag."""
    page = f"<html><head><title>Pier</title></head><body><article><p>{PIER * 3}</p></article></body></html>"
    paragraphs = "".join(f"<p>{block}</p>" for block in FERRY.split("\n\n"))
    texts = [paragraphs, page, "The mayor&#8217;s pier &amp; quay.", "The pier is <4 m long & new."]
    articles, lines = told("a.json", json.dumps([{"id": str(n), "text": text} for n, text in enumerate(texts)]))

    assert [article.kind for article in articles] == ["text", "html", "text", "text"]
    assert [articles[at].content for at in (0, 2, 3)] == [FERRY, *texts[2:]]
    assert lines == [": 1 of 4 texts are written in HTML, and are read without its tags"]
    (other,), _ = told("a.json", json.dumps([{"content": texts[2]}]))
    assert other.content == "The mayor’s pier & quay."


GARBLED = [
    ("Lundâ€™s mayor said: â€œWe wait.â€\x9d", "Lund’s mayor said: “We wait.”"),
    ("Lundâ€ ™ s mayor said : â€œWe wait .â€ \ufffd", "Lund’s mayor said : “We wait .”"),
    ("The cafÃ© in SÃ£o Bento â€“ Â£3 a cup â€¦", "The café in São Bento – £3 a cup …"),
]


@pytest.mark.parametrize(("text", "written"), GARBLED)
def test_a_text_once_read_in_a_wrong_encoding_is_mended(text: str, written: str) -> None:
    """In a table under our name every word keeps its place, for who knows the text by places."""
    (article,), (line,) = told("a.jsonl", json.dumps({"id": "a", "text": text, "title": text}))

    assert str(article.content).split() == written.split() and article.title == written
    assert len(str(article.content)) == len(text)
    assert str(article.content).index("a cup" if "cup" in text else "mayor") == text.index(
        "a cup" if "cup" in text else "mayor"
    )
    assert line == ": 1 of 1 texts were once read in a wrong encoding, and are mended"
    assert read_article(told("a.txt", text)[0][0]).text == written


@pytest.mark.parametrize("text", ["“PÅ”, said the mayor of ÅS.", "Der Fluß“ und CAFÉ” in Århus…", "A â b, Ô and Ã."])
def test_letters_that_look_so_are_left(text: str) -> None:
    """Capitals before a closing mark are no broken letter."""
    (article,), lines = told("a.jsonl", json.dumps({"id": "a", "text": text}))

    assert (article.content, lines) == (text, [])


def test_pieces_in_two_encodings_are_read_each_in_its_own() -> None:
    """Files put one behind the other."""
    text = "A café. ".encode() + "José Pérez and Zoë, naïve and déçu. ".encode("cp1252") + FERRY.encode()

    assert read_article(told("a.txt", text)[0][0]).text.startswith("A café. José Pérez and Zoë, naïve and déçu. The")


def test_rows_that_share_an_id_are_all_read() -> None:
    """The first keeps it, one that says the same again is the same, and one line tells of the others."""
    rows = "".join(f'7,"{text}"\n' for text in (FERRY, PIER, FERRY)) + f'8,"{PIER}"\n'
    articles, lines = told("a.csv", f"id,text\n{rows}")

    assert [article.id for article in articles] == ["7", "a.csv-5", "7", "8"]
    assert lines == [": 1 of 4 rows have the id of another row, and are called after the file and their number"]


@pytest.mark.parametrize("nothing", ["NULL", "None", "NaN", "nan", "N/A", "NA", "<NA>", r"\N", " null "])
def test_what_programs_write_for_nothing_is_nothing(nothing: str) -> None:
    """No text, no outlet, no day; a row that has no text is told. A text that begins so is one."""
    (article, other), lines = told(
        "a.csv",
        f'text,published,outlet\n"{PIER}",{nothing},{nothing}\n{nothing},2012-05-07,Ledger\n"None came. {PIER}",,\n',
    )

    document = read_article(article)
    assert (document.published, document.outlet, document.problems) == (None, None, ())
    assert str(other.content).startswith("None came.")
    assert [line.partition(";")[0] for line in lines] == ['3: neither "text" nor "html"']


def test_a_row_of_empty_cells_is_no_row() -> None:
    """As spreadsheets leave them below a table."""
    articles, lines = told("a.csv", f'id,text,outlet\n,,\n7,"{PIER}",\n , ,\n,,\n')

    assert ([article.id for article in articles], lines) == (["7"], [])


def test_quotes_may_stand_behind_a_backslash() -> None:
    """As databases write them, also over lines; a backslash that is written is kept where quotes are doubled."""
    escaped = r'"He said \"no, never\" of it; C:\new.' + f'\n\n{PIER}"'
    (article, other), lines = told("a.csv", f'id,text\n7,{escaped}\n8,"{PIER}"\n')
    assert str(article.content) == f'He said "no, never" of it; C:\\new.\n\n{PIER}'
    assert (other.id, lines) == ("8", [])

    (article,), lines = told("a.csv", 'id,text\n7,"A path, C:\\""new\\"\n')
    assert (article.content, lines) == ('A path, C:\\"new\\', [])


def test_a_header_may_stand_below_a_title() -> None:
    """Lines above the names of columns are passed over where those are known; rows keep the number of their line."""
    (article,), lines = told(
        "a.csv", f'"Search: ferry, pier"\nDrawn on 1 May 2020\n\ntext;published\n"{PIER}";2012-05-07\n'
    )

    assert (article.id, known(article)[0], lines) == ("a.csv-5", "2012-05-07", [])


@pytest.mark.parametrize(
    ("header", "cells", "first"),
    [
        ("year,month,day", "2012,5,7", "2012-05-07"),
        ("Year,Month,Day", "2012,May,7", "2012-05-07"),
        ("year,month", "2012,5", "2012-05-01"),
        ("year,month,day", ",,", None),
        ("year,month,published", "1999,1,2012-05-07", "2012-05-07"),
        ("date,n", "41036,1", "2012-05-07"),
        ("date,n", "41036.5,1", "2012-05-07"),
    ],
)
def test_a_day_may_be_told_in_parts_or_counted(header: str, cells: str, first: str | None) -> None:
    """In columns for year, month and day, or in the days of a spreadsheet."""
    (article,), _ = told("a.csv", f'text,{header}\n"{PIER}",{cells}\n')

    assert known(article)[0] == first
    assert read_article(article).problems == ()


def test_a_column_that_the_user_names_tells_the_day() -> None:
    """Whatever stands beside it."""
    (article,), _ = told("a.csv", f'text,year,month,day\n"{PIER}",1999,1,2012-05-07\n', published="day")

    assert known(article)[0] == "2012-05-07"
