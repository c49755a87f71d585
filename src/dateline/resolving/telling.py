"""Times of one document read against its day of publication and its telling."""

from dateline.types import Marked, Timex


def resolve_times(marked: Marked) -> tuple[Timex, ...]:
    """The document's time marks with their TIMEX3 values and days, in order."""
    return ()
