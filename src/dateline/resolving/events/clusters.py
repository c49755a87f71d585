"""Which tellings are of one event.

First the like tellings of one article are put together, then those of different articles, the best dated first: each
looks, among the few events with which it shares most, for the one that it is most like. What one event was told in
two parts before it was known to be one is put together last.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import nsmallest
from itertools import chain

from dateline.resolving.events.articles import Articles
from dateline.resolving.events.clashes import are_of_others
from dateline.resolving.events.days import are_events_apart, days_meet
from dateline.resolving.events.happenings import happening_of
from dateline.resolving.events.likeness import argument, likeness
from dateline.resolving.events.once import with_the_known, with_what_is_done_once
from dateline.resolving.events.traits import Traits, traits_of
from dateline.resolving.view import Views
from dateline.types import LOOSE_KINDS, Happening, Telling, grouped, told_as_one

WITHIN, ACROSS, EVENTS = 0.5, 0.5, 0.7
BESIDE = -0.5
BETTER_PART = 0.67
MOST_CANDIDATES = 12
MOST_PLACES = 40
MOST_COMPARED = 4
MOST_SHOWN = 2
MOST_WORDS = 20
SAME_WORD_DAY, SAME_KIND_DAY, SAME_DAY, SAME_FIGURE, POINTED_AT = 3.0, 2.0, 1.0, 2.0, 20.0
NEVER = -99.0
# by how much more one of them must be like it, and how unlike the others may be
SINGLE, APART = 1.0, -4.0

Part = list[Traits]
"""What one article tells of one event; the tellings that date it best come first."""
Parts = list[Part]
"""An event while it is being put together."""


class _Compared:
    """How like two tellings are, reckoned once for each two: events are put together twice, and then argued for."""

    def __init__(self, articles: Articles) -> None:
        self.articles = articles
        self._known: dict[Traits, dict[Traits, float]] = defaultdict(dict)

    def likeness(self, one: Traits, other: Traits) -> float:
        known = self._known[one]
        found = known.get(other)
        if found is None:
            found = known[other] = likeness(one, other, self.articles)
        return found


def join_tellings(tellings: Iterable[Telling], views: Views) -> tuple[Happening, ...]:
    """The happenings, the most told first; the order of documents does not matter."""
    articles = Articles(views)
    told = traits_of(sorted(tellings, key=_rank), articles)
    parts = sorted(_parts(told, _Compared(articles)), key=lambda part: _rank(part[0].telling))
    compared = _Compared(articles)
    events = _joined([[part] for part in parts], compared, needed=ACROSS)
    alone = [event for event in events if len(event) == 1]
    joined = sorted((event for event in events if len(event) > 1), key=len, reverse=True)
    events = with_the_known(_joined([*joined, *alone], compared, needed=EVENTS), articles)
    events = with_what_is_done_once(events)
    events = _pointed_together(events, articles)
    return tuple(sorted((happening_of(_argued(event, compared), views) for event in events), key=_importance))


def _rank(telling: Telling) -> tuple[int, int, str, int]:
    """Well dated tellings first, so that vague ones find them standing."""
    order = {"dated": 0, "ongoing": 0, "counted": 1, "nearby": 2, "undated": 3}[telling.basis]
    days = telling.when.hull.days if telling.when else 10**6
    return (order if order == 3 else 0, days, telling.span.doc, telling.span.start)


def _parts(told: Sequence[Traits], compared: _Compared) -> list[Part]:
    """The tellings of each article, the like ones put together."""
    of_document: dict[str, Parts] = defaultdict(list)
    for one in told:
        parts = of_document[one.doc]
        near = (
            (_alike([one], part, compared, most=MOST_COMPARED), -place)
            for place, part in enumerate(parts)
            if _may_be_one(one, part)
        )
        score, place = max(near, default=(NEVER, 0))
        if score >= WITHIN:
            parts[-place].append(one)
        else:
            parts.append([one])
    return [part for parts in of_document.values() for part in _with_what_is_told_once(parts)]


def _with_what_is_told_once(parts: Parts) -> Iterator[Part]:
    """The parts of one article, each with those of its names for it that no other part has."""
    often = Counter(name for part in parts for name in {name for one in part for name in one.names_for_it})
    once = frozenset(name for name, count in often.items() if count == 1)
    return ([replace(one, alone=one.names_for_it & once) for one in part] for part in parts)


def _may_be_one(one: Traits, part: Part) -> bool:
    """True where the article has the same word, deed or kind for it."""
    shown = part[:MOST_COMPARED]
    return any(one.root == other.root or not one.deeds.isdisjoint(other.deeds) for other in shown) or (
        one.kind not in LOOSE_KINDS and any(one.kind == other.kind for other in shown)
    )


def _joined(events: Iterable[Parts], compared: _Compared, *, needed: float) -> list[Parts]:
    """The events, each put to the one before it that it is most like, where it is like enough."""
    kept: list[Parts] = []
    index: dict[str, list[int]] = defaultdict(list)
    for event in events:
        keys = _keys(event, compared.articles)
        scored = ((_closeness(event, kept[place], compared), -place) for place in _candidates(keys, index))
        score, place = max(scored, default=(NEVER, 0))
        is_new = score < needed
        if is_new:
            kept.append([])
            place = 1 - len(kept)
        kept[-place].extend(event)
        for key in keys:
            places = index[key]
            if is_new or -place not in places[-MOST_PLACES:]:
                places.append(-place)
    return kept


def _pointed_together(events: Sequence[Parts], articles: Articles) -> list[Parts]:
    """The events, with those put together of which a language model took two tellings for one.

    The two must be like each other, its word included, and no days of the two events may exclude each other.
    """
    kept: list[Parts] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for event in events:
        labels = {label for one in chain.from_iterable(event) for label in grouped(one.telling.mark.groups)}
        places = sorted({place for label in labels for place in holders[label]})
        place = next((place for place in places if _are_pointed_at(event, kept[place], articles)), len(kept))
        if place == len(kept):
            kept.append([])
        kept[place].extend(event)
        for label in labels:
            holders[label].append(place)
    return kept


def _are_pointed_at(event: Parts, other: Parts, articles: Articles) -> bool:
    ours, theirs = ([*chain.from_iterable(parts)] for parts in (event, other))
    if any(one.when and two.when and not days_meet(one, two) for one in ours for two in theirs):
        return False
    pairs = ((one, two) for one in ours for two in theirs)
    alike = (likeness(*pair, articles) for pair in pairs if told_as_one(*(one.telling.mark.groups for one in pair)))
    return any(score >= ACROSS for score in alike)


def _keys(event: Parts, articles: Articles) -> Mapping[str, float]:
    """What other tellings of the event are likely to share, with what each is worth."""
    found: dict[str, float] = {}
    for one in chain.from_iterable(part[:MOST_SHOWN] for part in event[:MOST_SHOWN]):
        for key in articles.rarest(one.clause.keys | one.parts.keys | one.named.keys, most=MOST_WORDS):
            found[f"{one.root} {key}"] = articles.rarity[key]
            found |= {f"{kind} {key}": articles.rarity[key] / 2 for kind in (*one.kinds, *one.deeds)}
        found |= {f"{label} pointed at": POINTED_AT for label in grouped(one.telling.mark.groups)}
        found |= {f"{name} {few}": SAME_FIGURE for few, _ in one.numbers for name in (one.root, *one.deeds)}
        if one.when:
            day = one.when.hull.first.isoformat()
            found |= {f"{one.root} {day}": SAME_WORD_DAY, day: SAME_DAY}
            found |= {f"{kind} {day}": SAME_KIND_DAY for kind in (*one.kinds, *one.deeds)}
            found |= {f"{day} {key}": SAME_DAY for key in one.named.keys}
    return found


def _candidates(keys: Mapping[str, float], index: Mapping[str, Sequence[int]]) -> list[int]:
    """The events that share most, of each key only the latest that have it."""
    worth: dict[int, float] = defaultdict(float)
    for key, value in keys.items():
        for place in index.get(key, ())[-MOST_PLACES:]:
            worth[place] += value
    return [place for _, place in nsmallest(MOST_CANDIDATES, ((-value, place) for place, value in worth.items()))]


def _closeness(event: Parts, other: Parts, compared: _Compared) -> float:
    """How like what is told is to the event, on average over its parts; of days far apart there are two events."""
    ours, theirs = ([*chain.from_iterable(parts)] for parts in (event, other))
    if are_events_apart(ours, theirs) or are_of_others(ours[:MOST_COMPARED], theirs[:MOST_COMPARED]):
        return NEVER
    scores = [_closeness_of(part, other, compared) for part in event[:MOST_SHOWN]]
    return sum(scores) / len(scores)


def _closeness_of(part: Part, event: Parts, compared: _Compared) -> float:
    """How like the part is to the better part of other articles', less where its own article tells it as another.

    Where none of them is quite unlike it, one that is much like it is enough.
    """
    beside = (_alike(part, other, compared) for other in event if other[0].doc == part[0].doc)
    others = [other for other in event if other[0].doc != part[0].doc][:MOST_COMPARED]
    scores = sorted((_alike(part, other, compared) for other in others), reverse=True)
    best = scores[: max(2, math.ceil(len(scores) * BETTER_PART))]
    if not best:
        return NEVER
    told = max(sum(best) / len(best), best[0] - SINGLE if scores[-1] > APART else NEVER)
    return told - max(0.0, BESIDE - min(beside, default=BESIDE))


def _alike(one: Part, other: Part, compared: _Compared, *, most: int = MOST_SHOWN) -> float:
    return max(compared.likeness(ours, theirs) for ours in one[:most] for theirs in other[:most])


def _argued(event: Parts, compared: _Compared) -> list[Telling]:
    """The tellings of the event, each with what speaks most for its being one of them."""
    told = [*chain.from_iterable(event)]
    shown = told[:MOST_COMPARED]
    argued = []
    for place, one in enumerate(told):
        others = [other for other in shown[:place] or shown if other is not one]
        best = max(others, key=lambda other: compared.likeness(one, other), default=None)
        argued.append(replace(one.telling, joined=argument(one, best, compared.articles)) if best else one.telling)
    return argued


def _importance(happening: Happening) -> tuple[int, int, int, str, int]:
    first = min(telling.span for telling in happening.tellings)
    dated = sum(telling.basis not in ("nearby", "undated") for telling in happening.tellings)
    return (-len(happening.documents), -len(happening.tellings), -dated, first.doc, first.start)
