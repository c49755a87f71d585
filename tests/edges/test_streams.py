"""Piles of any size: tables are read row by row, and no more of a pile is held than of a small one."""

import csv
import io
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.edges.building import choose_new
from dateline.edges.commands import mark_new
from dateline.edges.errors import Trouble
from dateline.edges.files import Found, find_articles
from dateline.edges.readers import reader_for, reader_of_rows, rows_of
from dateline.edges.store import kept, opened
from dateline.reading import Note, UnreadableError, streamed
from tests.edges.conftest import Shell

TEXT = "The ferry Aldis ran aground off Hollevik on Monday, and nobody was hurt."
FEW, MANY = 200, 8000


def as_lines(folder: Path, count: int) -> None:
    """JSON lines."""
    rows = (json.dumps({"id": f"{number}", "text": TEXT}) + "\n" for number in range(count))
    (folder / "rows.jsonl").write_text("".join(rows), encoding="utf-8")


def as_cells(folder: Path, count: int) -> None:
    """Cells set apart by commas."""
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *((number, f"{TEXT}\n{TEXT}") for number in range(count))])


def as_files(folder: Path, count: int) -> None:
    """A file for each."""
    for number in range(count // 4):
        (folder / f"{number}.txt").write_text(TEXT, encoding="utf-8")


def as_parquet(folder: Path, count: int) -> None:
    """A Parquet table."""
    parquet, arrow = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pyarrow")
    table = arrow.Table.from_pylist([{"id": f"{number}", "text": TEXT} for number in range(count)])
    parquet.write_table(table, folder / "rows.parquet", row_group_size=1000)


def peak(folder: Path) -> int:
    """The most bytes that Python held while all under the folder was chosen for a new story."""
    for _ in choose_new(find_articles([folder]), folder.with_suffix(".story")):
        break  # What is imported and kept at the first article is none of its memory.
    tracemalloc.start()
    for found in choose_new(find_articles([folder]), folder.with_suffix(".story")):
        assert not isinstance(found, Trouble)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("written", [as_lines, as_cells, as_files, as_parquet])
def test_forty_times_as_many_articles_are_found_in_the_same_memory(
    tmp_path: Path, written: Callable[[Path, int], None]
) -> None:
    """What is held at once does not grow with the pile; the names in one folder are all that may."""
    few, many = tmp_path / "few", tmp_path / "many"
    for folder, count in ((few, FEW), (many, MANY)):
        folder.mkdir()
        written(folder, count)

    assert peak(many) - peak(few) < 500_000


def told(rows: object) -> list[str]:
    """Each row with its place, and what was wrong with the whole."""
    lines = list[str]()
    try:
        for place, row in rows:  # type: ignore[attr-defined]
            lines.append(f"{place}: {row.line if isinstance(row, Note) else row!r}")
    except UnreadableError as error:
        lines.append(str(error))
    return lines


TABLES = {
    "columns.jsonl": '{"story_id": 7, "content": "Rain."}\n\n{"story_id": 8, "content": "Snow.", "mood": "wet"}\n',
    "mark.jsonl": b"\xef\xbb\xbf" + b'{"id": "a", "text": "Rain."}\n{"id": "b", "text": "Snow."}',
    "western.jsonl": '{"id": "a", "text": "Café on the pier."}\n{"id": "b", "text": "Crème."}\n'.encode("cp1252"),
    "wide.jsonl": '{"id": "a", "text": "Café on the pier."}\n{"id": "b", "text": "Crème."}\n'.encode("utf-16"),
    "late.jsonl": '{"id": "a", "text": "Rain."}\n{oh\n{"id": "b"}\n{"id": "c", "text": "Cut [+12 chars]"}\n',
    "no-texts.jsonl": '{"id": "a", "url": "x"}\n{"id": "b", "url": "y"}\n',
    "quotes.csv": 'id,text\na,Rain.\nb,"Snow.\nc,Hail.\n',
    "inner.csv": '\n\nid;text\r\na;"The "old" bridge."\r\n\r\nb;A 5" pipe.;\r\nc;one;two\r\n',
    "mark.csv": b"\xef\xbb\xbf" + b'id,text,published\na,"Rain,\r\n\r\nthen snow.",20240131\n',
}


@pytest.mark.parametrize("name", TABLES)
def test_row_by_row_a_table_is_read_as_it_is_whole(name: str) -> None:
    """Columns, places and what is wrong are told alike, in the same order."""
    given = TABLES[name]
    content = given if isinstance(given, bytes) else given.encode()
    reader = reader_of_rows(name, lambda: io.BytesIO(content), None)
    assert reader is not None

    whole = told(rows_of(reader_for(name, content), content, name, {}))

    assert told(streamed(reader, lambda: io.BytesIO(content), name, {})) == whole
    assert len(whole) > 1 or "no column" in whole[0] or name == "mark.csv"


def test_a_table_that_begins_with_a_broken_row_is_read(tmp_path: Path) -> None:
    """The rows behind it are articles, and the line says which was broken."""
    file = tmp_path / "rows.jsonl"
    file.write_text('{"id": "a",\n{"id": "b", "text": "Rain."}\n', encoding="utf-8")

    wrong, found = find_articles([file])

    assert str(wrong).startswith(f"{file}:1: not JSON")
    assert isinstance(found, Found)
    assert found.where == f"{file}:2"


def test_articles_that_were_moved_are_not_marked_again(tmp_path: Path) -> None:
    """A pile under another name marks what is new in it; where the others lie now is noted."""
    story, (first, second) = tmp_path / "x.story", (tmp_path / name for name in ("first.jsonl", "second.jsonl"))
    rows = [json.dumps({"id": f"{number}", "text": TEXT}) + "\n" for number in range(3)]
    first.write_text("".join(rows[:2]), encoding="utf-8")
    second.write_text("".join(rows), encoding="utf-8")

    marked = [mark_new(story, find_articles([file]))[1] for file in (first, second, first)]

    with opened(story) as connection:
        assert [Path(one.origin).name for one in kept(connection).values()] == [first.name, first.name, second.name]
    assert marked == [2, 1, 0]


@pytest.mark.parametrize("command", ["build", "mark"])
def test_a_mark_of_utf_8_costs_no_row(shell: Shell, tmp_path: Path, command: str) -> None:
    """What programs under Windows write before the first row is none of it."""
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps({"id": "first", "text": TEXT}).encode() + b"\n")

    code, lines = shell(command, file, "-o", tmp_path / "out")

    assert (code, [line for line in lines if "not JSON" in line]) == (0, [])
