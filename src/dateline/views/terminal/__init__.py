"""The account as text for a terminal."""

from dateline.views.terminal.account import terminal

__all__ = ["terminal"]
