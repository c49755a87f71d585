"""What a telling says that can be held against another: its word, days, participants, and the words around it."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.resolving.events.articles import Articles, Bag, names
from dateline.resolving.events.sorts import (
    Sorts,
    before,
    called,
    is_another,
    is_brought_in,
    is_of_several,
    is_plural,
    kinds_of,
    sorts_of,
)
from dateline.resolving.stems import stem
from dateline.resolving.view import DocumentView
from dateline.rules import alternation, load
from dateline.types import EventMark, EventStatus, QuantityMark, Span, Telling, When, Window

ROOT = 5
FRONT = 16
LONGEST_PRONOUN = 3
OWNING = ("'", "’")
NEXT_WORD = re.compile(r"\s+([a-z]+)")
Amount = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """One telling as it is compared; each is the same as itself alone, so that it can be looked up at once.

    `kinds` are that of its word and what it may tell besides, and of a verb by which something begins or goes on those
    of its noun: "fighting erupted"; `deeds` are finer. `root` is the beginning of its word, so that "explode" meets
    "explosion", and `often` how many tellings of the article have it. `doers` are the entities that act, `actors` the
    persons among them, `subjects` the words for them, `takes` those for what it is done to, `objects` its names where
    a verb tells it, `undergone` the persons to whom it is done, `owners` whose that is ("his son"), `kin` those whose
    son or deputy takes part, `clause_names` and `places` the entities of the clause and the places of the sentence.
    `named` are the participants by name, `parts` the words for them; `clause`, `sentence` and `company` hold what
    stands around, ever farther. `sorts` are, by class, the words that mark it off from its like (of a round:
    "second"); it `is_new` where it is brought in as one of many without a day ("a poll"), `is_many` where as several;
    a noun `is_plural`, or `is_another` than what was told ("a similar ruling"), has words `before` it ("midterm"), and
    is `called` by a name.
    `numbers` are those of its clause as they are stated, and `amounts` what these may mean; `counts` are the people
    that it counts, how many of what. `part_of_day` is the morning or evening that is told for it. `alone` are those of
    its names (deeds and root) by which its article tells nothing else; none until the tellings of the article are put
    together.
    """

    telling: Telling
    doc: str
    kind: str
    kinds: frozenset[str]
    deeds: frozenset[str]
    status: EventStatus
    when: When | None
    root: str
    word: frozenset[str]
    often: int
    published: Window | None
    doers: frozenset[str]
    actors: frozenset[str]
    subjects: frozenset[str]
    takes: frozenset[str]
    objects: frozenset[str]
    undergone: frozenset[str]
    owners: frozenset[str]
    kin: frozenset[str]
    clause_names: frozenset[str]
    places: frozenset[str]
    named: Bag
    parts: Bag
    clause: Bag
    sentence: Bag
    company: Bag
    sorts: Sorts
    is_new: bool
    is_many: bool
    is_plural: bool
    is_another: bool
    before: frozenset[str]
    called: frozenset[str]
    numbers: frozenset[Amount]
    amounts: tuple[Amount, ...]
    counts: frozenset[tuple[Amount, str]]
    part_of_day: str | None
    alone: frozenset[str] = frozenset()

    @property
    def names_for_it(self) -> frozenset[str]:
        """What it may be called by: its deeds and the beginning of its word."""
        return self.deeds | {f"{self.root}-"}


def traits_of(tellings: Iterable[Telling], articles: Articles) -> tuple[Traits, ...]:
    """The tellings as they are compared, in the same order."""
    told = tuple(tellings)
    roots = [_root(telling, articles.pages[telling.span.doc].view.text) for telling in told]
    often = Counter((telling.span.doc, root) for telling, root in zip(told, roots, strict=True))
    return tuple(
        _traits(telling, articles, root, often[(telling.span.doc, root)])
        for telling, root in zip(told, roots, strict=True)
    )


def _root(telling: Telling, text: str) -> str:
    """The beginning of its word; of one that tells little alone with what follows: what came down did not come in.

    Of what began to be done, that of the word for it.

    Being and having are no word for anything: each telling has one of its own.
    """
    lemma, words = telling.mark.lemma, load("event").words["particle"]
    if lemma in load("event").words["state-verb"]["own-day"]:
        return f"{lemma} {telling.mark.trigger.start}"
    behind = NEXT_WORD.match(text, telling.mark.trigger.end) if lemma in words["light"] else None
    return f"{lemma} {behind[1]}" if behind and behind[1] in words["particle"] else lemma.split()[-1][:ROOT]


def _traits(telling: Telling, articles: Articles, root: str, often: int) -> Traits:
    mark, page = telling.mark, articles.pages[telling.span.doc]
    view, own = page.view, page.words(mark.trigger)
    figures = [figure for figure in view.marked.quantities if mark.span.covers(figure.span)]
    sentence, block = view.sentence_of(mark.trigger) or mark.span, view.block_of(mark.span)
    doers, taken = _who(mark.agents, view) or _who_follows(mark, sentence, view), _taken(mark, view.text)
    around = view.entities_in(sentence)
    published = view.marked.document.published
    parties = (*mark.agents, *mark.patients)
    return Traits(
        telling,
        doc=view.id,
        kind=mark.kind,
        kinds=_kinds(mark, view.text),
        deeds=frozenset(mark.deeds),
        status=mark.status,
        when=telling.when,
        root=root,
        word=own,
        often=often,
        published=published.window if published else None,
        doers=doers,
        actors=doers & view.people,
        subjects=page.words(*mark.agents) - own,
        takes=page.words(*mark.patients) - own,
        objects=frozenset(() if mark.nominal else view.entities_in(*taken)),
        undergone=_undergone(mark, view),
        owners=frozenset(_owners(parties, view)),
        kin=frozenset(who for span in parties if (who := _whose(span, view))),
        clause_names=frozenset(telling.entities),
        places=frozenset(entity for entity in around if _is_place(entity, view)),
        named=articles.bag(names(doers | _who(taken, view))),
        parts=articles.bag(page.words(*mark.agents, *mark.patients) - own),
        clause=articles.bag((page.words(mark.span) - own) | names(telling.entities)),
        sentence=articles.sentence(sentence),
        company=articles.company(block.span) if block else articles.bag(()),
        sorts=sorts_of(mark, view.text),
        is_new=telling.when is None and is_brought_in(mark, view.text),
        is_many=telling.when is None and is_of_several(mark, view.text),
        is_plural=mark.nominal and is_plural(mark, view.text),
        is_another=is_another(mark, view.text),
        called=called(mark, view.text),
        before=frozenset(stem(word) for word in before(mark, view.text)),
        numbers=frozenset(figure.stated for figure in figures),
        amounts=tuple(_amount(figure) for figure in figures),
        counts=frozenset((figure.stated, figure.unit) for figure in figures if figure.unit and _is_count(figure)),
        part_of_day=_part_of_day(mark, view),
    )


def _kinds(mark: EventMark, text: str) -> frozenset[str]:
    told = kinds_of(mark.lemma) | {mark.kind}
    if mark.lemma not in load("event").words["aspect"]["aspect"]:
        return told
    nouns = (span.of(text).lower().rsplit(maxsplit=1)[-1] for span in (*mark.agents, *mark.patients) if len(span))
    return told.union(*(kinds_of(noun) | kinds_of(noun.removesuffix("s")) for noun in nouns))


def _part_of_day(mark: EventMark, view: DocumentView) -> str | None:
    """The only part of the day that its times tell: "in the evening"."""
    told = {time.ref.part for time in view.marked.times if time.span in mark.times and time.ref.part}
    return next(iter(told)) if len(told) == 1 else None


def _is_count(figure: QuantityMark) -> bool:
    """True for "three miners": some of many, and no share or size."""
    few, most = figure.stated
    return few == most and few > 1 and figure.counted == "person"


def _amount(figure: QuantityMark) -> Amount:
    """From the least to the most that is meant, as far as that is told."""
    return -math.inf if figure.low is None else figure.low, math.inf if figure.high is None else figure.high


def _who(spans: Iterable[Span], view: DocumentView) -> frozenset[str]:
    """The entities that the spans name, or that their pronouns stand for."""
    behind = {span: who for span in spans if (who := view.named_behind(span))}
    told = [(span, [*_named_in(span, view, is_office=span in behind)]) for span in spans]
    told += [(span, [who]) for span, who in behind.items()]
    meant = {view.who(span) for span, named in told if not named and len(span) <= LONGEST_PRONOUN}
    return frozenset(entity for entity in (*meant, *(one for _, named in told for one in named)) if entity)


def _named_in(span: Span, view: DocumentView, *, is_office: bool) -> Iterator[str]:
    """The entities that the span names; the land of "the Norwegian minister, Ada Holm" does not do what she does."""
    named = (who for who in view.entities_in(span) if who != _whose(span, view))
    return (who for who in named if not (is_office and _is_place(who, view)))


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
    return _who(undergone, view) & view.people


def _taken(mark: EventMark, text: str) -> tuple[Span, ...]:
    """What it is done to: of "shot himself" who did it."""
    words = load("event").words["leaning"]["self"]
    to_oneself = any(span.of(text).lower() in words for span in mark.patients)
    return (*mark.patients, *mark.agents) if to_oneself else mark.patients


def _whose(span: Span, view: DocumentView) -> str | None:
    """The person whose son or deputy the words tell of: "her sister", "Berg's aide"; a body or a car is no other's."""
    if not _person_nouns().search(view.text, span.start, span.end):
        return None
    if pronoun := _owner_words().match(view.text, span.start, span.end):
        return view.he_or_she(Span(span.doc, *pronoun.span()), pronoun[0].lower())
    named = (who for mention, who in view.inside(span) if view.text.startswith(OWNING, mention.end))
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
def _person_nouns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('title').words['person-noun'])})\Z", re.IGNORECASE)


@cache
def _owner_words() -> re.Pattern[str]:
    words = load("event").words["owner"]
    return re.compile(rf"\b(?:(?P<own>{'|'.join(words['own'])})|{'|'.join(words['other'])})\b", re.IGNORECASE)


def _is_place(entity: str, view: DocumentView) -> bool:
    return entity in view.things and view.things[entity].kind == "place"
