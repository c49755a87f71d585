"""How much speaks for two figures being of one matter: few features, each with its weight and the reason for it."""

from collections.abc import Iterator, Mapping
from math import log10

from dateline.aligning.frames import Figure
from dateline.aligning.matching.evidence import Evidence, Weights, likeness
from dateline.aligning.verdicts import Relation, are_of_two_calamities, grows, is_changed
from dateline.resolving import stem
from dateline.rules import load
from dateline.types import Argument, ArgumentCode, QuantityMark, Window, told_as_one

# The weights say how many times (in natural logarithms) likelier a pair with the feature is of one matter.
WEIGHTS: Mapping[ArgumentCode, float] = {
    "same-predicate": 1.2,  # what is told of the figure: 40 killed, 40 arrested
    "same-noun": 1.0,  # what is counted: ovens, or watches
    "same-subject": 1.5,  # who has or does it, known by name
    "same-happening": 1.2,  # both sentences tell one joined event
    "few-articles": 1.2,  # of a story of few articles, which seldom tell the same of the same noun of two matters
    "same-lead": 1.0,  # both articles begin with one event of known days, and neither sentence tells it
    "same-days": 1.0,  # both are told of the same days, in full where these are one day
    "sentences-alike": 5.0,  # rare words of the sentence: two accounts of one thing share about a third
    "paragraphs-alike": 2.0,
    "articles-alike": 2.0,
    "published-together": 0.8,  # within two days; years apart it speaks against
    "same-number": 1.5,  # 2,383 is seldom met twice by chance; 3 often
    "pointed-at-as-one": 3.0,  # a language model that read both errs less often than any of these
    "pointed-at-apart": -1.5,  # it leaves out more than it should
}
# The sum of what speaks for one matter, in the units of the score.
FLOOR = 3.0
# What an argument has to have, and how much of it at least.
FOUNDATIONS: Mapping[ArgumentCode, float] = {
    "same-predicate": 0.0,
    "same-noun": 0.0,
    "same-number": 0.75,
    "pointed-at-as-one": 0.0,
    "sentences-alike": 2.0,
}
SURE = 4.5
# For a count that grows, and is told as of two days.
ENOUGH = 3.8
# Vague numbers and bounds far apart hold each other whatever they are of.
LITTLE = 1.2
WITHIN_PRECISION = 0.3
# One article tells one figure of a matter as a rule: another one is of something else.
SAME_ARTICLE = 1.5
# Nobody is mistaken tenfold: the 20 points of one evening are none of the 2,000 of all.
TEN_TIMES, ORDER = 10, 1.2
# What is said of the Skarn fire, and of one that nobody names, may be of two fires.
NAMELESS = 2.0
WIDE, SMALL = 2.0, 3
# A third has one digit, as eight has.
FRACTION = "share"
# Eight hundred is met twice by chance more often than 817, and less often than eight.
MANY, ROUND_NUMBER, ROUND_OF_ONE = 100, 0.25, 0.6
LONG_AGO = 400
# Unlike counts of fewer are told of this and that.
MANY_OF_ONE = 10
# One event whose day is known tells more than one that may be any of its kind.
KNOWN, NEAR = 1.8, 0.7


def needed(one: Figure, other: Figure, found: Relation | None) -> float:
    """What must speak for the two at least, by how their values stand to each other; more where a name is left out."""
    two = not one.said.is_of_one(other.said) and are_of_two_calamities(one, other)
    return _needed(one, other, found) + (NAMELESS if two else 0.0)


def _needed(one: Figure, other: Figure, found: Relation | None) -> float:
    apart = one.mark.span.doc != other.mark.span.doc and one.kind != "duration"
    if found == "conflict" and apart and (grows(one, other) or is_changed(one, other)):
        return ENOUGH
    other_money = one.kind == other.kind == "money" and one.mark.unit != other.mark.unit
    if found == "conflict" or other_money:
        unlike = ORDER if one.said.heads & other.said.heads and _far_apart(one.mark, other.mark, TEN_TIMES) else 0.0
        return SURE + unlike + (SAME_ARTICLE if one.mark.span.doc == other.mark.span.doc else 0.0)
    if _says_little(one.mark) or _says_little(other.mark) or _far_apart(one.mark, other.mark):
        return FLOOR + LITTLE
    return FLOOR + (0.0 if found == "agree" else WITHIN_PRECISION)


def _says_little(mark: QuantityMark) -> bool:
    """True for a small whole number, which is met everywhere, and for "thousands", which spans more than its double."""
    if 1 <= mark.stated[1] <= SMALL and mark.counted in (None, "person"):
        return True
    return mark.hedge == "exact" and mark.low is not None and (mark.high is None or mark.high > WIDE * abs(mark.low))


def _far_apart(one: QuantityMark, other: QuantityMark, times: float = WIDE) -> bool:
    """True for "more than 200,000" and 1.3 million: one holds the other, and it tells nothing."""
    low, high = sorted(abs(mark.stated[0]) for mark in (one, other))
    units = {(mark.unit or "").rsplit(" ", 1)[-1] for mark in (one, other)}
    return len(units) == 1 and high > times * low


def argument_of(one: Figure, other: Figure, told: tuple[Evidence, Evidence], weights: Weights) -> tuple[Argument, ...]:
    """Every feature of the two that speaks for or against one matter, with what it weighs."""
    found = _features(one, other, told, weights)
    return tuple(Argument(code, round(WEIGHTS[code] * value, 3)) for code, value in found if value)


def _told_of_both(one: Figure, other: Figure) -> frozenset[str]:
    """What is told of both; that they are so many is told of everything."""
    return (one.said.predicates & other.said.predicates) - load("quantity").words["being"].keys()


def stands_on_something(argument: tuple[Argument, ...]) -> bool:
    """False where only company and days speak for one matter: neither what is told, nor the noun, number or words."""
    return any(part.code in FOUNDATIONS and part.weight >= FOUNDATIONS[part.code] for part in argument)


def total(argument: tuple[Argument, ...]) -> float:
    """What all of an argument weighs."""
    return sum(part.weight for part in argument)


def _features(
    one: Figure, other: Figure, told: tuple[Evidence, Evidence], weights: Weights
) -> Iterator[tuple[ArgumentCode, float]]:
    yield "same-predicate", _rarest(_told_of_both(one, other), weights)
    yield "same-noun", _rarest(one.said.heads & other.said.heads, weights)
    yield "same-subject", _subject(one, other)
    yield "same-happening", _happening(one, other)
    yield "few-articles", float(weights.of_few and _is_told_alike(one, other))
    yield "same-lead", 1.0 if one.lead & other.lead and one.mark.span.doc != other.mark.span.doc else 0.0
    yield "same-days", _days(one.day, other.day)
    yield "sentences-alike", likeness(told[0].sentence, told[1].sentence, weights)
    yield "same-number", _number(one, other)
    pointed_at = told_as_one(one.mark.groups, other.mark.groups)
    yield "pointed-at-as-one", float(pointed_at is True)
    yield "pointed-at-apart", float(pointed_at is False)
    if one.mark.span.doc != other.mark.span.doc:
        yield "paragraphs-alike", likeness(told[0].block, told[1].block, weights)
        yield "articles-alike", likeness(told[0].article, told[1].article, weights)
        together = _published(one.published, other.published)
        settled = (
            weights.of_few
            or one.around & other.around
            or one.events.keys() & other.events.keys()
            or _is_of_one_past(one, other)
        )
        yield "published-together", max(together, 0.0) if settled else together


def _is_told_alike(one: Figure, other: Figure) -> bool:
    """True for figures of two articles that count one noun, give one telling number, or of which the same is done.

    Of what there are three or four there may be others, but for weeks and years; and people are met in every sentence.
    """
    if one.mark.span.doc == other.mark.span.doc or one.kind != other.kind:
        return False
    heads = one.said.heads & other.said.heads
    if one.kind == "person" and not heads:
        return False
    few = one.kind != "duration" and max(one.mark.stated[1], other.mark.stated[1]) < MANY_OF_ONE
    if one.mark.stated != other.mark.stated and few:
        return False
    if one.said.who and other.said.who and not one.said.who & other.said.who:
        return False
    done = _told_of_both(one, other) - load("quantity").words["having"].keys()
    return bool(done or heads) or _number(one, other) >= FOUNDATIONS["same-number"] / WEIGHTS["same-number"]


def _happening(one: Figure, other: Figure) -> float:
    """Most for an event of known days told in both sentences, least for one told only in both paragraphs."""
    if one.events.keys() & other.events.keys():
        return KNOWN
    if set(one.happenings) & set(other.happenings):
        return 1.0
    return NEAR if one.around & other.around or _is_of_one_past(one, other) else 0.0


def _is_of_one_past(one: Figure, other: Figure) -> bool:
    """True for what one did in a time that is over, told in both paragraphs, whenever they were written."""
    return bool(one.past & other.past) and one.said.is_of_one_name(other.said)


def _rarest(shared: frozenset[str], weights: Weights) -> float:
    """Half for a word that every sentence has, one and a half for one that is told of nothing else."""
    return max(
        (0.5 + weights.of.get(("word", stem(word)), weights.most) / weights.most for word in shared), default=0.0
    )


def _subject(one: Figure, other: Figure) -> float:
    if not one.said.is_of_one(other.said):
        return 0.0
    by_name = one.said.names & other.said.names and not (one.said.guessed or other.said.guessed)
    return 1.0 if by_name else 0.4


def _days(one: Window | None, other: Window | None) -> float:
    """How closely two told days agree: 1 for one day, less for a month, little for a year."""
    if one is None or other is None or not one.meets(other):
        return 0.0
    return max(0.0, 1 - log10(max(one.days, other.days)) / 3)


def _published(one: Window | None, other: Window | None) -> float:
    """1 within two days, nothing within two months, less than nothing years apart."""
    if one is None or other is None:
        return 0.0
    apart = max(0, (max(one.first, other.first) - min(one.last, other.last)).days)
    return 1.0 if apart <= 2 else 0.5 if apart <= 14 else 0.0 if apart <= 60 else -0.5 if apart <= LONG_AGO else -1.0


def _number(one: Figure, other: Figure) -> float:
    """How telling it is that both give one number: by its digits that are not nought at the end."""
    if one.mark.stated != other.mark.stated or one.mark.unit != other.mark.unit:
        return 0.0
    digits = f"{one.mark.stated[0]:.6g}".replace(".", "").strip("0-")
    if len(digits) > 1 and one.mark.unit != FRACTION:
        return min(len(digits), 4) / 4
    if abs(one.mark.stated[0]) < MANY:
        return 0.0
    return ROUND_OF_ONE if one.said.heads & other.said.heads else ROUND_NUMBER
