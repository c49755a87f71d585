"""Where something was done, and how it came out, as far as two documents tell of one deed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import combinations, pairwise

from dateline.aligning.happenings.cases import telling_words
from dateline.aligning.happenings.same import Witness, Witnesses, are_one_in_all, are_opposed, is_one_deed
from dateline.aligning.sources import Sources
from dateline.resolving import content_words
from dateline.rules import alternation, load
from dateline.types import Claim, Entity, Ground, GroundCode, Happening, Line, Matter, Stated, Story, Verdict

Standing = tuple[Verdict, GroundCode]
Pair = tuple[Witness, Witness]
Held = tuple[Standing, Pair]
STRENGTH: tuple[Verdict, ...] = ("conflict", "update", "unsettled", "compatible", "agree")
LIKE_WORDS = 2


def where_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """For every deed told by several documents with its place: where it was done."""
    places = {entity.id: entity for entity in story.entities if entity.kind == "place"}
    within = _told_within(story, places)
    for happening in story.happenings:
        told = [witnesses[telling.mark.trigger] for telling in happening.tellings]
        done = [one for one in told if one.is_asserted and not places.keys().isdisjoint(one.places)]
        found = [(stand, pair) for pair in _of_two(done) if (stand := _of_places(pair, happening, places, within))]
        claims = [
            Claim(happening.id, "where", one.span, sources.of[one.span.doc], one.telling.by, entity=place)
            for one in _in_any(done, found)
            for place in one.places
            if place in places
        ]
        line = _line(happening.id, Matter("event", happening.label), claims, found, sources) if found else None
        if line and (line.verdict != "unsettled" or line.sources > 1):
            yield line


def _told_within(story: Story, places: Mapping[str, Entity]) -> frozenset[frozenset[str]]:
    """Two places each, of which an article tells one in the other: "Skarn, Estmark", not "Skarn, Lund and"."""
    texts = {entry.document.id: entry.document.text for entry in story.marked}
    told = sorted((mention, place.id) for place in places.values() for mention in place.mentions)
    found = (
        frozenset((inner, outer))
        for (one, inner), (other, outer) in pairwise(told)
        if one.doc == other.doc
        and texts[one.doc][one.end : other.start].strip() == ","
        and not _listed().match(texts[one.doc], other.end)
    )
    return frozenset(found)


@cache
def _listed() -> re.Pattern[str]:
    """What goes on with a list: "Skarn, Lund | and Holm"."""
    beside = alternation(load("event").words["line"]["beside"])
    return re.compile(rf"\s*,\s*[A-Z]|\s*,?\s+(?:{beside})\b")


def _of_places(
    pair: Pair, happening: Happening, places: Mapping[str, Entity], within: Set[frozenset[str]]
) -> Standing | None:
    """How the places of one deed stand: one that is told with another lies in it; two countries exclude each other."""
    one, other = ([place for place in witness.places if place in places] for witness in pair)
    if not is_one_deed(*pair):
        return None
    if set(one) & set(other):
        return ("agree", "places-same") if set(one) == set(other) else ("compatible", "places-within")
    if any(_is_within(places[a].name, places[b].name) or frozenset((a, b)) in within for a in one for b in other):
        return "compatible", "places-within"
    once = load("event").words["once"]
    of_one = happening.kind in once["one-time"] and pair[0].done_to.entities & pair[1].done_to.entities
    if happening.kind in once["again"] or not (of_one or are_one_in_all(*pair)):
        return None
    countries = load("event").words["country"]
    both = all(places[place].name.lower() in countries for place in (*one, *other))
    return ("conflict", "places-exclude") if both else ("unsettled", "places-may-hold-each-other")


def _is_within(one: str, other: str) -> bool:
    """True for "Lund" and "Lund High Street": one name begins with the other."""
    first, second = one.lower().split(), other.lower().split()
    return first[: len(second)] == second or second[: len(first)] == first


def outcome_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """For every person or body of whom two documents tell what was found or decided: how it came out."""
    names = {entity.id: entity.name for entity in story.entities}
    about: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for happening in story.happenings:
        for one in (witnesses[telling.mark.trigger] for telling in happening.tellings):
            verb = _verb(one)
            if one.is_asserted and verb in load("event").words["outcome"]:
                for entity in sorted(one.done_to.entities & names.keys()):
                    about[_kind(verb, happening), entity].append(one)
    for (kind, entity), told in sorted(about.items()):
        held = [(stand, pair) for pair in _of_two(told) if (stand := _of_outcomes(pair, names[entity]))]
        for found in _apart(held):
            claims = [
                Claim(f"{entity}/{kind}", "outcome", one.span, sources.of[one.span.doc], one.telling.by, text=words)
                for one in _in_any(told, found)
                if (words := sources.words(one.span))
            ]
            yield _line(f"{entity}/{kind}", Matter("theme", kind, (entity,)), claims, found, sources)


def _apart(held: Sequence[Held]) -> Iterator[list[Held]]:
    """What differs together; of what is told alike those statements that others connect."""
    if differing := [row for row in held if row[0][0] != "agree"]:
        yield differing
    parts: list[list[Held]] = []
    for row in (row for row in held if row[0][0] == "agree"):
        met = [part for part in parts if any(one in pair for _, pair in part for one in row[1])]
        parts = [part for part in parts if part not in met] + [[*(one for part in met for one in part), row]]
    yield from parts


def _verb(one: Witness) -> str:
    """The verb by which it tells an outcome: "found guilty" is convicted, whatever is found besides."""
    by_deed = load("event").words["outcome-deed"]
    return next((by_deed[deed] for deed in one.telling.mark.deeds if deed in by_deed), one.telling.mark.lemma)


def _kind(verb: str, happening: Happening) -> str:
    """The kind of what came out: that of the case, where a court found, however it is told."""
    courts = load("event").words["outcome-deed"].values()
    return next(iter(courts)) if verb in courts else happening.kind


def _of_outcomes(pair: Pair, name: str) -> Standing | None:
    """How two outcomes stand: another one later is an update, another of the same day and matter excludes the first."""
    if are_opposed(*pair):
        return None
    one, other = (load("event").words["outcome"][_verb(witness)] for witness in pair)
    days = [witness.telling.when.hull if witness.telling.when else None for witness in pair]
    apart = days[0] is not None and days[1] is not None and not days[0].meets(days[1])
    if one == other:
        same = is_one_deed(*pair) or _is_one_case(pair, name)
        return ("agree", "outcome-same") if same and not apart and not _are_two_cases(pair, name) else None
    if apart:
        return "update", "outcome-of-another-day"
    same_day = days[0] is not None and days[0] == days[1] and days[0].days == 1
    of_one = len((pair[0].words & pair[1].words) - content_words(name)) >= LIKE_WORDS
    return ("conflict", "outcomes-exclude") if same_day and of_one else ("unsettled", "outcomes-of-what-not-told")


def _are_two_cases(pair: Pair, name: str) -> bool:
    """True where both clauses tell what it was for, in words of which they share none."""
    first, second = (witness.words & telling_words(witness, name) for witness in pair)
    return bool(first and second) and not first & second


def _is_one_case(pair: Pair, name: str) -> bool:
    """True where the two clauses share words for what the case is about: "guilty of fraud" and "convicted of fraud"."""
    first, second = (telling_words(witness, name) for witness in pair)
    return len(first & second) >= LIKE_WORDS


def _of_two(told: Sequence[Witness]) -> list[Pair]:
    """The pairs of two documents."""
    return [(one, other) for one, other in combinations(told, 2) if one.span.doc != other.span.doc]


def _in_any(told: Sequence[Witness], found: Sequence[tuple[Standing, Pair]]) -> list[Witness]:
    """The witnesses that are in one of the pairs, in order."""
    spans = {one.span for _, pair in found for one in pair}
    return [one for one in told if one.span in spans]


def _line(
    about: str, matter: Matter, claims: list[Claim], found: Sequence[tuple[Standing, Pair]], sources: Sources
) -> Line:
    (verdict, code), pair = min(found, key=lambda row: STRENGTH.index(row[0][0]))
    between = tuple(Stated(one.span, one.telling.by) for one in pair)
    ground = Ground(code, between if verdict in ("conflict", "update", "unsettled") else ())
    verdict, ground = sources.weighed(claims, verdict, ground)
    return Line(about, matter, claims[0].slot, tuple(claims), verdict, ground, sources.count(claims))
