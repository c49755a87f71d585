"""The line of an event: its best telling in its own words, readable beside its date and away from its article."""

from dateline.views.wording.tellings.brief import brief_line, cut_words, leans, named_first, points, snippet
from dateline.views.wording.tellings.choose import CUT, EventLine, line_of
from dateline.views.wording.tellings.days import date_words, has_relative_unit, is_relative, without_near_unit
from dateline.views.wording.tellings.definites import Main
from dateline.views.wording.tellings.known import Known, known_in
from dateline.views.wording.tellings.leading import runs_on
from dateline.views.wording.tellings.view import EventLines, event_lines, unspaced
from dateline.views.wording.tellings.worth import is_trifle, worth

__all__ = [
    "CUT",
    "EventLine",
    "EventLines",
    "Known",
    "Main",
    "brief_line",
    "cut_words",
    "date_words",
    "event_lines",
    "has_relative_unit",
    "is_relative",
    "is_trifle",
    "known_in",
    "leans",
    "line_of",
    "named_first",
    "points",
    "runs_on",
    "snippet",
    "unspaced",
    "without_near_unit",
    "worth",
]
