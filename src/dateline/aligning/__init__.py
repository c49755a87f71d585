"""Story -> Account: claims compared, verdicts given."""

from dateline.aligning.account import align, weight
from dateline.aligning.frames import Asserted
from dateline.aligning.sources import Sources, sources_of

__all__ = ["Asserted", "Sources", "align", "sources_of", "weight"]
