"""Whether two figures that let each other be true tell of one thing, and do not hold each other by chance."""

from dateline.aligning.frames import Figure
from dateline.aligning.verdicts.growth import is_long_before
from dateline.aligning.verdicts.interval import may_be_exchanged, relation
from dateline.aligning.verdicts.parts import are_of_two_calamities
from dateline.aligning.verdicts.unified import HALF_ALIKE, LIKE_WORDS, SOON, of_one_day, weight_of
from dateline.rules import load
from dateline.types import Argument, QuantityMark, told_as_one

TELLING = 3
# Of sentences that two like figures may be of one matter, where the number or the deed is the same.
LITTLE_ALIKE = 0.6
WIDE = 2.0
# A share of fewer percent is met by chance.
TEN = 10


def is_of_one_matter(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True for two like figures that tell of one thing: shares of one scope and of one answer, sums of one payer.

    Where one side leaves open what the other tells, only sentences that are nearly the same tell it for both.
    """
    alike = weight_of(argument, "sentences-alike")
    if told_as_one(one.mark.groups, other.mark.groups):
        return True
    if alike >= LIKE_WORDS or one.events.keys() & other.events.keys():
        return alike >= LIKE_WORDS or not (one.scope.asked or other.scope.asked) or one.scope.is_told_as(other.scope)
    if one.scope.asked or other.scope.asked:
        return _is_of_one_answer(one, other, alike)
    if _is_of_two_times(one, other, argument):
        return False
    if not one.said.is_of_one(other.said) and are_of_two_calamities(one, other):
        return False
    known = one.said.is_of_one(other.said) or bool(set(one.happenings) & set(other.happenings))
    if _is_vague(one) or _is_vague(other) or _are_far_apart(one, other):
        return known and alike >= HALF_ALIKE
    alone = not known and alike < HALF_ALIKE and not one.lead & other.lead
    if alone and _are_of_others(one, other) and not is_telling(one.mark):
        return False
    if alone and _have_a_noun_alone(one, other, argument):
        return False
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
    return bool(victims) and not told and not of_one_day(one, other, argument)


def _have_a_noun_alone(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True where among many articles one noun and one number of few digits are all: two books of 104 pages."""
    alike, few = (weight_of(argument, code) for code in ("sentences-alike", "few-articles"))
    if few or alike >= LITTLE_ALIKE or one.said.predicates & other.said.predicates:
        return False
    return not _is_rare(one.mark)


def _are_of_others(one: Figure, other: Figure) -> bool:
    """True where both are of people, by subject or sentence, and of nobody in common: the six years of another."""
    if one.said.names and other.said.names:
        return one.said.names.isdisjoint(other.said.names)
    first, second = ({name for kind, name in figure.named if kind == "person"} for figure in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _is_one_number(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True where both give one number that is seldom met by chance, or one of some digits or deed in the same news."""
    if one.mark.stated != other.mark.stated or one.mark.unit != other.mark.unit or _are_of_two_things(one, other):
        return False
    alike, days = (weight_of(argument, code) for code in ("sentences-alike", "published-together"))
    telling = weight_of(argument, "same-number") > 0 or bool(one.said.predicates & other.said.predicates)
    return is_telling(one.mark) or (telling and days >= SOON and alike >= LITTLE_ALIKE)


def _are_of_two_things(one: Figure, other: Figure) -> bool:
    """True where each has its noun and what is told of it, and nothing of it is the same: a mill, and a lawsuit."""
    first, second = (figure.said.heads | figure.said.predicates for figure in (one, other))
    return bool(one.said.heads and other.said.heads) and first.isdisjoint(second)


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
    units = {(figure.mark.unit or "").rsplit(" ", 1)[-1] for figure in (one, other)}
    return len(units) == 1 and high > WIDE * low


def _is_vague(figure: Figure) -> bool:
    """True for "a handful" and "millions", which are met everywhere."""
    low, high = figure.mark.low, figure.mark.high
    return figure.mark.hedge == "exact" and bool(low) and (high is None or high > WIDE * abs(low or 0))


def is_telling(mark: QuantityMark) -> bool:
    """True for a number of three digits that are not nought: two do not give it by chance."""
    return _digits(mark) >= TELLING


def _is_rare(mark: QuantityMark) -> bool:
    """True for a number of more digits than that."""
    return _digits(mark) > TELLING


def _digits(mark: QuantityMark) -> int:
    return len(f"{mark.stated[0]:.12g}".replace(".", "").strip("0-"))
