"""Who asserts a figure, and as of when: read from the quotes and times around it."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Document, Span, Story, Timex, When


@dataclass(frozen=True, slots=True)
class Holder:
    """Who asserts: an entity where it is known, and the words that name it."""

    entity: str | None
    words: Span | None


@dataclass(frozen=True, slots=True)
class Asserted:
    """A document with its times, and its quoted words with their holders, both in order of the text."""

    document: Document
    times: tuple[Timex, ...]
    quoted: tuple[tuple[Span, Holder], ...]

    def by(self, span: Span) -> Holder | None:
        """In whose words the span stands, None where it is in the outlet's."""
        begun = bisect_right(self.quoted, span.start, key=lambda row: row[0].start)
        return self.quoted[begun - 1][1] if begun and self.quoted[begun - 1][0].covers(span) else None

    def as_of(self, sentence: Span, span: Span) -> When | None:
        """The days on which a count stood as told in its sentence; None where it is not said that it may go on."""
        for time in self.times[bisect_left(self.times, sentence.start, key=lambda time: time.span.start) :]:
            if time.span.start >= sentence.end:
                break
            if sentence.covers(time.span) and time.when and _leads(self.document.text, time.span.start):
                return time.when
        published = self.document.published
        open_ = published is not None and _so_far().search(sentence.of(self.document.text))
        return When(published.window) if published and open_ else None


def asserted(story: Story) -> Mapping[str, Asserted]:
    """By document, its times and quotes."""
    times: dict[str, list[Timex]] = defaultdict(list)
    for time in story.times:
        times[time.span.doc].append(time)
    quoted: dict[str, list[tuple[Span, Holder]]] = defaultdict(list)
    for said in story.utterances:
        for quote in said.wordings:
            quoted[quote.span.doc] += [(part, Holder(said.speaker, quote.speaker)) for part in quote.parts]
    documents = (entry.document for entry in story.marked)
    return {one.id: _in_order(one, times[one.id], quoted[one.id]) for one in documents}


def _in_order(document: Document, times: list[Timex], quoted: list[tuple[Span, Holder]]) -> Asserted:
    in_order = sorted(times, key=lambda time: time.span.start)
    return Asserted(document, tuple(in_order), tuple(sorted(quoted, key=lambda row: row[0])))


def _leads(text: str, start: int) -> bool:
    return bool(_as_of().search(text[max(0, start - 12) : start]))


@cache
def _as_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('quantity').words['as-of'])})\s$", re.IGNORECASE)


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('quantity').words['so-far'])})(?!\w)", re.IGNORECASE)
