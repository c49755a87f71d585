"""What the days of two tellings, and of their articles, say for one event or against it."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from dateline.resolving.events.traits import Traits
from dateline.rules import load
from dateline.types import LOOSE_KINDS, JoinArgument, When, Window

NEWS_DISTANCE = WEEK = 7
SLIP, SOON, LATE = 2, 3, 31
MOST_RARE = 7.0
ONCE = 0.3
TWO_YEARS = 2 * 366
# Of many articles some tell like things by chance, of one day half as often.
DATED = 0.5


def day_arguments(one: Traits, other: Traits) -> Iterator[JoinArgument]:
    """How telling it is that the days can be the same: little in the news of the day, much of a day years ago."""
    if one.when is None or other.when is None:
        return
    ours, theirs = one.when.hull, other.when.hull
    meet, single = ours.meets(theirs), _happens_once(one, other)
    if not meet:
        gap = SLIP if one.has_named_day and other.has_named_day else _gap(ours, theirs)
        yield "other-days", min(1.0, gap / SLIP) * (ONCE if single else 1.0)
    if (meet or single) and (one.doc != other.doc or "nearby" not in (one.telling.basis, other.telling.basis)):
        yield "rare-day", _rarity_of_day(one, other)
    if meet and _width(one.when, other.when) == 1:
        yield "same-day", 1.0
        near = min(_distance(ours, one.published), _distance(theirs, other.published))
        if near >= NEWS_DISTANCE and _may_be_one_landmark(one, other) and _have_someone_in_common(one, other):
            yield "landmark", 1.0


def publication_arguments(one: Traits, other: Traits, crowd: float) -> Iterator[JoinArgument]:
    """Whether two tellings that may be news of the day stand in articles of the same days.

    What comes round is another soon where many articles tell of its like.
    """
    ours, theirs = _news_day(one), _news_day(other)
    if ours is None or theirs is None:
        if is_of_the_past(one, other) and _comes_round(one, other):
            yield "told-late", min(1.0, crowd)
        return
    if are_soon(one, other):
        yield "told-soon", 1.0 - (min(1.0, crowd) if _comes_round(one, other) else 0.0)
    elif _gap(ours, theirs) > LATE:
        yield "told-late", 2.0 if _comes_round(one, other) else 1.0
    elif _comes_round(one, other):
        yield "told-late", min(1.0, crowd)


def chance_alike(one: Traits, other: Traits) -> float:
    """How easily two of many articles tell like things by chance: less of one day, and hardly of one long ago."""
    if not days_meet(one, other):
        return 1.0
    return DATED * (1 - _rarity_of_day(one, other) / MOST_RARE)


def days_meet(one: Traits, other: Traits) -> bool:
    """True where both are dated, and the days can be the same."""
    return bool(one.when and other.when and one.when.hull.meets(other.when.hull))


def are_days_apart(one: Traits, other: Traits) -> bool:
    """True where the days of the two lie further apart than a slip of one or two."""
    return bool(one.when and other.when and _gap(one.when.hull, other.when.hull) > SLIP)


def are_events_apart(one: Sequence[Traits], other: Sequence[Traits]) -> bool:
    """True where days are told of both, and none is near one of the other, whatever stands between them undated."""
    ours, theirs = ([told for told in event if told.when and told.telling.basis == "dated"] for event in (one, other))
    pairs = [(first, second) for first in ours for second in theirs]
    return bool(pairs) and not any(_may_be_one_day(*pair) for pair in pairs)


def _may_be_one_day(one: Traits, other: Traits) -> bool:
    if one.when is None or other.when is None:
        return True
    return _gap(one.when.hull, other.when.hull) <= WEEK or _happens_once(one, other)


def are_soon(one: Traits, other: Traits) -> bool:
    """True where both may be news of the same days."""
    ours, theirs = _news_day(one), _news_day(other)
    return bool(ours and theirs and _gap(ours, theirs) <= SOON)


def is_of_the_past(one: Traits, other: Traits) -> bool:
    """True where one of the two is dated long before its article, and the other not at all."""
    far = [_distance(told.when.hull, told.published) for told in (one, other) if told.when]
    return len(far) == 1 and far[0] > LATE


@cache
def once() -> Mapping[str, frozenset[str]]:
    """The kinds and words of which there is one, or one at a time, by table."""
    return {name: frozenset(kinds) for name, kinds in load("event").words["once"].items()}


def _rarity_of_day(one: Traits, other: Traits) -> float:
    """How few days so far back, and known so closely, are told of (a log)."""
    if one.when is None or other.when is None:
        return 0.0
    far = (1 + _distance(one.when.hull, one.published)) * (1 + _distance(other.when.hull, other.published))
    most = MOST_RARE / 2 if one.when.finish or other.when.finish else MOST_RARE
    return min(most, max(0.0, math.log(math.sqrt(far) / _width(one.when, other.when))))


def _happens_once(one: Traits, other: Traits) -> bool:
    """True for what one subject undergoes one time, told by one word: two dates of it may be two of one event."""
    same = one.root == other.root and one.kind == other.kind and one.doc != other.doc
    gap = _gap(one.when.hull, other.when.hull) if one.when and other.when else 0
    return same and gap <= TWO_YEARS and one.kind in once()["once"]


def _width(one: When, other: When) -> int:
    """How many days the two leave open together: of two stretches, or where they are apart, those that only one has."""
    ours, theirs = one.hull, other.hull
    both = ours.narrowed(theirs)
    if both is None or (one.finish and other.finish):
        return ours.widened(theirs).days - (both.days if both else 0) + (both is not None)
    return max(ours.days, theirs.days)


def _may_be_one_landmark(one: Traits, other: Traits) -> bool:
    """True for two known kinds of what may be one: on a day of the past much else was said, heard and done."""
    return one.kinds.isdisjoint(other.kinds) and one.kind not in LOOSE_KINDS and other.kind not in LOOSE_KINDS


def is_of_any_year(one: Traits, other: Traits) -> bool:
    """True for what is done again and again, or is of no known kind, where no more than a month or a year is told."""
    wide = one.when is not None and other.when is not None and _width(one.when, other.when) > LATE
    return wide and (_comes_round(one, other) or one.kind == other.kind == "other")


def _have_someone_in_common(one: Traits, other: Traits) -> bool:
    return not (one.places.isdisjoint(other.places) and one.named.keys.isdisjoint(other.named.keys))


def _gap(one: Window, other: Window) -> int:
    """The days from the end of the earlier to the beginning of the later; 1 for neighbours."""
    return max((one.first - other.last).days, (other.first - one.last).days)


def _distance(window: Window, published: Window | None) -> int:
    """How many days lie between what is told and its telling."""
    return NEWS_DISTANCE if published is None else max(0, _gap(window, published))


def _comes_round(one: Traits, other: Traits) -> bool:
    """True for what has its like again and again ("won", "the summit"), where no day or week tells which."""
    if days_meet(one, other) and one.when and other.when and _width(one.when, other.when) <= WEEK:
        return False
    again = {one.telling.mark.lemma, other.telling.mark.lemma} <= once()["again-verb"]
    return again or bool(one.kinds & other.kinds & once()["comes-round"])


def _news_day(one: Traits) -> Window | None:
    """The day on which it is news, that of its article; None for what is long past."""
    if one.published is None or (one.when and _gap(one.when.hull, one.published) > LATE):
        return None
    return one.published
