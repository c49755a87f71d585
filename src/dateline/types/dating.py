"""The day of publication, and how it is known."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.span import Span
from dateline.types.when import Window

DatingBasis = Literal[
    "given",
    "header",
    "dateline",
    "markup",
    "address",
    "inferred",
    "anniversary-today",
    "years-counted",
    "event-told-from-now",
    "day-told",
    "day-told-without-year",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that bounds a day of publication: the days it allows, and the words it follows from.

    `years` is the count that was reckoned with, `doc` the document that dates what is counted from or told of.
    """

    window: Window
    basis: DatingBasis
    because: tuple[Span, ...]
    years: int | None = None
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """The day of publication, how we know it, and the words that say so.

    An "inferred" day has `reasons`, the chain it follows from, firmest first: each of them has a part in the window. A
    stated day has them where the page states other days too, or a day in figures that can be read both ways: the days
    stated, the one that counts first.
    """

    window: Window
    basis: DatingBasis
    because: tuple[Span, ...] = ()
    reasons: tuple[Reason, ...] = ()
