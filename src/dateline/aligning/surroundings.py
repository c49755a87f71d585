"""Figures in their surroundings: the clause that tells each, what happens in its sentence, who is in its paragraph."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.aligning.asserted import Holder, asserted
from dateline.resolving import views_of
from dateline.rules import alternation, load
from dateline.types import Happening, QuantityMark, RegionKind, Span, Story, Telling, When

TOLD: tuple[RegionKind, ...] = ("body", "standfirst")
LOOSE = frozenset({"other", "speak"})
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "decade", "second"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in its surroundings: the clause that tells it, its sentence's happenings, its paragraph's entities.

    `holder` is who asserts it, `as_of` the days on which a count that may go on stood so; `made` is true where
    the figure was reckoned from others.
    """

    mark: QuantityMark
    evidence: Span
    happening: Happening | None
    telling: Telling | None
    happenings: tuple[str, ...]
    near: tuple[str, ...]
    holder: Holder
    as_of: When | None = None
    made: bool = False


def figures(story: Story) -> Iterator[Figure]:
    """The story's quantities where they stand, in order of the text; years counted from an event are its date."""
    tellings = _tellings_by_document(story)
    views = views_of(story.marked, story.entities)
    counted = {timex.span for timex in story.times if timex.origin}
    claims = asserted(story)
    for entry in (entry for entry in story.marked if not entry.document.repeats):
        blocks = entry.document.blocks(*TOLD)
        starts = [block.start for block in blocks]
        for mark in entry.quantities:
            if mark.span in counted or _is_aside(mark, entry.document.text):
                continue
            place = bisect_right(starts, mark.span.start) - 1
            if place < 0 or not blocks[place].covers(mark.span):
                continue
            told = tellings.get(entry.document.id, ())
            happening, telling = _around(mark, told)
            if telling and telling.mark.status != "happened":
                continue
            near = tuple(sorted(views[entry.document.id].entities_in(blocks[place])))
            sentence = views[entry.document.id].sentence_of(mark.span) or mark.span
            whole = telling.span if telling else _close(sentence, mark.span)
            evidence = _alone(mark, whole, entry.quantities, entry.document.text)
            here = (event.id for event, t in told if event.kind not in LOOSE and sentence.covers(t.span))
            around = tuple(dict.fromkeys(here))
            holder = claims[entry.document.id].by(mark.span) or Holder(telling.by if telling else None, None)
            as_of = claims[entry.document.id].as_of(sentence, mark.span)
            yield Figure(mark, evidence, happening, telling, around, near, holder, as_of)


def _close(sentence: Span, mark: Span) -> Span:
    """The sentence where it is short; else the figure alone, which is at least to the point."""
    return sentence if len(sentence) <= 200 else mark


def _is_aside(mark: QuantityMark, text: str) -> bool:
    """True for an age ("a student of 19", "Lie, 52,") and for a distance in time ("eight years before")."""
    before, after = text[max(mark.span.start - 8, 0) : mark.span.start], text[mark.span.end : mark.span.end + 10]
    if mark.counted is None and mark.unit in DURATIONS:
        return bool(_behind_a_length().match(after))
    return mark.unit is None and bool(
        _before_an_age().search(before) or (before.endswith(", ") and after.startswith(","))
    )


@cache
def _behind_a_length() -> re.Pattern[str]:
    distance, age = (alternation(load("quantity").words[name]) for name in ("distance", "age-behind"))
    return re.compile(rf"\s+(?:{distance})\b|\s?[-–]?\s?(?:{age})\b", re.IGNORECASE)


@cache
def _before_an_age() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('quantity').words['age-before'])})\s+$", re.IGNORECASE)


def _alone(mark: QuantityMark, whole: Span, marks: Iterable[QuantityMark], text: str) -> Span:
    """The part of the clause that gives this figure and no other of its measure."""
    alike = [m.span for m in marks if (m.measure, m.role) == (mark.measure, mark.role) and m != mark]
    others = [span for span in alike if whole.covers(span)]
    start = max([whole.start, *(span.end for span in others if span.end <= mark.span.start)])
    end = min([whole.end, *(span.start for span in others if span.start >= mark.span.end)])
    while start < mark.span.start and not text[start].isalnum():
        start += 1
    while end > mark.span.end and not text[end - 1].isalnum():
        end -= 1
    return Span(whole.doc, start, end)


def _tellings_by_document(story: Story) -> Mapping[str, list[tuple[Happening, Telling]]]:
    table: dict[str, list[tuple[Happening, Telling]]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            table[telling.span.doc].append((happening, telling))
    return table


def _around(mark: QuantityMark, told: Iterable[tuple[Happening, Telling]]) -> tuple[Happening | None, Telling | None]:
    """The shortest clause that holds the figure."""
    holding = [(len(telling.span), happening, telling) for happening, telling in told if telling.span.covers(mark.span)]
    if not holding:
        return None, None
    _, happening, telling = min(holding, key=lambda row: row[0])
    return happening, telling
