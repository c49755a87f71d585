"""People beside their offices."""

from dateline.marking.titles.mark import mark_titles

__all__ = ["mark_titles"]
