"""Days that are known, and days that are not quite known."""

from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """One day somewhere in [first, after); we do not know which."""

    first: date
    after: date

    def __post_init__(self) -> None:
        if self.first >= self.after:
            raise ValueError(f"window [{self.first}, {self.after}) holds no day")

    @classmethod
    def day(cls, day: date) -> "Window":
        """The window of one known day."""
        return cls(day, day + ONE_DAY)

    @property
    def last(self) -> date:
        """The last day it may be."""
        return self.after - ONE_DAY

    @property
    def days(self) -> int:
        """How many days it may be."""
        return (self.after - self.first).days

    def covers(self, other: "Window") -> bool:
        """True where every day of `other` lies within."""
        return self.first <= other.first and other.after <= self.after

    def meets(self, other: "Window") -> bool:
        """True where the two share a day."""
        return self.first < other.after and other.first < self.after

    def narrowed(self, other: "Window") -> "Window | None":
        """The days both allow, or None where there are none."""
        first, after = max(self.first, other.first), min(self.after, other.after)
        return Window(first, after) if first < after else None

    def widened(self, other: "Window") -> "Window":
        """The smallest window that holds both."""
        return Window(min(self.first, other.first), max(self.after, other.after))


@dataclass(frozen=True, slots=True)
class When:
    """Something that happened on a day in `begin`, or lasted from `begin` to `finish`."""

    begin: Window
    finish: Window | None = None

    @classmethod
    def throughout(cls, window: Window) -> "When":
        """All of `window`, from its first day to its last."""
        return cls(Window.day(window.first), Window.day(window.last))

    @property
    def hull(self) -> Window:
        """Every day it may touch."""
        return self.begin if self.finish is None else self.begin.widened(self.finish)
