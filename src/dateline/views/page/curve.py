"""A running figure as a step curve: what was told when, each figure an interval, and who said it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dateline.types import Amount, Claim, Line, Window
from dateline.views.index import Index, is_figure
from dateline.views.page.anchors import Anchors
from dateline.views.page.bars import Measure, measure_of
from dateline.views.page.scale import Scale, Tick, scale_of
from dateline.views.wording import when_words

HEIGHT = 130.0
FEWEST_DAYS = 2
ROOM = 9


@dataclass(frozen=True, slots=True)
class Point:
    """One figure where it was told: its day and its bounds on the drawing, and who says it in which words."""

    x: float
    low: float
    high: float
    is_open: bool
    day: str
    outlet: str
    value: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Step:
    """From one telling to the next, the figures of the earlier stand: their bounds on the drawing."""

    x: float
    width: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The figures of one line over the days of their telling; `levels` are the ends of the upright axis."""

    points: tuple[Point, ...]
    steps: tuple[Step, ...]
    levels: tuple[tuple[float, str], ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    height: float = HEIGHT


@dataclass(frozen=True, slots=True)
class Told:
    """A figure and the days that it holds as of; where none are told, those of publication."""

    window: Window
    amount: Amount
    claim: Claim

    @property
    def bounds(self) -> tuple[float, float]:
        """The figure; what is open on one side stands for its other bound."""
        ends = [end for end in (self.amount.low, self.amount.high) if end is not None]
        return ends[0], ends[-1]


def curve_of(line: Line, index: Index, anchors: Anchors) -> Curve | None:
    """The curve of a figure that moved; None where it did not, or too few days of its telling are known."""
    told = running_of(line, index)
    measure = measure_of([one.amount for one in told])
    if measure is None or len({one.window for one in told}) < FEWEST_DAYS or len({one.amount for one in told}) < 2:
        return None
    scale = scale_of([one.window for one in told])
    points = tuple(_point(one, scale, measure, index, anchors) for one in told)
    levels = tuple(
        (_height(end, measure), tick.label) for end, tick in zip(_ends(measure), measure.ticks(), strict=True)
    )
    return Curve(points, tuple(_steps(told, scale, measure)), levels, scale.ticks(ROOM), scale.breaks)


def running_of(line: Line, index: Index) -> list[Told]:
    """The figures of a line that was updated, in order of their days; nothing of any other line."""
    if line.verdict != "update" or line.slot != "amount":
        return []
    found = [
        Told(window, claim.amount, claim)
        for claim in dict.fromkeys(line.claims)
        if claim.amount and is_figure(claim.amount) and (window := _window(claim, index))
    ]
    return sorted(found, key=lambda one: (one.window, one.bounds))


def _window(claim: Claim, index: Index) -> Window | None:
    published = index.documents[claim.evidence.doc].published
    return claim.as_of.hull if claim.as_of else published.window if published else None


def _ends(measure: Measure) -> list[float]:
    return list(dict.fromkeys((measure.low, measure.high)))


def _height(value: float, measure: Measure) -> float:
    return round(HEIGHT * (1 - measure.at(value) / 100), 1)


def _point(one: Told, scale: Scale, measure: Measure, index: Index, anchors: Anchors) -> Point:
    low, high = one.bounds
    doc = one.claim.evidence.doc
    return Point(
        scale.at(one.window.last),
        _height(low, measure),
        _height(high, measure),
        one.amount.low is None or one.amount.high is None,
        when_words(one.claim.as_of) if one.claim.as_of else index.published(doc, short=True),
        index.source(doc),
        index.value(one.claim),
        index.words(one.claim.evidence),
        "#" + anchors.of(one.claim.evidence),
    )


def _steps(told: Sequence[Told], scale: Scale, measure: Measure) -> Iterator[Step]:
    """The tellings of one day stand together until the next ones."""
    days = [(scale.at(day), [*ones]) for day, ones in groupby(told, key=lambda one: one.window.last)]
    for (x, ones), (end, _) in pairwise([*days, (100.0, [])]):
        lows, highs = zip(*(one.bounds for one in ones), strict=True)
        yield Step(x, round(max(end - x, 0), 2), _height(min(lows), measure), _height(max(highs), measure))
