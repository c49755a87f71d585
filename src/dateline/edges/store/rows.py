"""What a story file holds: the marks of every document, the user's decisions, the last account and answers from it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

KEEP = """
INSERT INTO document VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  origin = excluded.origin, digest = excluded.digest, edition = excluded.edition, marked = excluded.marked
WHERE origin = excluded.origin OR digest = excluded.digest
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a story file knows of one document besides its marks."""

    id: str
    origin: str
    digest: str
    edition: str


def kept(connection: sqlite3.Connection) -> dict[str, Kept]:
    """Every document in the story by its id."""
    rows = connection.execute("SELECT id, origin, digest, edition FROM document")
    return {row[0]: Kept(*row) for row in rows}


def kept_as(connection: sqlite3.Connection, id: str) -> Kept | None:
    """The document of this id in the story."""
    row = connection.execute("SELECT id, origin, digest, edition FROM document WHERE id = ?", (id,)).fetchone()
    return Kept(*row) if row else None


def note_origin(connection: sqlite3.Connection, id: str, origin: str) -> None:
    """Notes which file a document lies in now, where the story can be written."""
    with suppress(sqlite3.OperationalError), connection:
        connection.execute("UPDATE document SET origin = ? WHERE id = ?", (origin, id))


def count_kept(connection: sqlite3.Connection) -> int:
    """How many documents are in the story."""
    count: int = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    return count


def keep(connection: sqlite3.Connection, entry: Kept, marked: bytes) -> bool:
    """Writes one marked document, in place of an earlier one of that id; false where the id is that of another one."""
    with connection:
        done = connection.execute(KEEP, (entry.id, entry.origin, entry.digest, entry.edition, marked))
        return done.rowcount == 1


def remove(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Takes documents out of the story."""
    with connection:
        connection.executemany("DELETE FROM document WHERE id = ?", ((id,) for id in ids))


def outdate(connection: sqlite3.Connection, id: str) -> None:
    """Notes that a document is to be made anew, where the story can be written."""
    with suppress(sqlite3.OperationalError), connection:
        connection.execute("UPDATE document SET edition = '' WHERE id = ?", (id,))


def marks(connection: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """Every document's id and its marks as they were written, by id."""
    yield from connection.execute("SELECT id, marked FROM document ORDER BY id")


def decisions(connection: sqlite3.Connection) -> Iterator[bytes]:
    """The user's decisions as they were written, oldest first."""
    for (decision,) in connection.execute("SELECT decision FROM decision ORDER BY number"):
        yield decision


def decide(connection: sqlite3.Connection, decision: bytes) -> None:
    """Writes one more decision of the user."""
    with connection:
        connection.execute("INSERT INTO decision (decision) VALUES (?)", (decision,))


def rulings(connection: sqlite3.Connection) -> Iterator[bytes]:
    """What readers decided of lines and events, oldest first; none in a story of an older version that is only read."""
    with suppress(sqlite3.OperationalError):
        for (ruling,) in connection.execute("SELECT ruling FROM ruling ORDER BY number"):
            yield ruling.encode()


def rule(connection: sqlite3.Connection, rulings: Iterable[bytes]) -> None:
    """Writes more decisions of readers, all or none."""
    with connection:
        connection.executemany("INSERT INTO ruling (ruling) VALUES (?)", ((one.decode(),) for one in rulings))


def last_account(connection: sqlite3.Connection, key: str) -> bytes | None:
    """The account made under this key, if it is the last one made."""
    row = connection.execute("SELECT account FROM account WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def keep_account(
    connection: sqlite3.Connection, key: str, account: bytes, tables: Callable[[sqlite3.Connection], None]
) -> None:
    """Writes the account in place of the last one, where the story can be written; it can be made anew at any time.

    `tables` writes what of it others may read; whoever reads meanwhile sees the last account whole.
    """
    with suppress(sqlite3.OperationalError), connection:
        connection.execute("DELETE FROM account")
        connection.execute("DELETE FROM answer")
        connection.execute("INSERT INTO account VALUES (?, ?)", (key, account))
        tables(connection)


def last_answer(connection: sqlite3.Connection, question: str) -> str | None:
    """What was answered to this question, if it was asked of the last account; none in a story of an older version."""
    with suppress(sqlite3.OperationalError):
        row = connection.execute("SELECT answer FROM answer WHERE question = ?", (question,)).fetchone()
        return row[0] if row else None
    return None


def keep_answer(connection: sqlite3.Connection, question: str, answer: str) -> None:
    """Keeps an answer until there is another account, where the story can be written."""
    with suppress(sqlite3.OperationalError), connection:
        connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", (question, answer))
