"""Temporal normalization: time expressions brought to days."""

from dateline.resolving.dates.context import Around
from dateline.resolving.dates.normalize import resolve_times

__all__ = ["Around", "resolve_times"]
