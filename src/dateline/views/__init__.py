"""Account -> text, page or file; pure functions."""

from dateline.views.render import render

__all__ = ["render"]
