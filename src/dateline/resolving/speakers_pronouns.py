"""Whom a speaking "he" or "she" stands for: who spoke in, or is the subject of, the nearest sentence before."""

import re
from collections.abc import Sequence

from dateline.resolving.speakers_scene import Scene
from dateline.types import QuoteMark, Span

FAR = 1500
SUBJECT_WITHIN = 70
OWNER = re.compile(r"^\s?['’]s?\s")


def subject_before(
    scene: Scene, quote: QuoteMark, said: Sequence[tuple[QuoteMark, str | None]], word: str
) -> str | None:
    """The fitting speaker or subject of the nearest sentence before the quote; None where two could be meant."""
    gender = "she" if word in ("she", "her") else "he"
    start = min(quote.span.start, quote.speaker.start if quote.speaker else quote.span.start)
    for sentence in reversed([s for s in scene.marked.sentences if start - FAR < s.start < start]):
        spoke = [who for other, who in said if other.cue and sentence.meets(other.cue) and other.span != quote.span]
        fitting = [who for who in spoke if who in scene.people and scene.pronouns.get(who, gender) == gender]
        if fitting:
            return fitting[-1]
        here = Span(sentence.doc, sentence.start, min(sentence.end, start))
        found, sure = _subject(scene, here, said, gender)
        if found:
            return found if sure else None
    return None


def _subject(
    scene: Scene, sentence: Span, said: Sequence[tuple[QuoteMark, str | None]], gender: str
) -> tuple[str | None, bool]:
    """The first fitting person of the sentence in the writer's own words, and whether no other could be meant."""
    direct = [part for quote, _ in said if quote.kind == "direct" for part in quote.parts]
    text = scene.marked.document.text
    people = [
        (mention, entity)
        for mention, entity in scene.around(sentence)
        if entity in scene.people
        and sentence.covers(mention)
        and scene.pronouns.get(entity, gender) == gender
        and not any(part.covers(mention) for part in direct)
    ]
    own = [(m, e) for m, e in people if not OWNER.match(text[m.end : m.end + 4])]
    if not own:
        return (people[0][1], len({e for _, e in people}) == 1) if people else (None, False)
    first, entity = own[0]
    return entity, first.start - sentence.start < SUBJECT_WITHIN or len({e for _, e in own}) == 1
