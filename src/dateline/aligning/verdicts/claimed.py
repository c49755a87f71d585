"""What is told as planned, asked or charged, and is for all that told as a fact: that it was."""

from datetime import date
from functools import cache

from dateline.aligning.frames import SITE, Figure
from dateline.aligning.verdicts.growth import holds_now
from dateline.aligning.verdicts.unified import SOON, TOGETHER, weight_of
from dateline.resolving import stem
from dateline.rules import load
from dateline.types import Argument


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
