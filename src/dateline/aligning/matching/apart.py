"""What excludes that two figures are of one matter, whatever speaks for it."""

from dateline.aligning.frames import Figure, is_attribute
from dateline.aligning.verdicts import relation
from dateline.marking import group_of
from dateline.resolving import stem
from dateline.rules import load
from dateline.types import told_as_one

UNCOMPARED = frozenset({"added", "past"})
COUNTS = frozenset({"bare", "person", "thing", "measure"})
SAME_ORDER, STANDING = 10, 100
ONE_TIME = 14


def slots_of(figure: Figure) -> tuple[tuple[str, ...], ...]:
    """What a figure may be held against: levels among each other, parts by their group, changes by their direction."""
    mark = figure.mark
    if mark.role in UNCOMPARED:
        return ()
    group = (group_of(mark) or "").rsplit(" ", 1)[-1] if figure.kind in COUNTS else ""
    of_group = (("part", group),) if group else ()
    if mark.role in ("part", "summand") and figure.kind != "share":
        return of_group
    if figure.kind == "share" and mark.role == "part":
        return (("level", "share"),)
    return ((mark.role, "count" if figure.kind in COUNTS else figure.kind), *of_group)


def are_apart(one: Figure, other: Figure) -> bool:
    """True where sentence, whole, size, noun, sort, scope, people or days exclude that the two are of one matter."""
    if one.sentence == other.sentence or one.whole != other.whole:
        return True
    if not told_as_one(one.mark.groups, other.mark.groups) and are_named_apart(one, other):
        return True
    if one.scope.excludes(other.scope):
        return True
    return _other_sort(one, other) or _other_people(one, other) or _other_days(one, other)


def is_never_one(one: Figure, other: Figure) -> bool:
    """True where not even a reader's word makes one matter of two: of one sentence, two wholes, scopes or sorts."""
    if one.sentence == other.sentence or one.mark.span.doc == other.mark.span.doc or one.whole != other.whole:
        return True
    return one.scope.excludes(other.scope) or _other_sort(one, other)


def are_named_apart(one: Figure, other: Figure) -> bool:
    """True where noun, deed, group or size tell two matters, unless somebody who read both takes them for one."""
    named = _other_noun(one, other) or _other_deed(one, other) or _other_group(one, other)
    return named or not _same_order(one, other)


def _same_order(one: Figure, other: Figure) -> bool:
    low, high = sorted(max(map(abs, figure.mark.stated)) for figure in (one, other))
    if one.kind in ("duration", "measure", "multiple", "share"):
        return True
    stands = all(figure.mark.frame and figure.mark.frame.tense == "present" for figure in (one, other))
    of_one_day = one.day is not None and one.day.days == 1 and one.day == other.day
    alike = stands or (of_one_day and bool(one.said.predicates & other.said.predicates))
    return high <= (STANDING if alike else SAME_ORDER) * max(low, 1e-9)


def _other_noun(one: Figure, other: Figure) -> bool:
    """True for two counts of unlike nouns: ovens are no watches, people no houses, metres no litres."""
    if "bare" in (one.kind, other.kind) or one.kind == other.kind == "person":
        return False
    if one.kind == other.kind == "measure":
        return relation(one.mark, other.mark) is None
    if one.kind in COUNTS:
        return one.kind != other.kind or not one.said.heads & other.said.heads
    return False


def _other_group(one: Figure, other: Figure) -> bool:
    """True for unlike numbers of two groups of people, and of a group and of all; a group that is larger is neither."""
    first, second = one.group, other.group
    stand = relation(one.mark, other.mark)
    if not one.kind == other.kind == "person" or first == second or stand == "agree":
        return False
    if first and second and _is_named_so(first, second, other) and _is_named_so(second, first, one):
        return False
    if first and second and (stand == "conflict" or not one.said.heads & other.said.heads):
        return True
    if stand != "conflict" or (first and second):
        return False
    group, whole = (one.mark, other.mark) if first else (other.mark, one.mark)
    return group.low is None or whole.high is None or group.low < whole.high


def _is_named_so(group: str, other: str, figure: Figure) -> bool:
    """True where the other figure is of the same noun, and its sentence has whoever the first words of the group name.

    "Skarn has lost 12 sailors" and "12 Skarn sailors" are of one group.
    """
    *own, noun = group.split()
    apart = set(own) - {*other.split()} - figure.said.names
    return noun == other.split()[-1] and {stem(word) for word in apart} <= figure.words


def _other_deed(one: Figure, other: Figure) -> bool:
    """True where the two are told of with words of two classes: those killed are not those injured.

    So are two distances that are not told from one place.
    """
    places = one.said.away, other.said.away
    if bool(places[0]) != bool(places[1]) or (places[0] and places[1] and places[0].names.isdisjoint(places[1].names)):
        return True
    kinds = load("quantity").words["measure-kinds"]
    first, second = ({name for name in figure.said.predicates if name in kinds} for figure in (one, other))
    return bool(first and second) and not first & second


def _other_sort(one: Figure, other: Figure) -> bool:
    """True where both have words of one set of rivals and none in common: "first" and "second", "men" and "women".

    So have an earthquake and its aftershock.
    """
    rivals, shocks = load("quantity").words["rival"], load("event").words["excluding-word"]
    ours, theirs = ({shocks[head] for head in figure.said.heads if head in shocks} for figure in (one, other))
    if ours and theirs and ours.isdisjoint(theirs):
        return True
    first, second = ({(rivals[word], word) for word in figure.said.sorts if word in rivals} for figure in (one, other))
    return any(a[0] == b[0] and a[1] != b[1] for a in first for b in second)


def _other_people(one: Figure, other: Figure) -> bool:
    """True where the two are said of different known people, bodies or places; an age is of one that is known.

    Who has but one name in both may be two: "Amina, 44, a teacher" and "Amina, 40, who sells juice".
    """
    if one.kind == other.kind == "age":
        with_one_name = one.said.is_bare and other.said.is_bare
        return with_one_name or one.said.guessed or other.said.guessed or not one.said.names & other.said.names
    if one.said.is_of_two and other.said.is_of_two:
        return set(one.near).isdisjoint(other.near)
    known = not (one.said.guessed or other.said.guessed) and bool(one.said.names and other.said.names)
    return known and not one.said.names & other.said.names


def _other_days(one: Figure, other: Figure) -> bool:
    """True where the days told in the two clauses exclude each other, unless both are of one event or still counted."""
    if one.day is None or other.day is None or one.day.meets(other.day) or one.events.keys() & other.events.keys():
        return False
    return not (one.as_of or other.as_of) and not _are_lasting(one, other)


def _are_lasting(one: Figure, other: Figure) -> bool:
    """True for what a thing has by itself, told in articles of one time: the day beside it is of something else."""
    if one.published is None or other.published is None or not (is_attribute(one.mark) and is_attribute(other.mark)):
        return False
    return abs((one.published.first - other.published.first).days) <= ONE_TIME
