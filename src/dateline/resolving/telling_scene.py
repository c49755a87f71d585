"""Where a document's telling stands when a time is read: the day of speaking, and the time told of last."""

from dataclasses import dataclass

from dateline.resolving.calendar import Moment
from dateline.resolving.telling_words import Tense
from dateline.types import Span, Window


@dataclass(frozen=True, slots=True)
class Scene:
    """What the next time is read against; `history` is True where the text tells of years long past.

    `spoken` is the day of publication, or its year where only that is known; `published` is the same as a window.
    `main_years` are those that the telling keeps coming back to.
    `quarter` is the quarter that figures are told of. `told` is the time told last, `day` the last whole day;
    `behind` is the time told last that does not lie ahead of publication.
    `fresh` is True until a new paragraph begins; `ahead` is the year that the sentence goes on to name.
    """

    spoken: Moment | None
    history: bool
    published: Window | None = None
    main_years: frozenset[int] = frozenset()
    fresh: bool = False
    told: Moment | None = None
    day: Moment | None = None
    told_by: Span | None = None
    quarter: Moment | None = None
    ahead: int | None = None
    behind: Moment | None = None

    @property
    def now(self) -> Moment | None:
        """What "last year" counts from: the day of publication, or in a history the time told of."""
        if self.history and self.fresh and self.told:
            return self.told
        return self.spoken or (self.told if self.history else None)

    def base(self, tense: Tense | None) -> Moment | None:
        """What "the next day" counts from; in news, a day to come only where the tense looks ahead."""
        if self.history or tense == "future" or self.told == self.behind:
            return self.told or self.spoken
        return self.behind or self.spoken
