"""How many: figures of one measure about one thing, compared over the sources.

Two figures are about one thing where their sentences tell the same happening, or where their paragraphs name largely
the same entities and their days can be the same; and only where they are of one order of magnitude.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from dateline.aligning.pairs import Pairs, pairs_of
from dateline.aligning.reckoned import reckoned
from dateline.aligning.sources import Sources
from dateline.aligning.surroundings import DURATIONS, Figure, figures
from dateline.marking import group_of
from dateline.types import Amount, Claim, Ground, GroundCode, Line, Matter, QuantityMark, Stated, Story, Verdict

FRESH_DAYS = 30
SAME_ORDER = 10
LIKE_COMPANY = 0.6
RUNNING: tuple[Verdict, Ground] = ("update", Ground("figures-revised"))
MOST_ENTITIES = 8
UNCOMPARED = frozenset({"added", "past"})


def amount_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every measure of one thing that two documents give a figure for."""
    by_measure: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    told = [figure for figure in figures(story) if figure.mark.measure]
    for figure in [*told, *reckoned(told, story)]:
        if key := _kind(figure.mark):
            by_measure[key].append(figure)
    for (measure, *_), alike in sorted(by_measure.items()):
        for group in _groups(alike):
            for together in _sorted_out(group, sources):
                yield from _lines(measure, together, sources)


def _kind(mark: QuantityMark) -> tuple[str, ...] | None:
    """What a figure may be held against: levels among each other, parts by their group, changes by their direction."""
    if mark.role in UNCOMPARED:
        return None
    if mark.role in ("part", "summand"):
        group = group_of(mark)
        return (mark.measure or "", "part", group) if group else None
    return mark.measure or "", mark.role, mark.counted or mark.unit or ""


def _groups(told: list[Figure]) -> list[list[Figure]]:
    """Figures about one thing: those that share a happening or a pair of entities, and could be compared."""
    parent = list(range(len(told)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[tuple[str, ...], int] = {}
    for place, figure in enumerate(told):
        for key in _scopes(figure):
            other = first.setdefault(key, place)
            if other != place and _comparable(told[other], figure):
                parent[root(place)] = root(other)
    groups: dict[int, list[Figure]] = defaultdict(list)
    for place, figure in enumerate(told):
        groups[root(place)].append(figure)
    return [*groups.values()]


def _sorted_out(group: list[Figure], sources: Sources) -> Iterator[list[Figure]]:
    """The figures that can be compared with each other; then those that can be with none, beside one that can."""
    with_others = pairs_of(group, sources).compared()
    compared = [figure for figure, found in zip(group, with_others, strict=True) if found]
    alone = [figure for figure, found in zip(group, with_others, strict=True) if not found]
    if compared and alone and _are_of_two_sources([*alone, compared[0]], sources):
        yield compared
        yield [*alone, compared[0]]
    else:
        yield group


def _scopes(figure: Figure) -> Iterator[tuple[str, ...]]:
    for happening in figure.happenings:
        yield ("happening", happening)
    for pair in combinations(figure.near[:MOST_ENTITIES], 2):
        yield ("entities", *pair)


def _comparable(one: Figure, other: Figure) -> bool:
    """True where days, size and company leave it open that the two figures are of one thing."""
    if set(one.happenings) & set(other.happenings):
        return _same_order(one, other)
    if one.mark.unit in DURATIONS:
        return False
    days = [figure.telling.when.hull for figure in (one, other) if figure.telling and figure.telling.when]
    if len(days) == 2 and not days[0].meets(days[1]):
        return False
    shared = set(one.near) & set(other.near)
    alike = len(shared) >= LIKE_COMPANY * min(len(one.near), len(other.near))
    return len(shared) > 2 and alike and _same_order(one, other)


def _same_order(one: Figure, other: Figure) -> bool:
    low, high = sorted((_size(one.mark), _size(other.mark)))
    return high <= SAME_ORDER * max(low, 1e-9)


def _size(mark: QuantityMark) -> float:
    return max(abs(mark.stated[0]), abs(mark.stated[1]))


def _lines(measure: str, group: list[Figure], sources: Sources) -> Iterator[Line]:
    """One line; two where a count that was still running was later replaced by settled figures."""
    fresh, settled = _by_freshness(group, sources)
    if fresh and settled and pairs_of([*fresh, *settled], sources).conflict(_comparable, among=len(fresh)):
        yield from _line(measure, [*fresh, settled[0]], sources, running=True)
        group = settled
    yield from _line(measure, group, sources)


def _line(measure: str, group: list[Figure], sources: Sources, *, running: bool = False) -> Iterator[Line]:
    if len({figure.mark.span.doc for figure in group}) < 2:
        return
    claims = tuple(_claim(measure, figure, sources) for figure in group)
    verdict, ground = sources.weighed(claims, *(RUNNING if running else _verdict(group, sources)))
    company = _company(group, sources)
    largest = max(group, key=lambda figure: figure.mark.stated[1]).mark
    matter = Matter("measure", measure, tuple(company), largest.role, largest.counted, largest.of)
    yield Line("/".join([measure, *company]), matter, "amount", claims, verdict, ground, sources.count(claims))


def _company(group: list[Figure], sources: Sources) -> list[str]:
    """The two entities that most of the figures' paragraphs name, the rarer ones of the story first."""
    near = Counter(who for figure in group for who in figure.near)
    return sorted(near, key=lambda who: (-near[who], sources.mentions[who], who))[:2]


def _claim(measure: str, figure: Figure, sources: Sources) -> Claim:
    mark = figure.mark
    return Claim(
        about=measure,
        slot="amount",
        evidence=figure.evidence,
        source=sources.of[mark.span.doc],
        by=figure.holder.entity,
        as_of=figure.as_of or (figure.telling.when if figure.telling else None),
        amount=Amount(mark.low, mark.high, mark.unit, mark.stated, mark.hedge, mark.counted),
    )


def _verdict(group: list[Figure], sources: Sources) -> tuple[Verdict, Ground]:
    pairs = pairs_of(group, sources)
    if apart := pairs.conflict(_comparable):
        return "conflict", _between("figures-exclude", apart)
    stand = pairs.standings()
    if "update" in stand:
        return "update", Ground("figures-of-different-days")
    if stand == {None}:
        return "complementary", _between("figures-not-comparable", _first_of_two_sources(pairs))
    like = len({figure.mark.hedge for figure in group}) == 1
    if like and stand <= {"agree"}:
        return "agree", Ground("figures-same")
    return "compatible", Ground("figures-within-precision-in-part" if None in stand else "figures-within-precision")


def _first_of_two_sources(pairs: Pairs) -> tuple[Figure, Figure]:
    """The first figure, and the first of another source."""
    other = next(place for place, source in enumerate(pairs.told_by) if source != pairs.told_by[0])
    return pairs.figures[0], pairs.figures[other]


def _between(code: GroundCode, pair: tuple[Figure, Figure]) -> Ground:
    return Ground(code, tuple(Stated(one.mark.span, one.holder.entity, one.holder.words) for one in pair))


def _are_of_two_sources(group: list[Figure], sources: Sources) -> bool:
    return len({sources.of[figure.mark.span.doc] for figure in group}) > 1


def _by_freshness(group: list[Figure], sources: Sources) -> tuple[list[Figure], list[Figure]]:
    """The figures given while the count still ran, within a month of what they count; and the others."""
    days = [f.happening.when.hull for f in group if f.happening and f.happening.when and f.happening.when.hull.days < 8]
    if not days:
        return [], group
    last = min(days).last
    fresh = [figure for figure in group if _is_fresh(figure, last, sources)]
    return fresh, [figure for figure in group if not _is_fresh(figure, last, sources)]


def _is_fresh(figure: Figure, last: date, sources: Sources) -> bool:
    published = sources.published(figure.mark.span)
    return published is not None and (published - last).days <= FRESH_DAYS
