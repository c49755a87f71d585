"""Of what land or body an office is, where the words beside it tell, or the story leaves only one."""

from collections import defaultdict

from dateline.resolving.aliases_forms import tables
from dateline.resolving.speakers_scene import Scene, scene_of
from dateline.types import Entity, Marked, TitleMark

NATIONAL = frozenset({"prime minister", "deputy prime minister", "premier", "president", "chancellor", "king", "queen"})


def office_land(marked: tuple[Marked, ...], entities: tuple[Entity, ...]) -> dict[str, set[str]]:
    """By person, the lands that an office of theirs is told with, and under "" all such lands of the story."""
    lands: dict[str, set[str]] = defaultdict(set)
    kinds = {entity.id: entity.kind for entity in entities}
    for entry in sorted(marked, key=lambda entry: entry.document.id):
        scene = scene_of(entry, entities)
        for title in entry.titles:
            person = scene.who(title.person) if title.person else None
            of = scene.named_in(title.of) if title.of else None
            if of and kinds.get(of) == "place":
                for key in (person, f"{entry.document.id}/{title.office}", f"/{title.office}"):
                    if key:
                        lands[key].add(of)
    _add_homes(marked, entities, lands)
    return lands


def _add_homes(marked: tuple[Marked, ...], entities: tuple[Entity, ...], lands: dict[str, set[str]]) -> None:
    """By document, the one country that it speaks of far more than of any other."""
    codes = tables()["country-code"]
    countries = [e for e in entities if e.kind == "place" and e.name in set(codes.values())]
    for entry in marked:
        counts = sorted(((sum(m.doc == entry.document.id for m in e.mentions), e.id) for e in countries), reverse=True)
        if counts and counts[0][0] > 1 and (len(counts) == 1 or counts[0][0] >= 3 * max(1, counts[1][0])):
            lands[f"home/{entry.document.id}"].add(counts[0][1])


def of_titles(scene: Scene, title: TitleMark, lands: dict[str, set[str]]) -> str | None:
    """The entity that the office is of; told, or the only one that its holder, document and story allow."""
    if title.of:
        return scene.named_in(title.of) or scene.marked.document.words(title.of)
    if not (title.office in NATIONAL or title.office.endswith("minister") or "minister of" in title.office):
        return None
    person = scene.who(title.person) if title.person else None
    document = scene.marked.document.id
    keys = (person, f"{document}/{title.office}", f"home/{document}", f"/{title.office}")
    found = (lands.get(key or "", set()) for key in keys)
    return next((next(iter(places)) for places in found if len(places) == 1), None)
