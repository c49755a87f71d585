"""Figures, each as the interval it means, with what it counts."""

from dateline.marking.quantities.mark import mark_quantities

__all__ = ["mark_quantities"]
