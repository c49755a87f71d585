"""Where an entity is meant without its name: pronouns, offices that stand for their holder, nouns for a body."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.resolving.attribution import Heads, called, heads_in
from dateline.resolving.coreference.offices import formers_told, holders_told, offices_in, unnamed_in
from dateline.resolving.coreference.pronouns import Read, pronouns_in, read_people
from dateline.resolving.entities import tables
from dateline.resolving.view import DocumentView, Views
from dateline.types import Entity, OfficeHeld, Span

SURE, UNSURE = 0.75, "?"
THE = re.compile(r"\bthe ([a-z]+)\b(?!['’]s? of\b)", re.IGNORECASE)
ALONE = re.compile(
    r"\s*(?:[.,;:!?)\"”]|['’]s?\s|$|\s(?:is|was|has|had|will|would|could|can|may|might|should|must|did|does|do|"
    r"says?|said|also|and|or|but|in|on|at|to|from|with|by|for|after|before|when|while|which|that|who|where|because|"
    r"if|as|since|until|over|under|about|against|into|not|never|now|then|itself|have|plans|wants|expects|hopes|"
    r"[a-z]{2,}ed)\b(?![-–]))"
)
NEAR = 800
OPEN = frozenset({"administration", "authority", "cabinet", "front", "government", "movement", "paper", "parliament"})


def with_meant(views: Views, entities: tuple[Entity, ...], offices: Iterable[OfficeHeld] = ()) -> tuple[Entity, ...]:
    """The entities with the places where they are meant and not named."""
    documents = [views[doc] for doc in sorted(views)]
    offices = tuple(offices)
    holders, formers = holders_told(offices), formers_told(offices)
    meant_by = [offices_in(view, holders, formers) for view in documents]
    read = [read_people(view, unnamed_in(view, held)) for view, held in zip(documents, meant_by, strict=True)]
    told = _told(read)
    genders = _genders(read, told)
    meant: dict[str, list[Span]] = defaultdict(list)
    for one, held in zip(read, meant_by, strict=True):
        ours = held | pronouns_in(one, genders) | bodies_in(one.view)
        for span, who in (_pointed_at(one.view, ours) | ours).items():
            meant[who].append(span)
    return tuple(_meant(one, meant[one.id]) if one.id in meant and _is_sure(one, told) else one for one in entities)


def _pointed_at(view: DocumentView, ours: Mapping[Span, str]) -> dict[Span, str]:
    """What a witness takes for a name of the document, where we take it for nothing."""
    found: dict[Span, str] = {}
    for mark in view.marked.references:
        who = view.named_in(mark.name)
        if who and not view.within(mark.span) and not any(span.meets(mark.span) for span in ours):
            found[mark.span] = who
    return found


def _meant(entity: Entity, places: Iterable[Span]) -> Entity:
    return replace(entity, meant=tuple(sorted(places)))


def _is_sure(entity: Entity, genders: Mapping[str, str]) -> bool:
    """False for a person of one word whom no honorific or noun makes one: it may be no person at all."""
    return entity.kind != "person" or entity.id in genders or any(" " in name for name in entity.names)


def _genders(read: Sequence[Read], told: Mapping[str, str]) -> dict[str, str]:
    """The pronoun each person goes by: as told, or else by the most pronouns that can mean nobody else."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in read:
        words = {told.span: told.gender for _, people in one.sentences for told in people if told.word}
        for span, who in pronouns_in(one, told).items():
            votes[who][words[span] or ""] += 1
    return {who: _most(count) for who, count in votes.items()} | dict(told)


def _told(read: Sequence[Read]) -> dict[str, str]:
    """The pronoun told by honorifics and by nouns beside the name, or else by the given name."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    given: dict[str, str] = {}
    for one in read:
        given.update(one.view.pronouns)
        owner = dict(one.view.mentions)
        for name in one.view.marked.names:
            if name.pronoun and name.span in owner:
                votes[owner[name.span]][name.pronoun] += 1
        for _, people in one.sentences:
            for told in people:
                if told.who and told.gender and not told.word:
                    votes[told.who][told.gender] += 1
    return given | {who: gender for who, count in votes.items() if (gender := _most(count)) != UNSURE}


def _most(count: Counter[str]) -> str:
    """The pronoun of most votes by far, or else a question mark, which no pronoun fits."""
    gender, most = count.most_common(1)[0]
    return gender if most >= SURE * count.total() else UNSURE


def bodies_in(view: DocumentView) -> dict[Span, str]:
    """The document's nouns that mean one of its bodies, which was told of not far before."""
    text, heads = view.text, heads_in(view)
    last = {who: 0 for _, who in view.mentions}
    names = iter(view.mentions)
    name = next(names, None)
    found: dict[Span, str] = {}
    for noun in (noun for s in view.marked.sentences for noun in THE.finditer(text, s.start, s.end)):
        while name and name[0].end <= noun.start():
            last[name[1]] = name[0].end
            name = next(names, None)
        span = Span(view.id, *noun.span())
        who = _body(view, heads, noun, span) if ALONE.match(text, noun.end()) else None
        if who and span.start - last[who] < NEAR:
            found[span], last[who] = who, span.end
    return found


def _body(view: DocumentView, heads: Heads, noun: re.Match[str], span: Span) -> str | None:
    word = noun[1].lower()
    if word not in tables()["body-called"] or word in OPEN or view.within(span):
        return None
    who = called(view, heads, noun.start(), word)
    return who if who and who in view.things and view.things[who].kind == "body" else None
