"""Whom a line calls by the family name alone or by letters: the rest of the name, and the office, in brackets.

"[Greta] Sundvall [mayor of Hollevik] said"; whom nearly all articles tell of needs no such help.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Entity, OfficeHeld, Span, Story, When, Window

# A word with a capital before a name, and what follows it that an office would stand in the way of.
BEFORE, BEHIND = re.compile(r"\b([A-Z][\w’'-]*\.?)\s$"), re.compile(r"\s?['’]|\s?,")
AS_FAR, OWNS = 24, re.compile(r"\s?['’]")
# "Anti-Berg" is one word.
HYPHENS = ("-", "–")
# So long before and after an event its people are called by an office that they hold.
ABOUT = timedelta(200)
Edit = tuple[int, int, str]
# Of the person whom most articles tell of, if they are so large a share of them, every reader of the story knows.
FAMILIAR = 0.8
# Of many articles an office is known that so many tell.
SEVERAL = 2
# A name of so few letters, all of them capitals, stands for words.
LETTERS = range(3, 7)


@dataclass(frozen=True, slots=True)
class Introductions:
    """Full names by entity, offices by entity and document, and who needs no introduction."""

    names: Mapping[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    familiar: frozenset[str] = frozenset()
    offices: Mapping[tuple[str, str], tuple[str, Window]] = field(default_factory=dict)


def introductions(story: Story) -> Introductions:
    """What the people and bodies of a story are introduced with."""
    names = {one.id: one.name for one in story.entities}
    return Introductions(
        names,
        frozenset(one.id for one in story.entities if one.kind == "person"),
        frozenset(_familiar(story)),
        _offices(story.offices, names, bodiless=story.are_few),
    )


def _familiar(story: Story) -> Iterator[str]:
    """The person of whom most articles tell."""
    people = [one for one in story.entities if one.kind == "person"]
    main = max(people, key=_spread, default=None)
    if main and _spread(main)[0] >= max(FAMILIAR * len(story.articles), 2):
        yield main.id


def _spread(one: Entity) -> tuple[int, int]:
    return len({span.doc for span in one.mentions}), len(one.mentions)


def _offices(
    offices: Iterable[OfficeHeld], names: Mapping[str, str], *, bodiless: bool
) -> dict[tuple[str, str], tuple[str, Window]]:
    """By person and document the office most told there, first of those of which it is told what they are of.

    Others, "leader" and "dictator", only where `bodiless` ones introduce anybody: among few articles. Of many, nobody
    is introduced by what one article alone tells, nor by what fewer tell than call him a candidate.
    """
    sought = load("event").words["leaning"]["sought"]
    offices = [*offices]
    tellers: dict[tuple[str, str | None, str | None], set[str]] = defaultdict(set)
    for held in offices:
        is_sought = held.office.split()[-1] in sought
        tellers[(held.person, None, None) if is_sought else (held.person, held.office, held.of)].add(held.span.doc)
    found: dict[tuple[str, str], Counter[tuple[bool, str]]] = defaultdict(Counter)
    days: dict[tuple[str, str], Window] = {}
    for held in offices:
        least = max(SEVERAL, len(tellers[held.person, None, None]))
        told = held.as_of and (bodiless or (held.of and len(tellers[held.person, held.office, held.of]) >= least))
        if held.status == "current" and held.as_of and told and held.office.split()[-1] not in sought:
            of = names.get(held.of, held.of) if held.of else None
            found[held.person, held.span.doc][bool(of), f"{held.office} of {of}" if of else held.office] += 1
            days[held.person, held.span.doc] = held.as_of
    best = {key: max(told, key=lambda one: (one[0], told[one], one))[1] for key, told in found.items()}
    return {key: (office, days[key]) for key, office in best.items()}


def introducing(
    named: Iterable[tuple[Span, str]], text: str, when: When | None, known: Introductions
) -> Iterator[Edit]:
    """What to put beside the names of a line, each person and body introduced once."""
    named, seen = [*named], set[str]()
    whole = {who for span, who in named if len(span.of(text).split()) > 1}
    for span, who in named:
        words, full = span.of(text), known.names.get(who, "")
        if who in seen or who in whole or who in known.familiar or " " not in full or " " in words:
            continue
        seen.add(who)
        if who in known.people:
            yield from _person(span, full, text, _office_then(known.offices.get((who, span.doc)), when))
        elif (
            words.isalpha()
            and words.isupper()
            and len(words) in LETTERS
            and words not in load("event").words["letters"]["letters"]
        ):
            yield span.end, span.end, f" [{full}]"


def _office_then(held: tuple[str, Window] | None, when: When | None) -> str:
    """The office, if it was held about the days of the event."""
    if held is None or when is None:
        return ""
    office, window = held
    return office if when.hull.first - ABOUT <= window.last and window.first <= when.hull.last + ABOUT else ""


def _is_place(span: Span, text: str) -> bool:
    """True for "in Berg" and "the town of Berg", which is nobody's family name."""
    led = _within().search(text[: span.start][-AS_FAR:])
    return led is not None and not OWNS.match(text, span.end)


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['leaning']['within'])})\s$", re.IGNORECASE)


def _person(span: Span, full: str, text: str, office: str) -> Iterator[Edit]:
    """The given names before the family name, and the office behind it, unless a name or title stands beside it."""
    given, _, family = full.rpartition(" ")
    before = BEFORE.search(text[: span.start][-AS_FAR:])
    is_half = text[span.start - 1 : span.start] in HYPHENS or (before and before[1] in given.split())
    # "Berg General Berg" is no name but two.
    if family != span.of(text) or is_half or family in given.split() or _is_place(span, text):
        return
    yield span.start, span.start, f"[{given}] "
    if office and not before and not BEHIND.match(text, span.end):
        yield span.end, span.end, f" [{office}]"
