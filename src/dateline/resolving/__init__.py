"""Marked* -> Story: who is who, which day is meant, what is one event."""

from dateline.resolving.story import resolve

__all__ = ["resolve"]
