"""What a telling says that can be held against another: its word, days, participants, and the words around it."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.resolving.events.articles import Articles, Bag, names
from dateline.resolving.events.traits.participants import is_place, participants_of
from dateline.resolving.events.traits.sorts import (
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
from dateline.rules import load
from dateline.types import EventMark, EventStatus, QuantityMark, Telling, When, Window

ROOT = 5
WEEK = 7
NEXT_WORD = re.compile(r"\s+([a-z]+)")
Amount = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """One telling as it is compared; each is the same as itself alone, so that it can be looked up at once.

    `kinds` are that of its word and what it may tell besides, and of a verb by which something begins or goes on those
    of its noun: "fighting erupted"; `deeds` are finer. `root` is the beginning of its word, so that "explode" meets
    "explosion", and `often` how many tellings of the article have it. `doers` are the entities that act, `actors` the
    persons among them, `actor_words` the words of their names, `subjects` the words for them, `takes` those for what
    it is done to, `objects` its names where a verb tells it, `undergone` the persons to whom it is done, `owners`
    whose that is ("his son"), `kin` those whose son or deputy takes part, `clause_names` and `places` the entities of
    the clause and the places of the sentence.
    `named` are the participants by name, `parts` the words for them; `clause`, `sentence` and `company` hold what
    stands around, ever farther. `sorts` are, by class, the words that mark it off from its like (of a round:
    "second"); it `is_new` where it is brought in as one of many without a day ("a poll"), `is_many` where as several;
    a noun `is_plural`, or `is_another` than what was told ("a similar ruling"), has words `before` it ("midterm"), and
    is `called` by a name.
    `numbers` are those of its clause as they are stated, and `amounts` what these may mean; `counts` are the people
    that it counts, how many of what. `part_of_day` is the morning or evening that is told for it; it `has_named_day`
    where its day is called by its name ("on Friday"). `alone` are those of its names (deeds and root) by which its
    article tells nothing else; none until the tellings of the article are put together.
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
    actor_words: frozenset[str]
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
    has_named_day: bool
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
    who = participants_of(mark, sentence, view)
    around = view.entities_in(sentence)
    published = view.marked.document.published
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
        doers=who.doers,
        actors=who.actors,
        actor_words=page.words(*who.actor_names),
        subjects=page.words(*mark.agents) - own,
        takes=page.words(*mark.patients) - own,
        objects=who.objects,
        undergone=who.undergone,
        owners=who.owners,
        kin=who.kin,
        clause_names=frozenset(telling.entities),
        places=frozenset(entity for entity in around if is_place(entity, view)),
        named=articles.bag(names(who.doers | who.takers)),
        parts=articles.bag(page.words(*mark.agents, *mark.patients) - own),
        clause=articles.bag((page.words(mark.span) - own) | names(telling.entities)),
        sentence=articles.sentence(sentence),
        company=articles.company(block.span) if block else articles.bag(()),
        sorts=sorts_of(mark, view.text),
        is_new=_is_of_any_day(telling) and is_brought_in(mark, view.text),
        is_many=_is_of_any_day(telling) and is_of_several(mark, view.text),
        is_plural=mark.nominal and is_plural(mark, view.text),
        is_another=is_another(mark, view.text),
        called=called(mark, view.text),
        before=frozenset(stem(word) for word in before(mark, view.text)),
        numbers=frozenset(figure.stated for figure in figures),
        amounts=tuple(_amount(figure) for figure in figures),
        counts=frozenset((figure.stated, figure.unit) for figure in figures if figure.unit and _is_count(figure)),
        part_of_day=_part_of_day(mark, view),
        has_named_day=_has_named_day(mark, view),
    )


def _is_of_any_day(telling: Telling) -> bool:
    """True where no day tells which it is; nor does a month or a year, of what came round: "a poll in February"."""
    mark = telling.mark
    again = mark.nominal and mark.kind in load("event").words["once"]["comes-round"]
    return telling.when is None or (again and mark.status == "happened" and telling.when.hull.days > WEEK)


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


def _has_named_day(mark: EventMark, view: DocumentView) -> bool:
    """True for "on Friday" and "on 4 May", which name their day as "yesterday" does not."""
    told = [time.ref for time in view.marked.times if time.span in mark.times]
    return any(ref.weekday is not None or ref.day is not None for ref in told)


def _is_count(figure: QuantityMark) -> bool:
    """True for "three miners": some of many, and no share or size."""
    few, most = figure.stated
    return few == most and few > 1 and figure.counted == "person"


def _amount(figure: QuantityMark) -> Amount:
    """From the least to the most that is meant, as far as that is told."""
    return -math.inf if figure.low is None else figure.low, math.inf if figure.high is None else figure.high
