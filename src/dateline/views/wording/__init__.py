"""Every sentence that the views write: codes and values in, words out."""

from dateline.views.wording.arguments import argument_words, joined_words, opening_words
from dateline.views.wording.days import day_words, held_words, short_words, when_words, window_words
from dateline.views.wording.figures import amount_words, figure_words, plural
from dateline.views.wording.heads import MainEvent, event_title, main_event, noun_of, takers_of
from dateline.views.wording.lines import begins, ground_words, lines_of, worded
from dateline.views.wording.reasons import (
    dating_basis_words,
    join_words,
    problem_words,
    reason_words,
    timex_basis_words,
)
from dateline.views.wording.tellings import EventLine, EventLines, event_lines, is_relative, line_of

__all__ = [
    "EventLine",
    "EventLines",
    "MainEvent",
    "amount_words",
    "argument_words",
    "begins",
    "dating_basis_words",
    "day_words",
    "event_lines",
    "event_title",
    "figure_words",
    "ground_words",
    "held_words",
    "is_relative",
    "join_words",
    "joined_words",
    "line_of",
    "lines_of",
    "main_event",
    "noun_of",
    "opening_words",
    "plural",
    "problem_words",
    "reason_words",
    "short_words",
    "takers_of",
    "timex_basis_words",
    "when_words",
    "window_words",
    "worded",
]
