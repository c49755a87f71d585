"""Which happenings, matters, people and quotes a reader asked for, and in what order they are told."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateline.types import Account, Entity, Happening, Line, Slot, Span, Utterance, Verdict, When
from dateline.views.index import Index


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants to see: one person only, certain days only (both ends included), conflicts only, how many."""

    person: str | None = None
    since: date | None = None
    until: date | None = None
    conflicts: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated happening on the timeline, the words that date it best, and the line on which its sources differ.

    `level` is 1 for the few that matter most, 2 for what matters next, 3 for the rest; `is_background` is True for what
    was before the story.
    """

    happening: Happening
    when: When
    words: Span
    documents: int
    disputed: Line | None = None
    level: int = 3
    is_background: bool = False


@dataclass(frozen=True, slots=True)
class MatterLines:
    """One matter: its head, and its lines in their order; the first has the worst verdict."""

    head: str
    lines: tuple[Line, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of its verdicts."""
        return self.lines[0].verdict


EVERYTHING = Asked()
TOLD = ("happened", "planned")
# How many events are shown at the first level, and at the second.
LEVELS = (5, 30)
# A story begins so long before its main event, or its first article.
LEAD_IN = timedelta(31)
SLOTS: dict[Slot, str] = {
    "when": "when",
    "amount": "how many",
    "where": "where",
    "who": "who",
    "holder": "holder",
    "outcome": "outcome",
    "said": "words",
    "told": "how it is told",
}


def entries(index: Index, asked: Asked = EVERYTHING) -> list[Entry]:
    """What happened or is planned on known days, earliest first, then by the closer date, then the most told first.

    Of one date, what cannot be read alone comes last.
    """
    if not (asked.person or asked.since or asked.until):
        return [*_all_entries(index)]
    people = found_people(index, asked.person)
    return [
        entry
        for entry in _all_entries(index)
        if _is_within(entry.when, asked) and _concerns(entry.happening.entities, people)
    ]


@lru_cache(maxsize=1)
def _all_entries(index: Index) -> tuple[Entry, ...]:
    disputed, begins = _disputed(index.account), story_begins(index)
    all_told = [one for one in index.account.story.happenings if one.when and one.status in TOLD]
    told = _each_line_once(all_told, lambda one: (one.id not in disputed, index.ranks[one.id]))
    ranks = {id: rank for rank, id in enumerate(sorted((one.id for one in told), key=index.ranks.__getitem__))}
    made = [
        _entry(happening, happening.when, index, disputed.get(happening.id), ranks[happening.id], begins)
        for happening in told
        if happening.when
    ]
    order = sorted(made, key=lambda entry: (entry.when.hull.first, entry.when.hull.after, entry.happening.is_folded))
    return tuple(order)


def _each_line_once(told: Sequence[Happening], order: Callable[[Happening], tuple[bool, int]]) -> list[Happening]:
    """The happenings; of those that read alike (verbs of one sentence, told on one day) the first in that order."""
    found: dict[Hashable, str] = {}
    for one in sorted(told, key=order):
        found.setdefault((one.label, one.when, one.status), one.id)
    kept = {*found.values()}
    return [one for one in told if one.id in kept]


def _disputed(account: Account) -> dict[str, Line]:
    """By happening, the first line on which its days or figures conflict or were updated."""
    differing = [line for line in account.lines if line.verdict in ("conflict", "update")]
    return {line.about: line for line in reversed(differing) if line.slot in ("when", "amount")}


def first_of(found: Sequence[Entry], index: Index, most: int) -> list[Entry]:
    """The most important of the entries, so many, in the order they stand in."""
    if len(found) <= most:
        return [*found]
    chosen = {entry.happening.id for entry in sorted(found, key=lambda one: index.ranks[one.happening.id])[:most]}
    return [entry for entry in found if entry.happening.id in chosen]


def story_begins(index: Index) -> date | None:
    """The day before which all is background: a month before the main event, or before the first article."""
    windows = [document.published.window for document in index.documents.values() if document.published]
    days = [window.first for window in (*windows, *([index.main.day] if index.main.day else []))]
    return min(days) - LEAD_IN if days and min(days) - date.min > LEAD_IN else None


def _entry(
    happening: Happening, when: When, index: Index, disputed: Line | None, rank: int, begins: date | None
) -> Entry:
    told = [telling for telling in happening.tellings if telling.mark.status == happening.status]
    dated = [telling for telling in told if telling.when] or told
    best = min(dated, key=lambda telling: telling.when.hull.days if telling.when else 0)
    level = 3 if happening.is_folded else 1 + sum(rank >= most for most in LEVELS)
    before = begins is not None and when.hull.last < begins
    return Entry(happening, when, best.span, len(happening.documents), disputed, level, before)


def lines(index: Index, asked: Asked = EVERYTHING) -> list[Line]:
    """The lines of the ledger, most telling first, as they come."""
    people = found_people(index, asked.person)
    return [line for line in index.account.lines if _is_asked(line, index, asked, people)]


def matters_of(lines: Iterable[Line]) -> list[MatterLines]:
    """The matters in the order of their first lines."""
    found: dict[Hashable, list[Line]] = {}
    for line in dict.fromkeys(lines):
        found.setdefault(_key(line), []).append(line)
    return [MatterLines(own[0].head, tuple(own)) for own in found.values()]


def _key(line: Line) -> Hashable:
    """What makes two lines one matter: the event, or what is counted or held and of whom."""
    matter = line.matter
    if matter.kind == "event":
        return matter.kind, line.about
    if matter.kind in ("measure", "office"):
        return matter.kind, matter.label, matter.role, matter.counted, matter.entities, line.head
    return matter, line.about, line.head


def _is_asked(line: Line, index: Index, asked: Asked, people: set[str] | None) -> bool:
    if asked.conflicts and line.verdict != "conflict":
        return False
    if people is not None and not _concerns(_entities(line, index), people):
        return False
    if not asked.since and not asked.until:
        return True
    return any(_is_within(when, asked) for when in _whens(line, index))


def _entities(line: Line, index: Index) -> tuple[str, ...]:
    happening = index.happenings.get(line.about)
    named = [entity for claim in line.claims for entity in (claim.entity, claim.by) if entity]
    return (*line.matter.entities, *named, *(happening.entities if happening else ()))


def _whens(line: Line, index: Index) -> Iterator[When]:
    happening = index.happenings.get(line.about)
    if happening and happening.when:
        yield happening.when
    for claim in line.claims:
        yield from (when for when in (claim.when, claim.as_of) if when)


def people(index: Index, asked: Asked = EVERYTHING) -> list[Entity]:
    """The people, those in most documents and most often named first."""
    chosen = found_people(index, asked.person)
    found = [one for one in _persons(index) if chosen is None or one.id in chosen]
    return sorted(found, key=lambda one: (-len({span.doc for span in one.mentions}), -len(one.mentions), one.id))


def utterances(index: Index, asked: Asked = EVERYTHING) -> list[Utterance]:
    """What known people said, those told in most documents first; then what is left without a speaker."""
    chosen = found_people(index, asked.person)
    found = [said for said in _all_utterances(index) if chosen is None or said.speaker in chosen]
    if asked.since or asked.until:
        found = [said for said in found if said.when and _is_within(said.when, asked)]
    return found


@lru_cache(maxsize=1)
def _all_utterances(index: Index) -> tuple[Utterance, ...]:
    told = [said for said in index.account.story.utterances if said.wordings]
    return tuple(sorted(told, key=lambda said: (said.speaker is None, -len({q.span.doc for q in said.wordings}))))


def found_people(index: Index, person: str | None) -> set[str] | None:
    """The ids of the people who go by this name, or by one that holds it; None where nobody was asked for."""
    if not person:
        return None
    wanted = person.casefold().strip()
    exact = {id for id, names in _names(index).items() if wanted == id or wanted in names}
    return exact or {one.id for one in _persons(index) if wanted in one.name.casefold()}


def _persons(index: Index) -> list[Entity]:
    return [entity for entity in index.account.story.entities if entity.kind == "person"]


@lru_cache(maxsize=1)
def _names(index: Index) -> dict[str, frozenset[str]]:
    """By person, all their names, to be compared."""
    return {one.id: frozenset(name.casefold() for name in (one.name, *one.names)) for one in _persons(index)}


def _concerns(entities: tuple[str, ...], people: set[str] | None) -> bool:
    return people is None or not people.isdisjoint(entities)


def _is_within(when: When, asked: Asked) -> bool:
    after = asked.since is None or when.hull.last >= asked.since
    return after and (asked.until is None or when.hull.first <= asked.until)
