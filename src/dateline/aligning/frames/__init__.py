"""Figures as claims: what each is said of, by whom, as of when, and whether it is told as a fact."""

from dateline.aligning.frames.asserted import Asserted, Holder
from dateline.aligning.frames.classes import is_attribute
from dateline.aligning.frames.figure import Figure, figures
from dateline.aligning.frames.reckoned import reckoned
from dateline.aligning.frames.said import Said, views_with_meant
from dateline.aligning.frames.scope import Scope, is_part

__all__ = [
    "Asserted",
    "Figure",
    "Holder",
    "Said",
    "Scope",
    "figures",
    "is_attribute",
    "is_part",
    "reckoned",
    "views_with_meant",
]
