"""Who takes part in what a telling tells: who does it, to whom it is done, whose son or deputy that is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.resolving.view import DocumentView
from dateline.rules import alternation, load
from dateline.types import EventMark, Span

FRONT = 16
LONGEST_PRONOUN = 3


@dataclass(frozen=True, slots=True)
class Participants:
    """The entities that take part in one telling, by role.

    `actors` are the persons among the `doers`, and `actor_names` the places of their names; `takers` are those to whom
    or to which it is done, `undergone` the persons among them; `owners` are those whose they are ("his son"), `kin`
    those whose son or deputy takes part.
    """

    doers: frozenset[str]
    actors: frozenset[str]
    actor_names: tuple[Span, ...]
    takers: frozenset[str]
    objects: frozenset[str]
    undergone: frozenset[str]
    owners: frozenset[str]
    kin: frozenset[str]


def participants_of(mark: EventMark, sentence: Span, view: DocumentView) -> Participants:
    """Who takes part in what the mark tells, in its sentence."""
    taken, doers = _taken(mark, view.text), _doers(mark, sentence, view)
    named = (row for span in mark.agents for row in view.inside(span))
    return Participants(
        doers,
        actors=doers & view.people,
        actor_names=tuple(name for name, who in named if who in view.people),
        takers=_who(taken, view, of_people=_is_of_people(mark, "to-people")),
        objects=frozenset(() if mark.nominal else view.entities_in(*taken)),
        undergone=_undergone(mark, view),
        owners=frozenset(_owners((*mark.agents, *mark.patients), view)),
        kin=_kin(mark, view),
    )


def is_place(entity: str, view: DocumentView) -> bool:
    """True for a town, a land, a river."""
    return entity in view.things and view.things[entity].kind == "place"


def _doers(mark: EventMark, sentence: Span, view: DocumentView) -> frozenset[str]:
    """Who does it."""
    return _who(mark.agents, view, of_people=_is_of_people(mark, "by-people")) or _who_follows(mark, sentence, view)


def _is_of_people(mark: EventMark, how: str) -> bool:
    """True for a verb of what only people do or undergo: who charged "Berg's deputies" charged no Berg."""
    return not mark.nominal and mark.kind in load("event").words["once"][how]


def _who(spans: Iterable[Span], view: DocumentView, *, of_people: bool = False) -> frozenset[str]:
    """The entities that the spans name, or that their pronouns stand for."""
    behind = {span: who for span in spans if (who := view.named_behind(span))}
    told = [(span, [*_named_in(span, view, is_office=span in behind, of_people=of_people)]) for span in spans]
    told += [(span, [who]) for span, who in behind.items()]
    meant = {view.who(span) for span, named in told if not named and len(span) <= LONGEST_PRONOUN}
    return frozenset(entity for entity in (*meant, *(one for _, named in told for one in named)) if entity)


def _named_in(span: Span, view: DocumentView, *, is_office: bool, of_people: bool) -> Iterator[str]:
    """The entities that the span names; the land of "the Norwegian minister, Ada Holm" does not do what she does."""
    owner = _whose(span, view, of_people=of_people)
    named = (who for who in view.entities_in(span) if who != owner)
    return (who for who in named if not (is_office and is_place(who, view)))


def _who_follows(mark: EventMark, sentence: Span, view: DocumentView) -> frozenset[str]:
    """The doers of the clause behind a phrase that opens its sentence: "During its rule, the Board closed mills"."""
    named_later = bool(mark.agents) and mark.agents[0].start - sentence.start < FRONT
    if not named_later or "," not in view.text[mark.trigger.end : sentence.end]:
        return frozenset()
    later = (other for other in view.marked.events if mark.trigger.end < other.trigger.start < sentence.end)
    return next((_who(other.agents, view) for other in later if other.agents), frozenset())


def _undergone(mark: EventMark, view: DocumentView) -> frozenset[str]:
    """The persons to whom it is done; of what nobody does to another, as dying, those who do it, or whose it is."""
    once = load("event").words["once"]
    befalls = mark.lemma in once["befalls"] or (mark.nominal and not set(once["person-once"]).isdisjoint(mark.deeds))
    undergone = (*_taken(mark, view.text), *(mark.agents if befalls and (mark.nominal or not mark.patients) else ()))
    return _who(undergone, view, of_people=_is_of_people(mark, "to-people")) & view.people


def _taken(mark: EventMark, text: str) -> tuple[Span, ...]:
    """What it is done to: of "shot himself" who did it."""
    words = load("event").words["leaning"]["self"]
    to_oneself = any(span.of(text).lower() in words for span in mark.patients)
    return (*mark.patients, *mark.agents) if to_oneself else mark.patients


def _kin(mark: EventMark, view: DocumentView) -> frozenset[str]:
    """Those whose son or deputy takes part."""
    parties = ((mark.agents, "by-people"), (mark.patients, "to-people"))
    told = ((span, _is_of_people(mark, how)) for spans, how in parties for span in spans)
    return frozenset(who for span, of_people in told if (who := _whose(span, view, of_people=of_people)))


def _whose(span: Span, view: DocumentView, *, of_people: bool = False) -> str | None:
    """The person whose son or deputy the words tell of: "her sister", "Berg's aide"; a body or a car is no other's.

    Of what only people do or undergo "Berg's followers" are others too, whatever they are called.
    """
    is_person = _person_nouns().search(view.text, span.start, span.end)
    if not (of_people or is_person):
        return None
    if is_person and (pronoun := _owner_words().match(view.text, span.start, span.end)):
        return view.he_or_she(Span(span.doc, *pronoun.span()), pronoun[0].lower())
    named = (who for mention, who in view.inside(span) if _owning().match(view.text, mention.end, span.end))
    return next((who for who in named if who in view.people), None)


def _owners(spans: Iterable[Span], view: DocumentView) -> Iterator[str]:
    """Whose "his son" is: the person that the pronoun stands for, of "my son" who speaks."""
    for span in spans:
        for pronoun in _owner_words().finditer(view.text, span.start, span.end):
            place = Span(span.doc, *pronoun.span())
            quoted = view.quote_of(place)
            owner = quoted[1] if quoted and pronoun["own"] else view.he_or_she(place, pronoun[0].lower())
            if owner:
                yield owner


@cache
def _owning() -> re.Pattern[str]:
    """What makes a name the owner of what the phrase goes on to name."""
    return re.compile(r" ?['’](?:s\b)? \w")


@cache
def _person_nouns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('title').words['person-noun'])})\Z", re.IGNORECASE)


@cache
def _owner_words() -> re.Pattern[str]:
    words = load("event").words["owner"]
    return re.compile(rf"\b(?:(?P<own>{'|'.join(words['own'])})|{'|'.join(words['other'])})\b", re.IGNORECASE)
