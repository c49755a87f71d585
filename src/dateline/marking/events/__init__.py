"""Event mentions: trigger, participants, factuality and dating expressions."""

from dateline.marking.events.mark import mark_events

__all__ = ["mark_events"]
