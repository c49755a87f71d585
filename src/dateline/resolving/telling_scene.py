"""Where a document's telling stands when a time is read: the day of speaking, and the time told of last."""

from dataclasses import dataclass

from dateline.resolving.calendar import Moment
from dateline.types import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """What the next time is read against; `history` is True where the text tells of years long past.

    `spoken` is the day of publication or what is known of it, `told` the time told last and `day` the last whole day,
    each with the words they come from.
    """

    spoken: Moment | None
    history: bool
    told: Moment | None = None
    day: Moment | None = None
    told_by: Span | None = None

    @property
    def now(self) -> Moment | None:
        """What "last year" counts from: in a history the time told of, in news the day of publication."""
        if self.history:
            return self.told or self.spoken
        return self.spoken or self.told
