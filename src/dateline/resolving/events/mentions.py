"""Event marks read against the calendar: the days each telling means, who takes part, who says so."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from dateline.types import (
    Entity,
    EventMark,
    Marked,
    Span,
    Telling,
    TellingBasis,
    Timex,
    Utterance,
    When,
)

RANGE = re.compile(r"\s*,?\s*(?:to|and|until|till|through|[-–—])\s*$", re.IGNORECASE)
END_OF_SENTENCE = re.compile(r"[.!?;:][\s\"”’]")
TURNS_AWAY = re.compile(
    r"\b(?:after|before|since|until|following|when|which|who|that|to|despite|although|if|ago|as|where|earlier|later)\b",
    re.IGNORECASE,
)
SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
LONGEST_NEARBY = 5 * 366

Mentions = Mapping[str, Sequence[tuple[int, int, str]]]


def tell(
    marked: tuple[Marked, ...],
    times: Iterable[Timex],
    entities: Iterable[Entity],
    utterances: Iterable[Utterance] = (),
) -> tuple[Telling, ...]:
    """Every event mark of the story as a Telling, in order of documents and text."""
    by_span = {timex.span: timex for timex in times}
    mentions = mentions_by_document(entities)
    speakers = {part: said.speaker for said in utterances for quote in said.wordings for part in quote.parts}
    return tuple(
        telling for entry in marked for telling in _of_document(entry, by_span, mentions, _Quotes(speakers, entry))
    )


def mentions_by_document(entities: Iterable[Entity]) -> Mentions:
    """By document, the mentions as (start, end, entity id) in order of the text."""
    table: dict[str, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for span in entity.mentions:
            table.setdefault(span.doc, []).append((span.start, span.end, entity.id))
    return {doc: sorted(rows) for doc, rows in table.items()}


def mentions_in(span: Span, mentions: Mentions) -> list[tuple[int, int, str]]:
    """The mentions that stand within a span, in order."""
    rows = mentions.get(span.doc, ())
    first, after = bisect_left(rows, (span.start,)), bisect_right(rows, (span.end,))
    return [row for row in rows[first:after] if row[1] <= span.end]


def entities_in(span: Span, mentions: Mentions) -> tuple[str, ...]:
    """The entities mentioned within a span, in order, each once."""
    return tuple(dict.fromkeys(row[2] for row in mentions_in(span, mentions)))


class _Quotes:
    """Who speaks at a place of one document; quotes are few, so a scan will do."""

    def __init__(self, speakers: Mapping[Span, str | None], entry: Marked) -> None:
        self._parts = [(part, speakers.get(part)) for quote in entry.quotes for part in quote.parts]

    def speaker_at(self, span: Span) -> tuple[bool, str | None]:
        """Whether the span stands in a quote, and whose."""
        return next(((True, who) for part, who in self._parts if part.covers(span)), (False, None))


def _of_document(
    entry: Marked, by_span: Mapping[Span, Timex], mentions: Mentions, quotes: _Quotes
) -> Iterator[Telling]:
    blocks = [region.span for region in entry.document.regions]
    starts = [block.start for block in blocks]
    near: dict[int, tuple[EventMark, When]] = {}
    for mark in sorted(entry.events, key=lambda event: event.trigger):
        block = bisect_right(starts, mark.trigger.start)
        quoted, speaker = quotes.speaker_at(mark.trigger)
        when, basis = _own_days(mark, by_span, entry)
        if when and basis in ("dated", "ongoing") and mark.status == "happened":
            near[block] = mark, when
        elif when is None and not quoted and mark.status == "happened" and block in near:
            when = _days_nearby(mark, *near[block], entry)
            basis = "nearby" if when else "undated"
        if mark.kind == "other" and basis not in ("dated", "ongoing"):
            continue
        named = (entities_in(span, mentions) for span in (*mark.agents, *mark.patients, mark.span))
        yield Telling(mark, when, basis, tuple(dict.fromkeys(chain.from_iterable(named))), speaker)


def _days_nearby(mark: EventMark, before: EventMark, when: When, entry: Marked) -> When | None:
    """The days of the dated event told just before, where the telling carries on from it."""
    between = entry.document.text[before.trigger.end : mark.trigger.start]
    in_same_breath = "," in between and not END_OF_SENTENCE.search(between) and not TURNS_AWAY.search(between)
    return when if in_same_breath or _is_history(when, entry) else None


def _is_history(when: When, entry: Marked) -> bool:
    """True for a span of days well before the article, against which its sentences are told."""
    if when.finish is None or when.hull.days > LONGEST_NEARBY:
        return False
    published = entry.document.published
    return published is None or (published.window.first - when.hull.after).days > 366


def _own_days(mark: EventMark, by_span: Mapping[Span, Timex], entry: Marked) -> tuple[When | None, TellingBasis]:
    counted = by_span.get(mark.counted_from) if mark.counted_from else None
    if counted and counted.origin:
        return counted.origin, "counted"
    found = [by_span[span] for span in mark.times if span in by_span and by_span[span].type in ("DATE", "TIME")]
    dated = [timex for timex in found if timex.when and not timex.value.endswith("_REF")]
    if not dated:
        return None, "undated"
    when = _together(dated, entry)
    since = _gone_on_since(dated[0], when, entry)
    return (since, "ongoing") if since else (when, "dated")


def _together(dated: list[Timex], entry: Marked) -> When:
    """One stretch for "from A to B"; else the most precise of the times."""
    dated = sorted(dated, key=lambda timex: timex.span)
    for one, other in pairwise(dated):
        between = entry.document.text[one.span.end : other.span.start]
        if one.when and other.when and RANGE.fullmatch(between) and one.when.hull.first < other.when.hull.after:
            return When(one.when.begin, other.when.finish or other.when.begin)
    whens = [timex.when for timex in dated if timex.when]
    return min(whens, key=lambda when: when.hull.days)


def _gone_on_since(timex: Timex, when: When, entry: Marked) -> When | None:
    """From the day to that of publication for "since late 2015"; None for other times."""
    published, before = entry.document.published, entry.document.text[max(timex.span.start - 8, 0) : timex.span.start]
    if published is None or when.finish is not None or not SINCE.search(before):
        return None
    return When(when.begin, published.window)
