"""Who asserts a figure, and as of when: read from the quotes and times around it."""

import re
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
    """A document with its times, and its quoted words with their holders."""

    document: Document
    times: tuple[Timex, ...]
    quoted: tuple[tuple[Span, Holder], ...]

    def by(self, span: Span) -> Holder | None:
        """In whose words the span stands, None where it is in the outlet's."""
        return next((holder for part, holder in self.quoted if part.covers(span)), None)

    def as_of(self, sentence: Span, span: Span) -> When | None:
        """The days on which a count stood as told in its sentence; None where it is not said that it may go on."""
        for time in self.times:
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
    return {one.id: Asserted(one, tuple(times[one.id]), tuple(quoted[one.id])) for one in documents}


def _leads(text: str, start: int) -> bool:
    return bool(_as_of().search(text[max(0, start - 12) : start]))


@cache
def _as_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('quantity').words['as-of'])})\s$", re.IGNORECASE)


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('quantity').words['so-far'])})(?!\w)", re.IGNORECASE)
