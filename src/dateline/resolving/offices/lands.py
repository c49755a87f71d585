"""Of what land an office of state is that an article tells without it: of whose others it tells so too."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.resolving.entities import tables
from dateline.resolving.offices.names import office_key
from dateline.resolving.offices.places import is_held_by_one, is_land, is_national
from dateline.resolving.view import DocumentView, Views
from dateline.types import OfficeHeld

# how many times as often as any other an article tells the land that it is about, and what is told in passing
FAR_MORE, PASSING = 3, 3


def with_lands_of_articles(offices: Iterable[OfficeHeld], views: Views) -> list[OfficeHeld]:
    """The tellings; a bare "former president" is of the land whose president his articles call so without it.

    The articles are about that land, and tell no other right before.
    """
    offices = tuple(offices)
    by_document: dict[str, list[OfficeHeld]] = defaultdict(list)
    for held in offices:
        by_document[held.span.doc].append(held)
    lands: dict[tuple[str, str], set[str]] = defaultdict(set)
    for doc, told in by_document.items():
        for held, land in _told_by_custom(told, views[doc]):
            lands[held.person, office_key(held.office)].add(land)
    return [_with_land(held, lands[held.person, office_key(held.office)]) for held in offices]


def _with_land(held: OfficeHeld, lands: set[str]) -> OfficeHeld:
    return replace(held, of=next(iter(lands))) if held.of is None and len(lands) == 1 else held


def _told_by_custom(told: Sequence[OfficeHeld], view: DocumentView) -> Iterable[tuple[OfficeHeld, str]]:
    """The bare tellings of an article, each with the land that is about it; none for another holder by now."""
    heads = [held for held in told if is_held_by_one(held.office) and held.status == "current"]
    bare = [held for held in heads if held.of is None or held.of not in view.within(held.span)]
    lands = {held.of for held in bare}
    land = next(iter(lands)) if len(lands) == 1 else None
    if land is None or not is_land(view, land) or not _is_about(view, land):
        return
    now = {office_key(held.office) for held in bare}
    for held in told:
        is_other = held.status == "current" and office_key(held.office) in now
        if held.of is None and _is_of_state(held.office) and not is_other and _told_last(view, held) in (land, None):
            yield held, land


def _is_of_state(office: str) -> bool:
    return is_national(office) or office in tables()["office-under"]


def _is_about(view: DocumentView, land: str) -> bool:
    """True where it is told of three times as often as any other land, and these in passing where it is not told."""
    told = Counter(one for _, one in view.mentions if is_land(view, one))
    own = told.pop(land, 0)
    return max(told.values(), default=0) * FAR_MORE <= max(own, PASSING)


def _told_last(view: DocumentView, held: OfficeHeld) -> str | None:
    """The land that is told last before the office."""
    before = (one for span, one in reversed(view.mentions) if span.end <= held.span.start and is_land(view, one))
    return next(before, None)
