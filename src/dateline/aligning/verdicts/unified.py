"""Whether two figures are of one predicate, subject, day and plan, and whether the later goes on with the earlier."""

from datetime import date
from functools import cache

from dateline.aligning.frames import SITE, Figure
from dateline.aligning.verdicts.growth import FRESH_DAYS, changes_by_the_hour, holds_now, is_long_before, stood
from dateline.aligning.verdicts.parts import are_of_two_calamities
from dateline.resolving import stem
from dateline.rules import load
from dateline.types import Argument, ArgumentCode

# Of sentences: nearly the same; so alike that who is meant may be left open; and half of that.
SAME_WORDS, LIKE_WORDS, HALF_ALIKE = 2.5, 2.0, 1.2
# What happens on one day, or is told within two, may leave open of whom it is told.
AT_ONCE: frozenset[ArgumentCode] = frozenset({"same-days", "published-together"})
TOGETHER, SOON = 0.8, 0.4
# A stretch of so many days, and so many times as long as another, is one over which things add up.
SEASON, MANY_TIMES = 60, 4
LONG = 365
ADDING_UP = frozenset({"person", "thing"})
DISASTERS = ("disaster", "attack")


def of_one_predicate(one: Figure, other: Figure, alike: float) -> bool:
    """True where the same is told of both, by a word of one class; or in nearly the same sentence, unless two verbs
    tell two things: "had 212 on board", "built for 400".
    """
    if one.said.predicates & other.said.predicates:
        return True
    return alike >= SAME_WORDS and not (_tells(one) and _tells(other))


def _tells(figure: Figure) -> bool:
    """True where a verb tells what so many do or have; a noun, "are" and "were" only tell who or what they are.

    Of money a noun tells what it is for: a debt, a loss.
    """
    words, frame = load("quantity").words, figure.mark.frame
    if (
        frame is None
        or (frame.side == "noun" and figure.kind != "money")
        or figure.said.predicates <= words["being"].keys()
    ):
        return False
    return figure.kind == "person" or not figure.said.predicates <= words["having"].keys()


def in_one_company(one: Figure, other: Figure) -> bool:
    """False where the two sentences name people, or places, or other things, and none of them in common."""
    if one.named & other.named or one.said.is_of_one_name(other.said):
        return True
    return not {kind for kind, _ in one.named} & {kind for kind, _ in other.named}


def of_one_subject(one: Figure, other: Figure, argument: tuple[Argument, ...], *, later: bool = False) -> bool:
    """True where both are said of one entity or one noun, tell of one event, or leave it open in like sentences.

    A count that grows may be said of one name that is no one entity's, and of a noun beside the other's name.
    """
    if one.said.is_of_two and other.said.is_of_two and set(one.near) & set(other.near):
        return True
    if later and (one.said.is_of_one_name(other.said) or _stands_for(one, other) or _stands_for(other, one)):
        return True
    if one.said.who and other.said.who and not one.said.who & other.said.who:
        return False  # of one name, and not known to be one
    if are_of_two_calamities(one, other):
        return False
    if later and goes_on_in_few(one, other, argument):
        return True
    unlike = _are_one_known_and_one_not(one, other)
    if one.said.is_of_one(other.said) or (not unlike and set(one.happenings) & set(other.happenings)):
        return True
    if one.said.sorts & other.said.names or other.said.sorts & one.said.names:
        return True  # the town's sailors, and the sailors that the town has lost
    left_open = one.said.is_of_nobody or other.said.is_of_nobody
    least = SOON if later and is_raised(one, other) else TOGETHER
    at_once = any(part.code in AT_ONCE and part.weight >= least for part in argument)
    return weight_of(argument, "sentences-alike") >= (SAME_WORDS if unlike else LIKE_WORDS) or (left_open and at_once)


def _are_one_known_and_one_not(one: Figure, other: Figure) -> bool:
    """True for somebody named and "the rookie", who may be another: that one undated deed is told of both is little."""
    known = bool(one.said.names) != bool(other.said.names) and bool(one.said.noun or other.said.noun)
    return known and not one.events.keys() & other.events.keys()


def _stands_for(one: Figure, other: Figure) -> bool:
    """True where one is said of a noun, in a paragraph that names whom the other is said of: the country, Norway."""
    return bool(one.said.noun and not one.said.names and other.said.who & set(one.near))


def of_one_day(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True where both are of one day, told at once or in the same words, or of what lasts: somebody's house, a war."""
    if one.events.keys() & other.events.keys():
        return True
    if one.day and other.day:
        return one.day.meets(other.day) and not _is_of_longer(one, other)
    if is_long_before(one.day, other.published) or is_long_before(other.day, one.published):
        return False
    if not (one.day or other.day) and one.past & other.past and one.said.is_of_one_name(other.said):
        return True  # of all that somebody did in a time that is over
    lasting = bool(one.said.predicates & one.said.heads) and bool(one.said.names & other.said.names)
    at_once = any(part.code in AT_ONCE and part.weight >= SOON for part in argument)
    alike = weight_of(argument, "sentences-alike") >= SAME_WORDS
    return at_once or lasting or alike or _is_of_any_day(one, other, argument)


def _is_of_any_day(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True for what few articles tell without a day of one by name, in one noun, or that stays as it is for a year."""
    if one.day or other.day or weight_of(argument, "few-articles") <= 0:
        return False
    lasting, shared = load("quantity").words["lasting"], one.said.predicates & other.said.predicates
    by_name = one.said.is_of_one_name(other.said) and bool(one.said.heads & other.said.heads)
    stays = any(int(lasting.get(name, 0)) >= LONG for name in shared)
    return bool(shared) and (by_name or (stays and one.said.is_of_one(other.said)))


def _is_of_longer(one: Figure, other: Figure) -> bool:
    """True for 80 since September and 11 in a week of September: so many more of so many more days."""
    if not {one.kind, other.kind} <= ADDING_UP:
        return False
    short, long_ = sorted((one, other), key=lambda figure: figure.day.days if figure.day else 0)
    if short.day is None or long_.day is None or long_.day.days < max(SEASON, MANY_TIMES * short.day.days):
        return False
    return long_.mark.stated[1] >= short.mark.stated[0]


def is_told_on(one: Figure, other: Figure, alike: float) -> bool:
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
    if alike >= LIKE_WORDS or is_raised(one, other) or _is_of_one_disaster(one, other):
        return True
    grown = one.said.predicates & other.said.predicates & load("quantity").words["only-grows"].keys()
    named = one.said.is_of_one_name(other.said) or _stands_for(one, other) or _stands_for(other, one)
    return (bool(grown) or changes_by_the_hour(one, other)) and (
        named or bool(one.lead & other.lead)
    )  # a crowd is that of one evening


def _is_of_one_disaster(one: Figure, other: Figure) -> bool:
    """True for two tolls whose sentences name the same place or thing, and call by the same noun what befell it."""
    return bool(one.named & other.named) and bool(one.words & other.words & _disasters())


@cache
def _disasters() -> frozenset[str]:
    nouns = load("event").words["event-noun"]
    return frozenset(stem(noun) for kind in DISASTERS for noun in nouns[kind])


def stood_apart(one: Figure, other: Figure, alike: float) -> bool:
    """True for a count that grows, and for what holds at two times of somebody or something known."""
    running = load("quantity").words["running"]
    known = one.said.is_of_one_name(other.said) or _stands_for(one, other) or _stands_for(other, one)
    known = known or bool(set(one.happenings) & set(other.happenings))
    known = known or (alike >= SAME_WORDS and bool(one.said.noun) and one.said.noun == other.said.noun)
    return known or any(name in running for name in one.said.predicates | other.said.predicates)


def is_raised(one: Figure, other: Figure) -> bool:
    """True for "at least 8" and the 21 told later: the count is said to have climbed, or is of one event still new."""
    counts_on = load("quantity").words["counts-on"]
    days = [stood(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None:
        return False
    early, late = (one, other) if days[0].first < days[1].first else (other, one)
    risen = [figure for figure in (one, other) if figure.mark.verb in counts_on]
    new = (max(days[0], days[1]).first - min(days[0], days[1]).last).days <= FRESH_DAYS
    goes_on = risen == [late] or (new and bool(one.events.keys() & other.events.keys()))
    return goes_on and early.mark.hedge == "over" and late.mark.stated[0] > early.mark.stated[1]


def goes_on_in_few(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True where so few articles tell the same that it is of one matter, and the later tells how it stands by then.

    "Debts are now put at 35 million" goes on with debts of 28 million, whoever's; what was recalled on a day does not.
    """
    first, second = stood(one), stood(other)
    alike = weight_of(argument, "few-articles") > 0 and weight_of(argument, "same-days") <= 0
    if first is None or second is None or not alike:
        return False
    late = one if first.first > second.first else other
    return late.as_of is not None or holds_now(late)


def are_of_one_plan(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True for what both tell as decided on one day, or on the next one without a word that it was changed.

    "Will cut 650 jobs", "is to cut 560": no forecast is decided.
    """
    if not all(figure.mark.frame and figure.mark.frame.modality == "planned" for figure in (one, other)):
        return False
    if one.published is None or other.published is None or one.published.days > 1 or other.published.days > 1:
        return False
    at_once = weight_of(argument, "published-together") >= TOGETHER and weight_of(argument, "few-articles") > 0
    in_one = one.beside.words.get(SITE) == other.beside.words.get(SITE)
    return in_one and (one.published == other.published or (at_once and not _may_be_moved(one, other)))


def _may_be_moved(one: Figure, other: Figure) -> bool:
    """True where a sentence has a word by which there may have been another value before."""
    return not _moving().isdisjoint(one.words | other.words)


@cache
def _moving() -> frozenset[str]:
    words = load("quantity").words
    return frozenset(stem(word) for table in ("revised", "moved") for word in words[table])


def are_claimed(one: Figure, other: Figure, argument: tuple[Argument, ...]) -> bool:
    """True for two sums asked of somebody, or two charges of the same days: that it was asked or charged is a fact.

    One that is told as the first one or as a new one may have been moved, and so may one that is asked by now.
    """
    words, frames = load("quantity").words, (one.mark.frame, other.mark.frame)
    asked = one.said.predicates & other.said.predicates & words["asked-for"].keys() and one.kind == "money"
    asked = asked and one.day == other.day and not holds_now(max(one, other, key=_published))
    charged = all(frame and frame.modality == "alleged" for frame in frames)
    charged = charged and weight_of(argument, "published-together") >= SOON
    return bool(asked or charged) and not _may_be_moved(one, other)


def _published(figure: Figure) -> date:
    return figure.published.first if figure.published else date.max


def weight_of(argument: tuple[Argument, ...], code: ArgumentCode) -> float:
    """What one part of an argument weighs, 0 where it has none."""
    return next((part.weight for part in argument if part.code == code), 0.0)
