"""Which dated event counts of years start at, and the day so many years on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dateline.resolving.anniversaries.counts import Count, DatedMention, DatedMentions
from dateline.resolving.calendar import LAST_YEAR

NEAR = 2


def origin_of(counts: tuple[Count, ...], mentions: DatedMentions) -> DatedMention | None:
    """The dated mention of the event that the counts start at; None where several days answer to it alike."""
    named = sorted({count.of for count in counts if count.of})
    if named:
        return named[0] if len({mention.window for mention in named}) == 1 else None
    scores = _scores(counts, mentions)
    best = max(scores.values(), default=0)
    windows = {mention.window for mention, score in scores.items() if score == best > 0}
    finest = min(windows, key=lambda window: (window.days, window), default=None)
    if finest is None or not all(window.covers(finest) for window in windows):
        return None
    return min((-score, mention) for mention, score in scores.items() if mention.window == finest)[1]


def _scores(counts: tuple[Count, ...], mentions: DatedMentions) -> Mapping[DatedMention, int]:
    """How well each mention that shares a word with a count answers to all of them; like counts are read once."""
    scores: Counter[DatedMention] = Counter()
    for count, times in Counter(replace(count, span=counts[0].span) for count in counts).items():
        for mention in {mention for word in count.words for mention in mentions.by_word.get(word, ())}:
            scores[mention] += times * likeness(count, mention)
    return scores


def likeness(count: Count, mention: DatedMention) -> int:
    """How well a dated mention answers to a count: the same day of the year, and words in common."""
    if count.beside and mention.window.first >= count.beside.first:
        return 0
    shared = len(count.words & mention.words)
    is_day = mention.window.days == 1
    same_day = is_day and count.month_day == (mention.window.first.month, mention.window.first.day)
    if count.month_day and is_day and not same_day:
        return 0
    if same_day and shared:
        return 10 + shared
    return shared + is_day + len(count.words & mention.near) if shared >= NEAR else 0


def years_on(day: date, years: int) -> date | None:
    """The same day so many years on, where the calendar has it; 29 February becomes 1 March."""
    year = day.year + years
    if not 1 <= year <= LAST_YEAR:
        return None
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
