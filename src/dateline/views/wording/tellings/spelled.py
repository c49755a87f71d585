"""Words of an article away from it: relative days are dates, and who is only meant has a name."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Span
from dateline.views.wording.tellings.days import date_words, is_relative
from dateline.views.wording.tellings.view import EventLines, unspaced

Edit = tuple[int, int, str]


def spelled(span: Span, lines: EventLines) -> str:
    """The words in one line, with dates and names in brackets; nothing where somebody is meant and nobody knows who."""
    text = lines.texts[span.doc]
    edits = [*_days(span, lines), *_names(span, lines)]
    known = [one for places in (lines.named, lines.meant) for one, who in places.inside(span) if who in lines.people]
    for found in _somebody().finditer(text, span.start, span.end):
        if not any(one.start <= found.start() for one in known):
            return ""
    parts, at = [], span.start
    for start, end, put in sorted(edits):
        if at <= start:
            parts += [text[at:start], put]
            at = end
    return unspaced(" ".join("".join([*parts, text[at : span.end]]).split()))


def _days(span: Span, lines: EventLines) -> Iterator[Edit]:
    """The date in place of "last year"."""
    for one, _ in lines.days.inside(span):
        timex = lines.times[one]
        if timex.when and timex.type in ("DATE", "TIME") and is_relative(one.of(lines.texts[span.doc])):
            yield one.start, one.end, f"[{date_words(timex.when)}]"


def _names(span: Span, lines: EventLines) -> Iterator[Edit]:
    """The name behind the word for somebody who is not named before it."""
    seen = {who for _, who in lines.named.inside(span)}
    words = load("event").words["leaning"]
    for one, who in lines.meant.inside(span):
        if who not in seen and who in lines.names:
            seen.add(who)
            owner = one.of(lines.texts[span.doc]).lower() in words["owner"]
            yield one.end, one.end, f" [{lines.names[who]}{'’s' if owner else ''}]"


@cache
def _somebody() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    return re.compile(rf"(?<![\w’'])(?:{alternation([*words['he'], *words['we']])})\b(?!['’])", re.IGNORECASE)
