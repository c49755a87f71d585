"""Which documents come from one origin, and which of them only repeat another."""

from dateline.resolving.sources.order import in_order
from dateline.resolving.sources.repeats import find_repeats, put_back, with_passages
from dateline.resolving.sources.weigh import find_copies, weigh_sources

__all__ = ["find_copies", "find_repeats", "in_order", "put_back", "weigh_sources", "with_passages"]
