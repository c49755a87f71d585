"""Where a passage of an article stands again, word by word, in the articles that only repeat it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.types import Span, Story

Passages = Sequence[tuple[Span, Span]]
Repeats = Mapping[str, Sequence[Passages]]


def repeats_of(story: Story) -> Repeats:
    """By document, the passages of every other one that only repeats it."""
    found: dict[str, list[Passages]] = defaultdict(list)
    for copy in story.copies:
        if copy.passages:
            found[copy.one].append(copy.passages)
    return found


def everywhere(span: Span, repeats: Repeats) -> list[Span]:
    """The span, and where it stands again."""
    again = (_there(span, passages) for passages in repeats.get(span.doc, ()))
    return [span, *(one for one in again if one)]


def _there(span: Span, passages: Passages) -> Span | None:
    start, end = _shifted(span.start, passages), _shifted(span.end - 1, passages)
    if start is None or end is None or start > end:
        return None
    return Span(passages[0][1].doc, start, end + 1)


def _shifted(offset: int, passages: Passages) -> int | None:
    """The place of one character in the other document."""
    at = bisect_right(passages, offset, key=lambda pair: pair[0].start) - 1
    if at < 0 or offset >= passages[at][0].end:
        return None
    return passages[at][1].start + offset - passages[at][0].start
