"""How two figures stand that a language model takes for one measure: its word stands for what we cannot tell of them.

It may say that they are of one, never that they exclude each other: our gate alone makes a conflict.
"""

from dateline.aligning.frames import Figure
from dateline.aligning.verdicts.gate import OF_DAYS, WITHIN, Gate, Standing, standing
from dateline.aligning.verdicts.growth import FRESH_DAYS, grows, is_no_growth, stood
from dateline.aligning.verdicts.interval import relation

UNCLEAR = Standing("unsettled", "figures-may-be-of-two-matters")
# What is counted again from day to day; a length, an age or a distance is not.
COUNTED = frozenset({"person", "thing", "bare", "share", "money"})


def standing_as_one(one: Figure, other: Figure, gate: Gate, *, is_ours: bool) -> Standing | None:
    """How the two stand; None where their values cannot be compared.

    Where not `is_ours` we did not put them together ourselves, so that they are in no conflict.
    """
    found = standing(one, other, gate)
    if found and found.verdict == "conflict" and not is_ours:
        return UNCLEAR
    stays = found == OF_DAYS and one.kind == other.kind == "measure" and not _is_counted_on(one, other)
    if found and found.verdict != "unsettled" and not stays:
        return found
    values = relation(one.mark, other.mark)
    if values is None:
        return found
    if values != "conflict":
        return WITHIN
    if _went_on(one, other):
        return OF_DAYS
    return UNCLEAR if found is None or stays else found


def _went_on(one: Figure, other: Figure) -> bool:
    """True for what is told as it stood on two days that are not long apart, and may have changed in between."""
    days = stood(one), stood(other)
    if one.status != other.status or days[0] is None or days[1] is None or days[0].meets(days[1]):
        return False
    if is_no_growth(one, other):
        return False
    apart = (max(days[0], days[1]).first - min(days[0], days[1]).last).days
    counted = one.kind in COUNTED and other.kind in COUNTED
    return _is_counted_on(one, other) and (grows(one, other) or (counted and apart <= FRESH_DAYS))


def _is_counted_on(one: Figure, other: Figure) -> bool:
    """True for what may be counted anew: of a length or an area only where one side says as of when."""
    return one.kind != "measure" or other.kind != "measure" or bool(one.as_of or other.as_of)
