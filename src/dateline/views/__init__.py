"""Account -> text, page or file; pure functions."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dateline.views.render import View, described, render, view_called

if TYPE_CHECKING:
    from dateline.views import answers, rulings
    from dateline.views.chronicle import Asked
    from dateline.views.datings import dating_words
    from dateline.views.exports import arrow_tables, fill_tables
    from dateline.views.index import Index, clean, counted, index_of, json_text, steady
    from dateline.views.opening import titled
    from dateline.views.page import Served, page_files, served_page
    from dateline.views.reasons import event_words, events_called, lines_called, why_words
    from dateline.views.rows import mark_row
    from dateline.views.terminal import terminal as printed
    from dateline.views.wording import join_words, problem_words, timex_basis_words, worded

__all__ = [
    "Asked",
    "Index",
    "Served",
    "View",
    "answers",
    "arrow_tables",
    "clean",
    "counted",
    "dating_words",
    "described",
    "event_words",
    "events_called",
    "fill_tables",
    "index_of",
    "join_words",
    "json_text",
    "lines_called",
    "mark_row",
    "page_files",
    "printed",
    "problem_words",
    "render",
    "rulings",
    "served_page",
    "steady",
    "timex_basis_words",
    "titled",
    "view_called",
    "why_words",
    "worded",
]

# Each of these is imported when it is first asked for: who writes marks waits for no account.
ROOMS: Mapping[str, tuple[str, str]] = {
    "Asked": ("chronicle", "Asked"),
    "Index": ("index", "Index"),
    "Served": ("page", "Served"),
    "arrow_tables": ("exports", "arrow_tables"),
    "clean": ("index", "clean"),
    "counted": ("index", "counted"),
    "dating_words": ("datings", "dating_words"),
    "event_words": ("reasons", "event_words"),
    "events_called": ("reasons", "events_called"),
    "fill_tables": ("exports", "fill_tables"),
    "index_of": ("index", "index_of"),
    "join_words": ("wording", "join_words"),
    "json_text": ("index", "json_text"),
    "lines_called": ("reasons", "lines_called"),
    "mark_row": ("rows", "mark_row"),
    "page_files": ("page", "page_files"),
    "printed": ("terminal", "terminal"),
    "problem_words": ("wording", "problem_words"),
    "served_page": ("page", "served_page"),
    "steady": ("index", "steady"),
    "timex_basis_words": ("wording", "timex_basis_words"),
    "titled": ("opening", "titled"),
    "why_words": ("reasons", "why_words"),
    "worded": ("wording", "worded"),
}


def __getattr__(name: str) -> Any:
    """What the stage offers besides, from the room that has it."""
    if name in ("answers", "rulings"):
        return import_module(f"dateline.views.{name}")
    if name not in ROOMS:
        raise AttributeError(f"module 'dateline.views' has no attribute {name!r}")
    room, verb = ROOMS[name]
    return getattr(import_module(f"dateline.views.{room}"), verb)
