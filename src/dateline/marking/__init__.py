"""Document -> Marked: what one document says, with no knowledge of the others."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dateline.marking.document import LAYERS, PARSED, Layer, mark
from dateline.marking.legible import legible
from dateline.marking.sentences import Sentences, sentences_of
from dateline.marking.times import SHORT_YEAR, is_history, year_of

if TYPE_CHECKING:
    from dateline.marking.quantities import group_of, kind_of

__all__ = [
    "LAYERS",
    "PARSED",
    "SHORT_YEAR",
    "Layer",
    "Sentences",
    "group_of",
    "is_history",
    "kind_of",
    "legible",
    "mark",
    "sentences_of",
    "year_of",
]


def __getattr__(name: str) -> Any:
    """What a quantity mark counts, imported when first asked for: times are marked without waiting for figures."""
    if name not in ("group_of", "kind_of"):
        raise AttributeError(f"module 'dateline.marking' has no attribute {name!r}")
    return getattr(import_module("dateline.marking.quantities"), name)
