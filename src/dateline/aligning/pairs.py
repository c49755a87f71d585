"""How a group's figures of different sources stand to each other, worked out by sorts instead of figure by figure.

Figures of one sort state the same number in the same way, of the same whole: only their sources, days and company tell
them apart. A figure that a thousand articles repeat is held against each other figure once.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations_with_replacement, product

from dateline.aligning.sources import Sources
from dateline.aligning.standing import ByValue, Standing, by_value, is_later_count, whole_of
from dateline.aligning.surroundings import Figure

FIRM = frozenset({"agree", "compatible", "conflict"})


@dataclass(frozen=True, slots=True)
class Pairs:
    """A group's figures, the source and sort of each, and by sort its figures' places; `value` is how two sorts stand.

    The sorts are in order of their first figures, and `value` is asked for the earlier of two first.
    """

    figures: Sequence[Figure]
    sources: Sources
    told_by: tuple[str, ...]
    sort: tuple[int, ...]
    places: tuple[tuple[int, ...], ...]
    value: Callable[[int, int], ByValue]

    def standings(self) -> frozenset[Standing | None]:
        """Every way in which two figures of different sources stand to each other."""
        sorts = combinations_with_replacement(range(len(self.places)), 2)
        return frozenset(found for pair in sorts for found in self._standings(pair, self.value(*pair)))

    def _standings(self, sorts: tuple[int, int], value: ByValue) -> Iterator[Standing | None]:
        if not self._apart(sorts):
            return
        if value != "conflict" and value != "differ":
            yield value
            return
        left: set[Standing | None] = {"update", "conflict" if value == "conflict" else None}
        for found in self._by_days(sorts, value):
            if found in left:
                left.discard(found)
                yield found
            if not left:
                return

    def _by_days(self, sorts: tuple[int, int], value: ByValue) -> Iterator[Standing | None]:
        settled: Standing | None = "conflict" if value == "conflict" else None
        if not self._may_be_later(sorts):
            yield settled
            return
        for one, other in product(self.places[sorts[0]], self.places[sorts[1]]):
            if self.told_by[one] != self.told_by[other]:
                yield "update" if self._is_later(one, other) else settled

    def _may_be_later(self, sorts: tuple[int, int]) -> bool:
        """False where no count of either sort may go on, and nobody gives figures of both."""
        one, other = ([self.figures[place] for place in self.places[sort]] for sort in sorts)
        holders = {figure.holder.entity for figure in one} & {figure.holder.entity for figure in other}
        return bool(holders - {None}) or any(figure.as_of for figure in (*one, *other))

    def _is_later(self, one: int, other: int) -> bool:
        return is_later_count(self.figures[one], self.figures[other], self.sources)

    def _apart(self, sorts: tuple[int, int]) -> bool:
        """True where two sources tell the two sorts."""
        return len({self.told_by[place] for sort in sorts for place in self.places[sort]}) > 1

    def compared(self) -> list[bool]:
        """For each figure, whether it can be compared with one of another source."""
        firm = [self._sources_of_firm(sort) for sort in range(len(self.places))]
        return [
            bool(firm[sort] - {self.told_by[place]}) or self._is_later_than_any(place)
            for place, sort in enumerate(self.sort)
        ]

    def _sources_of_firm(self, sort: int) -> set[str]:
        """The sources of all figures to which the sort stands in some way, whatever their days; two are enough."""
        found: set[str] = set()
        for other, places in enumerate(self.places):
            if self._value(sort, other) in FIRM:
                found.update(self.told_by[place] for place in places)
            if len(found) > 1:
                break
        return found

    def _is_later_than_any(self, place: int) -> bool:
        sort = self.sort[place]
        others = (p for s, places in enumerate(self.places) if self._value(sort, s) == "differ" for p in places)
        return any(self.told_by[place] != self.told_by[other] and self._is_later(place, other) for other in others)

    def conflict(
        self, comparable: Callable[[Figure, Figure], bool], *, among: int | None = None
    ) -> tuple[Figure, Figure] | None:
        """The first two that can't both be right, the first of them among the first so many."""
        for place in range(len(self.figures) if among is None else among):
            for other in self._rivals(place):
                one, two = self.figures[place], self.figures[other]
                if (
                    self.told_by[place] != self.told_by[other]
                    and not self._is_later(place, other)
                    and comparable(one, two)
                ):
                    return one, two
        return None

    def _rivals(self, place: int) -> list[int]:
        """The places behind this one, in order, of figures that this one's number excludes."""
        sort = self.sort[place]
        rivals = (places for other, places in enumerate(self.places) if self._value(sort, other) == "conflict")
        return sorted(other for places in rivals for other in places if other > place)

    def _value(self, one: int, other: int) -> ByValue:
        return self.value(one, other) if one <= other else self.value(other, one)


def pairs_of(figures: Sequence[Figure], sources: Sources) -> Pairs:
    """The figures by sorts."""
    keys = [_sort(figure, sources) for figure in figures]
    by_sort: dict[Hashable, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        by_sort[key].append(place)
    number = {key: sort for sort, key in enumerate(by_sort)}
    first = [figures[places[0]] for places in by_sort.values()]
    return Pairs(
        figures,
        sources,
        tuple(sources.of[figure.mark.span.doc] for figure in figures),
        tuple(number[key] for key in keys),
        tuple(tuple(places) for places in by_sort.values()),
        cache(lambda one, other: by_value(first[one], first[other], sources)),
    )


def _sort(figure: Figure, sources: Sources) -> Hashable:
    """All that the standing of two figures follows from, but for their sources and days."""
    mark = figure.mark
    bounds = (mark.low, mark.high, mark.stated, mark.hedge)
    return (*bounds, mark.unit, mark.counted, mark.role, figure.made, whole_of(figure, sources))
