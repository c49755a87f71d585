"""Marked* -> Story: who is who, which day is meant, what is one event."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.resolving.story import resolve

__all__ = ["resolve"]


def __getattr__(name: str) -> Any:
    """`resolve`, imported when it is first asked for: the times of one document need no story."""
    if name != "resolve":
        raise AttributeError(f"module 'dateline.resolving' has no attribute {name!r}")
    from dateline.resolving.story import resolve

    return resolve
