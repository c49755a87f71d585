"""What language models answered about a story's documents, kept as it came, and the marks with what was admitted."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

from dateline.edges.store.codec import decode, encode

Place: TypeAlias = tuple[str, int, int]
"""A document's id, and where in its text something begins and ends."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One answer as it was received: who gave it when, to which question (`key`).

    `texts` are the documents that it is about with digests of their texts. `places` are the lists that its numbers
    count in, in code points: the sentences of one document, or the events, the figures and the days of several.
    """

    key: str
    texts: tuple[tuple[str, str], ...]
    places: tuple[tuple[Place, ...], ...]
    model: str
    day: str
    text: str


def testimonies(connection: sqlite3.Connection) -> dict[str, Testimony]:
    """Every answer in the story by its key; none in a story of an older version."""
    with suppress(sqlite3.OperationalError):
        rows = connection.execute("SELECT key, testimony FROM testimony ORDER BY key")
        return {key: decode(data, Testimony) for key, data in rows}
    return {}


def keep_testimonies(connection: sqlite3.Connection, received: Iterable[Testimony]) -> None:
    """Writes answers, each in place of an earlier one to the same question."""
    rows = [(one.key, encode(one)) for one in received]
    with connection:
        connection.executemany("INSERT OR REPLACE INTO testimony VALUES (?, ?)", rows)


def witnessed(connection: sqlite3.Connection, id: str, key: str) -> bytes | None:
    """The document's marks with what was admitted, if they were made under this key."""
    row = connection.execute("SELECT marked FROM witnessed WHERE id = ? AND key = ?", (id, key)).fetchone()
    return row[0] if row else None


def keep_witnessed(connection: sqlite3.Connection, id: str, key: str, marked: bytes) -> None:
    """Writes these marks, where the story can be written; they can be made anew at any time."""
    with suppress(sqlite3.OperationalError), connection:
        connection.execute("INSERT OR REPLACE INTO witnessed VALUES (?, ?, ?)", (id, key, marked))
