"""Anniversaries of what another document dates: "the fifth anniversary of the mutiny" is five years on from it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.resolving.anniversaries.counts import Count, DatedMentions, content_words, counts_of, indexed, mentions_of
from dateline.resolving.anniversaries.origins import NEAR, origin_of, years_on
from dateline.types import Marked, Span, Timex, When, Window

NAMED = re.compile(r" (?:of|since) ([^,.;:()\n]{3,60})")
YEAR = 4


def with_days_elsewhere(times: tuple[Timex, ...], documents: Iterable[Marked]) -> tuple[Timex, ...]:
    """The times; each anniversary of which only the year was known on the day that another document leads to."""
    bare = {timex.span: timex for timex in times if len(timex.value) == YEAR}
    counted = [(entry, count) for entry in documents for count in counts_of(entry) if count.span in bare]
    if not (counted := [(entry, count) for entry, count in counted if count.anniversary and not count.of]):
        return times
    mentions = indexed(mention for entry in documents for mention in mentions_of(entry))
    found = dict(_dated(counted, mentions, bare))
    return tuple(found.get(timex.span, timex) for timex in times)


def _dated(
    counted: Iterable[tuple[Marked, Count]], mentions: DatedMentions, bare: Mapping[Span, Timex]
) -> Iterator[tuple[Span, Timex]]:
    """The anniversaries of events that are told with all the words that name them, and with one day alone."""
    for entry, count in counted:
        named = NAMED.match(entry.document.text, count.span.end)
        words = content_words(named[1]) if named else frozenset()
        origin = origin_of((replace(count, words=words),), mentions) if len(words) >= NEAR else None
        published = entry.document.published
        if origin is None or origin.window.days > 1 or not words <= origin.near or published is None:
            continue
        day = years_on(origin.window.first, count.years)
        if day and day <= published.window.last.replace(month=12, day=31):
            because = (*bare[count.span].because, origin.span)
            yield (
                count.span,
                replace(
                    bare[count.span],
                    value=day.isoformat(),
                    when=When(Window.day(day)),
                    origin=When(origin.window),
                    because=because,
                ),
            )
