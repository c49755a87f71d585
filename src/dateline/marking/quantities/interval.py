"""What a hedge makes of a number: the interval it means."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from dateline.rules import Match, alternation, load
from dateline.types import Hedge

EXACT = "exact"
ABOUT = "about"
# "it was shut for over six years" takes longer; "it grew over six years" does not
BEFORE_LONGER = re.compile(
    r"\b(?:for|after|in|within|of|just|little|well|was|were|is|are|been|be|than|and|by|there|here|worked|lived|a|the|last(?:s|ed|ing)?"
    r"|t(?:ook|akes?|aken)|sp(?:ent|ends?|ending)|serv(?:ed?|ing)|wait(?:ed|ing)?|sentenced to|to) $",
    re.IGNORECASE,
)
CLOSED = (
    r"(?= ?[,.;:)!?\n\"”]|$| (?:in|on|at|of|for|to|per|and|but|by|from|with|an?|each|every|is|was|are|were|if|when"
    r"|while|as|since|before|after|during|who|which|that|have|has|had)\b)"
)
ENDED = r"(?= ?[,.;:)!?\n\"”]|$)"


@dataclass(frozen=True, slots=True)
class Meant:
    """A figure's hedge in a reader's words, and the interval it means."""

    hedge: Hedge
    low: float | None
    high: float | None


def bound_of(fields: dict[str, Any]) -> str:
    """The bound that the hedges around a number set: that of a side goes first, "averaging just over"."""
    names = (fields.get("hedge"), fields.get("hedge2"), fields.get("hedge_after"))
    told = [name for name in names if name and name != EXACT]
    return next((name for name in told if name != ABOUT), told[0] if told else EXACT)


def meant(low: float, high: float | None, bound: str) -> Meant:
    """The interval that numbers from `low` to `high` mean under a bound of the rules."""
    row = load("quantity").words["bound"][bound]
    if row["says"] == "about" and high is not None and high > low:
        row = {"says": "about", "low": 1.0, "high": 1.0}  # a range is itself the writer's doubt
    least = low * row["low"] if "low" in row else None
    most = high * row["high"] if high is not None and "high" in row else None
    if low < 0 and least is not None and most is not None:
        least, most = min(least, most, low), max(least, most, low)
    return Meant(cast(Hedge, row["says"]), _clean(least), _clean(most))


def hedge_behind(text: str, at: int) -> tuple[int, str] | None:
    """Where a hedge behind a figure with its unit ends, and its bound: "300 euros or more", "two weeks at most"."""
    if text[at : at + 1] not in (" ", ",", "-", "+"):
        return None
    found = _behind().match(text, at)
    if found is None or found.lastgroup is None:
        return None
    said = " ".join(found[found.lastgroup].lower().split())
    return found.end(), str(load("quantity").words["hedge-behind"][said])


@cache
def _behind() -> re.Pattern[str]:
    """A hedge behind a figure; "at most" and the like only before a stop, since they may go with what follows."""
    words = load("quantity").words["hedge-behind"]
    open_ones = {word for word in words if word[:3] in ("or ", "and")}
    stuck = {word for word in words if word[0] in "-+"}
    ended = words.keys() - open_ones - stuck
    return re.compile(
        rf" (?P<open>{alternation(open_ones)}){CLOSED}|(?P<stuck>{alternation(stuck)})(?!\w)"
        rf"|,? (?P<ended>{alternation(ended)}){ENDED}",
        re.IGNORECASE,
    )


def is_during(text: str, match: Match) -> bool:
    """True where "over" before a length of time means throughout it."""
    start, end = match.spans.get("hedge", (0, 0))
    if text[start:end].lower() != "over" or re.match(r" (?:ago|old|since)\b", text[match.end : match.end + 6]):
        return False
    return BEFORE_LONGER.search(text[max(0, start - 14) : start]) is None


def _clean(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.12g}")
