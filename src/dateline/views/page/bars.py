"""What is drawn on an axis: days and figures as bars whose width is what is not known, in per cent of the width."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log10
from typing import Literal

from dateline.types import Amount, When, Window
from dateline.views.page.scale import YEARS, Scale, Tick
from dateline.views.stints import Stint
from dateline.views.wording import figure_words

Ink = Literal["sure", "maybe", "day", "left", "right"]
WIDE_RANGE = 100
OPEN = 4.0
MARGIN = 0.12


@dataclass(frozen=True, slots=True)
class Bar:
    """From `x` on for `width`: surely, maybe, as the one known day, or running on to the left or right."""

    x: float
    width: float
    ink: Ink


def when_bars(when: When, scale: Scale) -> tuple[Bar, ...]:
    """A known day is a stroke, an unknown one as wide as its window; what lasted is solid between its ends.

    What began and ended on one known day is that day's stroke.
    """
    if when.finish is None:
        return (_window_bar(when.begin, scale),)
    first, last = when.begin.last, when.finish.first
    ends = [_window_bar(window, scale) for window in (when.begin, when.finish) if window.days > 1]
    solid = [_between(scale.at(first), scale.at(last), "sure")] if first < last else []
    return (*ends, *solid) or (_window_bar(when.hull, scale),)


def _window_bar(window: Window, scale: Scale) -> Bar:
    if window.days == 1:
        return Bar(scale.at(window.first), 0, "day")
    return _between(scale.at(window.first), scale.at(window.after), "maybe")


def _between(x: float, end: float, ink: Ink) -> Bar:
    return Bar(round(x, 2), round(max(end - x, 0), 2), ink)


def stint_bars(stint: Stint, scale: Scale) -> tuple[Bar, ...]:
    """Solid where the office is told to be held, faded up to when it was left, running out where nothing is told."""
    if stint.held is None:
        return (_window_bar(stint.finish, scale),) if stint.finish else ()
    begin, end = scale.at(stint.held.first), scale.at(stint.held.after)
    solid = Bar(begin, 0, "day") if stint.held.days == 1 else _between(begin, end, "sure")
    if stint.finish is None or stint.finish.after.year > YEARS[1]:
        after = _between(end, min(end + OPEN, 100), "right")
    else:
        after = _between(end, scale.at(stint.finish.after), "maybe")
    return (_between(max(begin - OPEN, 0), begin, "left"), after, solid)


def stint_windows(stint: Stint) -> Iterable[Window]:
    """The days an axis must hold to draw it."""
    return [window for window in (stint.held, stint.finish) if window]


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures to per cent of the width; figures of very different size stand on a logarithmic axis."""

    low: float
    high: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Where the figure stands."""
        low, high, value = (log10(n) for n in (self.low, self.high, value)) if self.logarithmic else self._plain(value)
        return round(100 * (MARGIN + (1 - 2 * MARGIN) * (value - low) / (high - low)), 2) if high > low else 50.0

    def _plain(self, value: float) -> tuple[float, float, float]:
        return self.low, self.high, value

    def ticks(self) -> tuple[Tick, ...]:
        """The ends of the axis."""
        ends = dict.fromkeys((self.low, self.high))
        return tuple(Tick(self.at(end), figure_words(end)) for end in ends)


def measure_of(amounts: list[Amount]) -> Measure | None:
    """The axis on which all of these figures can be drawn; None where they have no bound."""
    bounds = [bound for amount in amounts for bound in (amount.low, amount.high) if bound is not None]
    if not bounds:
        return None
    low, high = min(bounds), max(bounds)
    return Measure(low, high, logarithmic=low > 0 and high / low > WIDE_RANGE)


def amount_bars(amount: Amount, measure: Measure) -> tuple[Bar, ...]:
    """An exact figure is a stroke, an interval a bar, an open end runs out of the drawing."""
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        return (
            Bar(measure.at(low), 0, "day") if low == high else _between(measure.at(low), measure.at(high), "maybe"),
        )
    if low is not None:
        return (Bar(measure.at(low), 0, "day"), _between(measure.at(low), 100, "right"))
    return (Bar(measure.at(high), 0, "day"), _between(0, measure.at(high), "left")) if high is not None else ()
