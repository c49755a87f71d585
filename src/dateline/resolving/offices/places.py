"""Of what land or body an office is, where the words beside it tell, or the story leaves only one."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView, Views
from dateline.types import Entity, TitleMark

BY_FAR = 3


@dataclass(frozen=True, slots=True)
class Lands:
    """By person, the lands that their offices are told with; by document, the one country it is at home in."""

    of_holders: Mapping[str, set[str]]
    homes: Mapping[str, str]


def office_land(views: Views, entities: Sequence[Entity]) -> Lands:
    """The lands of the offices; at home a document is where it speaks of far more than of any other country."""
    lands: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, str] = {}
    places = {entity.id for entity in entities if entity.kind == "place"}
    countries = {entity.id for entity in entities if entity.id in places and entity.name in _countries()}
    for view in views.values():
        document = view.id
        for title in view.marked.titles:
            of = view.named_in(title.of) if title.of else None
            if of in places:
                person = view.who(title.person) if title.person else None
                if person and of:
                    lands[person].add(of)
        if home := _home(Counter(entity for _, entity in view.mentions if entity in countries)):
            homes[document] = home
    return Lands(lands, homes)


def _countries() -> frozenset[str]:
    return frozenset(tables()["country-code"].values())


def _home(counts: Counter[str]) -> str | None:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < 2:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= BY_FAR * ranked[1][1] else None


def is_national(office: str) -> bool:
    """True for an office that a land has one of: a head of state or government, a minister."""
    of_state = tables()["office-of-state"].get(office) in ("one", "some")
    return of_state or office.endswith("minister") or "minister of" in office


def is_held_by_one(office: str) -> bool:
    """True for an office that one person has at a time: the head of a state, of a government or of a church."""
    return tables()["office-of-state"].get(office) in ("one", "church")


def is_held_by_many(office: str) -> bool:
    """True for an office of which several people hold one each at a time: a senator, an official, a captain."""
    words = {office} if office in tables()["office"].values() else {office, office.split()[-1]}
    tables_of_many = (tables()[name] for name in ("post", "trade", "office-of-many"))
    return any(not words.isdisjoint(table) for table in tables_of_many)


def of_titles(view: DocumentView, title: TitleMark, lands: Lands) -> str | None:
    """The entity that the office is of; told, or else the holder's or the document's only one."""
    if title.of:
        return view.named_in(title.of) or view.marked.document.words(title.of)
    if not is_national(title.office):
        return None
    person = view.who(title.person) if title.person else None
    told = lands.of_holders.get(person or "", set())
    return next(iter(told)) if len(told) == 1 else lands.homes.get(view.id)
