"""How two figures of one measure stand to each other, by interval algebra."""

from functools import cache, lru_cache
from typing import Any, Literal, Protocol

from dateline.rules import load
from dateline.types import Hedge

Relation = Literal["agree", "compatible", "conflict"]
CLOSE = 1e-6
# the most that the last digit of a rounded number leaves open, as a share of it
STEP = 0.01
# and where one of the two was converted, and rounded once more: 600 metres are 2,000 feet
CONVERTED = 0.02
TINY = 1e-12
ROUNDED = 0.05
ROUND_FROM = 100
WHOLE = 0.5
PLAIN = frozenset({None, "percentage", "share", "times"})


class Figure(Protocol):
    """Whatever has an interval of a unit, and says how it was stated: a quantity mark or an amount."""

    @property
    def low(self) -> float | None:
        """The lowest value meant, None where there is no bound."""

    @property
    def high(self) -> float | None:
        """The highest value meant, None where there is no bound."""

    @property
    def unit(self) -> str | None:
        """A singular noun or a unit's name."""

    @property
    def stated(self) -> tuple[float, float] | None:
        """The number or range as written."""

    @property
    def hedge(self) -> Hedge:
        """How the number was hedged."""

    @property
    def counted(self) -> str | None:
        """The class of what is counted."""


def relation(a: Figure, b: Figure) -> Relation | None:
    """How two figures of one measure stand to each other; None where they cannot be compared."""
    factor = _factor(a, b)
    if factor is None:
        return "compatible" if may_be_exchanged(a, b) else None
    coarse = factor != 1 or _is_broken(a) != _is_broken(b)
    one, other = _scaled(a, 1.0, coarse=coarse), _scaled(b, factor, coarse=coarse)
    same = factor != 1 or not _are_two_counts(a, b)
    if same and _same_number(a, b, factor) and {a.hedge, b.hedge} != {"over", "under"}:
        return "agree"
    near = CLOSE if _is_point(a) and _is_point(b) else STEP
    if not _overlap(one, other, closed="about" not in (a.hedge, b.hedge), near=near):
        cut = factor == 1 and (_is_cut_off(a, b) or _is_cut_off(b, a))
        return "compatible" if cut else "conflict"
    if same and a.hedge == b.hedge == "exact" and _is_point(a) and _is_point(b):
        return "agree"
    return "compatible"


def may_be_exchanged(a: Figure, b: Figure) -> bool:
    """True for sums in two currencies of which one may be the other, as the two have stood in the past decades."""
    if a.stated is None or b.stated is None or not a.counted == b.counted == "money":
        return False
    rates = load("quantity").words["exchange"]
    for one, other in ((a, b), (b, a)):
        rate = rates.get(f"{one.unit}/{other.unit}")
        if rate and one.stated and other.stated and one.stated[0]:
            return bool(rate["low"] <= other.stated[0] / one.stated[0] <= rate["high"])
    return False


def _are_two_counts(a: Figure, b: Figure) -> bool:
    """True for two whole numbers that differ: 198 and 200 may be one count, and one of the two is rounded."""
    wholes = [f.stated[0] for f in (a, b) if f.stated and f.stated[0] == f.stated[1] == int(f.stated[0])]
    return len(wholes) == 2 and wholes[0] != wholes[1]


def _is_cut_off(short: Figure, long: Figure) -> bool:
    """True for 41.5 beside 41.59: the last digits were left off, not rounded."""
    if not (short.stated and long.stated and _is_point(short) and _is_point(long) and _is_broken(long)):
        return False
    one, other = (f"{figure.stated[0]:.12g}" for figure in (short, long) if figure.stated)
    return (
        "e" not in one + other and len(one.replace(".", "")) > 1 and other.startswith(one if "." in one else f"{one}.")
    )


Interval = tuple[float, float]


def _is_broken(figure: Figure) -> bool:
    """True for a number with a fraction: beside it a whole one is rounded."""
    return figure.low is not None and figure.low != int(figure.low)


def _scaled(figure: Figure, factor: float, *, coarse: bool) -> Interval:
    """The figure's interval in the first one's unit, as wide as its rounding; with `coarse` wholes stand for halves."""
    low = float("-inf") if figure.low is None else figure.low
    high = float("inf") if figure.high is None else figure.high
    if figure.low == figure.high and figure.low is not None:
        slack = max(_rounding(figure.low), WHOLE if coarse and not _is_broken(figure) else 0.0)
        low, high = low - slack, high + slack
    return low * factor, high * factor


@lru_cache(maxsize=4096)
def _rounding(value: float) -> float:
    """Half a step of the last digit that is not nought, if the number looks rounded; small counts are exact."""
    digits = f"{abs(value):.12g}"
    if "e" in digits or value == 0:
        digits = f"{abs(value):f}"
    if "." in digits:
        return min(0.5 * 10.0 ** -len(digits.split(".")[1]), ROUNDED * abs(value))
    if abs(value) < ROUND_FROM:
        return 0.0
    trailing = len(digits) - len(digits.rstrip("0"))
    return min(0.5 * 10.0**trailing, ROUNDED * abs(value)) if trailing else 0.0


def _overlap(one: Interval, other: Interval, *, closed: bool, near: float) -> bool:
    """True where they share more than an end; a point, and the end of a plain range or bound, is itself meant.

    A range that ends within `near` of the other, as a share of it, meets it: "up to 210" and 211 are one rounded.
    """
    low, high = max(one[0], other[0]), min(one[1], other[1])
    if closed or not _is_wide(*one) or not _is_wide(*other):
        return high - low >= -near * max(abs(low), abs(high), 1e-9)
    return _is_wide(low, high)


def _is_wide(low: float, high: float) -> bool:
    """True for what is more than a point, as far as floats can tell."""
    return high - low > TINY * max(abs(low), abs(high), 1e-9)


def _is_point(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high


def _same_number(a: Figure, b: Figure, factor: float) -> bool:
    """True where both state one number at the precision of the coarser, whatever their hedges."""
    if a.stated is None or b.stated is None:
        return a.low is not None and (a.low, a.high) == (b.low, b.high)
    if _stands_for_many(a) or _stands_for_many(b):
        return a.stated == b.stated and factor == 1 and a.hedge == b.hedge
    first, second = _center(a), _center(b) * factor
    size = max(abs(first), abs(second), 1e-9)
    share = STEP if factor == 1 else CONVERTED
    return abs(first - second) <= max(_step(a, share), _step(b, share) * factor, CLOSE * size)


def _center(figure: Figure) -> float:
    """The number as stated, in the figure's unit."""
    if figure.stated is None:
        return 0.0
    return figure.stated[0] * (10 if _is_decades(figure) else 1)


def _is_decades(figure: Figure) -> bool:
    bound = figure.low if figure.low else figure.high
    return bool(figure.unit == "year" and figure.stated and bound and bound >= 5 * abs(figure.stated[1]) > 0)


def _step(figure: Figure, share: float) -> float:
    """How much the last digit leaves open: at most such a share of the figure."""
    value = _center(figure)
    whole = 0.5 if figure.hedge == "about" else 0.0
    return min(max(_rounding(value), whole), share * abs(value))


def _stands_for_many(figure: Figure) -> bool:
    return figure.stated is not None and figure.stated[0] != figure.stated[1]


def _factor(a: Figure, b: Figure) -> float | None:
    """What brings the second figure to the unit of the first; None where nothing does."""
    if a.unit == b.unit or (a.counted == b.counted and a.counted not in (None, "money", "share")):
        return 1.0
    if {a.unit, b.unit} <= load("quantity").words["anyone"].keys():
        return 1.0
    if a.counted == b.counted == "share":
        return {("percentage", "share"): 100.0, ("share", "percentage"): 0.01}.get((a.unit or "", b.unit or ""))
    if a.unit in PLAIN or b.unit in PLAIN:
        return 1.0 if None in (a.unit, b.unit) and _counts(a) and _counts(b) else None
    return _converted(a.unit or "", b.unit or "")


def _counts(figure: Figure) -> bool:
    """True for a count of people, of things, or of what is not told again."""
    return figure.counted in (None, "person") and figure.unit not in PLAIN - {None}


def _converted(one: str, other: str) -> float | None:
    one, first = _money(one)
    other, second = _money(other)
    if one == other:
        return second / first
    if _head(one) == _head(other):
        return 1.0
    return _by_library(one, other)


def _money(unit: str) -> tuple[str, float]:
    """The money that a coin is a part of, and which part; any other unit is itself."""
    coin = load("quantity").words["coin"].get(unit)
    return (coin["of"], 1 / coin["make-one"]) if coin else (unit, 1.0)


def _head(unit: str) -> str:
    """The noun that "wooden bridge" is about; a square mile is no mile."""
    is_one = " per " in unit or unit in load("quantity").words["unit-head"]
    return unit if is_one else unit.rsplit(" ", 1)[-1]


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()


@cache
def _by_library(one: str, other: str) -> float | None:
    """The factor between two units of measure of one dimension that meet at nought."""
    units, known = _registry(), load("quantity").words["library-unit"]
    try:
        first, second = (units.Unit(known.get(name, name.replace(" ", "_"))) for name in (one, other))
        if "deg" in f"{first:~}{second:~}" or first.dimensionless:
            return None
        return float(units.Quantity(1.0, second).to(first).magnitude)
    except Exception:
        return None
