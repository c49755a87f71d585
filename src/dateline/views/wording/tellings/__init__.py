"""The line of an event: its best telling in its own words, readable beside its date and away from its article."""

from dateline.views.wording.tellings.choose import EventLine, line_of
from dateline.views.wording.tellings.days import is_relative, without_near_unit
from dateline.views.wording.tellings.view import EventLines, event_lines

__all__ = [
    "EventLine",
    "EventLines",
    "event_lines",
    "is_relative",
    "line_of",
    "without_near_unit",
]
