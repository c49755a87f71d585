"""How figures of one matter stand to each other: a strict gate before every conflict."""

from dateline.aligning.verdicts.gate import (
    EXCHANGED,
    EXCLUDE,
    OF_DAYS,
    OF_ONE_DAY,
    REVISED,
    SAME,
    Gate,
    Standing,
    standing,
)
from dateline.aligning.verdicts.growth import grows, is_changed, stood_together
from dateline.aligning.verdicts.interval import Relation, relation
from dateline.aligning.verdicts.parts import are_of_two_calamities, whole_of
from dateline.aligning.verdicts.pointed import standing_as_one

__all__ = [
    "EXCHANGED",
    "EXCLUDE",
    "OF_DAYS",
    "OF_ONE_DAY",
    "REVISED",
    "SAME",
    "Gate",
    "Relation",
    "Standing",
    "are_of_two_calamities",
    "grows",
    "is_changed",
    "relation",
    "standing",
    "standing_as_one",
    "stood_together",
    "whole_of",
]
