"""Event mentions: trigger, participants, factuality and dating expressions."""

from dateline.marking.events.factuality import assertion_of
from dateline.marking.events.mark import mark_events, told_at

__all__ = ["assertion_of", "mark_events", "told_at"]
