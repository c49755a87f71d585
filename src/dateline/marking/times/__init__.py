"""Time expressions, found by rule and without a language model."""

from dateline.marking.times.mark import mark_times

__all__ = ["mark_times"]
