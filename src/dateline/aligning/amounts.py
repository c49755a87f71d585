"""How many: figures of one matter, compared over the sources."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from dateline.aligning.frames import Figure, figures, reckoned, views_with_meant
from dateline.aligning.matching import (
    ENOUGH,
    SURE,
    Cluster,
    Evidence,
    Weights,
    are_apart,
    are_named_apart,
    argument_of,
    cluster,
    evidence_of,
    pointed_together,
)
from dateline.aligning.parted import Held, parted
from dateline.aligning.sources import Sources
from dateline.aligning.verdicts import (
    EXCHANGED,
    EXCLUDE,
    OF_DAYS,
    OF_ONE_DAY,
    REVISED,
    SAME,
    Gate,
    Standing,
    relation,
    standing,
    standing_as_one,
    stood_together,
    whole_of,
)
from dateline.rules import load
from dateline.types import (
    Amount,
    Argument,
    Claim,
    Ground,
    Line,
    Matter,
    Stated,
    Story,
    Verdict,
    When,
    Window,
    told_as_one,
)

MOST_SORTS = 24
MOST_OF_SORT = 2
# A reader's word that figures are of one matter.
RULED = Argument("ruled-as-one", SURE)
RANKS: tuple[Verdict, ...] = ("conflict", "update", "unsettled")


_Part = tuple[list[Figure], list[Held]]


def amount_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every matter that two documents give a figure for."""
    told, evidence, weights, gate = _compared(story, sources)
    for matter in pointed_together(told, cluster(told, evidence, weights)):
        group = [told[place] for place in matter.places]
        if matter.parts:
            yield from _of_pointed_matter(group, _part_of(told, matter), matter.argument, gate)
            continue
        for part in _held_together(group, [*_held(group, gate)], sources):
            yield from _of_one_matter(part, matter.argument, gate)


def _part_of(told: Sequence[Figure], matter: Cluster) -> Mapping[int, int]:
    """The part of the matter that each figure is in."""
    return {id(told[place]): at for at, part in enumerate(matter.parts) for place in part}


def _of_pointed_matter(
    group: Sequence[Figure], part: Mapping[int, int], argument: tuple[Argument, ...], gate: Gate
) -> Iterator[Line]:
    """The lines of a matter of which a language model took figures for one."""

    def stands(one: Figure, other: Figure, gate: Gate) -> Standing | None:
        of_one_part = part[id(one)] == part[id(other)]
        if told_as_one(one.mark.groups, other.mark.groups):
            return standing_as_one(one, other, gate, is_ours=of_one_part)
        return standing(one, other, gate) if of_one_part else None

    held = [*_held(group, gate, stands)]
    for together, rows in parted(group, held):
        yield _line(together, rows, argument, gate, together)


def _compared(story: Story, sources: Sources) -> tuple[list[Figure], list[Evidence], Weights, Gate]:
    """Every figure with what is told around it, and the gate that two of them have to pass."""
    told = [*figures(story)]
    told = [*told, *reckoned(told, story)]
    evidence, weights = evidence_of(told, views_with_meant(story), of_few=story.are_few)
    by_span = {figure.mark.span: own for figure, own in zip(told, evidence, strict=True)}

    def argument(one: Figure, other: Figure) -> tuple[Argument, ...]:
        """What speaks for one matter, but for a language model's word: that may hold a conflict back, and make none."""
        found = argument_of(one, other, (by_span[one.mark.span], by_span[other.mark.span]), weights)
        return tuple(part for part in found if part.code != "pointed-at-as-one")

    return told, [*evidence], weights, Gate(sources, argument, SURE, ENOUGH, are_named_apart)


def amounts_anew(story: Story, sources: Sources) -> Callable[[Line, Sequence[Claim], bool], Line | None]:
    """What gives the line of some claims of one matter, as the gate has them; None where it has no word on any two.

    Where a reader joined them, that stands for what speaks for one matter, and for nothing else that a conflict has to
    pass; figures of which something excludes that they are of one matter are not held against each other.
    """
    told, _, _, gate = _compared(story, sources)
    known = {_claim(figure, sources): figure for figure in told}

    def argument(one: Figure, other: Figure) -> tuple[Argument, ...]:
        return (*gate.argument(one, other), RULED)

    def line_of(line: Line, claims: Sequence[Claim], is_joined: bool) -> Line | None:
        group = [known[claim] for claim in claims if claim in known]
        held = [*_held(group, replace(gate, argument=argument) if is_joined else gate)]
        held = [row for row in held if not (is_joined and are_apart(row.one, row.other))]
        if len(group) < len(claims) or not any(row.standing for row in held):
            return None
        anew = _line(group, held, (*line.argument, RULED) if is_joined else line.argument, gate, group)
        return replace(anew, about=line.about, matter=line.matter, head=line.head)

    return line_of


def _of_one_matter(part: _Part, argument: tuple[Argument, ...], gate: Gate) -> Iterator[Line]:
    """The lines of figures that stand to each other: where a count went on, what contradicts itself apart."""
    of = part[0]
    for together, held in _by_day(*_settled(*part, are_many=gate.sources.are_many)):
        line = _line(together, held, argument, gate, of)
        yield line
        if line.verdict == "update":
            yield from _as_of_one_day(held, argument, gate, of)


def _held_together(group: list[Figure], held: list[Held], sources: Sources) -> Iterator[_Part]:
    """The figures that stand to each other in any way, with those of their sort that nobody held against others.

    What is held against others and compared with none is left out.
    """
    parts: list[set[int]] = []
    for row in held:
        if row.standing:
            own = {id(row.one), id(row.other)}
            met = [part for part in parts if part & own]
            parts = [part for part in parts if not part & own] + [own.union(*met)]
    alone = _ids(held)
    for part in parts:
        sorts = {_sort(figure, sources) for figure in group if id(figure) in part}
        figures = [one for one in group if id(one) in part or (id(one) not in alone and _sort(one, sources) in sorts)]
        yield figures, [row for row in held if {id(row.one), id(row.other)} <= part]


def _settled(group: list[Figure], held: list[Held], *, are_many: bool) -> _Part:
    """The figures without those of which only is open how they stand, where others are in conflict or went on.

    Of many articles those are left that stand to each other in any other way.
    """
    sure = [row for row in held if not row.stands("unsettled")]
    if not any(row.stands("conflict", "update") or (are_many and row.standing) for row in sure):
        return group, held
    open_ = _ids([row for row in held if row.stands("unsettled")]) - _ids([row for row in sure if row.standing])
    return [figure for figure in group if id(figure) not in open_], sure


def _by_day(group: list[Figure], held: list[Held]) -> Iterator[_Part]:
    """The figures of a matter; of a count that grew first what contradicts itself, with who vouches, then all."""
    apart = [row for row in held if row.standing == EXCLUDE]
    later = [row for row in held if row.standing in (OF_DAYS, OF_ONE_DAY, REVISED)]
    if not apart or not later:
        yield group, held
        return
    contradicted, grown = _ids(apart), _ids(later)
    vouching = _ids([row for row in held if row.standing == SAME and contradicted & _ids([row])])
    yield [figure for figure in group if id(figure) in contradicted | vouching or id(figure) not in grown], apart
    yield group, later


def _as_of_one_day(
    held: Sequence[Held], argument: tuple[Argument, ...], gate: Gate, of: Sequence[Figure]
) -> Iterator[Line]:
    """Of a count that went on a line for every day on which several sources told it alike."""
    days: dict[Window, list[Held]] = defaultdict(list)
    for row in held:
        alike = row.standing is not None and row.standing.verdict in ("agree", "compatible")
        if alike and (day := stood_together(row.one, row.other)):
            days[day].append(row)
    for rows in days.values():
        told = {id(figure): figure for row in rows for figure in (row.one, row.other)}
        for those, same in _held_together([*told.values()], rows, gate.sources):
            line = _line(those, same, argument, gate, of)
            if line.verdict in ("agree", "compatible") and line.sources > 1:
                yield line


def _ids(held: Sequence[Held]) -> set[int]:
    return {id(figure) for row in held for figure in (row.one, row.other)}


def _line(
    group: Sequence[Figure],
    held: Sequence[Held],
    argument: tuple[Argument, ...],
    gate: Gate,
    of: Sequence[Figure],
) -> Line:
    """The line of figures of one matter, which is called after all that are `of` it."""
    claims = tuple(_claim(figure, gate.sources) for figure in group)
    of_one = _is_of_one_voice(group)
    verdict, ground = gate.sources.weighed(claims, *_verdict(group, held), of_one=of_one)
    company = _company(of, gate.sources)
    largest = max(of, key=lambda figure: figure.mark.stated[1]).mark
    label = _label(of)
    matter = Matter("measure", label, tuple(company), largest.role, largest.counted, largest.of)
    about = "/".join([label, *company])
    sources = 1 if of_one else gate.sources.count(claims)
    return Line(about, matter, "amount", claims, verdict, ground, sources, argument=argument)


def _is_of_one_voice(group: Sequence[Figure]) -> bool:
    """True where all are one speaker's, or of one survey: whoever quotes it adds nothing."""
    speakers = {figure.holder.entity for figure in group}
    return (len(speakers) == 1 and None not in speakers) or all(figure.scope.survey for figure in group)


def _label(group: Sequence[Figure]) -> str:
    """The measure that most of the figures have, else the noun that they count or what is said of them."""
    names = Counter(
        _measure(figure)
        or next(iter(sorted(figure.said.heads)), None)
        or next(iter(sorted(figure.said.predicates)), None)
        for figure in group
    )
    return min((name for name in names if name), key=lambda name: (-names[name], name), default="figure")


def _measure(figure: Figure) -> str | None:
    """The measure that is told of it, or else the one whose word stands beside it."""
    told = figure.said.predicates & load("quantity").words["measure-kinds"].keys()
    return figure.mark.measure if figure.mark.measure in told else next(iter(sorted(told)), figure.mark.measure)


def _company(group: Sequence[Figure], sources: Sources) -> list[str]:
    """The two entities that most of the figures' paragraphs name, the rarer ones of the story first."""
    near = Counter(who for figure in group for who in figure.near)
    return sorted(near, key=lambda who: (-near[who], sources.mentions[who], who))[:2]


def _claim(figure: Figure, sources: Sources) -> Claim:
    """The claim of a figure; the dead and hurt of one day are counted until they are told of."""
    mark = figure.mark
    told = figure.telling.when if figure.telling else None
    if figure.telling and figure.published and figure.said.predicates & load("quantity").words["only-grows"].keys():
        told = When(figure.published)
    return Claim(
        about=mark.measure or "",
        slot="amount",
        evidence=figure.evidence,
        source=sources.of[mark.span.doc],
        by=figure.holder.entity,
        as_of=figure.as_of or told,
        amount=Amount(mark.low, mark.high, mark.unit, mark.stated, mark.hedge, mark.counted),
    )


def _verdict(group: Sequence[Figure], held: Sequence[Held]) -> tuple[Verdict, Ground]:
    for rank in RANKS:
        found = [row for row in held if row.standing and row.standing.verdict == rank]
        if found:
            return rank, _between(min(found, key=lambda row: row.standing == OF_ONE_DAY))
    stand = [row.standing.verdict if row.standing else None for row in held]
    like = len({figure.mark.hedge for figure in group}) == 1
    if like and set(stand) == {"agree"}:
        return "agree", Ground("figures-same")
    if any(row.standing == EXCHANGED for row in held):
        return "compatible", Ground("figures-in-two-currencies")
    apart = next((row for row in held if _may_exclude(row)), None)
    if apart:
        return "unsettled", _between(replace(apart, standing=Standing("unsettled", "figures-may-be-of-two-matters")))
    return "compatible", Ground("figures-within-precision-in-part" if None in stand else "figures-within-precision")


def _may_exclude(held: Held) -> bool:
    """True for two exact counts that are not the same, though nothing lets them be held against each other.

    An age and a length of time grow with the days on which they are told.
    """
    marks = held.one.mark, held.other.mark
    exact = all(mark.hedge == "exact" for mark in marks) and held.one.kind not in ("age", "duration")
    return held.standing is None and exact and relation(*marks) == "conflict"


def _held(
    group: Sequence[Figure],
    gate: Gate,
    stands: Callable[[Figure, Figure, Gate], Standing | None] = standing,
) -> Iterator[Held]:
    """Pairs of figures of two documents, the sorts most told first; a few of each sort stand for all."""
    sorts: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in group:
        sorts[_sort(figure, gate.sources)].append(figure)
    kept = sorted(sorts.values(), key=len, reverse=True)[:MOST_SORTS]
    each = max(MOST_OF_SORT, MOST_SORTS // len(kept)) if kept else 0
    some = [figure for alike in kept for figure in alike[:each]]
    for one, other in combinations(some, 2):
        if one.mark.span.doc != other.mark.span.doc:
            yield Held(one, other, stands(one, other, gate))


def _sort(figure: Figure, sources: Sources) -> Hashable:
    """All that the standing of two figures follows from, but for their sources and days."""
    mark = figure.mark
    bounds = (mark.low, mark.high, mark.stated, mark.hedge)
    return (*bounds, mark.unit, mark.counted, mark.role, figure.made, whole_of(figure, sources))


def _between(held: Held) -> Ground:
    stated = (Stated(one.mark.span, one.holder.entity, one.holder.words) for one in (held.one, held.other))
    return Ground((held.standing or EXCLUDE).code, tuple(stated))
