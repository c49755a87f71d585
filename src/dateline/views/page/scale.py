"""An axis of days that leaves out the empty years: stretches with something in them, and breaks between."""

from calendar import month_abbr
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log10, sqrt

from dateline.types import Window

BREAK = 2.5
MOST_STRETCHES = 5
SHORTEST_GAP = 730
SHARE_OF_GAP = 0.08
LEAST_SHARE = 0.1
STEPS = (1, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200, 2400, 6000)
FEW_DAYS, FEW_MONTHS = 45, 800
DAY_STEPS = (1, 2, 5, 10, 20)
YEARS = (2, 9998)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days drawn to one measure, from `left` on for `width` per cent of the axis."""

    days: Window
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis with its label; a minor one may be left out where there is little room."""

    x: float
    label: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to per cent of the width."""

    stretches: tuple[Stretch, ...]

    def at(self, day: date) -> float:
        """Where the day begins; a day in a break lies at its edge."""
        for stretch in self.stretches:
            if day <= stretch.days.after:
                part = max((day - stretch.days.first).days, 0) / stretch.days.days
                return round(stretch.left + part * stretch.width, 2)
        return 100.0

    def holds(self, window: Window) -> bool:
        """True where a part of the window lies on the axis."""
        return any(window.first < one.days.after and one.days.first < window.after for one in self.stretches)

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middles of the breaks."""
        return tuple(round(stretch.left - BREAK / 2, 2) for stretch in self.stretches[1:])

    def ticks(self, room: int = 16) -> tuple[Tick, ...]:
        """Years, or months or days where only a few are drawn, as many as there is room for."""
        return _spaced([tick for stretch in self.stretches for tick in _ticks(stretch, self, room)], 70 / room)


def scale_of(windows: list[Window]) -> Scale:
    """The axis on which all of these windows can be drawn."""
    groups = _groups(sorted(_clipped(window) for window in windows))
    if not groups:
        return Scale(())
    whole = sum(days.days for days, _ in groups)
    padded = [(_padded(days, whole), number) for days, number in groups]
    shares = _shares(padded)
    room = 100 - BREAK * (len(groups) - 1)
    left, stretches = 0.0, []
    for (days, _), share in zip(padded, shares, strict=True):
        stretches.append(Stretch(days, left, share * room))
        left += share * room + BREAK
    return Scale(tuple(stretches))


def _clipped(window: Window) -> Window:
    """Without an end that only says that none is known."""
    if window.first.year < YEARS[0] and window.after.year <= YEARS[1]:
        return Window.day(window.last)
    return Window.day(window.first) if window.after.year > YEARS[1] else window


def _groups(windows: list[Window]) -> list[tuple[Window, int]]:
    """Windows that lie close together, joined, with how many they are; the widest gaps are kept."""
    joined: list[tuple[Window, int]] = []
    if not windows:
        return joined
    whole = (max(window.after for window in windows) - windows[0].first).days
    allowed = max(SHORTEST_GAP, SHARE_OF_GAP * whole, _fifth_gap(windows))
    for window in windows:
        if joined and (window.first - joined[-1][0].after).days <= allowed:
            last, number = joined[-1]
            joined[-1] = (last.widened(window), number + 1)
        else:
            joined.append((window, 1))
    return joined


def _fifth_gap(windows: list[Window]) -> int:
    """The gap that is too many, so that never more than five stretches are left."""
    reached, gaps = windows[0].after, []
    for window in windows[1:]:
        gaps.append((window.first - reached).days)
        reached = max(reached, window.after)
    gaps.sort(reverse=True)
    return gaps[MOST_STRETCHES - 1] if len(gaps) >= MOST_STRETCHES else 0


def _padded(days: Window, whole: int) -> Window:
    """Widened to whole months or years, or by a few days where only a few are drawn."""
    first, last = days.first, days.last
    if whole <= FEW_DAYS:
        return Window(first - timedelta(3), last + timedelta(4))
    if whole < FEW_MONTHS:
        return Window(first.replace(day=1), (last.replace(day=1) + timedelta(32)).replace(day=1))
    return Window(date(first.year, 1, 1), date(last.year + 1, 1, 1))


def _shares(groups: list[tuple[Window, int]]) -> list[float]:
    """How much of the width each stretch gets: long and crowded ones more, but none too little to be seen."""
    weights = [sqrt(days.days) * (1 + log10(1 + number)) for days, number in groups]
    raised = [max(weight / sum(weights), LEAST_SHARE) for weight in weights]
    return [share / sum(raised) for share in raised]


def _ticks(stretch: Stretch, scale: Scale, room: int) -> list[Tick]:
    most = max(room * stretch.width / 100, 1)
    if stretch.days.days <= FEW_DAYS + 7:
        return _day_ticks(stretch, scale, most)
    months = stretch.days.days / 30.44
    step = next((step for step in STEPS if months / step <= most), STEPS[-1])
    start = stretch.days.first.year * 12 + stretch.days.first.month - 1
    end = stretch.days.last.year * 12 + stretch.days.last.month
    numbers = [start, *range((start // step + 1) * step, end, step)]
    if len(numbers) > 1 and numbers[1] - numbers[0] < 0.7 * step:
        numbers.pop(1)
    return [_tick(number, scale, step=step) for number in numbers]


def _spaced(ticks: list[Tick], least: float) -> tuple[Tick, ...]:
    """Without those too close to the one after, which may be the first of its stretch; close ones are minor."""
    kept = [tick for tick, after in pairwise(ticks) if after.x - tick.x >= least] + ticks[-1:]
    reached, found = -100.0, []
    for tick in kept:
        minor = tick.x - reached < 2.4 * least
        reached = reached if minor else tick.x
        found.append(Tick(tick.x, tick.label, minor))
    return tuple(found)


def _tick(months: int, scale: Scale, *, step: int) -> Tick:
    day = date(months // 12, months % 12 + 1, 1)
    label = str(day.year) if step >= 12 else f"{month_abbr[day.month]} {day.year}"
    return Tick(scale.at(day), label)


def _day_ticks(stretch: Stretch, scale: Scale, most: float) -> list[Tick]:
    """Days where they are of one stretch, which tells the year; else the month that the stretch begins in."""
    days = stretch.days.days
    if len(scale.stretches) > 1:
        return [_tick(12 * stretch.days.first.year + stretch.days.first.month - 1, scale, step=1)]
    step = next((step for step in DAY_STEPS if days / step <= most), DAY_STEPS[-1])
    found = [stretch.days.first + timedelta(number) for number in range(0, days, step)]
    return [Tick(scale.at(day), f"{day.day} {month_abbr[day.month]}") for day in found]
