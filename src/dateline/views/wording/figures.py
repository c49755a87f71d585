"""Figures as people write them: "at least 9 people", "2–3 million", "118"."""

from dateline.types import Amount

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
UNCHANGED = frozenset({"percent", "per cent", "celsius", "fahrenheit", "people", "hertz", "yen", "yuan", "won", "baht"})
ODD_PLURALS = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "pound sterling": "pounds sterling",
}
TINY = 0.005


def amount_words(amount: Amount) -> str:
    """The interval in words, with its unit; whoever is counted is "people", and a share is so many per cent."""
    if amount.unit == "share":
        return f"{_interval(*(None if end is None else 100 * end for end in (amount.low, amount.high)))[0]} %"
    number, one = _interval(amount.low, amount.high)
    if amount.unit == "percentage":
        return f"{number} %"
    unit = "person" if amount.counted == "person" else amount.unit
    unit = unit if one or not unit else plural(unit)
    return f"{number} {unit}" if unit else number


def _interval(low: float | None, high: float | None) -> tuple[str, bool]:
    """The words, and whether the unit that follows stands in the singular."""
    if low is not None and high is not None:
        return _both(low, high)
    if low is not None:
        return f"at least {figure_words(low)}", low == 1
    if high is not None:
        return f"at most {figure_words(high)}", high == 1
    return "an unknown number of", False


def _both(low: float, high: float) -> tuple[str, bool]:
    if low == high:
        return figure_words(high), 0 < high <= 1
    one, other = figure_words(low), figure_words(high)
    number, _, scale = one.partition(" ")
    if scale and other.endswith(scale):
        one = number
    return f"{one}–{other}", False


def figure_words(value: float) -> str:
    """One figure: "9", "11,000", "2.3 million", "0.25"."""
    for size, name in SCALES:
        if abs(value) >= size:
            return f"{_short(value / size)} {name}"
    return f"{value:,.0f}" if value == round(value) else _short(value)


def _short(value: float) -> str:
    return f"{value:,.3f}".rstrip("0").rstrip(".") if abs(value) >= TINY else f"{value:.2g}"


def plural(unit: str) -> str:
    """The unit's name for more than one."""
    head, space, last = unit.rpartition(" ")
    if last in UNCHANGED or last.endswith("s"):
        return unit
    for link in (" per ", " of "):
        if link in unit:
            counted, _, rest = unit.partition(link)
            return f"{plural(counted)}{link}{rest}"
    if unit in ODD_PLURALS:
        return ODD_PLURALS[unit]
    if last in ODD_PLURALS:
        return head + space + ODD_PLURALS[last]
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if last.endswith(("ch", "sh", "x", "z")) else "s")
