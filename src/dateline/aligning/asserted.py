"""Who asserts a figure, and as of when: read from the quotes and times around it."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.rules import load
from dateline.rules.pattern import alternation
from dateline.types import Document, Span, Story, Timex, When


@dataclass(frozen=True, slots=True)
class Asserted:
    """A document with its times, and its quoted words with the entities that speak them."""

    document: Document
    times: tuple[Timex, ...]
    quoted: tuple[tuple[Span, str | None], ...]

    @classmethod
    def of(cls, document: Document, story: Story) -> "Asserted":
        """What the story has of one document."""
        wordings = ((said.speaker, quote) for said in story.utterances for quote in said.wordings)
        quoted = ((part, speaker) for speaker, quote in wordings for part in quote.parts if part.doc == document.id)
        return cls(document, tuple(time for time in story.times if time.span.doc == document.id), tuple(quoted))

    def by(self, span: Span) -> str | None:
        """The entity in whose words the span stands, None where it is the outlet or nobody known."""
        return next((speaker for part, speaker in self.quoted if part.covers(span)), None)

    def as_of(self, sentence: Span, span: Span) -> When | None:
        """The days on which a count stood as told in its sentence; None where it is not said that it may go on."""
        for time in self.times:
            if sentence.covers(time.span) and time.when and _leads(self.document.text, time.span.start):
                return time.when
        published = self.document.published
        open_ = published is not None and _so_far().search(sentence.of(self.document.text))
        return When(published.window) if published and open_ else None


def _leads(text: str, start: int) -> bool:
    return bool(_as_of().search(text[max(0, start - 12) : start]))


@cache
def _as_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('quantity').words['as-of'])})\s$", re.IGNORECASE)


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(load('quantity').words['so-far'])})(?!\w)", re.IGNORECASE)
