"""Lengths and repetitions in TIMEX3 terms."""

from dateline.types import TimeRef

CLOCK = {"hour": "H", "minute": "M", "second": "S"}
LETTERS = {
    "day": "D", "night": "D", "weekend": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
TIMES = {"weekend": 2.0, "fortnight": 2.0}
OTHERS = {"quarter-century": "P25Y", "half-century": "P50Y", "half-hour": "PT30M"}
CALENDAR = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
SETS = {"night": "XXXX-XX-XXTNI", "weekend": "XXXX-WXX-WE"}


def length(ref: TimeRef) -> str:
    """The value of a length: P2Y, PT5H, PXM where the count is left open."""
    unit = ref.unit or "day"
    if unit in OTHERS:
        return OTHERS[unit]
    count = None if ref.count is None else ref.count * TIMES.get(unit, 1.0)
    if unit in CLOCK:
        return _clock_length(count, unit)
    if count is not None and count != int(count) and unit == "year":
        months = round(count % 1 * 12)
        return f"P{int(count)}Y{months}M" if count > 1 else f"P{months}M"
    return f"P{_digits(count)}{LETTERS[unit]}"


def _clock_length(count: float | None, unit: str) -> str:
    if count is not None and unit == "hour" and count % 1 == 0.5:
        return f"PT{int(count)}H30M" if count > 1 else "PT30M"
    return f"PT{_digits(count)}{CLOCK[unit]}"


def _digits(count: float | None) -> str:
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}".lstrip("0")


def repetition(ref: TimeRef, *, history: bool = False) -> str:
    """The value of what comes again: P1D, XXXX-WXX-4."""
    part = f"T{ref.part}" if ref.part else ""
    if ref.weekday:
        return f"XXXX-WXX-{ref.weekday}{part}"
    if ref.month:
        return f"XXXX-{ref.month:02d}"
    if ref.season:
        return f"XXXX-{ref.season}"
    if part:
        return f"XXXX-XX-XX{part}"
    if history and not ref.each and ref.unit in CALENDAR:
        return CALENDAR[ref.unit]
    return SETS.get(ref.unit or "", length(ref))
