"""Which documents come from one origin, and which of them only repeat another."""

from dateline.resolving.sources.copies import find_copies
from dateline.resolving.sources.credits import credits_of
from dateline.resolving.sources.order import in_order
from dateline.resolving.sources.passages import passages_of
from dateline.resolving.sources.repeats import find_repeats, put_back, with_passages
from dateline.resolving.sources.weigh import weigh_sources
from dateline.resolving.sources.witnesses import with_standing_days

__all__ = [
    "credits_of",
    "find_copies",
    "find_repeats",
    "in_order",
    "passages_of",
    "put_back",
    "weigh_sources",
    "with_passages",
    "with_standing_days",
]
