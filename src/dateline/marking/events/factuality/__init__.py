"""Whether a clause is told as a fact: what its own words and the words that govern it make of it."""

from dateline.marking.events.factuality.assertion import assertion_of, is_awaited, is_named_only, is_purpose
from dateline.marking.events.factuality.frames import conjunction_of, is_finite

__all__ = ["assertion_of", "conjunction_of", "is_awaited", "is_finite", "is_named_only", "is_purpose"]
