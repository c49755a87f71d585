"""The words by which an event can be told alone, on a line beside its date."""

from dateline.marking.events.lines.write import EventLine, noun_line, verb_line

__all__ = ["EventLine", "noun_line", "verb_line"]
