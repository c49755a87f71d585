"""Times that belong together: the two ends of a stretch, and times that are only one end of it."""

import re
from dataclasses import replace

from dateline.types import Timex, When

TO = re.compile(r"\s*(?:[-–—/]|to|until|till|through)\s*(?:the )?", re.IGNORECASE)
AND = re.compile(r"\s*and\s*", re.IGNORECASE)
OPEN = re.compile(r"\b(since|until|till|up to)\s+(?:about |the )?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def joined(times: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """The times with `stretch` set on both ends of a range, and `open` on those that something runs on from."""
    found = list(times)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        whole = _stretch(one, other, text)
        if whole:
            found[place], found[place + 1] = replace(one, stretch=whole), replace(other, stretch=whole)
    return tuple(_opened(timex, text) for timex in found)


def _stretch(one: Timex, other: Timex, text: str) -> When | None:
    if not one.when or not other.when or other.span.start - one.span.end > 12:
        return None
    between = text[one.span.end : other.span.start]
    is_range = TO.fullmatch(between) or (AND.fullmatch(between) and BETWEEN.search(text[: one.span.start][-12:]))
    begin, finish = one.when.begin, other.when.begin
    return When(begin, finish) if is_range and begin.first <= finish.first else None


def _opened(timex: Timex, text: str) -> Timex:
    if timex.when is None or timex.stretch is not None:
        return timex
    start = timex.span.start
    found = OPEN.search(text, max(0, start - 16), start)
    if found is None:
        return timex
    return replace(timex, open="since" if found[1].lower() == "since" else "until")
