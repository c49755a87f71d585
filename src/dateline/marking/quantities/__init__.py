"""Figures, each as the interval it means, with what it counts."""

from dateline.marking.quantities.frame import with_frames
from dateline.marking.quantities.mark import mark_quantities
from dateline.marking.quantities.noun import group_of, kind_of

__all__ = ["group_of", "kind_of", "mark_quantities", "with_frames"]
