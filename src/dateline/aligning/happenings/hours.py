"""At what hour of its day something is told to have happened, as minutes from midnight."""

import re
from collections.abc import Iterable, Sequence

from dateline.types import Timex

CLOCK = re.compile(r"T(?P<h>\d\d)(?::(?P<m>\d\d))?")
PART = re.compile(r"T(?P<p>[A-Z]{2})$")
ZONE = re.compile(r"(?<![A-Za-z.])(?!(?:AM|PM)\b)[A-Z]{2,4}\b")
# By how many minutes a time may be out: told to the minute, to the quarter, or hedged and to the hour. Who says
# "2:30" may mean any of the minutes around it, and who says "about two" more of them; nobody says 2:33 who does not
# mean it.
CLOSE, ROUND, VAGUE = 3, 15, 45
# In what minutes a part of the day may lie, widely: the parts overlap as people use them.
PARTS = {"MO": (240, 750), "AF": (690, 1110), "EV": (960, 1440), "NI": (1050, 1740)}
Minutes = tuple[int, int]
DAY = 1440


def _clock(times: Sequence[Timex]) -> Minutes | None:
    """The first and the last minute that a told time of the clock leaves open."""
    found = ((timex, match) for timex in times if (match := CLOCK.search(timex.value)))
    for timex, match in found:
        minute = int(match["m"] or 0)
        slack = VAGUE if timex.mod or match["m"] is None else ROUND if minute % 15 == 0 else CLOSE
        at = 60 * int(match["h"]) + minute
        return at - slack, at + slack
    return None


def _part(times: Sequence[Timex]) -> Minutes | None:
    """The minutes of the part of the day that is told, or of the time of the clock."""
    found = (match["p"] for timex in times if (match := PART.search(timex.value)))
    return next((PARTS[name] for name in found if name in PARTS), None) or _clock(times)


def are_of_two_hours(one: Sequence[Timex], other: Sequence[Timex]) -> bool:
    """True where the parts of the day or the times of the clock leave no minute that is of both."""
    return _are_apart(_part(one), _part(other))


def reaches_over_midnight(one: Sequence[Timex], other: Sequence[Timex]) -> bool:
    """True for Thursday night beside half past one on Friday: a night goes on till the morning of the next day."""
    return _is_night_before(one, other) or _is_night_before(other, one)


def _is_night_before(early: Sequence[Timex], late: Sequence[Timex]) -> bool:
    nights = [
        timex.when.hull for timex in early if timex.when and PART.search(timex.value) and _part([timex]) == PARTS["NI"]
    ]
    clock, days = _clock(late), [timex.when.hull for timex in late if timex.when]
    at_night = clock is not None and clock[1] <= PARTS["NI"][1] - DAY
    return at_night and any(night.after == day.first for night in nights for day in days)


def exclude_by_the_clock(one: Sequence[Timex], other: Sequence[Timex], words: Iterable[str]) -> bool:
    """True where times of the clock exclude each other, and no zone is told with any ("4:30 p.m. ET")."""
    return _are_apart(_clock(one), _clock(other)) and not any(map(ZONE.search, words))


def _are_apart(one: Minutes | None, other: Minutes | None) -> bool:
    """True where both are told and no minute is of both; a night reaches into the morning after."""
    if one is None or other is None:
        return False
    return all(
        first[1] < second[0] or second[1] < first[0]
        for first in (one, _before(one))
        for second in (other, _before(other))
    )


def _before(minutes: Minutes) -> Minutes:
    """The same minutes, as they stand to the day before, where they reach over midnight."""
    return (minutes[0] - DAY, minutes[1] - DAY) if minutes[1] > DAY else minutes
