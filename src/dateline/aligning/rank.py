"""Which lines of the ledger a reader should see first."""

from collections.abc import Iterable

from dateline.types import Line, Slot, Verdict

VERDICTS: tuple[Verdict, ...] = ("conflict", "update", "agree", "compatible", "complementary", "single")
SLOTS: tuple[Slot, ...] = ("amount", "when", "holder", "who", "where", "said", "told")


def rank(lines: Iterable[Line]) -> list[Line]:
    """The lines: conflicts and updates first, then hard facts by how many sources carry them."""
    return sorted(
        lines,
        key=lambda line: (
            VERDICTS.index(line.verdict) if line.verdict in ("conflict", "update", "single") else 2,
            SLOTS.index(line.slot),
            -line.sources,
            -len(line.claims),
            line.subject,
        ),
    )
