"""Story -> Account: claims compared, verdicts given."""

from dateline.aligning.account import align, weight
from dateline.aligning.anew import Anew, anew
from dateline.aligning.frames import Asserted
from dateline.aligning.sources import Sources, sources_of

__all__ = ["Anew", "Asserted", "Sources", "align", "anew", "sources_of", "weight"]
