"""What rank a thing is told to have, as two documents tell it: the same, or one that lets the other be true."""

from collections.abc import Iterator, Sequence

from dateline.aligning.happenings import cliques
from dateline.aligning.sources import Sources
from dateline.aligning.statements.rank import Rank, ranks
from dateline.aligning.statements.topic import Page, near_pairs
from dateline.types import Ground, GroundCode, Line, Matter, Span, Stated, Verdict

Standing = tuple[Verdict, GroundCode]
STRENGTH: tuple[Verdict, ...] = ("unsettled", "compatible", "agree")


def rank_lines(pages: Sequence[Page], sources: Sources) -> Iterator[Line]:
    """A line for everything that two documents rank among its like."""
    told = [*ranks(pages)]
    held = {
        frozenset((one.evidence, other.evidence)): _standing(one, other)
        for one, other in near_pairs(told, lambda rank: rank.keys)
        if one.is_of_one(other)
    }
    of = {rank.evidence: rank for rank in told}
    for group in cliques(held):
        rows = {spans: stand for spans, stand in held.items() if spans <= {*group}}
        yield _line([of[span] for span in sorted(group, key=sources.place)], rows, sources)


def _standing(one: Rank, other: Rank) -> Standing:
    """How two ranks of one thing stand: the worst is one of the worst, and is not the second."""
    if one.order != other.order and not (one.several or other.several) and one.frame == other.frame:
        return "unsettled", "ranks-differ"
    same = (one.by, one.order, one.several, one.frame) == (other.by, other.order, other.several, other.frame)
    return ("agree", "rank-same") if same else ("compatible", "rank-within")


def _line(group: Sequence[Rank], found: dict[frozenset[Span], Standing], sources: Sources) -> Line:
    spans, (verdict, code) = min(found.items(), key=lambda row: STRENGTH.index(row[1][0]))
    between = tuple(
        Stated(rank.evidence, rank.holder.entity, rank.holder.words) for rank in group if rank.evidence in spans
    )
    label = min((sources.words(rank.evidence) for rank in group), key=lambda words: (len(words), words))
    about = f"{label}/rank"
    claims = tuple(sources.worded(about, "rank", rank.evidence, rank.holder.entity) for rank in group)
    verdict, ground = sources.weighed(claims, verdict, Ground(code, between if verdict == "unsettled" else ()))
    return Line(about, Matter("theme", label), "rank", claims, verdict, ground, sources.count(claims))
