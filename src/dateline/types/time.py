"""Times as written, and times as read against a calendar, in the terms of TIMEX3."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.span import Span
from dateline.types.when import When

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeRef:
    """What the words of a time expression say and no more: "January 7" has no year."""

    type: TimeType = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time mark resolved: its TIMEX3 value, the days it means, and what that was inferred from.

    `when` is None where the value names no days of the common era ("10 years", "now").
    `origin` is set on counts from an event ("35 years since X", "the 25th anniversary of X"): the days on which X fell.
    """

    span: Span
    type: TimeType
    value: str
    when: When | None
    rule: str
    mod: str | None = None
    origin: When | None = None
    basis: str = "as written"
    because: tuple[Span, ...] = ()
