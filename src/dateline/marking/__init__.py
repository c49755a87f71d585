"""Document -> Marked: what one document says, with no knowledge of the others."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dateline.marking.document import LAYERS, PARSED, Layer, mark
from dateline.marking.legible import legible
from dateline.marking.sentences import Sentences, sentences_of
from dateline.marking.times import SHORT_YEAR, is_history, year_of

if TYPE_CHECKING:
    from dateline.marking.quantities import group_of, kind_of
    from dateline.marking.witness import (
        LONGEST_ANSWER,
        Admission,
        Piece,
        Pile,
        admitted,
        answer_schema,
        groups_schema,
        labelled,
        pieces_of,
        piles_of,
        pointed_at,
    )

__all__ = [
    "LAYERS",
    "LONGEST_ANSWER",
    "PARSED",
    "SHORT_YEAR",
    "Admission",
    "Layer",
    "Piece",
    "Pile",
    "Sentences",
    "admitted",
    "answer_schema",
    "group_of",
    "groups_schema",
    "is_history",
    "kind_of",
    "labelled",
    "legible",
    "mark",
    "pieces_of",
    "piles_of",
    "pointed_at",
    "sentences_of",
    "year_of",
]

# Each name is imported when it is first asked for: times are marked without waiting for figures.
ROOMS: Mapping[str, str] = {"group_of": "quantities", "kind_of": "quantities"} | dict.fromkeys(
    (
        "LONGEST_ANSWER",
        "Admission",
        "Piece",
        "Pile",
        "admitted",
        "answer_schema",
        "groups_schema",
        "labelled",
        "pieces_of",
        "piles_of",
        "pointed_at",
    ),
    "witness",
)


def __getattr__(name: str) -> Any:
    """What the stage offers, from the room that has it."""
    if name not in ROOMS:
        raise AttributeError(f"module 'dateline.marking' has no attribute {name!r}")
    return getattr(import_module(f"dateline.marking.{ROOMS[name]}"), name)
