"""The story file: one SQLite database with the marks of every document, the user's decisions and the last account."""

from dateline.edges.store.codec import DAMAGED, decode, encode
from dateline.edges.store.edition import ALIGNING, MARKING, edition
from dateline.edges.store.opening import is_new, opened
from dateline.edges.store.rows import (
    Kept,
    decide,
    decisions,
    keep,
    keep_account,
    kept,
    last_account,
    marks,
    outdate,
)

__all__ = [
    "ALIGNING",
    "DAMAGED",
    "MARKING",
    "Kept",
    "decide",
    "decisions",
    "decode",
    "edition",
    "encode",
    "is_new",
    "keep",
    "keep_account",
    "kept",
    "last_account",
    "marks",
    "opened",
    "outdate",
]
