"""How two figures in their surroundings stand to each other: what they count, of whom and as of when comes first."""

from typing import Literal

from dateline.aligning.figures import Relation, relation
from dateline.aligning.sources import Sources
from dateline.aligning.surroundings import Figure
from dateline.marking import group_of
from dateline.types import QuantityMark, Window

Standing = Relation | Literal["update"]
ByValue = Relation | Literal["differ"] | None
CHANGES = frozenset({"rise", "fall", "times"})


def standing(one: Figure, other: Figure, sources: Sources) -> Standing | None:
    """The relation of two figures of one measure; None where they cannot be compared."""
    found = by_value(one, other, sources)
    if found in ("conflict", "differ") and is_later_count(one, other, sources):
        return "update"
    return None if found == "differ" else found


def by_value(one: Figure, other: Figure, sources: Sources) -> ByValue:
    """How they stand whatever their days; "differ" where only a count told on two days would explain the two."""
    if not _can_be_one(one, other, sources):
        return None
    found = relation(one.mark, other.mark)
    if found != "conflict":
        return found
    if CHANGES & {one.mark.role, other.mark.role}:
        return None  # nobody says against which day or which sort each change is reckoned
    return found if _exclude(one, other, sources) else "differ"


def _can_be_one(one: Figure, other: Figure, sources: Sources) -> bool:
    """False for shares of two wholes."""
    wholes = {whole.rsplit(" ", 1)[-1] for figure in (one, other) if (whole := whole_of(figure, sources))}
    return len(wholes) < 2


def whole_of(figure: Figure, sources: Sources) -> str | None:
    """The words for the whole that a share is of."""
    mark = figure.mark
    if mark.counted != "share":
        return None
    span = mark.of or mark.whole
    return sources.words(span).lower() if span else None


def _exclude(one: Figure, other: Figure, sources: Sources) -> bool:
    """True where nothing in what is counted leaves room for both figures."""
    if one.made or other.made or whole_of(one, sources) != whole_of(other, sources):
        return False
    return _of_one_group(one.mark, other.mark)


def _of_one_group(one: QuantityMark, other: QuantityMark) -> bool:
    """True for two counts of one group, and for a group that is larger than the whole that should hold it."""
    first, second = group_of(one), group_of(other)
    if first == second or "person" not in (one.counted, other.counted):
        return True
    if first and second:
        return False
    group, whole = (one, other) if first else (other, one)
    return group.low is not None and whole.high is not None and group.low >= whole.high


def is_later_count(one: Figure, other: Figure, sources: Sources) -> bool:
    """True where a count that may go on is told as of two days, or one holder gives two figures on two days."""
    days = [_stood(figure, sources) for figure in (one, other)]
    apart = days[0] is not None and days[1] is not None and not days[0].meets(days[1])
    by = one.holder.entity
    return apart and (
        one.as_of is not None or other.as_of is not None or (by is not None and by == other.holder.entity)
    )


def _stood(figure: Figure, sources: Sources) -> Window | None:
    """The days on which the figure stood so: those told, or those of publication."""
    if figure.as_of:
        return figure.as_of.hull
    dating = sources.documents[figure.mark.span.doc].published
    return dating.window if dating else None
