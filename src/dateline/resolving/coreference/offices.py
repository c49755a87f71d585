"""Whom an office without a name means: "the prime minister", "PM" in a headline; its only holder, or nobody."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from dateline.resolving.attribution import holders_of, is_office_of
from dateline.resolving.offices import is_held_by_one
from dateline.resolving.view import DocumentView
from dateline.types import OfficeHeld, Span, TitleMark

DEFINITE = re.compile(r"\bthe\s$", re.IGNORECASE)
IS_ONE = re.compile(r"\b(?:be|been|being|is|was|become|became|becomes|becoming|as|for|am)\s(?:the\s)?$", re.IGNORECASE)
OF_ANOTHER = re.compile(r"\s(?:of|for|at|in|candidate|nominee|general|and)\b|[-–][a-z]")
LOOSE = frozenset({"leader", "head", "director"})
DISTANT, NEAR = 1000, 400

Holders = Mapping[str, frozenset[str]]


def holders_told(offices: Iterable[OfficeHeld]) -> Holders:
    """By office, all who hold it at some time of the story."""
    found: dict[str, set[str]] = defaultdict(set)
    for held in offices:
        if held.status in ("current", "acting"):
            found[held.office].add(held.person)
    return {office: frozenset(people) for office, people in found.items()}


def formers_told(offices: Iterable[OfficeHeld]) -> Holders:
    """By office, all who hold it or held it, as far as the story tells."""
    found: dict[str, set[str]] = defaultdict(set)
    for held in offices:
        if held.status in ("current", "acting", "former"):
            found[held.office].add(held.person)
    return {office: frozenset(people) for office, people in found.items()}


def offices_in(view: DocumentView, holders: Holders, formers: Holders) -> dict[Span, str]:
    """The document's offices that stand for their holder, with whom they mean."""
    found: dict[Span, str] = {}
    here = {who for _, who in view.mentions if who in view.people}
    for title in view.marked.titles:
        if title.person is not None or not _is_definite(view, title):
            continue
        is_former = title.status == "former"
        who = _former(view, title, formers, here) if is_former else _holder(view, title, holders, here)
        if who:
            found[title.span] = who
    return found


def unnamed_in(view: DocumentView, found: Mapping[Span, str]) -> dict[Span, str | None]:
    """All offices without a name, with whom they mean or None."""
    return {title.span: found.get(title.span) for title in view.marked.titles if title.person is None}


def _is_definite(view: DocumentView, title: TitleMark) -> bool:
    """True for "the president" and for "President" in a headline, not for "as president" and "the president of"."""
    text = view.text
    before, after = text[max(0, title.span.start - 16) : title.span.start], text[title.span.end : title.span.end + 12]
    if title.office in LOOSE or _is_of_another(title, after) or IS_ONE.search(before):
        return False
    block = view.block_of(title.span)
    return bool(DEFINITE.search(before)) or (
        block is not None and block.kind == "headline" and text[title.span.start].isupper()
    )


def _is_of_another(title: TitleMark, after: str) -> bool:
    """True for "the president of"; a former one may be told of with his land, for there is but one in the story."""
    return title.status != "former" and OF_ANOTHER.match(after) is not None


def _former(view: DocumentView, title: TitleMark, formers: Holders, here: set[str]) -> str | None:
    """The only one of the whole story who is told to hold or to have held the office, if the document names him."""
    told = {one for office in formers if is_office_of(title.office, office) for one in formers[office]}
    who = next(iter(told)) if len(told) == 1 else None
    return who if who in here and _is_spoken_of(view, title, who) else None


def _holder(view: DocumentView, title: TitleMark, holders: Holders, here: set[str]) -> str | None:
    """The only one of the document who is given the office, in it or elsewhere in the story."""
    given = holders_of(view, title)
    who = {holder for holder in given.values() if holder}
    who |= {one for office in holders if is_office_of(title.office, office) for one in holders[office] & here}
    if len(who) != 1:
        return None
    holder = next(iter(who))
    asked = view.named_in(title.of) if title.of else None
    of = {view.named_in(told.of) for told in view.marked.titles if told.of and told.span in given}
    club = is_held_by_one(title.office) and _bodies(view, of)
    fitting = (asked in of and asked is not None) if title.of else not club
    return holder if fitting and _is_spoken_of(view, title, holder) else None


def _bodies(view: DocumentView, of: Iterable[str | None]) -> bool:
    """True for the president of a club or firm, who is not "the president" of the news."""
    things = [view.things[one] for one in of if one and one in view.things]
    return bool(things) and all(one.kind in ("body", "other") for one in things)


def _is_spoken_of(view: DocumentView, title: TitleMark, holder: str) -> bool:
    """True where the holder was named before: not far back for the one president, just before for a judge."""
    before = [row for row in view.mentions if row[0].end <= title.span.start and row[1] in view.people]
    if is_held_by_one(title.office) or title.span.start < NEAR:
        named = [mention for mention, who in view.mentions if who == holder]
        return any(abs(title.span.start - mention.start) < DISTANT for mention in named)
    return bool(before) and before[-1][1] == holder and title.span.start - before[-1][0].end < NEAR
