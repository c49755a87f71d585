"""Figures as claims: what each is said of, by whom, as of when, and whether it is told as a fact."""

from dateline.aligning.frames.asserted import Asserted, Holder, asserted
from dateline.aligning.frames.befallen import LEAD, befallen, begun_with, calamity_nouns, same_calamity
from dateline.aligning.frames.classes import is_attribute
from dateline.aligning.frames.complements import SITE
from dateline.aligning.frames.figure import Figure, figures
from dateline.aligning.frames.reckoned import reckoned
from dateline.aligning.frames.said import Said, views_with_meant
from dateline.aligning.frames.scene import CALAMITIES, calamity_of
from dateline.aligning.frames.scope import Scope, is_part

__all__ = [
    "CALAMITIES",
    "LEAD",
    "SITE",
    "Asserted",
    "Figure",
    "Holder",
    "Said",
    "Scope",
    "asserted",
    "befallen",
    "begun_with",
    "calamity_nouns",
    "calamity_of",
    "figures",
    "is_attribute",
    "is_part",
    "reckoned",
    "same_calamity",
    "views_with_meant",
]
