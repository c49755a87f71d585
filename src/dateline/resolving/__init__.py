"""Marked* -> Story: who is who, which day is meant, what is one event."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.resolving.anniversaries import content_words
    from dateline.resolving.calendar import Moment, window_of
    from dateline.resolving.dates import resolve_times
    from dateline.resolving.entities import plain
    from dateline.resolving.offices import is_held_by_many, is_national, office_key
    from dateline.resolving.sorting import sort_stories
    from dateline.resolving.stems import stem
    from dateline.resolving.story import resolve
    from dateline.resolving.view import DocumentView, views_of

__all__ = [
    "DocumentView",
    "Moment",
    "content_words",
    "is_held_by_many",
    "is_national",
    "office_key",
    "plain",
    "resolve",
    "resolve_times",
    "sort_stories",
    "stem",
    "views_of",
    "window_of",
]

# Each name is imported when it is first asked for: the times of one document need no story.
ROOMS: Mapping[str, str] = {
    "DocumentView": "view",
    "Moment": "calendar",
    "content_words": "anniversaries",
    "is_held_by_many": "offices",
    "is_national": "offices",
    "office_key": "offices",
    "plain": "entities",
    "resolve": "story",
    "resolve_times": "dates",
    "sort_stories": "sorting",
    "stem": "stems",
    "views_of": "view",
    "window_of": "calendar",
}


def __getattr__(name: str) -> Any:
    """What the stage offers, from the room that has it."""
    if name not in ROOMS:
        raise AttributeError(f"module 'dateline.resolving' has no attribute {name!r}")
    return getattr(import_module(f"dateline.resolving.{ROOMS[name]}"), name)
