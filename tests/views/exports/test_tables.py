"""The tables, read back as their users read them: by csv, SQLite and pyarrow."""

import csv
import io
import sqlite3
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from dateline import render
from dateline.plugins import PluginError
from dateline.types import Account
from dateline.views.exports.tables import tables_of

Rows = list[dict[str, str]]


def sheets(account: Account) -> dict[str, Rows]:
    """The CSV files of an account, by name."""
    content = render(account, to="csv")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline="")))
            for name in archive.namelist()
        }


def opened(account: Account) -> sqlite3.Connection:
    """The exported database."""
    content = render(account, to="sqlite")
    assert isinstance(content, bytes)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_csv_has_every_row_with_its_words_where_they_stand(name: str, request: pytest.FixtureRequest) -> None:
    """Each row of each file that has offsets has the verbatim words, the outlet and the document of these."""
    account = request.getfixturevalue(name)
    texts = {entry.document.id: entry.document.text for entry in account.story.marked}

    found = sheets(account)

    assert {name.removesuffix(".csv"): len(rows) for name, rows in found.items()} == {
        table.name: len(table.rows) for table in tables_of(account)
    }
    placed = [row for rows in found.values() for row in rows if "start_char" in row]
    assert placed
    for row in placed:
        words = texts[row["document"]][int(row["start_char"]) : int(row["end_char"])]
        assert (row["words"].removeprefix("'"), bool(row["outlet"])) == (words.replace("\x1b", "�"), True)


def test_csv_tells_days_that_are_not_quite_known(dam: Account) -> None:
    """First and last day, the notation where there is one, and words."""
    events = {row["id"]: row for row in sheets(dam)["events.csv"]}
    row = events["h1"]

    assert (row["first_day"], row["last_day"], row["edtf"], row["days"]) == (
        "1976-01-01",
        "1976-04-30",
        "",
        "early 1976",
    )


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\tx"])
def test_csv_holds_no_formula(dam: Account, name: str) -> None:
    """Words that a spreadsheet would reckon with have an apostrophe before them."""
    entity = replace(dam.story.entities[0], name=name)
    account = replace(dam, story=replace(dam.story, entities=(entity, *dam.story.entities[1:])))

    assert sheets(account)["entities.csv"][0]["name"] == f"'{name}"


@pytest.mark.parametrize("name", ["dam", "bridge"])
def test_the_database_holds_together(name: str, request: pytest.FixtureRequest) -> None:
    """It is whole, every foreign key leads somewhere, and each table has a key."""
    account = request.getfixturevalue(name)
    with closing(opened(account)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA foreign_key_list(claims)").fetchall() != []
        for table in tables_of(account):
            info = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            assert [row[1] for row in info if row[5]] == ["id"]
            assert connection.execute(f"SELECT COUNT(*) FROM {table.name}").fetchone() == (len(table.rows),)


def test_the_database_s_views_tell_the_account(bridge: Account) -> None:
    """Timeline, ledger and quotes are there to be asked."""
    with closing(opened(bridge)) as connection:
        dates = [row[0] for row in connection.execute("SELECT first_day FROM timeline")]
        verdicts = {row[0] for row in connection.execute("SELECT verdict FROM ledger")}
        speakers = {row[0] for row in connection.execute("SELECT speaker FROM said")}

    assert dates == sorted(dates)
    assert "conflict" in verdicts
    assert "Ola Brennick" in speakers


def test_parquet_has_the_same_rows_with_days_as_days(bridge: Account) -> None:
    """Column kinds are those of the tables, whether a column has cells or none."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    content = render(bridge, to="parquet")
    assert isinstance(content, bytes)

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        read = {
            name.removesuffix(".parquet"): parquet.read_table(io.BytesIO(archive.read(name)))
            for name in archive.namelist()
        }

    assert {name: table.num_rows for name, table in read.items()} == {
        table.name: len(table.rows) for table in tables_of(bridge)
    }
    assert str(read["events"].schema.field("first_day").type) == "date32[day]"
    assert isinstance(read["events"].to_pylist()[0]["first_day"], date)


def test_parquet_without_pyarrow_is_one_line(dam: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(PluginError, match=r"pip install 'dateline\[parquet\]'"):
        render(dam, to="parquet")
