"""Document -> TimeMarks; "former" is a time only in histories, where it looks back from the time told of."""

import re

from dateline.marking.times.make import made
from dateline.marking.times.short_years import with_far_years, with_short_years
from dateline.marking.times.style import is_history
from dateline.rules import Match, find, load
from dateline.types import Document, Span, TimeMark

MIXED_UP = re.compile("â€ ?(™|[^\\w\\s]|[\x80-\x9f\u0153])?")


def legible(text: str) -> str:
    """The text, as long as before, with quotation marks where two encodings were mixed up ("yearâ€™s")."""
    if "â€" not in text:
        return text
    return MIXED_UP.sub(lambda found: ("’" if found[1] == "™" else "”").ljust(len(found[0])), text)


def mark_times(document: Document) -> tuple[TimeMark, ...]:
    """The time expressions of a document, in order."""
    text = legible(document.text)
    marks: list[TimeMark] = []
    of_histories: set[Span] = set()

    def accept(match: Match) -> bool:
        refs = made(match, text)
        marks.extend(TimeMark(document.span(start, end), ref, match.rule.id) for start, end, ref in refs)
        if match.rule.make == "former":
            of_histories.update(document.span(start, end) for start, end, _ in refs)
        return bool(refs)

    for _ in find(load("time"), text, accept=accept):
        pass
    dated = with_far_years(with_short_years(marks, text, document.span), text, document.span)
    told = is_history(dated, document.published.window if document.published else None)
    return tuple(mark for mark in dated if told or mark.span not in of_histories)
