"""Of what whole, group and sort two figures are."""

from dateline.aligning.frames import Figure
from dateline.aligning.sources import Sources
from dateline.resolving import stem


def of_one_whole(one: Figure, other: Figure, sources: Sources) -> bool:
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


def of_one_part(one: Figure, other: Figure, sources: Sources, *, loose: bool = False) -> bool:
    """True where whole, group and sort are the same on both sides; with `loose`, where one side only tells more."""
    if one.made or other.made or whole_of(one, sources) != whole_of(other, sources):
        return False
    if one.kind == "share" and one.said.heads != other.said.heads:
        return False
    sorts = _are_of_one_sort(one, other) or (loose and may_be_one_part(one, other))
    return sorts and of_one_group(one, other)


def are_of_one_thing(one: Figure, other: Figure) -> bool:
    """True for what one event or one thing is by so much: "the fire is 5 percent contained"; no person is 5 percent."""
    if one.events.keys() & other.events.keys() or (one.said.noun and one.said.noun == other.said.noun):
        return True
    return bool(one.said.befell and other.said.befell) and one.said.is_of_one(other.said)


def are_of_two_calamities(one: Figure, other: Figure) -> bool:
    """True where one is of a fire or a flood by its name, "the Skarn fire", and the other's sentence has it not."""
    if one.said.names & other.said.names:
        return False
    return any(
        known.said.is_of_calamity and {stem(name) for name in known.said.names}.isdisjoint(open_.words)
        for known, open_ in ((one, other), (other, one))
    )


def _are_of_one_sort(one: Figure, other: Figure) -> bool:
    """True where each sentence has the words for the sort that the other has, or is said of whom they name."""
    first = one.said.sorts - other.said.sorts - other.said.names
    second = other.said.sorts - one.said.sorts - one.said.names
    return all(stem(sort) in other.words for sort in first) and all(stem(sort) in one.words for sort in second)


def may_be_one_part(one: Figure, other: Figure) -> bool:
    """True where one side's words for the sort only add to the other's."""
    return one.said.sorts <= other.said.sorts or other.said.sorts <= one.said.sorts


def of_one_group(one: Figure, other: Figure) -> bool:
    """True for two counts of one group of people, and for a group that is larger than the whole that should hold it."""
    first, second = ((figure.group or "").rsplit(" ", 1)[-1] for figure in (one, other))
    if first == second or "person" not in (one.mark.counted, other.mark.counted):
        return True
    if first and second:
        return False
    group, whole = (one.mark, other.mark) if first else (other.mark, one.mark)
    left_out = whole.counted is None  # a bare number is of what was counted before
    return left_out or (group.low is not None and whole.high is not None and group.low >= whole.high)
