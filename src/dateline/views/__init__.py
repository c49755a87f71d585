"""Account -> text, page or file; pure functions."""

from dateline.views.render import View, render

__all__ = ["View", "render"]
