"""Time expressions, found by rule and without a language model."""

from dateline.marking.times.mark import mark_times
from dateline.marking.times.short_years import RULE as SHORT_YEAR
from dateline.marking.times.style import is_history, year_of

__all__ = ["SHORT_YEAR", "is_history", "mark_times", "year_of"]
