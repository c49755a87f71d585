"""Counts of years from an event ("35 years since", "the 25th anniversary of") and the dated events they start at."""

from dateline.resolving.anniversaries.counts import (
    Count,
    DatedMention,
    DatedMentions,
    content_words,
    counts_of,
    indexed,
    mentions_of,
    stated_window,
)
from dateline.resolving.anniversaries.elsewhere import with_days_elsewhere
from dateline.resolving.anniversaries.named import is_called_by
from dateline.resolving.anniversaries.origins import likeness, origin_of, years_on

__all__ = [
    "Count",
    "DatedMention",
    "DatedMentions",
    "content_words",
    "counts_of",
    "indexed",
    "is_called_by",
    "likeness",
    "mentions_of",
    "origin_of",
    "stated_window",
    "with_days_elsewhere",
    "years_on",
]
