"""The tables as an SQLite database with keys and views, made in memory."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date

from dateline.types import Account
from dateline.views.exports.tables.kinds import Cell, Column, Table, fitted, tables_of

# "dlex": tells the file from a story, and from what others made.
APPLICATION = 0x646C6578
KINDS = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER", "day": "TEXT"}
VIEWS = {
    "timeline": """
        SELECT id, first_day, last_day, days, label, status, documents, sources FROM events
        WHERE first_day IS NOT NULL AND status IN ('happened', 'planned') ORDER BY first_day, last_day, id""",
    "ledger": """
        SELECT lines.id AS line, lines.verdict, lines.subject, claims.value, claims.outlet, claims.published,
        claims.words, claims.document, claims.start_char, claims.end_char, lines.why
        FROM lines JOIN claims ON claims.line = lines.id ORDER BY lines.rowid, claims.id""",
    "said": """
        SELECT quotes.id, COALESCE(entities.name, quotes.speaker_words) AS speaker, quotes.said, quotes.outlet,
        quotes.published, quotes.document, quotes.start_char, quotes.end_char
        FROM quotes LEFT JOIN entities ON entities.id = quotes.speaker ORDER BY quotes.id""",
}


# The words of the articles, to be searched; Datasette shows a field for it.
SEARCH = "CREATE VIRTUAL TABLE search USING fts5(document UNINDEXED, outlet, title, text)"


def database(account: Account) -> bytes:
    """The bytes of an SQLite file: a table a kind, foreign keys, and the views timeline, ledger and said."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("BEGIN")
        fill(connection, account)
        connection.execute("COMMIT")
        return connection.serialize()


def fill(connection: sqlite3.Connection, account: Account) -> None:
    """Writes tables and views of the account in place of those of another."""
    for name in VIEWS:
        connection.execute(f"DROP VIEW IF EXISTS {name}")
    for table in tables_of(account):
        connection.execute(f"DROP TABLE IF EXISTS {table.name}")
        connection.execute(_made(table))
        holders = ", ".join("?" * len(table.columns))
        rows = ([_cell(cell) for cell in row] for row in table.rows)
        connection.executemany(f"INSERT INTO {table.name} VALUES ({holders})", rows)
        for column in table.columns:
            if column.of:
                connection.execute(f"CREATE INDEX {table.name}_{column.name} ON {table.name} ({column.name})")
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {' '.join(query.split())}")
    _fill_search(connection, account)


def _fill_search(connection: sqlite3.Connection, account: Account) -> None:
    connection.execute("DROP TABLE IF EXISTS search")
    connection.execute(SEARCH)
    documents = (entry.document for entry in account.story.marked)
    rows = ((one.id, one.outlet, one.title, one.text) for one in documents)
    connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?)", (tuple(map(fitted, row)) for row in rows))


def _made(table: Table) -> str:
    columns = ", ".join(_column(column, table.columns) for column in table.columns)
    return f"CREATE TABLE {table.name} ({columns})"


def _column(column: Column, columns: Sequence[Column]) -> str:
    key = " PRIMARY KEY" if column == columns[0] else ""
    leads = f" REFERENCES {column.of} (id)" if column.of else ""
    return f'"{column.name}" {KINDS[column.kind]}{key}{leads}'


def _cell(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return int(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
