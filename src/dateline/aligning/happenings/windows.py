"""Whether two dates leave any day that is of both."""

from datetime import date

from dateline.types import When, Window


def exclude(one: When, other: When) -> bool:
    """True where two dates cannot both be right."""
    if one.finish is None or other.finish is None or _is_round(one) or _is_round(other):
        return not one.hull.meets(other.hull)
    begins = _year(one.begin).meets(_year(other.begin))
    ends = _year(one.finish).meets(_year(other.finish))
    return not (begins and ends)


def _is_round(when: When) -> bool:
    """True for a decade or a century as a whole: its ends are the calendar's, not the event's."""
    hull = when.hull
    return hull.first.year % 10 == 0 and hull.days > 3600 and (hull.first.day, hull.first.month) == (1, 1)


def _year(window: Window) -> Window:
    """The whole year where the window is the first or the last day of one: the source gave no day."""
    if window.days > 1 or (window.first.month, window.first.day) not in ((1, 1), (12, 31)):
        return window
    return Window(date(window.first.year, 1, 1), date(window.first.year + 1, 1, 1))
