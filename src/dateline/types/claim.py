"""What the sources claim, brought together line by line."""

from dataclasses import dataclass
from typing import Literal

from dateline.types.marks import Hedge
from dateline.types.problem import Problem
from dateline.types.span import Span
from dateline.types.story import Story
from dateline.types.when import When

Slot = Literal["when", "amount", "where", "who", "holder", "said", "told"]
Verdict = Literal["agree", "compatible", "update", "conflict", "complementary", "single"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as an interval (None = no bound) of one unit; `stated` and `hedge` are how it was said."""

    low: float | None
    high: float | None
    unit: str | None
    stated: tuple[float, float] | None = None
    hedge: Hedge = "exact"
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One source saying one thing about one subject: a value of the slot, and the words that carry it.

    Exactly one of `when`, `amount`, `entity`, `text` is set; `by` is the entity id of whom the source lets say it.
    """

    about: str
    slot: Slot
    evidence: Span
    source: str
    by: str | None = None
    as_of: When | None = None
    when: When | None = None
    amount: Amount | None = None
    entity: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Claims about one slot of one subject, and how they stand to each other; `why` says it in words."""

    about: str
    subject: str
    slot: Slot
    claims: tuple[Claim, ...]
    verdict: Verdict
    why: str
    sources: int


@dataclass(frozen=True, slots=True)
class Account:
    """The story, the ledger of its claims, most telling first, and what could not be settled."""

    story: Story
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
