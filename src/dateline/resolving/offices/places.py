"""Of what land or body an office is, where the words beside it tell, here or elsewhere in the story."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from dateline.resolving.attribution import called, heads_in
from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView, Views
from dateline.rules import alternation, expression
from dateline.types import Entity, Span, TitleMark

MOST_BEFORE = 32
# who is told without a land far more often than with it may have the land by a slip of the reading, unless several
# articles tell it
MOST_BARE, MANY, SEVERAL = 10, 1000, 2
SEAT = re.compile(r"\)")
OWN = re.compile(r"(?:\s?['’]s?)?\s+\w")

# By person, the lands that their offices are told with.
Lands = Mapping[str, set[str]]


def office_land(views: Views, entities: Sequence[Entity]) -> Lands:
    """The lands of each person's offices, where these are told; a governor's state is no land of a president."""
    lands: dict[str, set[str]] = defaultdict(set)
    documents: dict[str, set[str]] = defaultdict(set)
    votes: Counter[tuple[str, bool]] = Counter()
    places = {entity.id for entity in entities if entity.kind == "place" and entity.name in _lands()}
    for view in views.values():
        for title in view.marked.titles:
            of = view.named_in(title.of) if title.of else None
            person = view.who(title.person) if title.person and of in places else None
            if person and of:
                lands[person].add(of)
                documents[person].add(view.marked.document.id)
            if title.person and is_national(title.office):
                votes[view.who(title.person) or "", bool(of)] += 1
    sure = {who for who, docs in documents.items() if len(docs) >= SEVERAL}
    return {
        who: told
        for who, told in lands.items()
        if who in sure or votes[who, False] <= MOST_BARE * (votes[who, True] or MANY)
    }


@cache
def _lands() -> frozenset[str]:
    return frozenset(tables()["country-code"].values())


def is_land(view: DocumentView, of: str) -> bool:
    """True for a country."""
    return of in view.things and view.things[of].name in _lands()


def is_national(office: str) -> bool:
    """True for an office that a land has one of: a head of state or government, a minister."""
    of_state = tables()["office-of-state"].get(office) in ("one", "some")
    return of_state or office.endswith("minister") or "minister of" in office


def is_held_by_one(office: str) -> bool:
    """True for an office that one person has at a time: the head of a state, of a government or of a church."""
    return tables()["office-of-state"].get(office) in ("one", "church")


def is_held_by_many(office: str) -> bool:
    """True for an office of which several people hold one each at a time: a senator, an official, a captain."""
    words = {office} if office in tables()["office"].values() else {office, office.split()[-1], _bare(office)}
    tables_of_many = (tables()[name] for name in ("post", "trade", "office-of-many"))
    return any(not words.isdisjoint(table) for table in tables_of_many)


def _bare(office: str) -> str:
    """The office without what it is for: "professor" of "professor of economics"."""
    return expression("title", "office-of-matter").split(office)[0].split()[-1]


def _tells_no_body(title: TitleMark, told: str) -> bool:
    """True for words that the office itself says, "Health" of "Health Minister", for a "Norwegian lawyer", a party."""
    words = told.lower().split()
    if len(words) > 1 and words[-1] in tables()["half-of-body"]:
        words.pop()  # "Republican National Chairman": of the party's own
    last = {title.office, title.office.split()[-1]}
    is_trade = any(not last.isdisjoint(tables()[table]) for table in ("post", "trade"))
    if " ".join(words) in tables()["party-people"] or " ".join(words) in tables()["faith-people"]:
        return True
    return set(words) <= set(title.office.split()) or (is_trade and " ".join(words) in tables()["demonym"])


def of_titles(view: DocumentView, title: TitleMark, lands: Lands) -> str | None:
    """The entity that the office is of; told, or else the only land of the holder's offices."""
    if title.of and not _tells_no_body(title, title.of.of(view.text)):
        of = None if is_common(title.of.of(view.text)) else _told_body(view, title.of)
        return None if of and _is_no_body(view, title, of) else of
    if (owner := _owner_called(view, title)) or not is_national(title.office):
        return owner
    person = view.who(title.person) if title.person else None
    told = lands.get(person or "", set())
    return next(iter(told)) if len(told) == 1 else None


def _owner_called(view: DocumentView, title: TitleMark) -> str | None:
    """The one body that a noun beside the office stands for: "the commission's chairman", "chief of the commission"."""
    text, start, end = view.text, title.span.start, title.span.end
    found = expression("title", "owner-called").search(text, max(0, start - MOST_BEFORE), start)
    found = found or expression("title", "owner-called-behind").match(text, end)
    return called(view, heads_in(view), found.start("noun"), found["noun"]) if found else None


def _is_no_body(view: DocumentView, title: TitleMark, of: str) -> bool:
    """True for the people of no one land, "African", and for the place where somebody has a calling."""
    if of not in view.things:
        return False
    if is_land(view, of) and title.office.split()[-1] in tables()["office-of-court"] and len(title.office.split()) == 1:
        return True
    house = view.things[of].name.split()[-1].lower() in tables()["office-body"]
    if house and title.office.split()[-1] in tables()["title-after"]:
        return True  # "the state's Senate candidate" is of a party, and of no house
    is_people = view.things[of].kind == "group" and title.of is not None
    if is_people and title.of and title.of.of(view.text).lower() in tables()["continent-people"]:
        return True
    return view.things[of].kind == "place" and is_calling(title.office)


def is_calling(office: str) -> bool:
    """True for what somebody is by learning or trade, whoever employs him: "lawyer", "music producer"."""
    words = office.split()
    if any(" ".join(words[at:]) in tables()["office"] for at in range(len(words))):
        return False
    callings = tables()["calling"]
    is_rank = callings.get(words[-1], "alone") == "alone"
    return office in callings or (words[0] in tables()["degree"] and words[-1] in callings) or not is_rank


def _told_body(view: DocumentView, of: Span) -> str:
    """The entity named last in the words, or the words themselves; what is its own is another body."""
    words = view.marked.document.words(of)
    short = re.sub(r"[. ]", "", words).lower()
    if short in tables()["state-abbreviation"] and (words.endswith(".") or SEAT.match(view.text, of.end)):
        state = tables()["state-abbreviation"][short]
        return next((one for one, thing in view.things.items() if thing.name == state), state)
    within = [(mention, entity) for mention, entity in view.around(of) if of.covers(mention)]
    if not within or OWN.match(view.text, within[-1][0].end, of.end):
        return words
    return words if len(within) > 1 and within[-2][0].end + 1 == within[-1][0].start else within[-1][1]


def is_rank(office: str) -> bool:
    """True for what one is called in an army or police, whatever office one has: "brigadier general"."""
    return tables()["calling"].get(office) == "alone"


def is_common(words: str) -> bool:
    """True for a body that a common noun tells, which is one's own land's: "the lower house"."""
    return words[:1].islower() and words.split()[-1] in tables()["office-body"]


def with_matter(view: DocumentView, title: TitleMark) -> str:
    """The office with the common noun it is of: "speaker of the lower house"."""
    told = " ".join(title.of.of(view.text).split()) if title.of else ""
    return f"{with_party(view, title)} of {told}" if is_common(told) else with_party(view, title)


def with_party(view: DocumentView, title: TitleMark) -> str:
    """The office with whose people one is it for: "Republican nominee"; a governor is no party's.

    Who leads a party's people somewhere leads no others: "the county's Democratic chairman".
    """
    last = title.office.split()[-1]
    of_people = any(last in tables()[table] for table in ("post", "title-after", "office-of-body"))
    told = title.of.of(view.text) if title.of and not _tells_no_body(title, title.of.of(view.text)) else ""
    if not (last in tables()["office-of-party"] or (of_people and not told)):
        return title.office
    party = alternation(tables()["party-people"])
    words = re.compile(rf"\b({party})(?:['’]s)?\s+(?:[a-z]+\s+)?{re.escape(title.office)}", re.IGNORECASE)
    found = words.search(view.text, max(0, title.span.start - MOST_BEFORE), title.span.end)
    is_party = found is not None and found[1][0].isupper()  # a conservative lawyer need not be of a party
    return f"{found[1]} {title.office}" if found and is_party and found[1] not in told.split() else title.office
