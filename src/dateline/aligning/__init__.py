"""Story -> Account: claims compared, verdicts given."""

from dateline.aligning.account import align

__all__ = ["align"]
