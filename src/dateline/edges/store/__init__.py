"""The story file: one SQLite database with the marks of every document, the user's decisions, the last account.

Beside these it holds the account as tables, for whoever opens it with another program.
"""

from dateline.edges.store.codec import DAMAGED, decode, encode, undisturbed
from dateline.edges.store.edition import ALIGNING, MARKING, VIEWING, edition
from dateline.edges.store.opening import is_new, opened
from dateline.edges.store.rows import (
    Kept,
    count_kept,
    decide,
    decisions,
    keep,
    keep_account,
    keep_answer,
    kept,
    kept_as,
    last_account,
    last_answer,
    marks,
    note_origin,
    outdate,
    remove,
    rule,
    rulings,
)
from dateline.edges.store.testimony import Place, Testimony, keep_testimonies, keep_witnessed, testimonies, witnessed

__all__ = [
    "ALIGNING",
    "DAMAGED",
    "MARKING",
    "VIEWING",
    "Kept",
    "Place",
    "Testimony",
    "count_kept",
    "decide",
    "decisions",
    "decode",
    "edition",
    "encode",
    "is_new",
    "keep",
    "keep_account",
    "keep_answer",
    "keep_testimonies",
    "keep_witnessed",
    "kept",
    "kept_as",
    "last_account",
    "last_answer",
    "marks",
    "note_origin",
    "opened",
    "outdate",
    "remove",
    "rule",
    "rulings",
    "testimonies",
    "undisturbed",
    "witnessed",
]
