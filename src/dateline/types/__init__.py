"""The frozen data that every stage takes and gives; standard library only."""

from dateline.types.claim import Account, Amount, Claim, Line, Slot, Verdict
from dateline.types.document import Dating, Document, Reason, Region, RegionKind
from dateline.types.marks import (
    EventMark,
    EventStatus,
    Marked,
    NameKind,
    NameMark,
    PlanMark,
    QuantityMark,
    QuoteMark,
    TimeMark,
    TitleMark,
    TitleStatus,
)
from dateline.types.problem import Problem
from dateline.types.span import Span
from dateline.types.story import (
    Copy,
    Decision,
    Entity,
    Happening,
    Join,
    OfficeHeld,
    Plan,
    Story,
    Telling,
    TellingBasis,
    Tenure,
    Utterance,
)
from dateline.types.syntax import Syntax, Token
from dateline.types.time import TimeRef, Timex
from dateline.types.when import When, Window

__all__ = [
    "Account",
    "Amount",
    "Claim",
    "Copy",
    "Dating",
    "Decision",
    "Document",
    "Entity",
    "EventMark",
    "EventStatus",
    "Happening",
    "Join",
    "Line",
    "Marked",
    "NameKind",
    "NameMark",
    "OfficeHeld",
    "Plan",
    "PlanMark",
    "Problem",
    "QuantityMark",
    "QuoteMark",
    "Reason",
    "Region",
    "RegionKind",
    "Slot",
    "Span",
    "Story",
    "Syntax",
    "Telling",
    "TellingBasis",
    "Tenure",
    "TimeMark",
    "TimeRef",
    "Timex",
    "TitleMark",
    "TitleStatus",
    "Token",
    "Utterance",
    "Verdict",
    "When",
    "Window",
]
