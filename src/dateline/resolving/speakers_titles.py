"""Speakers by name and by office: "Ada Berg", "the prime minister", "PM"."""

import re
from collections.abc import Sequence

from dateline.resolving.speakers_scene import Scene
from dateline.types import QuoteMark, Span, TitleMark

GOVERNED = re.compile(
    r"\b(?:of|for|to|by|with|from|against|about|at|in|on|than|like|after)\s+(?:the\s+)?\S{0,12}\s?$", re.I
)
OWNED = re.compile(r"^\s?['’]s?\s+\w")
STATE = re.compile(
    r"^\s*(?:'s|’s)?\s*(?:government|newspaper|paper|daily|weekly|magazine|agency|website|broadcaster|channel|"
    r"party|group|company|ministry|movement|front)?\s*$",
    re.I,
)
DISTANT = 4000


def named_speaker(scene: Scene, span: Span) -> str | None:
    """The person named at the head of the speaker's words, or else the body, group or land."""
    text = scene.marked.document.text
    named = [(mention, entity) for mention, entity in scene.around(span) if span.meets(mention)]
    heads = [(m, e) for m, e in named if not _governed(text, span, m) and not OWNED.match(text[m.end : span.end])]
    person = next((entity for _, entity in heads if entity in scene.people), None)
    if person:
        return person
    title = _title_at(scene, span)
    if title and title.person:
        return scene.who(title.person)
    if title or not heads:
        return None
    mention, entity = heads[0]
    return entity if STATE.match(text[mention.end : span.end]) else None


def _governed(text: str, span: Span, mention: Span) -> bool:
    """True for a name that another noun governs: "a friend of Ada Berg"."""
    return bool(GOVERNED.search(text[span.start : mention.start]))


def _title_at(scene: Scene, span: Span) -> TitleMark | None:
    """The office within the speaker's words, or around them; the one that starts first."""
    titles = [title for title in scene.marked.titles if title.span.meets(span)]
    return min(titles, key=lambda title: title.span, default=None)


def holder_meant(scene: Scene, span: Span, before: Sequence[tuple[QuoteMark, str | None]]) -> str | None:
    """Who holds the office that the words stand for: who spoke last, if it is theirs, else who was last given it."""
    title = _title_at(scene, span)
    if title is None:
        return None
    titles = [t for t in scene.marked.titles if t.person and _answers(title, t)]
    holders = {t.span: scene.who(t.person) for t in titles if t.person}
    last = next((speaker for _, speaker in reversed(before) if speaker), None)
    if last and last in holders.values():
        return last
    earlier = [held for held in holders if 0 <= span.start - held.start < DISTANT and holders[held]]
    if earlier:
        return holders[max(earlier)]
    return next(iter(holders.values())) if len(set(holders.values())) == 1 else None


def _answers(asked: TitleMark, told: TitleMark) -> bool:
    """True where "the minister" may be who is called "health minister" elsewhere; former ones only where asked for."""
    if (asked.status == "former") != (told.status == "former"):
        return False
    return (
        told.office == asked.office
        or told.office.split(" of ")[0].endswith(" " + asked.office)
        or (told.office.startswith(asked.office + " of "))
    )
