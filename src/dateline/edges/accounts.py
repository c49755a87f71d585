"""Story file to Account: resolved and aligned from the stored marks, and kept until something changes."""

import hashlib
import sqlite3

from dateline.edges.codec import decode, encode
from dateline.edges.edition import ALIGNING, MARKING, edition
from dateline.edges.store import decisions, keep_account, kept, last_account, marks
from dateline.types import Account, Decision, Marked


def account_of(connection: sqlite3.Connection) -> Account:
    """The account of a story file, made anew only where documents, decisions or the code behind it changed."""
    key = _key(connection)
    last = last_account(connection, key)
    if last is not None:
        return decode(last, Account)
    account = _make(connection)
    keep_account(connection, key, encode(account))
    return account


def _make(connection: sqlite3.Connection) -> Account:
    from dateline.aligning import align
    from dateline.resolving import resolve

    told = tuple(decode(decision, Decision) for decision in decisions(connection))
    return align(resolve([decode(marked, Marked) for marked in marks(connection)], decisions=told))


def _key(connection: sqlite3.Connection) -> str:
    entries = [(entry.id, entry.digest, entry.edition) for entry in kept(connection).values()]
    everything = (sorted(entries), [*decisions(connection)], edition(*MARKING, *ALIGNING))
    return hashlib.sha256(encode(everything)).hexdigest()
