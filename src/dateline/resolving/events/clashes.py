"""What of two tellings excludes each other, or makes it unlikely that they are of one event: people, sorts, figures."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product

from dateline.resolving.events.days import are_days_apart, are_soon, once
from dateline.resolving.events.traits import YEARS, Amount, Traits, years_of
from dateline.types import JoinArgument

# What befell somebody's sister did not befall that somebody, however alike it is told.
SOMEBODY_ELSE = 2.0
# In the news of a day "a blast" is more often the one that others tell of too.
NEWS = 0.4
# Parts of a day that have nothing in common.
APART_IN_A_DAY = {("EV", "MO"), ("AF", "MO"), ("MO", "NI"), ("AF", "NI")}
# How much it tells that an article gives two nouns other names.
NAMED_OTHERWISE = 3.0
# By how much more "protests" and "won twice" are not what was on one day.
SEVERAL = 2.0
# By how much more what is done to another person is another deed than what is done to another thing.
OTHER_VICTIM = 10.0
# How little it tells that two have "thousands" in common.
VAGUE = 0.0
# By how much more another person tells of another thing said or won than another doer of anything.
OTHER_PERSON = 10.0


def clashes(one: Traits, other: Traits) -> Iterator[JoinArgument]:
    """What of those who take part, and of its sort, is told otherwise."""
    told = (YEARS,) if _is_one_stretch(one, other) else ()
    if _have_other_doers(one, other) or (one.doc == other.doc and _have_other_subjects(one, other)):
        yield "other-doers", OTHER_PERSON if _are_of_two_people(one, other) else 1.0
    if differ(one.takes, other.takes) and one.named.keys.isdisjoint(other.named.keys):
        yield "other-takers", 1.0
    if (called := _are_called_otherwise(one, other)) or differ(one.clause_names, other.clause_names):
        many = called or (one.doc == other.doc and _are_of_many(one, other))
        yield "other-names", NAMED_OTHERWISE if many else 1.0
    if _is_of_kin(one, other) or _is_of_kin(other, one):
        yield "other-owners", SOMEBODY_ELSE
    elif differ(one.owners, other.owners):
        yield "other-owners", 1.0
    if _are_done_to_two_people(one, other):
        yield "other-objects", OTHER_VICTIM
    elif differ(one.objects, other.objects) or (one.kind in once()["by-object"] and differ(one.takes, other.takes)):
        yield "other-objects", 1.0
    if _is_done_to_the_doer(one, other) or _is_done_to_the_doer(other, one):
        yield "roles-swapped", 1.0
    if one.doc == other.doc:
        yield from _apart_here(one, other)
    elif newness := _newness(one, other):
        yield "brought-in", newness
    sorts = ((sort, other.sorts.get(name, frozenset())) for name, sort in one.sorts.items() if name not in told)
    years = _is_of_other_years(one, other) or _is_of_other_years(other, one)
    if years or _are_hours_apart(one, other) or any(differ(*pair) for pair in sorts):
        yield "other-sort", 1.0


def _apart_here(one: Traits, other: Traits) -> Iterator[JoinArgument]:
    """Whether an article tells another, or of a kind of which there are many several and one, or two by other words."""
    later = max(one, other, key=lambda told: told.telling.mark.trigger)
    side_by_side = one.sentence is other.sentence and _are_nouns(one, other) and differ(one.called, other.called)
    if later.is_another or side_by_side:
        yield "other-sort", 1.0
        return
    several = bool(one.kinds & other.kinds & _many()) and one.is_many != other.is_many
    nouns = _are_of_many(one, other) and (one.is_plural != other.is_plural or differ(one.before, other.before))
    if several or nouns:
        yield "brought-in", 1.0


def _are_of_many(one: Traits, other: Traits) -> bool:
    """True for two nouns of a kind of which an article may tell of many."""
    return _are_nouns(one, other) and bool(one.kinds & other.kinds & _many())


@cache
def _many() -> frozenset[str]:
    return once()["again"] | once()["comes-round"] | once()["once-a-while"]


def _are_called_otherwise(one: Traits, other: Traits) -> bool:
    """True for "the guild summit" and "the mayors' summit" by names right before the nouns: "the Skarn fire"."""
    return _are_of_many(one, other) and differ(one.called, other.called)


def _are_nouns(one: Traits, other: Traits) -> bool:
    return one.telling.mark.nominal and other.telling.mark.nominal


def _is_of_other_years(one: Traits, other: Traits) -> bool:
    """True for a noun with a year of its own and no day, "the attack of 1979", beside what is of a day long after."""
    years = one.sorts.get(YEARS)
    if not years or not one.telling.mark.nominal or YEARS in other.sorts or other.when is None:
        return False
    if one.when is not None and one.telling.basis != "nearby":
        return False
    return years.isdisjoint(years_of(other.when))


def _newness(one: Traits, other: Traits) -> float:
    """How little what is brought in may be what the other tells, least where the one tells of several at once."""
    several = one.is_many != other.is_many or (_are_of_many(one, other) and one.is_plural != other.is_plural)
    if one.is_new or other.is_new:
        return SEVERAL if several else NEWS if are_soon(one, other) else 1.0
    return NEWS if several else 0.0


def _are_hours_apart(one: Traits, other: Traits) -> bool:
    """True for the morning of a day and its evening, in what the same people do again and again."""
    parts, again = {one.part_of_day, other.part_of_day}, one.kinds & other.kinds & (once()["again"])
    return tuple(sorted(part or "" for part in parts)) in APART_IN_A_DAY and bool(again)


def _have_other_doers(one: Traits, other: Traits) -> bool:
    """True where no doer is the same; "the Saints" of the one may be "the Orrholm Saints" of the other."""
    named_in_full = bool(one.subjects and other.subjects) and (
        one.subjects <= other.subjects or other.subjects <= one.subjects
    )
    return differ(one.doers, other.doers) and not named_in_full


def _are_of_two_people(one: Traits, other: Traits) -> bool:
    """True for what tells of another thing where another person does it, as what is said: no word of both is the same.

    So are two verbs. Who is told of on one side as the doer and on the other as the one to whom it is done takes part
    in both.
    """
    verbs = one.subjects and other.subjects and not (one.telling.mark.nominal or other.telling.mark.nominal)
    if one.kind != other.kind or not (one.kind in once()["by-doer"] or verbs):
        return False
    ours, theirs = (told.actor_words or told.subjects for told in (one, other))
    if not ours.isdisjoint(theirs):
        return False
    met = one.doers & other.undergone or other.doers & one.undergone
    return not met and differ(one.actors, other.actors)


def are_of_others(ours: Sequence[Traits], theirs: Sequence[Traits]) -> bool:
    """True where two events are told of other people, of whom no one takes part in both.

    "The victory in Lund" does not make Holm's victory that of Berg, whose article calls it so.
    """
    if not any(_are_of_two_people(*pair) or _are_done_to_two_people(*pair) for pair in product(ours, theirs)):
        return False
    return _people(ours).isdisjoint(_people(theirs))


def _people(told: Iterable[Traits]) -> frozenset[str]:
    return frozenset(who for one in told for who in (*one.actors, *one.undergone))


def _are_done_to_two_people(one: Traits, other: Traits) -> bool:
    """True for two verbs of what one person does to another, done to others: "shot the guard" and "shot himself"."""
    verbs = not (one.telling.mark.nominal or other.telling.mark.nominal)
    alike = one.kind == other.kind and one.kind in once()["to-a-person"]
    return verbs and alike and differ(one.undergone, other.undergone) and one.takes.isdisjoint(other.takes)


def _is_of_kin(one: Traits, other: Traits) -> bool:
    """True for what befell her sister beside what befell her."""
    return bool(one.kin & (other.undergone | other.actors)) and one.undergone.isdisjoint(other.undergone)


def _is_one_stretch(one: Traits, other: Traits) -> bool:
    """True for two stretches of years of which one holds the other: its ends may be told otherwise of one war."""
    if not (one.when and other.when and one.when.finish and other.when.finish):
        return False
    return one.when.hull.covers(other.when.hull) or other.when.hull.covers(one.when.hull)


def _is_done_to_the_doer(one: Traits, other: Traits) -> bool:
    """True for "Berg beat Holm" beside "Holm beat Lind": to meet or to marry is done by both."""
    mutual = one.kind in once()["mutual"] or other.kind in once()["mutual"]
    return (
        not mutual
        and one.doers.isdisjoint(other.doers)
        and bool((one.doers - one.undergone) & (other.undergone - other.doers))
    )


def _have_other_subjects(one: Traits, other: Traits) -> bool:
    """True for two verbs whose subjects have no word in common, and may not be of one entity."""
    verbs = not one.telling.mark.nominal and not other.telling.mark.nominal
    return verbs and one.doers.isdisjoint(other.doers) and differ(one.subjects, other.subjects)


def figure_arguments(one: Traits, other: Traits) -> Iterator[JoinArgument]:
    """Whether two clauses share a figure, or have such as exclude each other."""
    if shared := one.numbers & other.numbers:
        yield "same-numbers", 1.0 if any(few == most for few, most in shared) else VAGUE
        if not one.counts.isdisjoint(other.counts) and not one.deeds.isdisjoint(other.deeds):
            yield "same-count", 1.0
    elif one.amounts and other.amounts and not _any_meet(one.amounts, other.amounts):
        yield "other-numbers", 1.0
        changes = one.kind == other.kind == "change" and not are_soon(one, other)
        if one.when and other.when and (changes or are_days_apart(one, other) or _is_of_a_stretch(one, other)):
            yield "other-tally", 1.0


def _is_of_a_stretch(one: Traits, other: Traits) -> bool:
    """True for more in a stretch of days that goes on beside fewer on one of them: "forty in the past week"."""
    of = {told.telling.basis: told for told in (one, other)}
    if of.keys() != {"ongoing", "dated"}:
        return False
    day, stretch = of["dated"], of["ongoing"]
    is_day = day.when is not None and day.when.hull.days == 1
    return is_day and min(low for low, _ in stretch.amounts) > max(high for _, high in day.amounts)


def _any_meet(ours: Iterable[Amount], theirs: Sequence[Amount]) -> bool:
    """True where a figure of the one side may mean what one of the other does."""
    return any(max(one[0], other[0]) <= min(one[1], other[1]) for one in ours for other in theirs)


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where both are told and have nothing in common."""
    return bool(one and other) and one.isdisjoint(other)
