"""How two figures of one matter stand to each other: a conflict only where nothing is left that lets both be true."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from dateline.aligning.frames import Figure, is_part
from dateline.aligning.sources import Sources
from dateline.aligning.verdicts.growth import (
    FRESH_DAYS,
    YEAR,
    grows,
    holds_now,
    is_changed,
    is_done_since,
    is_long_before,
    is_no_growth,
    may_be_of_other_days,
    may_have_grown,
    stood,
)
from dateline.aligning.verdicts.interval import Relation, may_be_exchanged, relation
from dateline.aligning.verdicts.parts import (
    are_of_one_thing,
    may_be_one_part,
    of_one_group,
    of_one_part,
    of_one_whole,
    whole_of,
)
from dateline.resolving import stem
from dateline.rules import load
from dateline.types import Argument, ArgumentCode, GroundCode, QuantityMark, Verdict, told_as_one

# Two ages of one person told on one day differ by a year where one of the two counts a birthday to come.
BIRTHDAYS = 1.5
TELLING = 3
# Of sentences: nearly the same; and so alike that who is meant may be left open.
SAME_WORDS, LIKE_WORDS = 2.5, 2.0
# What happens on one day, or is told within two, may leave open of whom it is told.
AT_ONCE: frozenset[ArgumentCode] = frozenset({"same-days", "published-together"})
TOGETHER, SOON = 0.8, 0.4
# What seems to be of one matter but lets both be true is shown only where much speaks for one matter.
FAR = 0.5
# Of sentences that two like figures may be of one matter, where they name whose both are.
HALF_ALIKE, LITTLE_ALIKE = 1.2, 0.6
WIDE = 2.0
# A share of fewer percent is met by chance.
TEN = 10
# What one side may leave open for the reader to settle.
QUALIFIERS: frozenset[GroundCode] = frozenset({"figures-of-different-parts", "figures-of-different-days-told"})
DISASTERS = ("disaster", "attack")
CHANGES = frozenset({"rise", "fall", "times"})


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
    found = _of_years(one, other) if one.kind == other.kind == "age" else relation(one.mark, other.mark)
    if found is None:
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


def _alike(one: Figure, other: Figure, found: Relation, gate: Gate) -> Standing | None:
    """The verdict on two figures that let each other be true; none on bounds of what may be and what is."""
    if found == "compatible" and {one.status, other.status} == {"happened", "hypothetical"}:
        return None
    apart = _are_bounds_apart(one.mark, other.mark)
    if apart or _is_raised(one, other):
        argument, later = gate.argument(one, other), grows(one, other)
        if later and not _open(one, other, argument, gate, later=True):
            return OF_DAYS
    if not _is_of_one_matter(one, other, gate.argument(one, other)):
        return None
    if apart:
        return WITHIN if one.events.keys() & other.events.keys() else None
    if may_be_exchanged(one.mark, other.mark):
        return (
            EXCHANGED if _of_one_predicate(one, other, _weight(gate.argument(one, other), "sentences-alike")) else None
        )
    alike = one.kind == "measure" or of_one_group(one.mark, other.mark) or _is_telling(one.mark)
    return SAME if found == "agree" and alike else WITHIN


def _excluding(one: Figure, other: Figure, gate: Gate) -> Standing | None:
    """The verdict on two figures that exclude each other: the first thing that lets both be true, or a conflict.

    A count of one event that is told later as smaller did not grow into it: no two days let both be true. Where the
    two are only of one form, they are not held against each other.
    """
    argument = gate.argument(one, other)
    fallen = is_no_growth(one, other) and bool(one.events.keys() & other.events.keys())
    later = grows(one, other) and not fallen
    code = _open(one, other, argument, gate, later=later)
    if told_as_one(one.mark.groups, other.mark.groups) and (code or gate.named_apart(one, other)):
        told = code or "figures-may-be-of-two-matters"
        went_on = later and told == "figures-may-be-of-two-matters" and not is_no_growth(one, other)
        return OF_DAYS if went_on else Standing("unsettled", told)
    if code:
        alike = _weight(argument, "sentences-alike")
        sure = code in QUALIFIERS and _sum(argument) >= gate.sure + FAR
        return Standing("unsettled", code) if sure and _is_one_but_for_a_qualifier(one, other, alike) else None
    if one.status != other.status:
        return PLANNED if is_done_since(one, other) else Standing("unsettled", "figures-not-asserted")
    if is_changed(one, other):
        return REVISED
    if later:
        return OF_DAYS
    if may_have_grown(one, other):
        return OF_ONE_DAY
    if may_be_of_other_days(one, other):
        return Standing("unsettled", "figures-of-different-days-told")
    return EXCLUDE if one.status == "happened" else Standing("unsettled", "figures-not-asserted")


def _is_one_but_for_a_qualifier(one: Figure, other: Figure, alike: float) -> bool:
    """True where the same is told of the same, and what one side tells besides only adds to the other."""
    same = one.said.is_of_one(other.said) or bool(set(one.happenings) & set(other.happenings))
    told = bool(one.said.predicates & other.said.predicates) and alike >= HALF_ALIKE
    return same and told and may_be_one_part(one, other)


def _open(one: Figure, other: Figure, argument: tuple[Argument, ...], gate: Gate, *, later: bool) -> GroundCode | None:
    """What is missing to say that the two are of one matter; None where nothing is."""
    alike = _weight(argument, "sentences-alike")
    checks: tuple[tuple[GroundCode, bool], ...] = (
        ("figures-of-different-parts", of_one_part(one, other, gate.sources, loose=later)),
        ("figures-told-otherwise", _of_one_predicate(one, other, alike)),
        ("figures-of-whom-not-told", _of_one_subject(one, other, argument, later=later)),
        ("figures-of-different-days-told", later or _of_one_day(one, other, argument)),
        ("figures-of-different-days-told", not later or _stood_apart(one, other, alike)),
        ("figures-may-be-of-two-matters", _is_sure(argument, gate, later=later) and _in_one_company(one, other)),
        ("figures-may-be-of-two-matters", not _weight(argument, "pointed-at-apart")),
        ("figures-may-be-of-two-matters", not (later and is_no_growth(one, other))),
        ("figures-may-be-of-two-matters", not later or _is_told_on(one, other, alike)),
    )
    return next((code for code, holds in checks if not holds), None)


def _is_of_one_matter(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True for two like figures that tell of one thing: shares of one scope and of one answer, sums of one payer.

    Where one side leaves open what the other tells, only sentences that are nearly the same tell it for both.
    """
    alike = _weight(argument, "sentences-alike")
    if told_as_one(one.mark.groups, other.mark.groups):
        return True
    if alike >= LIKE_WORDS or one.events.keys() & other.events.keys():
        return alike >= LIKE_WORDS or not (one.scope.asked or other.scope.asked) or one.scope.is_told_as(other.scope)
    if one.scope.asked or other.scope.asked:
        return _is_of_one_answer(one, other, alike)
    if _is_of_two_times(one, other, argument):
        return False
    known = one.said.is_of_one(other.said) or bool(set(one.happenings) & set(other.happenings))
    if _is_vague(one) or _is_vague(other) or _are_far_apart(one, other):
        return known and alike >= HALF_ALIKE
    known = known or bool(one.said.predicates & other.said.predicates & one.said.heads & other.said.heads)
    if known or alike >= HALF_ALIKE or one.kind != "money":
        return True
    return may_be_exchanged(one.mark, other.mark) or _is_one_number(one, other, argument)


def _is_of_two_times(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True for unlike numbers of victims, of whom there are new ones every week, and of what was long before."""
    if one.mark.stated == other.mark.stated or set(one.happenings) & set(other.happenings):
        return False
    met = one.day is not None and other.day is not None and one.day.meets(other.day)
    if not met and (is_long_before(one.day, other.published) or is_long_before(other.day, one.published)):
        return not one.named & other.named or one.kind != "person"
    victims = one.said.predicates & other.said.predicates & load("quantity").words["only-grows"].keys()
    told = one.named & other.named and not _are_far_apart(one, other)
    return bool(victims) and not told and not _of_one_day(one, other, argument)


def _is_one_number(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True where both give one number that is seldom met by chance, or one of some digits or deed in the same news."""
    if one.mark.stated != other.mark.stated or one.mark.unit != other.mark.unit:
        return False
    alike, days = (_weight(argument, code) for code in ("sentences-alike", "published-together"))
    telling = _weight(argument, "same-number") > 0 or bool(one.said.predicates & other.said.predicates)
    return _is_telling(one.mark) or (telling and days >= SOON and alike >= LITTLE_ALIKE)


def _is_of_one_answer(one: Figure, other: Figure, alike: float) -> bool:
    """True for shares of one scope, by one survey or of one vote, said of somebody on both sides or on none.

    A share of a vote is known by its number: nobody else counted it.
    """
    if bool(one.said.names) != bool(other.said.names) or not one.scope.is_told_as(other.scope):
        return False
    same = relation(one.mark, other.mark) == "agree" and min(one.mark.stated[0], other.mark.stated[0]) >= TEN
    counted = same and bool(one.said.predicates & other.said.predicates & load("quantity").words["vote-measure"].keys())
    found = bool(one.scope.survey) or bool(set(one.happenings) & set(other.happenings))
    return counted or (found and alike >= HALF_ALIKE)


def _are_far_apart(one: Figure, other: Figure) -> bool:
    """True for "more than 2 million" and 9, "up to five" and "more than four": one holds the other by chance."""
    low, high = sorted(abs(figure.mark.stated[0]) for figure in (one, other))
    if {one.mark.hedge, other.mark.hedge} == {"over", "under"}:
        return True
    return one.mark.unit == other.mark.unit and high > WIDE * low


def _is_vague(figure: Figure) -> bool:
    """True for "a handful" and "millions", which are met everywhere."""
    low, high = figure.mark.low, figure.mark.high
    return figure.mark.hedge == "exact" and bool(low) and (high is None or high > WIDE * abs(low or 0))


def _is_sure(argument: tuple[Argument, ...], gate: Gate, *, later: bool) -> bool:
    return _sum(argument) >= (gate.enough if later else gate.sure)


def _sum(argument: tuple[Argument, ...]) -> float:
    return sum(part.weight for part in argument)


def _weight(argument: tuple[Argument, ...], code: ArgumentCode) -> float:
    return next((part.weight for part in argument if part.code == code), 0.0)


def _of_one_predicate(one: Figure, other: Figure, alike: float) -> bool:
    """True where the same is told of both, by a word of one class or in nearly the same sentence."""
    return bool(one.said.predicates & other.said.predicates) or alike >= SAME_WORDS


def _in_one_company(one: Figure, other: Figure) -> bool:
    """False where the two sentences name people, or places, or other things, and none of them in common."""
    if one.named & other.named or one.said.is_of_one_name(other.said):
        return True
    return not {kind for kind, _ in one.named} & {kind for kind, _ in other.named}


def _are_bounds_apart(one: QuantityMark, other: QuantityMark) -> bool:
    """True for "at least 40" and "at least 90": each holds the other's, and neither tells how many."""
    return one.hedge == other.hedge in ("over", "under") and one.stated != other.stated


def _is_raised(one: Figure, other: Figure) -> bool:
    """True for "at least 8" and the 21 told later: the count is said to have climbed, or is of one event still new."""
    counts_on = load("quantity").words["counts-on"]
    days = [stood(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None:
        return False
    early, late = (one, other) if days[0].first < days[1].first else (other, one)
    risen = [figure for figure in (one, other) if figure.mark.frame and figure.mark.frame.predicate in counts_on]
    new = (max(days[0], days[1]).first - min(days[0], days[1]).last).days <= FRESH_DAYS
    goes_on = risen == [late] or (new and bool(one.events.keys() & other.events.keys()))
    return goes_on and early.mark.hedge == "over" and late.mark.stated[0] > early.mark.stated[1]


def _is_telling(mark: QuantityMark) -> bool:
    """True for a number of three digits that are not nought: two do not give it by chance."""
    return len(f"{mark.stated[0]:.12g}".replace(".", "").strip("0-")) >= TELLING


def _of_years(one: Figure, other: Figure) -> Relation | None:
    """How two ages of one person stand: they grow with the years between the days on which they were told.

    Beside what is long past an age may be that of then, whenever it was told.
    """
    if one.published is None or other.published is None:
        return relation(one.mark, other.mark)
    years = (one.published.first - other.published.first).days / YEAR
    older = (one.mark.stated[0] - other.mark.stated[0]) - years
    if one.mark.stated == other.mark.stated and (abs(years) < 1 or one.past & other.past):
        return "agree"
    return "compatible" if abs(older) < BIRTHDAYS else "conflict"


def _of_one_subject(one: Figure, other: Figure, argument: tuple[Argument, ...], *, later: bool = False) -> bool:
    """True where both are said of one entity or one noun, tell of one event, or leave it open in like sentences.

    A count that grows may be said of one name that is no one entity's, and of a noun beside the other's name.
    """
    if later and (one.said.is_of_one_name(other.said) or _stands_for(one, other) or _stands_for(other, one)):
        return True
    if one.said.who and other.said.who and not one.said.who & other.said.who:
        return False  # of one name, and not known to be one
    if one.said.is_of_one(other.said) or set(one.happenings) & set(other.happenings):
        return True
    left_open = one.said.is_of_nobody or other.said.is_of_nobody
    least = SOON if later and _is_raised(one, other) else TOGETHER
    at_once = any(part.code in AT_ONCE and part.weight >= least for part in argument)
    return _weight(argument, "sentences-alike") >= LIKE_WORDS or (left_open and at_once)


def _stands_for(one: Figure, other: Figure) -> bool:
    """True where one is said of a noun, in a paragraph that names whom the other is said of: the country, Norway."""
    return bool(one.said.noun and not one.said.names and other.said.who & set(one.near))


def _of_one_day(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True where both are of one day, told at once or in the same words, or of what lasts: somebody's house, a war."""
    if one.events.keys() & other.events.keys():
        return True
    if one.day and other.day:
        return one.day.meets(other.day)
    if is_long_before(one.day, other.published) or is_long_before(other.day, one.published):
        return False
    if not (one.day or other.day) and one.past & other.past and one.said.is_of_one_name(other.said):
        return True  # of all that somebody did in a time that is over
    lasting = bool(one.said.predicates & one.said.heads) and bool(one.said.names & other.said.names)
    at_once = any(part.code in AT_ONCE and part.weight >= SOON for part in argument)
    return at_once or lasting or _weight(argument, "sentences-alike") >= SAME_WORDS


def _is_told_on(one: Figure, other: Figure, alike: float) -> bool:
    """True where the later figure goes on with the earlier: the count of one event, or what both times holds then."""
    running = load("quantity").words["running"]
    of_one_event = bool(one.events.keys() & other.events.keys())
    if not of_one_event and (is_long_before(one.day, other.published) or is_long_before(other.day, one.published)):
        return False
    if one.said.heads and other.said.heads and not one.said.heads & other.said.heads:
        return False
    if one.said.predicates.isdisjoint(other.said.predicates & running.keys()):
        return of_one_event or all(figure.as_of or holds_now(figure) for figure in (one, other))
    if "person" not in (one.kind, other.kind) or of_one_event:
        return True
    if alike >= LIKE_WORDS or _is_raised(one, other) or _is_of_one_disaster(one, other):
        return True
    grown = one.said.predicates & other.said.predicates & load("quantity").words["only-grows"].keys()
    named = one.said.is_of_one_name(other.said) or _stands_for(one, other) or _stands_for(other, one)
    return bool(grown) and (named or bool(one.lead & other.lead))  # a crowd is that of one evening


def _is_of_one_disaster(one: Figure, other: Figure) -> bool:
    """True for two tolls whose sentences name the same place or thing, and call by the same noun what befell it."""
    return bool(one.named & other.named) and bool(one.words & other.words & _disasters())


@cache
def _disasters() -> frozenset[str]:
    nouns = load("event").words["event-noun"]
    return frozenset(stem(noun) for kind in DISASTERS for noun in nouns[kind])


def _stood_apart(one: Figure, other: Figure, alike: float) -> bool:
    """True for a count that grows, and for what holds at two times of somebody or something known."""
    running = load("quantity").words["running"]
    known = one.said.is_of_one_name(other.said) or _stands_for(one, other) or _stands_for(other, one)
    known = known or bool(set(one.happenings) & set(other.happenings))
    known = known or (alike >= SAME_WORDS and bool(one.said.noun) and one.said.noun == other.said.noun)
    return known or any(name in running for name in one.said.predicates | other.said.predicates)
