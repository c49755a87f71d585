"""How figures of one matter stand to each other: a strict gate before every conflict."""

from dateline.aligning.verdicts.gate import (
    EXCHANGED,
    EXCLUDE,
    OF_DAYS,
    OF_ONE_DAY,
    Gate,
    Standing,
    grows,
    standing,
    stood_together,
    whole_of,
)
from dateline.aligning.verdicts.interval import Relation, relation

__all__ = [
    "EXCHANGED",
    "EXCLUDE",
    "OF_DAYS",
    "OF_ONE_DAY",
    "Gate",
    "Relation",
    "Standing",
    "grows",
    "relation",
    "standing",
    "stood_together",
    "whole_of",
]
