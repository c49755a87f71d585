"""Everything that touches the world: files, processes, the database, the terminal."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.edges.serving import StoryTables, open_story

__all__ = ["StoryTables", "open_story"]


def __getattr__(name: str) -> Any:
    """What the front door of the package offers from here, imported when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'dateline.edges' has no attribute {name!r}")
    from dateline.edges import serving

    return getattr(serving, name)
