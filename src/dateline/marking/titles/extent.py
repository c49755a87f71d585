"""How far the words go that name an office's body or land, and the body told behind its holder."""

import re
from collections.abc import Sequence
from functools import cache

from dateline.marking.titles.links import any_of
from dateline.rules import alternation, load
from dateline.types import Document, NameMark, Span

STATE = r"(?P<seat>[A-Z][A-Za-z.]*(?:\s[A-Z][A-Za-z.]*)*)"


def with_noun(document: Document, name: Span) -> Span:
    """The name with the noun of the body that it is of: "the Isles" with its court, in "the Isles superior court"."""
    found = _noun_behind().match(document.text, name.end)
    return document.span(name.start, found.end()) if found else name


@cache
def _noun_behind() -> re.Pattern[str]:
    return re.compile(
        rf" (?:[a-z]+ )?(?:{alternation(load('title').words['noun-of-body'])})\b(?!['’]s?\b)", re.IGNORECASE
    )


def whole_land(names: Sequence[NameMark], land: Span) -> Span:
    """The place that ends in the land, or the land itself: "New England"."""
    wider = (n.span for n in names if n.kind == "place" and n.span.start < land.start and n.span.end == land.end)
    return next(wider, land)


def with_place(document: Document, names: Sequence[NameMark], body: Span) -> Span:
    """The body with the town or state right before it, of which it is: "Bergen" of "the Bergen Labour Party".

    What a land has is known by its own name: "the British Labour Party".
    """
    if not any(name.kind in ("body", "group") and name.span.start == body.start for name in names):
        return body
    before = (n.span for n in names if n.kind == "place" and n.span.end + 1 == body.start)
    place = next((span for span in before if document.text[span.end] == " "), None)
    words = load("title").words
    if place is None or any(document.words(place).lower() in words[table] for table in ("country", "demonym")):
        return body
    return document.span(place.start, body.end)


def body_behind_name(
    document: Document, names: Sequence[NameMark], name: NameMark, *, is_one: bool, is_apart: bool
) -> Span | None:
    """The body after the name: "Professor Ada Berg of the University of Bergen"; one head of state is where he is.

    Behind a name that a comma sets apart a place is where one is from: "the planner, Ada Berg of Bergen".
    """
    after = next((n for n in names if n.span.start > name.span.end), None)
    if after is None or after.kind not in (("body",) if is_apart else ("body", "place")):
        return None
    gap = document.text[name.span.end : after.span.start]
    is_where = is_one and load("title").words["holder-link"].get(gap.split()[0] if gap.split() else "") == "where"
    return with_noun(document, after.span) if _holder_link().fullmatch(gap) and not is_where else None


@cache
def _holder_link() -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of('holder-link')}\s+(?:{any_of('definite-article')}\s+)?")


@cache
def _seats() -> tuple[re.Pattern[str], ...]:
    """Where one sits, told behind the name: "(D-N.M.)", "(Tex.)", ", R-Ohio", ", Republican of Ohio"."""
    return (
        re.compile(rf"\s?\((?:[A-Z]|{any_of('party-short')})\.?(?:,\s?|\s?[-–—]\s?){STATE}\)"),
        re.compile(rf",\s[DRI]-{STATE}"),
        re.compile(rf"\s?\((?P<short>){STATE}\)"),
        re.compile(rf",\s(?:{any_of('opens-office')}\s)?(?P<party>[A-Z][a-z]+)\s{any_of('seat-link')}\s{STATE}"),
        re.compile(rf",\s{any_of('opens-office')}\s(?P<seat>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s(?P<party>[A-Z][a-z]+)\b"),
    )


def seat_of(document: Document, office: str, name: NameMark) -> Span | None:
    """For what state or town one sits, told with the party: "Sen. Ada Berg (D-N.M.)", ", Republican of Ohio"."""
    words = load("title").words
    if office not in words["office-of-seat"]:
        return None
    for found in (seat.match(document.text, name.span.end) for seat in _seats()):
        party = found.groupdict().get("party") if found else None
        if found and (party is None or party.lower() in words["party-people"]):
            bare = found["seat"].rstrip(".")
            is_short = bare.replace(".", "").replace(" ", "").lower() in words["state-abbreviation"]
            if "short" in found.groupdict() and not is_short:
                continue
            start, first = found.start("seat"), found["seat"].split()[0]
            if first.endswith(".") and first.replace(".", "").lower() in words["state-abbreviation"]:
                return document.span(start, start + len(first))
            return document.span(start, start + len(found["seat"] if is_short else bare))
    return None
