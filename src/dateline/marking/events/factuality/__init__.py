"""Whether a clause is told as a fact: what its own words and the words that govern it make of it."""

from dateline.marking.events.factuality.assertion import assertion_of, is_awaited, is_named_only, is_purpose

__all__ = ["assertion_of", "is_awaited", "is_named_only", "is_purpose"]
