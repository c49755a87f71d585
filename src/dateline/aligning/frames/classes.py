"""What is told of a figure, by class: words that say one thing of it are one predicate, whatever their form."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dateline.marking import group_of, kind_of
from dateline.resolving import DocumentView
from dateline.rules import alternation, load
from dateline.types import FigureFrame, QuantityMark

NOT = "not "
# By kind of quantity, the table of verbs that tell something else of it than of anything else.
OF_KIND = {"person": "predicate-of-people", "money": "predicate-of-money"}


def predicates_of(mark: QuantityMark, view: DocumentView, heads: frozenset[str]) -> frozenset[str]:
    """The classes of what a framed mark is told with; of one that is denied that it is not."""
    frame, words = mark.frame or FigureFrame(), load("quantity").words
    own = (mark.unit,) if kind_of(mark) == "age" else _own(_class(mark, view, heads), mark.measure)
    affirmed = frame.affirmed or is_attribute(mark)
    predicates = frozenset(name if affirmed else NOT + name for name in own if name)
    if "cost" in predicates and _is_of_deal(mark, view):
        predicates |= {words["deal-price"]["cost"]}
    if mark.counted == "person" and frame.predicate in words["having"]:
        predicates |= {name for head in heads if (name := _classes().get(head))}
    if mark.counted == "person" and predicates.isdisjoint(words["measure-kinds"]):
        found = _on_board().match(view.text, mark.span.end)
        predicates |= {words["on-board"][found[1].lower()]} if found else frozenset()
    return predicates


def _is_of_deal(mark: QuantityMark, view: DocumentView) -> bool:
    """True for what a deal is worth, which is paid in it: "a takeover worth 5 million", "a 5 million deal"."""
    words, frame = load("quantity").words, mark.frame or FigureFrame()
    of = view.marked.document.words(frame.subject).lower() if frame.subject else None
    return any(noun in words["same-deal"] for noun in (of, frame.head) if noun)


@cache
def _on_board() -> re.Pattern[str]:
    return re.compile(rf"\s({alternation(load('quantity').words['on-board'])})\b", re.IGNORECASE)


def _own(predicate: str | None, measure: str | None) -> tuple[str | None, ...]:
    """What is told of it and its measure; of one that tells more ("voted against") not the wider word as well."""
    wider = load("quantity").words["wider-measure"].get(measure or "")
    return (measure,) if wider and predicate in (wider, None) else (predicate, measure)


def _class(mark: QuantityMark, view: DocumentView, heads: Iterable[str]) -> str | None:
    """The class of what is told of it; of a noun in two words, or of both, theirs: "cease-fire", "loss of life"."""
    words = load("quantity").words
    frame, governor = mark.frame, _governor(mark, view)
    sorts = frame.sorts if frame else ()
    if frame and is_scored(mark):
        return str(words["score-verb"][frame.predicate or ""])
    of_lives = mark.counted == "person" and governor in words["life"]
    if of_lives:  # "the war claimed the lives of 12 miners"
        governor = mark.verb
    if not words["responder"].keys().isdisjoint(heads) and governor in words["response"]:
        return str(words["response"][governor or ""])
    if _is_spread(mark, governor, view):
        return str(words["spread"]["spread"])
    if kind_of(mark) == "measure" and words["unit-head"].get(mark.unit or "") in words["at-speed"].values():
        return str(words["at-speed"].get(governor or "", governor)) if governor else None
    both = (*(f"{sort} {governor}" for sort in sorts), *((f"{governor} of {frame.head}",) if frame else ()))
    done = words["done-to-people"].get(governor or "") if kind_of(mark) == "person" else None
    if done and (of_lives or mark.measure == done or (frame and frame.side == "object")):
        return str(done)
    told = next((noun for noun in both if noun in _classes()), governor)
    if frame and frame.tense == "present" and told in words["state-by-now"]:
        return told
    return classed(told, kind_of(mark))


def _is_spread(mark: QuantityMark, governor: str | None, view: DocumentView) -> bool:
    """True for the area over which a fire or a flood has gone: "a 40-acre blaze", "the fire covers 40 acres"."""
    words, frame = load("quantity").words, mark.frame
    if frame is None or words["unit-head"].get(mark.unit or "") != words["spread"]["unit"]:
        return False
    of = view.marked.document.words(frame.subject).lower() if frame.subject else ""
    return any(noun in words["spreading"] for noun in (frame.head, governor, of))


def is_scored(mark: QuantityMark) -> bool:
    """True for the points, goals and runs of a game."""
    words, unit = load("quantity").words, (mark.unit or "").rsplit(" ", 1)[-1]
    return unit in words["score-unit"] and mark.frame is not None and mark.frame.predicate in words["score-verb"]


def _governor(mark: QuantityMark, view: DocumentView) -> str | None:
    """The predicate; of a level that a noun rises or falls to that noun: "unemployment fell to 6 %"."""
    frame = mark.frame
    if frame is None or frame.subject is None or mark.role != "level":
        return frame.predicate if frame else None
    noun, words = view.marked.document.words(frame.subject), load("quantity").words
    counts_on = frame.predicate in words["counts-on"] and mark.measure not in words["vote-measure"]
    named = view.within(frame.subject) or noun.lower() in words["pronoun"]
    return noun.lower() if counts_on and not named else frame.predicate


def group_told(mark: QuantityMark, predicates: frozenset[str]) -> str | None:
    """The group of people that is counted; None for all of whom the same is told: who is employed is an employee."""
    group = group_of(mark)
    return None if group and _classes().get(group.rsplit(" ", 1)[-1]) in predicates else group


def is_attribute(mark: QuantityMark) -> bool:
    """True for what a thing has by itself, whatever is told of it: "a 30-room mansion", "a $43,000 watch"."""
    frame = mark.frame
    return frame is not None and frame.side == "noun" and frame.head is not None and frame.predicate == frame.head


def is_threshold(mark: QuantityMark, text: str) -> bool:
    """True for how many there would have to be: "28 votes are needed"; so many are no count of those there are."""
    governors = {mark.verb, mark.frame.predicate if mark.frame else None}
    return not governors.isdisjoint(load("quantity").words["threshold"]) or bool(
        _to_be_had().match(text, mark.span.end)
    )


@cache
def _to_be_had() -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+\s)?(?:{alternation(load('quantity').words['to-be-had'])})\b", re.IGNORECASE)


def classed(predicate: str | None, kind: str) -> str | None:
    """The measure that a verb or noun belongs to, else itself: "cost" for a price, "oven" for an oven."""
    if predicate is None:
        return None
    words = load("quantity").words
    own = words[OF_KIND[kind]] if kind in OF_KIND else {}
    found = str(own.get(predicate) or _classes().get(predicate, predicate))
    return found if kind in words["measure-kinds"].get(found, (kind,)) else predicate


@cache
def _classes() -> Mapping[str, str]:
    words = load("quantity").words
    return {**words["measure-word"], **words["predicate-class"]}
