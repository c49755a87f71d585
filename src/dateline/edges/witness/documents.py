"""A story's documents with what is admitted of the answers about them, kept until one of the two changes."""

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress

from dateline.edges.store import DAMAGED, MARKING, Testimony, decode, edition, encode, keep_witnessed, witnessed
from dateline.edges.witness.questions import about_alone, admission, grouped
from dateline.types import Marked


def witnessed_documents(
    connection: sqlite3.Connection, read: Iterable[Marked], answers: Collection[Testimony]
) -> list[Marked]:
    """The documents with what was admitted, and with the labels of what was taken for one."""
    return [*grouped(admitted_documents(connection, read, answers), answers)]


def admitted_documents(
    connection: sqlite3.Connection, read: Iterable[Marked], answers: Collection[Testimony]
) -> list[Marked]:
    """The documents with what was admitted of the answers about each by itself."""
    mine: dict[str, list[Testimony]] = defaultdict(list)
    for one in answers:
        for doc, _ in one.texts[:1]:
            mine[doc].append(one)
    return [
        _with_admitted(connection, marked, rows) if (rows := about_alone(marked, mine[marked.document.id])) else marked
        for marked in read
    ]


def _with_admitted(connection: sqlite3.Connection, marked: Marked, rows: Sequence[Testimony]) -> Marked:
    told = (marked.document.digest, [(row.key, row.day) for row in rows], edition(*MARKING))
    key = hashlib.sha256(encode(told)).hexdigest()
    kept = witnessed(connection, marked.document.id, key)
    if kept is not None:
        with suppress(*DAMAGED):
            return decode(kept, Marked)
    full = admission(marked, rows).marked
    keep_witnessed(connection, marked.document.id, key, encode(full))
    return full
