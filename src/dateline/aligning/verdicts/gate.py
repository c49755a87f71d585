"""How two figures of one matter stand to each other: a conflict only where nothing is left that lets both be true."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.aligning.frames import Figure, is_part
from dateline.aligning.sources import Sources
from dateline.aligning.verdicts.besides import leave_room
from dateline.aligning.verdicts.growth import (
    YEAR,
    are_occasions,
    are_of_two_votes,
    grows,
    is_change_made,
    is_changed,
    is_done_since,
    is_no_growth,
    may_be_of_other_days,
    may_have_grown,
)
from dateline.aligning.verdicts.interval import Relation, may_be_exchanged, relation
from dateline.aligning.verdicts.likeness import is_of_one_matter, is_telling
from dateline.aligning.verdicts.parts import (
    are_of_one_thing,
    may_be_one_part,
    of_one_group,
    of_one_part,
    of_one_whole,
    whole_of,
)
from dateline.aligning.verdicts.unified import (
    HALF_ALIKE,
    are_claimed,
    are_of_one_plan,
    goes_on_in_few,
    in_one_company,
    is_raised,
    is_told_on,
    of_one_day,
    of_one_predicate,
    of_one_subject,
    stood_apart,
    weight_of,
)
from dateline.rules import load
from dateline.types import Argument, GroundCode, Modality, QuantityMark, Verdict, told_as_one

# Two ages of one person told on one day differ by a year where one of the two counts a birthday to come.
BIRTHDAYS = 1.5
# So many years apart they are not two ages of one person, whoever the words seem to mean.
LIFETIMES = 12
# What seems to be of one matter but lets both be true is shown only where much speaks for one matter.
FAR = 0.5
# What one side may leave open for the reader to settle.
QUALIFIERS: frozenset[GroundCode] = frozenset({"figures-of-different-parts", "figures-of-different-days-told"})
CHANGES = frozenset({"rise", "fall", "times"})
SUPPOSED: frozenset[Modality] = frozenset({"possible", "conditional"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A verdict on two figures, and why."""

    verdict: Verdict
    code: GroundCode


@dataclass(frozen=True, slots=True)
class Gate:
    """What a conflict has to pass: the sources, what speaks for one matter, and how much must; less for an update."""

    sources: Sources
    argument: Callable[[Figure, Figure], tuple[Argument, ...]]
    sure: float
    enough: float
    named_apart: Callable[[Figure, Figure], bool]


SAME = Standing("agree", "figures-same")
WITHIN = Standing("compatible", "figures-within-precision")
EXCHANGED = Standing("compatible", "figures-in-two-currencies")
EXCLUDE = Standing("conflict", "figures-exclude")
PLANNED = Standing("update", "figures-planned-and-done")
OF_DAYS = Standing("update", "figures-of-different-days")
REVISED = Standing("update", "figures-revised")
OF_ONE_DAY = Standing("update", "figures-of-one-day")


def standing(one: Figure, other: Figure, gate: Gate) -> Standing | None:
    """How two figures of one matter stand to each other; None where they cannot be compared."""
    if not of_one_whole(one, other, gate.sources) or one.said.is_denied != other.said.is_denied:
        return None
    if one.needed != other.needed or _tells_of_others(one) != _tells_of_others(other):
        return None
    found = _of_years(one, other) if one.kind == other.kind == "age" else relation(one.mark, other.mark)
    if found is None or (found != "agree" and are_of_two_votes(one, other)):
        return None
    if found != "conflict":
        return _alike(one, other, found, gate)
    if is_part(one.mark) and not (whole_of(one, gate.sources) or are_of_one_thing(one, other)):
        return None  # of different polls, places or groups, as far as anybody tells
    if is_part(one.mark) and not one.scope.is_told_as(other.scope):
        return None
    if CHANGES & {one.mark.role, other.mark.role} and not one.kind == other.kind == "measure":
        return None  # nobody says against which day or which sort each change is reckoned
    return _excluding(one, other, gate)


def _tells_of_others(figure: Figure) -> bool:
    """True for "she and three other divers": how many there are in all is another count."""
    return not figure.said.sorts.isdisjoint(load("quantity").words["besides"])


def _is_end_of_range(figure: Figure) -> bool:
    """True for "estimates range from 20,000 to 60,000": neither end is what anybody counted."""
    return figure.mark.verb in load("quantity").words["ranging"]


def _alike(one: Figure, other: Figure, found: Relation, gate: Gate) -> Standing | None:
    """The verdict on two figures that let each other be true; none on bounds of what may be and what is.

    Nor is there any on two that only say again how many of them there are.
    """
    if one.is_recalled and other.is_recalled:
        return None
    if found == "compatible" and {one.status, other.status} == {"happened", "hypothetical"}:
        return None
    apart = _are_bounds_apart(one.mark, other.mark)
    if apart or is_raised(one, other):
        argument, later = gate.argument(one, other), grows(one, other)
        if later and not _open(one, other, argument, gate, later=True):
            return OF_DAYS
    if not is_of_one_matter(one, other, gate.argument(one, other)):
        return None
    if apart:
        return WITHIN if one.events.keys() & other.events.keys() else None
    if may_be_exchanged(one.mark, other.mark):
        return (
            EXCHANGED if of_one_predicate(one, other, weight_of(gate.argument(one, other), "sentences-alike")) else None
        )
    alike = one.kind == "measure" or of_one_group(one, other) or is_telling(one.mark)
    return SAME if found == "agree" and alike and _is_supposed(one) == _is_supposed(other) else WITHIN


def _is_supposed(figure: Figure) -> bool:
    """True for what only may be so: "the deal could be worth 500 million"; what a noun has is told all the same."""
    frame = figure.mark.frame
    if frame is None or frame.modality not in SUPPOSED or figure.kind in ("age", "duration"):
        return False
    return frame.side != "noun" or figure.kind == "person" or (figure.kind == "money" and frame.head is None)


def _excluding(one: Figure, other: Figure, gate: Gate) -> Standing | None:
    """The verdict on two figures that exclude each other: the first thing that lets both be true, or a conflict.

    A count of one event, or of how often somebody did something, that is told later as smaller did not grow into it: no
    two days let both be true. Where the two are only of one form, they are not held against each other.
    """
    if (one.needed and other.needed) or _is_end_of_range(one) or _is_end_of_range(other):
        return None
    argument = gate.argument(one, other)
    counted = bool(one.events.keys() & other.events.keys()) or are_occasions(one, other)
    fallen = is_no_growth(one, other) and counted
    later = grows(one, other) and not fallen
    changed = is_changed(one, other)
    code = _open(one, other, argument, gate, later=later, changed=changed)
    if told_as_one(one.mark.groups, other.mark.groups) and (code or gate.named_apart(one, other)):
        told = code or "figures-may-be-of-two-matters"
        went_on = later and told == "figures-may-be-of-two-matters" and not is_no_growth(one, other)
        return OF_DAYS if went_on else Standing("unsettled", told)
    if code:
        alike = weight_of(argument, "sentences-alike")
        sure = code in QUALIFIERS and _sum(argument) >= gate.sure + FAR
        return Standing("unsettled", code) if sure and _is_one_but_for_a_qualifier(one, other, alike) else None
    if changed and is_change_made(one, other):
        return REVISED
    claimed = are_claimed(one, other, argument)
    if one.status != other.status and not claimed:
        return PLANNED if is_done_since(one, other) else Standing("unsettled", "figures-not-asserted")
    if changed:
        return REVISED
    if later:
        return OF_DAYS if one.status != "hypothetical" else Standing("unsettled", "figures-not-asserted")
    if may_have_grown(one, other):
        return OF_ONE_DAY
    if may_be_of_other_days(one, other):
        return Standing("unsettled", "figures-of-different-days-told")
    sure = one.status == "happened" or are_of_one_plan(one, other, argument) or claimed
    return EXCLUDE if sure else Standing("unsettled", "figures-not-asserted")


def _is_one_but_for_a_qualifier(one: Figure, other: Figure, alike: float) -> bool:
    """True where the same is told of the same, and what one side tells besides only adds to the other."""
    same = one.said.is_of_one(other.said) or bool(set(one.happenings) & set(other.happenings))
    told = bool(one.said.predicates & other.said.predicates) and alike >= HALF_ALIKE
    return same and told and may_be_one_part(one, other)


def _open(
    one: Figure, other: Figure, argument: tuple[Argument, ...], gate: Gate, *, later: bool, changed: bool = False
) -> GroundCode | None:
    """What is missing to say that the two are of one matter; None where nothing is.

    What was changed stood so till then, so that it needs no day in common with what it was changed to.
    """
    alike, little = weight_of(argument, "sentences-alike"), later or changed
    in_few = later and goes_on_in_few(one, other, argument)
    checks: tuple[tuple[GroundCode, bool], ...] = (
        ("figures-of-different-parts", of_one_part(one, other, gate.sources, loose=later)),
        ("figures-told-otherwise", of_one_predicate(one, other, alike)),
        ("figures-of-whom-not-told", of_one_subject(one, other, argument, later=later)),
        ("figures-of-different-days-told", little or of_one_day(one, other, argument)),
        ("figures-of-different-days-told", not later or in_few or stood_apart(one, other, alike)),
        (
            "figures-may-be-of-two-matters",
            _is_sure(argument, gate, later=little) and in_one_company(one, other),
        ),
        ("figures-may-be-of-two-matters", not leave_room(one, other)),
        ("figures-may-be-of-two-matters", not weight_of(argument, "pointed-at-apart")),
        ("figures-may-be-of-two-matters", not (later and is_no_growth(one, other))),
        ("figures-may-be-of-two-matters", not later or in_few or is_told_on(one, other, alike)),
    )
    return next((code for code, holds in checks if not holds), None)


def _is_sure(argument: tuple[Argument, ...], gate: Gate, *, later: bool) -> bool:
    return _sum(argument) >= (gate.enough if later else gate.sure)


def _sum(argument: tuple[Argument, ...]) -> float:
    return sum(part.weight for part in argument)


def _are_bounds_apart(one: QuantityMark, other: QuantityMark) -> bool:
    """True for "at least 40" and "at least 90": each holds the other's, and neither tells how many."""
    return one.hedge == other.hedge in ("over", "under") and one.stated != other.stated


def _of_years(one: Figure, other: Figure) -> Relation | None:
    """How two ages of one person stand: they grow with the years between the days on which they were told.

    Beside what is long past an age may be that of then, whenever it was told; and the dead grow no older, so that one
    age told years apart excludes nothing.
    """
    if one.published is None or other.published is None:
        return relation(one.mark, other.mark)
    years = (one.published.first - other.published.first).days / YEAR
    older = (one.mark.stated[0] - other.mark.stated[0]) - years
    if one.mark.stated == other.mark.stated:
        return "agree" if abs(years) < 1 or one.past & other.past else None
    if abs(older) > LIFETIMES:
        return None  # nobody is mistaken so far about one person: the two are said of two
    return "compatible" if abs(older) < BIRTHDAYS else "conflict"
