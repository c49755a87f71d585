"""What is no news by itself: told by one article alone, of nobody by name, or of what people do any day."""

from collections.abc import Set as AbstractSet
from functools import cache

from dateline.rules import load
from dateline.types import LOOSE_KINDS, Happening, Story, Telling
from dateline.views.wording.tellings.view import EventLines

# The story knows whom so many of its articles tell of, or so large a share of them.
SEVERAL, SHARE = 2, 0.04


def known_in(story: Story) -> frozenset[str]:
    """Who and what the story knows: the entities that several of its articles tell of; of a single article all."""
    number = sum(not entry.document.repeats for entry in story.marked)
    least = max(SEVERAL, SHARE * number) if number > 1 else 1
    spread = ((one.id, len({span.doc for span in (*one.mentions, *one.meant)})) for one in story.entities)
    return frozenset(id for id, documents in spread if documents >= least)


def is_trifle(happening: Happening, known: AbstractSet[str], lines: EventLines) -> bool:
    """True where one article alone tells it, and no telling in it is of weight; or nobody tells it by more than a noun.

    `known` are those whom the story knows: what others do in passing belongs to other stories.
    """
    told = [telling for telling in happening.tellings if telling.mark.status == happening.status]
    if not any(telling.mark.form == "clause" for telling in told):
        return True
    return len(happening.documents) < SEVERAL and all(_is_slight(telling, known, lines) for telling in told)


def _is_slight(telling: Telling, known: AbstractSet[str], lines: EventLines) -> bool:
    """True for what is no clause, what has its day from elsewhere, what anybody does any day, mere words."""
    mark = telling.mark
    if mark.form != "clause" or telling.basis in ("nearby", "undated") or mark.lemma in _any_day():
        return True
    pieces = mark.line or (mark.span,)
    named = {who for piece in pieces for places in (lines.named, lines.meant) for _, who in places.inside(piece)}
    if known.isdisjoint(named):
        return True
    return mark.kind in LOOSE_KINDS and telling.by is not None


@cache
def _any_day() -> frozenset[str]:
    return frozenset(verb for verbs in load("event").words["trifle"].values() for verb in verbs)
