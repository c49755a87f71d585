"""Which tellings of an office are left out: what tells nothing, and what may hold no more."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from dateline.resolving.entities import tables
from dateline.resolving.offices.names import is_short_for, office_key
from dateline.resolving.offices.places import is_calling, is_held_by_many, is_held_by_one, is_rank
from dateline.resolving.view import Views
from dateline.rules import alternation, expression
from dateline.types import OfficeHeld

OWNER_WITHIN = 24
# of how many articles one tells without his body whom everybody knows
KNOWN_TO_ALL = 40


def worth_telling(offices: Iterable[OfficeHeld], views: Views) -> tuple[OfficeHeld, ...]:
    """The tellings that say who holds what, of what body, as far as the story tells."""
    told = _without_one_of_several(_without_left(offices, views), len(views))
    return _without_bodiless(_without_callings(told, views), views)


def _without_callings(offices: Iterable[OfficeHeld], views: Views) -> tuple[OfficeHeld, ...]:
    """The tellings but for those of a calling that is held with nobody: "a lawyer", not "her lawyer".

    A rank stands for who is given no office: "General Berg", who is the army's chief, is that.
    """
    offices = tuple(offices)
    in_office = {held.person for held in offices if held.of or not is_calling(held.office)}
    return tuple(
        held
        for held in offices
        if held.of
        or not is_calling(held.office)
        or (held.person not in in_office if is_rank(held.office) else _is_owned(held, views[held.span.doc].text))
    )


def _without_bodiless(offices: Iterable[OfficeHeld], views: Views) -> tuple[OfficeHeld, ...]:
    """The tellings but for those of an office that tells nothing without its body, told with none: "the owner".

    So too where the words go on with what it is of, which was not understood, and where neither body nor time is known
    of what many bodies have: "the captain"; "Governor Ada Berg" was so at some time.
    """
    offices = tuple(offices)
    dated = {doc for doc, view in views.items() if view.marked.document.published}
    return tuple(
        held
        for held in offices
        if held.of
        or not (
            _tells_nothing(held.office, held.span.of(views[held.span.doc].text))
            or _goes_on(held, views[held.span.doc].text)
            or (
                held.status == "current"
                and held.as_of is None
                and held.span.doc in dated
                and not _is_whole(held.office)
            )
        )
    )


def _tells_nothing(office: str, told: str) -> bool:
    """True for "owner", "deputy manager", and "insurance executive", which tells a trade and no body."""
    needs, words = tables()["office-of-body"], office.split()
    at = next((at for at in range(len(words)) if " ".join(words[at:]) in needs), None)
    if at is None:
        return False
    bare, kind = all(word in tables()["degree"] for word in words[:at]), needs[" ".join(words[at:])]
    if kind in ("said", "behind"):
        bare = bare and (_given().search(told) is not None if kind == "said" else told.endswith(office))
    return kind == "always" or bare


@cache
def _given() -> re.Pattern[str]:
    """The verb that gives an office."""
    return re.compile(rf"\b(?:{alternation(tables()['holds-office'])})\b")


def _is_whole(office: str) -> bool:
    """True for an office that tells enough by itself: "senator", "attorney general"."""
    return any(office in tables()[table] for table in ("office-of-seat", "office-whole"))


def _goes_on(held: OfficeHeld, text: str) -> bool:
    """True where a noun that was not understood is linked to the office that ends the words: "president of a club"."""
    ends = held.span.of(text).lower().endswith(held.office.split()[-1].lower())
    return (
        ends
        and not is_held_by_many(held.office)
        and expression("title", "goes-on-office").match(text, held.span.end) is not None
    )


def _is_owned(held: OfficeHeld, text: str) -> bool:
    return _owner().search(text, max(0, held.span.start - OWNER_WITHIN), held.span.start) is not None


@cache
def _owner() -> re.Pattern[str]:
    """Whose it is, right before the noun or before one more word: "its nuclear policy analyst"."""
    return re.compile(
        rf"(?:\b(?:{alternation(tables()['owner-of-office'])})|(?<=\w)['’]s?)\s(?:[\w-]+\s)?$", re.IGNORECASE
    )


def _without_left(offices: Iterable[OfficeHeld], views: Views) -> tuple[OfficeHeld, ...]:
    """The tellings but for one without a day whom an article before calls the former holder."""
    offices = tuple(offices)
    former: dict[str, list[OfficeHeld]] = defaultdict(list)
    for held in offices:
        if held.status == "former":
            former[held.person].append(held)
    return tuple(held for held in offices if not _is_left(held, former[held.person], views))


def _is_left(held: OfficeHeld, former: Iterable[OfficeHeld], views: Views) -> bool:
    if held.status != "current" or held.as_of is not None or not is_held_by_one(held.office):
        return False
    day = views[held.span.doc].marked.document.published
    told = (other for other in former if is_short_for(held.office, other.office))
    days = (views[other.span.doc].marked.document.published for other in told)
    return any(day and then and then.window.first < day.window.first for then in days)


def _without_one_of_several(offices: Iterable[OfficeHeld], documents: int) -> tuple[OfficeHeld, ...]:
    """The tellings but for those without a body of what several bodies of the story have one of: "Governor Berg".

    Whom one of so many articles tells so, everybody knows.
    """
    offices = tuple(offices)
    bodies: dict[str, set[str]] = defaultdict(set)
    telling: dict[tuple[str, str], set[str]] = defaultdict(set)
    for held in offices:
        if held.of:
            bodies[_sort(held.office)].add(held.of)
        telling[held.person, _sort(held.office)].add(held.span.doc)
    one = {sort for sort, told in bodies.items() if len(told) > 1}
    known = {key for key, told in telling.items() if len(told) * KNOWN_TO_ALL >= documents}
    return tuple(
        held
        for held in offices
        if held.of
        or is_held_by_many(held.office)
        or _sort(held.office) not in one
        or (held.person, _sort(held.office)) in known
    )


def _sort(office: str) -> str:
    """What offices are told apart by: heads of state and government are of one sort."""
    return "head of state" if is_held_by_one(office) else office_key(office)
