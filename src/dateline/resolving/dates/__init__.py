"""Temporal normalization: time expressions brought to days."""

from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.normalize import resolve_times

__all__ = ["ContextWindow", "resolve_times"]
