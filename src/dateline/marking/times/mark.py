"""Document -> TimeMarks; "former" is a time only in histories, where it looks back from the time told of."""

from dateline.marking.times.make import made
from dateline.marking.times.style import is_history
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
    published = document.published.window.first.year if document.published else None
    told = is_history(marks, published)
    return tuple(mark for mark in marks if told or mark.rule != "time.former")
