"""What stands between quotation marks."""

from dateline.marking.quotes.quoted.stretches import Quoted, quoted

__all__ = ["Quoted", "quoted"]
