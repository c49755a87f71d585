"""Matters put together of which a language model took figures for one, with whom each figure may be held against."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.aligning.frames import Figure
from dateline.aligning.matching.apart import is_never_one
from dateline.aligning.matching.clusters import Cluster
from dateline.types import grouped


def pointed_together(figures: Sequence[Figure], matters: Sequence[Cluster]) -> Iterator[Cluster]:
    """The matters, one for those of which figures were taken for one; also what was in none of them may be in that.

    Its parts are what we put together ourselves: figures of two parts are of one only where they were pointed at.
    """
    labelled = _labelled(figures)
    known = {place for matter in matters for place in matter.places}
    alone = sorted({place for places in labelled for place in places} - known)
    all_ = [*matters, *(Cluster([place], {figures[place].sentence}) for place in alone)]
    part = {place: at for at, matter in enumerate(all_) for place in matter.places}
    lead = [*range(len(all_))]
    pointed: set[int] = set()
    for places in labelled:
        for one, other in combinations(places, 2):
            if not is_never_one(figures[one], figures[other]):
                ours, theirs = sorted((_first(lead, part[one]), _first(lead, part[other])))
                lead[theirs] = ours
                pointed |= {part[one], part[other]}
    together: dict[int, list[int]] = defaultdict(list)
    for at in range(len(all_)):
        together[_first(lead, at)].append(at)
    return (_made([all_[at] for at in ats], is_pointed=not pointed.isdisjoint(ats)) for ats in together.values())


def _made(parts: Sequence[Cluster], *, is_pointed: bool) -> Cluster:
    if not is_pointed:
        return parts[0]
    places = sorted(place for part in parts for place in part.places)
    sentences = {sentence for part in parts for sentence in part.sentences}
    argument = next((part.argument for part in parts if part.argument), ())
    return Cluster(places, sentences, argument, tuple(tuple(part.places) for part in parts))


def _labelled(figures: Sequence[Figure]) -> list[list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, figure in enumerate(figures):
        for label in grouped(figure.mark.groups):
            found[label].append(place)
    return [*found.values()]


def _first(lead: Sequence[int], at: int) -> int:
    while lead[at] != at:
        at = lead[at]
    return at
