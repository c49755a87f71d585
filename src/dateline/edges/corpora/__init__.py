"""Articles that are not of one story: marked one by one, or sorted into stories."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.edges.corpora.ready import find_marked, is_marked
    from dateline.edges.corpora.rows import mark_file
    from dateline.edges.corpora.scale import mark_at_scale
    from dateline.edges.corpora.stories import sort_pile

__all__ = ["find_marked", "is_marked", "mark_at_scale", "mark_file", "sort_pile"]

# Each name is imported when it is first asked for: marking a file waits for no store.
ROOMS: Mapping[str, str] = {
    "find_marked": "ready",
    "is_marked": "ready",
    "mark_at_scale": "scale",
    "mark_file": "rows",
    "sort_pile": "stories",
}


def __getattr__(name: str) -> Any:
    """What the room offers, from the module that has it."""
    if name not in ROOMS:
        raise AttributeError(f"module 'dateline.edges.corpora' has no attribute {name!r}")
    return getattr(import_module(f"dateline.edges.corpora.{ROOMS[name]}"), name)
