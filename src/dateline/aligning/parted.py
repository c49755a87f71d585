"""The parts of a matter of which a language model took figures for one: each of them is told for what it is.

What our gate has for a conflict, what went on from day to day, what is open, and what is told alike stand apart, so
that a figure that is put to others hides nothing of how these stand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.aligning.frames import Figure
from dateline.aligning.happenings import cliques
from dateline.aligning.verdicts import Standing
from dateline.types import Verdict

DIFFER: tuple[Verdict, ...] = ("conflict", "update", "unsettled")
ALIKE: tuple[Verdict, ...] = ("agree", "compatible")


@dataclass(frozen=True, slots=True)
class Held:
    """Two figures held against each other, and how they stand."""

    one: Figure
    other: Figure
    standing: Standing | None

    def stands(self, *verdicts: Verdict) -> bool:
        """True where they stand in one of these ways."""
        return self.standing is not None and self.standing.verdict in verdicts


def parted(group: Sequence[Figure], held: Sequence[Held]) -> Iterator[tuple[list[Figure], list[Held]]]:
    """The figures that stand to each other in one way, with how they do; of the alike first what agrees."""
    for verdict in DIFFER:
        rows = [row for row in held if row.stands(verdict)]
        for ids in _connected(rows):
            vouching = _ids(row for row in held if row.stands("agree") and ids & _ids([row]))
            own = ids | vouching if verdict == "conflict" else ids
            yield [one for one in group if id(one) in own], [row for row in rows if _ids([row]) <= ids]
    alike = sorted((row for row in held if row.stands(*ALIKE)), key=lambda row: ALIKE.index(_verdict(row)))
    for spans in cliques({frozenset((row.one.mark.span, row.other.mark.span)): None for row in alike}):
        together = [one for one in group if one.mark.span in spans]
        ids = {id(one) for one in together}
        yield together, [row for row in alike if _ids([row]) <= ids]


def _verdict(row: Held) -> Verdict:
    return row.standing.verdict if row.standing else "unsettled"


def _connected(rows: Iterable[Held]) -> list[set[int]]:
    """The figures of these rows, in sets that no row connects."""
    parts: list[set[int]] = []
    for row in rows:
        own = _ids([row])
        met = [part for part in parts if part & own]
        parts = [part for part in parts if not part & own] + [own.union(*met)]
    return parts


def _ids(rows: Iterable[Held]) -> set[int]:
    return {id(figure) for row in rows for figure in (row.one, row.other)}
