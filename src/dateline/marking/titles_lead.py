"""Offices told by a verb: who leads a body, and who leaves an office."""

import re
from collections.abc import Sequence

from dateline.marking.names_lexicon import name_lexicon
from dateline.marking.titles_phrase import phrase_of
from dateline.rules import Match
from dateline.types import Document, NameMark, Span, TitleMark

NEAR = 45
SENTENCE = re.compile(r"(?<!\b[A-Z])[.!?][\"”’]?\s+(?=[A-Z\"“‘])")
PRONOUN = re.compile(r"\b(?:He|She|he|she)\b")


def lead_title(document: Document, block: Span, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    """The leader named after "led by", "under the leadership of", of the body or group beside it."""
    person = next(
        (n for n in names if n.kind in ("person", "place") and match.end <= n.span.start <= match.end + NEAR), None
    )
    if person is None or _between(document, match.end, person.span.start):
        return None
    bodies = [n for n in names if n.kind in ("body", "group")]
    before = [n for n in bodies if match.start - NEAR <= n.span.end <= match.start]
    after = [n for n in bodies if 0 < n.span.start - person.span.end <= 6]
    of = before[-1] if before else after[0] if after and match.rule.id == "title.leadership" else None
    if of is None or "\n" in document.text[min(of.span.start, match.start) : max(of.span.end, person.span.end)]:
        return None
    span = document.span(min(of.span.start, match.start), max(of.span.end, person.span.end))
    return TitleMark(span, person.span, str(match.fields["lead"]), of.span, "current", match.rule.id)


def _between(document: Document, start: int, end: int) -> bool:
    """True where more than titles stands between."""
    return bool(re.search(r"[,.;:]|\b(?:and|of)\b", document.text[start:end]))


def leaving_title(document: Document, block: Span, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    """The office that someone leaves; its holder is the last person, or else the first pronoun, in the sentence."""
    phrase = phrase_of(document, names, match, name_lexicon())
    starts = [found.end() for found in SENTENCE.finditer(document.text, block.start, match.start)]
    start = starts[-1] if starts else block.start
    people = [n.span for n in names if n.kind == "person" and start <= n.span.start < match.start]
    pronoun = PRONOUN.search(document.text, start, match.start)
    person = people[0] if people else document.span(*pronoun.span()) if pronoun else None
    span = document.span(match.start, phrase.end)
    return TitleMark(span, person, phrase.office, phrase.of, "former", phrase.rule)
