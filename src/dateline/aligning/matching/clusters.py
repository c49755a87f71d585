"""Figures put together matter by matter: each joins the matter whose figures speak most for it, or opens one.

A figure is held only against the few matters that share the most of its rare keys, and against a few figures of each,
so that cost grows with the number of figures.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from dateline.aligning.frames import Figure
from dateline.aligning.matching.apart import are_apart, slots_of
from dateline.aligning.matching.evidence import Evidence, Weights
from dateline.aligning.matching.score import argument_of, needed, stands_on_something, total
from dateline.aligning.verdicts import Relation, relation
from dateline.types import Argument, Span, grouped, told_as_one

MOST_MATTERS = 16
MOST_OF_KEY = 24
MOST_FIGURES = 6
# How much a word said of the figure, and an event told with it, weigh among the rare words by which it is found.
SAID, TOLD, POINTED_AT = 2.0, 3.0, 20.0


@dataclass(slots=True)
class Cluster:
    """The figures of one matter, and the argument of the weakest join among them.

    Where a language model took some for one, `parts` are those that we put together without it.
    """

    places: list[int] = field(default_factory=list)
    sentences: set[Span] = field(default_factory=set)
    argument: tuple[Argument, ...] = ()
    parts: tuple[tuple[int, ...], ...] = ()


@dataclass(slots=True)
class _Index:
    """Matters by the keys of their figures."""

    matters: dict[Hashable, list[int]] = field(default_factory=lambda: defaultdict(list))

    def nearest(self, keys: Sequence[tuple[Hashable, float]]) -> list[int]:
        """The matters that share most with the keys."""
        found: defaultdict[int, float] = defaultdict(float)
        for key, weight in keys:
            for place in self.matters.get(key, ())[-MOST_OF_KEY:]:
                found[place] += weight
        return sorted(found, key=lambda place: (-found[place], place))[:MOST_MATTERS]

    def add(self, keys: Sequence[tuple[Hashable, float]], matter: int) -> None:
        for key, _ in keys:
            if matter not in self.matters[key][-MOST_OF_KEY:]:
                self.matters[key].append(matter)


def cluster(figures: Sequence[Figure], evidence: Sequence[Evidence], weights: Weights) -> list[Cluster]:
    """The figures by matter, in the order given."""
    matters: list[Cluster] = []
    index = _Index()
    for place, figure in enumerate(figures):
        keys = [*_keys(figure, evidence[place], weights)]
        if not keys:
            continue
        best = _best(place, figures, evidence, weights, [(at, matters[at]) for at in index.nearest(keys)])
        if best is None:
            matters.append(Cluster())
        at, argument = best or (len(matters) - 1, ())
        _join(matters[at], place, figure, argument)
        index.add(keys, at)
    return _with_the_lone(matters, figures, evidence, weights, index)


def _with_the_lone(
    matters: list[Cluster],
    figures: Sequence[Figure],
    evidence: Sequence[Evidence],
    weights: Weights,
    index: _Index,
) -> list[Cluster]:
    """The matters; a figure that opened one and was met by none is put to that of which most speaks for it by now.

    What it is most like may have stood behind it, and have been put to another.
    """
    for own, matter in enumerate(matters):
        if len(matter.places) != 1:
            continue
        place = matter.places[0]
        near = index.nearest([*_keys(figures[place], evidence[place], weights)])
        others = [(at, matters[at]) for at in near if at != own and len(matters[at].places) > 1]
        if best := _best(place, figures, evidence, weights, others):
            at, argument = best
            _join(matters[at], place, figures[place], argument)
            matter.places.clear()
    return [matter for matter in matters if matter.places]


def _keys(figure: Figure, told: Evidence, weights: Weights) -> Iterator[tuple[Hashable, float]]:
    """By what the figure may be found: what is said of it, and what its sentence tells of."""
    for slot in slots_of(figure):
        for name in (*sorted(figure.said.predicates), *sorted(figure.said.heads), *sorted(figure.said.names)):
            yield (slot, name), SAID
        for event in figure.happenings:
            yield (slot, event), TOLD
        for label in grouped(figure.mark.groups):
            yield (slot, label), POINTED_AT
        for key in sorted(told.sentence.keys):
            yield (slot, key), weights.of[key]


def _best(
    place: int,
    figures: Sequence[Figure],
    evidence: Sequence[Evidence],
    weights: Weights,
    matters: list[tuple[int, Cluster]],
) -> tuple[int, tuple[Argument, ...]] | None:
    """The matter that most speaks for, with the argument; None where nothing speaks enough."""
    found: list[tuple[float, int, tuple[Argument, ...]]] = []
    for at, matter in matters:
        near = matter.places[: MOST_FIGURES // 2] + matter.places[-(MOST_FIGURES // 2) :]
        figure = figures[place]
        others = _pointed_at(figure, figures, matter) or [*dict.fromkeys(near)]
        if figure.sentence in matter.sentences or any(are_apart(figure, figures[other]) for other in others):
            continue
        rows: list[tuple[float, Relation | None, tuple[Argument, ...]]] = []
        for other in others:
            stand = relation(figure.mark, figures[other].mark)
            argument = argument_of(figure, figures[other], (evidence[place], evidence[other]), weights)
            rows.append((total(argument) - needed(figure, figures[other], stand), stand, argument))
        if _is_told_otherwise([(surplus, stand) for surplus, stand, _ in rows]):
            continue
        found += [(surplus, -at, why) for surplus, _, why in rows if surplus >= 0 and stands_on_something(why)]
    if not found:
        return None
    _, at, argument = max(found, key=lambda row: row[:2])
    return -at, argument


def _pointed_at(figure: Figure, figures: Sequence[Figure], matter: Cluster) -> list[int]:
    """Those of the matter that a language model takes to be of one with the figure, at most so many."""
    found = (place for place in matter.places if told_as_one(figure.mark.groups, figures[place].mark.groups))
    return [*islice(found, MOST_FIGURES)]


def _is_told_otherwise(rows: list[tuple[float, Relation | None]]) -> bool:
    """True where the matter has other values and too little speaks for it, unless one that is the same vouches."""
    vouched = any(surplus >= 0 and stand == "agree" for surplus, stand in rows)
    return not vouched and any(surplus < 0 and stand == "conflict" for surplus, stand in rows)


def _join(matter: Cluster, place: int, figure: Figure, argument: tuple[Argument, ...]) -> None:
    matter.places.append(place)
    matter.sentences.add(figure.sentence)
    if argument and (not matter.argument or total(argument) < total(matter.argument)):
        matter.argument = argument
