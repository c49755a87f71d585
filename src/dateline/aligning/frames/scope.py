"""Whose share a share is, where, and by which survey: without these two shares tell nothing of each other."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from dateline.aligning.frames.classes import is_scored
from dateline.aligning.frames.said import which
from dateline.resolving import DocumentView, stem
from dateline.rules import alternation, load
from dateline.types import Entity, QuantityMark, Span

CAPITALISED = r"[A-Z][\w.'’&]*"
NAME = re.compile(CAPITALISED)
WORD = re.compile(r"[A-Za-z][\w'’-]*")
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """Of which groups, in which places and by which survey a share is told, each empty where it is not told.

    `around` are the places of the paragraph where the sentence names none. `of_survey` is true for what is said of the
    survey itself: its margin of error. `asked` is true for a share of votes or answers, which says nothing without
    these; of any other share only the groups are told.
    """

    groups: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    survey: frozenset[str] = frozenset()
    of_survey: bool = False
    asked: bool = False

    def excludes(self, other: "Scope") -> bool:
        """True where both tell of whom, where or by which survey, and not the same."""
        if self.of_survey or other.of_survey:
            return not (self.survey and other.survey and _is_one_survey(self.survey, other.survey))
        groups = bool(self.groups and other.groups) and self.groups != other.groups
        surveys = bool(self.survey and other.survey) and not _is_one_survey(self.survey, other.survey)
        return groups or surveys or _are_apart(self.places, other.places)

    def is_told_as(self, other: "Scope") -> bool:
        """True where whatever one tells of whom, where and by which survey the other tells too."""
        mine, theirs = ([bool(one.groups), bool(one.places), bool(one.survey)] for one in (self, other))
        if self.asked != other.asked or mine != theirs or self.excludes(other):
            return False
        return not _are_apart(self.around, other.around)


def is_part(mark: QuantityMark) -> bool:
    """True for a share and for what shares differ by, which say nothing without their whole."""
    differs = (mark.unit or "") in load("quantity").words["share-unit"] and not is_scored(mark)
    return mark.counted == "share" or differs


def scope_of(
    mark: QuantityMark,
    sentence: Span,
    block: Span,
    view: DocumentView,
    names: Mapping[str, frozenset[str]],
    asked: Set[str],
) -> Scope:
    """The scope of a share, read in its clause, its sentence or its paragraph; any other figure has none.

    `asked` are the names of those of whom and of what a survey may ask: they do not tell whose it is.
    """
    if not is_part(mark):
        return Scope()
    frame = mark.frame
    clause = frame.clause if frame and frame.clause else sentence
    if not _is_of_answers(mark, sentence, view):
        return Scope(frozenset(_known_groups(clause.of(view.text))))
    groups = frozenset(_groups(mark, clause, view.text))
    places = _places(clause, view, names) or _places(sentence, view, names)
    return Scope(
        groups,
        places,
        frozenset() if places else _places(block, view, names),
        _survey((sentence, block), view, asked),
        bool(frame and {frame.head, frame.predicate} & load("quantity").words["survey-measure"].keys()),
        asked=True,
    )


def _is_of_answers(mark: QuantityMark, sentence: Span, view: DocumentView) -> bool:
    """True for a share of votes or answers: by its words, or where it is somebody's, which nothing else is."""
    words, frame = load("quantity").words, mark.frame
    if frame and {frame.predicate, frame.head} & words["answer-predicate"].keys():
        return True
    if frame and frame.subject and mark.counted == "share" and not view.people.isdisjoint(view.within(frame.subject)):
        return True
    told = _lowered(sentence.of(view.text))
    return any(low in words["answer-word"] or low in words["survey-measure"] for low in told)


def _places(span: Span, view: DocumentView, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The last names of the places named in the span."""
    found = (who for who in view.entities_in(span) if who in view.things and view.things[who].kind == "place")
    return frozenset(name for who in found for name in which(names.get(who, frozenset())))


def _groups(mark: QuantityMark, clause: Span, text: str) -> Iterator[str]:
    """Of whom it is: the groups named in the clause, and the words of "of Democratic voters" or "among nurses"."""
    words = load("quantity").words
    yield from _known_groups(clause.of(text))
    among = _among().match(text, mark.span.end) or _among().search(text, mark.span.end, clause.end)
    told = [*_lowered(mark.of.of(text))][:-1] if mark.of and mark.counted == "share" else []
    known = words["asked"].keys() | words["group-word"].keys()
    yield from (stem(low) for low in [*told, *(_lowered(among[1]) if among else ())] if low not in known)


def _known_groups(text: str) -> Iterator[str]:
    known = load("quantity").words["group-word"]
    return (known[low] for low in _lowered(text) if low in known)


def _lowered(text: str) -> Iterator[str]:
    return (word.lower() for word in WORD.findall(text))


@cache
def _among() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(load('quantity').words['among'])})\s((?:[\w'’-]+\s?){{1,3}})")


def asked_about(entities: Iterable[Entity], names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The last names of all people and places, and the words for anybody who asks."""
    told = (one.id for one in entities if one.kind in ("person", "place"))
    return frozenset(load("quantity").words["survey-anyone"]).union(*(names.get(who, frozenset()) for who in told))


def _survey(near: tuple[Span, ...], view: DocumentView, apart: Set[str]) -> frozenset[str]:
    """The words for whose survey it is: of the first told near, else of the sole one of the article."""
    told = [found for span in near for found in _surveys(span.of(view.text), apart)][:1]
    told = told or [*_surveys(view.text, apart)]
    return told[0] if told and all(_is_one_survey(told[0], other) for other in told) else frozenset()


def _surveys(text: str, apart: Set[str]) -> Iterator[frozenset[str]]:
    """By survey that the text names the words for whose it is, but for those of whom and what it asks about."""
    for pattern in (_named(), _made_by()):
        for match in pattern.finditer(text):
            if found := frozenset(_bare(word) for word in NAME.findall(match[1])) - apart:
                yield found


def _bare(word: str) -> str:
    return word.lower().rstrip("'’s.") if word.endswith(("'s", "’s")) else word.lower().rstrip(".'’")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"((?:{CAPITALISED}{_between()}){{1,9}})(?:[a-z][\w-]*\s){{0,3}}(?:{_nouns()})\b")


@cache
def _made_by() -> re.Pattern[str]:
    words = load("quantity").words
    made, definite = alternation(words["survey-by"]), alternation(words["definite"])
    return re.compile(rf"\b(?:{_nouns()})\s(?:{made})\s(?:(?:{definite})\s)?((?:{CAPITALISED}{_between()}?){{1,9}})")


@cache
def _between() -> str:
    return rf"(?:[\s/–-]+(?:(?:{alternation(load('quantity').words['survey-join'])})\s)?)"


@cache
def _nouns() -> str:
    return alternation(load("quantity").words["survey-noun"])


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _is_one_survey(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where one's words are all the other's, or two of them are: "Post-ABC" and "Hollevik Post/ABC News"."""
    return one <= other or other <= one or len(one & other) >= SEVERAL
