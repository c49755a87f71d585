"""Which happenings, matters, people and quotes a reader asked for, and in what order they are told."""

import sys
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.types import Account, Entity, Happening, Line, Slot, Span, Utterance, Verdict, When
from dateline.views.chronicle.retellings import Retold, retold
from dateline.views.importance import is_overtaken, last_day
from dateline.views.index import Index, counted
from dateline.views.sayings import is_of_somebody
from dateline.views.wording import begins


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

    `rank` is its place among all, the most important first; `level` is 1 for the few that matter most, 2 for what
    matters next, 3 for the rest; `is_background` is True for what was before the story. `further` are events that tell
    the same in other words. `is_behind` is True for what is hardly news beside the rest: it says what a better line
    says, or was planned for a day that was over when the last article came out.
    """

    happening: Happening
    when: When
    words: Span
    documents: int
    rank: int = 0
    disputed: Line | None = None
    level: int = 3
    is_background: bool = False
    further: tuple[Happening, ...] = ()
    is_behind: bool = False


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
# How many events are shown at the first level, and at the second; what is no news by itself stands at neither, unless
# the story has next to nothing else.
LEVELS = (5, 30)
# So much is shown of the words that bound the days of an event.
LONGEST_BOUND = 80
# With fewer than so many the story is told by the best of what is no news as well, up to so many.
FEWEST, FILLED = 5, 10
# Who asks for so many asks for all.
ALL = sys.maxsize
SLOTS: dict[Slot, str] = {
    "when": "when",
    "amount": "how many",
    "where": "where",
    "who": "who",
    "holder": "holder",
    "outcome": "outcome",
    "cause": "cause",
    "rank": "rank",
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
        if _is_within(entry.when, asked)
        and any(_concerns(one.entities, people) for one in (entry.happening, *entry.further))
    ]


@lru_cache(maxsize=1)
def _all_entries(index: Index) -> tuple[Entry, ...]:
    disputed, begins = _disputed(index.account), story_begins(index)
    told = [one for one in index.account.story.happenings if one.when and one.status in TOLD]
    told = sorted(told, key=lambda one: index.ranks[one.id])
    found = retold(index.account.story, index.lines, told, disputed)
    last = last_day(index.account.story)
    made = [_entry(line, rank, index, disputed.get(line.happening.id), begins, last) for rank, line in enumerate(found)]
    order = sorted(made, key=lambda entry: (entry.when.hull.first, entry.when.hull.after, entry.happening.is_folded))
    return tuple(order)


def _disputed(account: Account) -> dict[str, Line]:
    """By happening, the first line on which its days or figures conflict or were updated."""
    differing = [line for line in account.lines if line.verdict in ("conflict", "update")]
    return {line.about: line for line in reversed(differing) if line.slot in ("when", "amount")}


def first_of(found: Sequence[Entry], most: int) -> list[Entry]:
    """The most important of the entries, so many, in the order they stand in.

    What is no news by itself, and what cannot be read alone, is among them where all are asked for, or where next to
    nothing else is told; what is told in a sentence is before what only a noun tells.
    """
    alone = [entry for entry in found if not entry.happening.is_folded]
    news = [entry for entry in alone if _is_news(entry)]
    said = [entry for entry in alone if _is_news(entry) or _is_in_a_sentence(entry.happening)]
    told = next((some for some in (news, said, alone) if len(some) >= FEWEST and most < ALL), found)
    most = min(most, FILLED) if told is said or told is alone else most
    chosen = {entry.rank for entry in sorted(told, key=lambda entry: entry.rank)[:most]}
    return [entry for entry in told if entry.rank in chosen]


def _is_news(entry: Entry) -> bool:
    return not (_is_minor(entry.happening) or entry.is_behind)


def _is_minor(happening: Happening) -> bool:
    return happening.is_minor or happening.is_open


def _is_in_a_sentence(happening: Happening) -> bool:
    return any(telling.mark.form == "clause" for telling in happening.tellings)


def further_words(entry: Entry, index: Index) -> str:
    """How many further tellings there are, and what bounds its days where none gives them; empty where neither is."""
    further = counted(len(entry.further), "more telling") if entry.further else ""
    told = " ".join(index.words(span) for span in entry.happening.bounded_by)
    if len(told) > LONGEST_BOUND:
        told = told[:LONGEST_BOUND].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    bound = f"day not told: not before “{told}”, not after the report" if told else ""
    return "; ".join(filter(None, (further, bound)))


def story_begins(index: Index) -> date | None:
    """The day before which all is background."""
    return begins(index.account.story, index.main)


def _entry(
    line: Retold, rank: int, index: Index, disputed: Line | None, begins: date | None, last: date | None
) -> Entry:
    happening, when = line.happening, line.when
    told = [telling for telling in happening.tellings if telling.mark.status == happening.status]
    dated = [telling for telling in told if telling.when] or told
    best = min(dated, key=lambda telling: telling.when.hull.days if telling.when else 0)
    is_behind = line.is_echo or is_overtaken(happening, last)
    is_last = happening.is_folded or is_behind or (_is_minor(happening) and rank >= LEVELS[0])
    level = 3 if is_last else 1 + sum(rank >= most for most in LEVELS)
    before = begins is not None and when.hull.last < begins
    further = tuple(line.further)
    return Entry(
        happening, when, best.span, len(happening.documents), rank, disputed, level, before, further, is_behind
    )


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
    """What known people said, those told in most documents first; then what those said who are only described."""
    chosen = found_people(index, asked.person)
    found = [said for said in _all_utterances(index) if chosen is None or said.speaker in chosen]
    if asked.since or asked.until:
        found = [said for said in found if said.when and _is_within(said.when, asked)]
    return found


@lru_cache(maxsize=1)
def _all_utterances(index: Index) -> tuple[Utterance, ...]:
    told = [said for said in index.account.story.utterances if said.wordings and is_of_somebody(said)]
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
