"""What two figures tell besides that leaves room for both: another thing, another party, sort or stretch of time."""

from functools import cache

from dateline.aligning.frames import Figure
from dateline.aligning.verdicts.growth import holds_now
from dateline.resolving import stem
from dateline.rules import load

# What has a size, a price or a length has it by itself; who counts or kills is told in many words.
HAD_BY_A_THING = frozenset({"measure", "money", "age", "duration"})
# What one is sentenced to, or fined.
PENALTIES = frozenset({"money", "duration"})
# Figures that add up over a stretch of days, one of which is so many times as long as the other; a month is the date of
# what a year dates less closely, a quarter is none.
ADDED_UP = frozenset({"money", "thing", "person", "measure", "bare"})
QUARTER, LONGER = 80, 1.5
COUNTED = frozenset({"person", "thing", "bare"})
WEEK, MANY_TIMES = 7, 4


def leave_room(one: Figure, other: Figure) -> bool:
    """True where something told with the one is another thing in the other, so that both can be true."""
    return (
        _are_of_two_things(one, other)
        or _are_of_two_people(one, other)
        or _are_apart(one.party, other.party)
        or _are_apart(one.site, other.site)
        or _are_of_two_sorts(one, other)
        or _are_of_two_reaches(one, other)
        or _are_of_two_stretches(one, other)
        or _are_of_two_moments(one, other)
        or _are_of_two_complements(one, other)
    )


def _are_of_two_complements(one: Figure, other: Figure) -> bool:
    """True where it was borrowed from two, given to two or done for two, and of a stretch of time in two places.

    A distance is told from one place anyhow.
    """
    if not {one.kind, other.kind} <= ADDED_UP | {"duration"} or one.said.away or other.said.away:
        return False
    lasted = "duration" in (one.kind, other.kind)
    return one.beside.exclude(other.beside, one.words, other.words, only_named=lasted)


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _are_of_two_things(one: Figure, other: Figure) -> bool:
    """True for the length of a tunnel and of a road: both are told of a noun that is no person or body, and not one.

    What is paid is told of a buyer, or of the deal.
    """
    if one.kind == other.kind == "measure" and _are_apart(one.said.heads, other.said.heads):
        return True
    votes = one.said.predicates & other.said.predicates & load("quantity").words["vote-measure"].keys()
    if not (votes or {one.kind, other.kind} <= HAD_BY_A_THING) or one.said.is_of_one(other.said):
        return False
    if not one.said.predicates.isdisjoint(load("quantity").words["deal-price"].values()):
        return False
    if one.said.names or other.said.names:
        return False
    nouns = [_thing(figure.said.noun) for figure in (one, other)]
    return None not in nouns and nouns[0] != nouns[1]


def _are_of_two_people(one: Figure, other: Figure) -> bool:
    """True for Berg and "Berg's husband", and for Berg and "Berg's firm" where a verb tells what befell each.

    So are the firm and "the firm's supplier".
    """
    pairs = ((one, other), (other, one))
    if any(_is_of_another(owned) and bool(known.said.names) for owned, known in pairs):
        return True
    return any(_is_what_it_has(owned, known.said.noun) for owned, known in pairs if not known.said.is_owned)


def _is_what_it_has(figure: Figure, noun: str | None) -> bool:
    return bool(figure.said.is_owned and noun and noun != figure.said.noun and stem(noun) in figure.words)


def _is_of_another(figure: Figure) -> bool:
    told = figure.mark.frame is not None and figure.mark.frame.side != "noun" and figure.kind in PENALTIES
    return figure.said.is_owned and (told or stem(figure.said.noun or "") in _people())


def _thing(noun: str | None) -> str | None:
    """The stem of a noun for a thing, one for all nouns of its class; None for a person or a body, and for no noun."""
    own = stem(noun) if noun else None
    return None if own is None or own in _people() else _classes().get(own, own)


@cache
def _people() -> frozenset[str]:
    words = load("quantity").words
    return frozenset(stem(noun) for table in ("person-noun", "body-noun", "anyone") for noun in words[table])


@cache
def _classes() -> dict[str, str]:
    words = load("quantity").words
    return {stem(noun): stem(str(kind)) for table in ("same-noun", "same-deal") for noun, kind in words[table].items()}


def _are_of_two_sorts(one: Figure, other: Figure) -> bool:
    """True for a net and an operating profit: each has a word for its sort that the other's sentence lacks."""
    sorts = [frozenset(figure.mark.frame.of_sort) if figure.mark.frame else frozenset() for figure in (one, other)]
    return _lacks(other, sorts[0] - sorts[1]) and _lacks(one, sorts[1] - sorts[0])


def _lacks(figure: Figure, sorts: frozenset[str]) -> bool:
    """True where one of the sorts is neither a word of the figure's sentence nor of whom it is said."""
    return any(stem(sort) not in figure.words and sort not in figure.said.names for sort in sorts)


def _are_of_two_reaches(one: Figure, other: Figure) -> bool:
    """True where the two sentences have words that exclude each other: sold at home and abroad, a heat and a final."""
    reach = load("quantity").words["reach"]
    first, second = ({(kind, word) for word, kind in reach.items() if stem(word) in one.words} for one in (one, other))
    return any(a[0] == b[0] for a in first for b in second) and first.isdisjoint(second)


def _are_of_two_stretches(one: Figure, other: Figure) -> bool:
    """True for a sum of a quarter and one of half a year, for 40 dead of a week and nine of a day.

    What has been counted up to a day is of more days than that.
    """
    if one.day is None or other.day is None or one.events.keys() & other.events.keys():
        return False
    short, long_ = sorted((one, other), key=lambda figure: figure.day.days if figure.day else 0)
    days = short.day.days if short.day else 0, long_.day.days if long_.day else 0
    if {one.kind, other.kind} <= ADDED_UP and days[0] >= QUARTER and days[1] >= LONGER * days[0]:
        return True
    counted = (
        {one.kind, other.kind} <= COUNTED and not holds_now(short) and long_.mark.stated[1] >= short.mark.stated[0]
    )
    return counted and days[1] >= max(WEEK, MANY_TIMES * days[0])


def _are_of_two_moments(one: Figure, other: Figure) -> bool:
    """True for two speeds, unless both sentences tell what was done at that speed: "as it entered the bend"."""
    speeds = one.said.predicates & other.said.predicates & {*load("quantity").words["at-speed"].values()}
    return bool(speeds) and set(one.happenings).isdisjoint(other.happenings)
