"""Document -> Marked: what one document says, with no knowledge of the others."""

from typing import TYPE_CHECKING, Any

from dateline.marking.document import LAYERS, PARSED, Layer, mark
from dateline.marking.sentences import Sentences, sentences_of
from dateline.marking.times import SHORT_YEAR, is_history, year_of

if TYPE_CHECKING:
    from dateline.marking.quantities import group_of

__all__ = [
    "LAYERS",
    "PARSED",
    "SHORT_YEAR",
    "Layer",
    "Sentences",
    "group_of",
    "is_history",
    "mark",
    "sentences_of",
    "year_of",
]


def __getattr__(name: str) -> Any:
    """`group_of`, imported when it is first asked for: times alone are marked without waiting for figures."""
    if name != "group_of":
        raise AttributeError(f"module 'dateline.marking' has no attribute {name!r}")
    from dateline.marking.quantities import group_of

    return group_of
