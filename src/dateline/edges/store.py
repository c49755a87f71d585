"""The story file: one SQLite database with the marks of every document, the user's decisions and the last account."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dateline.edges.errors import StopError

APPLICATION = 0x646C6E65
VERSION = 1
SCHEMA = """
CREATE TABLE document (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, digest TEXT NOT NULL, edition TEXT NOT NULL, marked BLOB NOT NULL
) STRICT;
CREATE TABLE decision (number INTEGER PRIMARY KEY, decision BLOB NOT NULL) STRICT;
CREATE TABLE account (key TEXT PRIMARY KEY, account BLOB NOT NULL) STRICT;
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a story file knows of one document besides its marks."""

    id: str
    origin: str
    digest: str
    edition: str


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """An open story file. Raises StopError where it is none, is of another version, or the disk is full."""
    if not create and not path.is_file():
        raise StopError(f"{path}: no such story; make it with: dateline build PATH... -o {path}")
    connection = None
    try:
        connection = sqlite3.connect(path, timeout=30)
        _prepare(connection, path)
        yield connection
    except sqlite3.DatabaseError as error:
        raise StopError(f"{path}: {_remedy(error)}") from error
    finally:
        if connection is not None:
            connection.close()


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    application, version, tables = (
        connection.execute(query).fetchone()[0]
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_schema")
    )
    if application == version == tables == 0:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(
            f"BEGIN; {SCHEMA} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
        )
    elif application != APPLICATION:
        raise StopError(f"{path}: not a dateline story but another database; give -o another name")
    elif version != VERSION:
        raise StopError(f"{path}: a story of version {version}, this dateline reads {VERSION}; build it anew")


def _remedy(error: sqlite3.DatabaseError) -> str:
    text = str(error)
    if "full" in text:
        return "the disk is full; what was written is kept, free some space and run it again"
    if "not a database" in text:
        return "not a dateline story; give another name"
    if "locked" in text:
        return "another dateline is writing to it; wait for it to end"
    if "unable to open" in text or "readonly" in text:
        return f"cannot be written ({text}); check the folder and its permissions"
    return f"damaged ({text}); build it anew from the articles"


def kept(connection: sqlite3.Connection) -> dict[str, Kept]:
    """Every document in the story by its id."""
    rows = connection.execute("SELECT id, origin, digest, edition FROM document")
    return {row[0]: Kept(*row) for row in rows}


def keep(connection: sqlite3.Connection, entry: Kept, marked: bytes) -> None:
    """Writes one marked document, in place of an earlier one of that id."""
    with connection:
        connection.execute(
            "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?)",
            (entry.id, entry.origin, entry.digest, entry.edition, marked),
        )


def marks(connection: sqlite3.Connection) -> Iterator[bytes]:
    """Every marked document as it was written, by id."""
    for (marked,) in connection.execute("SELECT marked FROM document ORDER BY id"):
        yield marked


def decisions(connection: sqlite3.Connection) -> Iterator[bytes]:
    """The user's decisions as they were written, oldest first."""
    for (decision,) in connection.execute("SELECT decision FROM decision ORDER BY number"):
        yield decision


def decide(connection: sqlite3.Connection, decision: bytes) -> None:
    """Writes one more decision of the user."""
    with connection:
        connection.execute("INSERT INTO decision (decision) VALUES (?)", (decision,))


def last_account(connection: sqlite3.Connection, key: str) -> bytes | None:
    """The account made under this key, if it is the last one made."""
    row = connection.execute("SELECT account FROM account WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def keep_account(connection: sqlite3.Connection, key: str, account: bytes) -> None:
    """Writes the account in place of the last one."""
    with connection:
        connection.execute("DELETE FROM account")
        connection.execute("INSERT INTO account VALUES (?, ?)", (key, account))
