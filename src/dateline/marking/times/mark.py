"""Document -> TimeMarks."""

from dateline.marking.times.make import made
from dateline.rules import find, load
from dateline.rules.match import Match
from dateline.types import Document, TimeMark


def mark_times(document: Document) -> tuple[TimeMark, ...]:
    """The time expressions of a document, in order."""
    text = document.text
    marks: list[TimeMark] = []

    def accept(match: Match) -> bool:
        refs = made(match, text)
        marks.extend(TimeMark(document.span(start, end), ref, match.rule.id) for start, end, ref in refs)
        return bool(refs)

    for _ in find(load("time"), text, accept=accept):
        pass
    return tuple(marks)
