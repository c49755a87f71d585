"""Temporal normalization: time expressions brought to days."""

from dateline.resolving.dates.context import ContextWindow
from dateline.resolving.dates.normalize import resolve_times
from dateline.resolving.dates.steps import Step, stepped, steps_of

__all__ = ["ContextWindow", "Step", "resolve_times", "stepped", "steps_of"]
