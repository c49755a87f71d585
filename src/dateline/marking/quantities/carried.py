"""Units that a figure shares with its neighbour and does not repeat."""

import re
from dataclasses import replace

from dateline.types import QuantityMark

FROM = re.compile(r"\bfrom (?:about |around |some )?$", re.IGNORECASE)
LED = re.compile(r"\b(?:by|at|to) $")
SCALES = frozenset({"percentage", "percentage point", "point", "degree"})
STOP = re.compile(r"[;:!?\n]|\.(?!\d)")
NO_NOUN = re.compile(r"[,.;)\n]|$| (?:on|in|at|after|by|last|this)\b")
MOST_BETWEEN = 70
OF_WHOLE = re.compile(r" (?:out )?of (?:(?:the|its|their|his|her|our|those|these|that|a) )?(?:(?:last|first|other) )?")


def with_carried_units(text: str, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks with the units meant of both ends: "from 30 kilometres to 40", "2 million of the 3 million euros"."""
    done: list[QuantityMark] = []
    for place, mark in enumerate(marks):
        source = None
        if mark.unit is None and done and _is_end(text, done[-1], mark):
            source = done[-1]
        elif mark.unit is None and place + 1 < len(marks) and _is_part(text, mark, marks[place + 1]):
            source = marks[place + 1]
        elif mark.unit is None and done and _is_told_alike(text, done[-1], mark):
            source = done[-1]
        done.append(replace(mark, unit=source.unit, counted=source.counted) if source else mark)
    return done


def _is_end(text: str, first: QuantityMark, mark: QuantityMark) -> bool:
    """True for the second figure of "from so much to so much"."""
    before = text[max(0, first.span.start - 14) : first.span.start]
    opened = FROM.search(before) or first.span.of(text).lower().startswith("from ")
    return bool(opened) and text[first.span.end : mark.span.start] == " to "


def _is_told_alike(text: str, first: QuantityMark, mark: QuantityMark) -> bool:
    """True for a bare number led in by the word of the figure before: "rose by 2 percent and fell by 1"."""
    between = text[first.span.end : mark.span.start]
    led, leads = LED.search(text, max(0, first.span.start - 6), first.span.start), LED.search(between)
    near = first.unit in SCALES and len(between) < MOST_BETWEEN and not STOP.search(between)
    return bool(near and led and leads and led.group() == leads.group() and NO_NOUN.match(text, mark.span.end))


def _is_part(text: str, mark: QuantityMark, whole: QuantityMark) -> bool:
    """True for a figure that is a part of the one told right behind it."""
    return whole.unit is not None and bool(OF_WHOLE.fullmatch(text[mark.span.end : whole.span.start]))
