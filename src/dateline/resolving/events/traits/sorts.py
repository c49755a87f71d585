"""What marks a telling off from others of its kind: a new one or a known one, one or several, which of a row."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from dateline.rules import load
from dateline.types import EventMark, When

YEAR = re.compile(r"(?<![\w$€£.,])(?:1[5-9]|20)\d\d(?!\w|[.,]\d)")
NAME = re.compile(r"(?:(?<![\w'’-])[A-Z][\w-]+\s+)+\Z")
CAPITAL = re.compile(r"(?<![\w'’-])[A-Z][\w-]+")
NOUN_PHRASE = 60
YEARS, WORDS = "#years", "#words"
Sorts = Mapping[str, frozenset[str]]


@cache
def kinds_of(word: str) -> frozenset[str]:
    """The kinds of a noun of the lexicon, and those that any word may tell besides its own."""
    words = load("event").words
    tables = (words["event-noun"], words["also-kind"])
    return frozenset(kind for table in tables for kind, listed in table.items() if word in listed)


def is_brought_in(mark: EventMark, text: str) -> bool:
    """True for "a poll", "recent polls" and "she introduced a bill"; "the poll" and "his bill" are known."""
    if is_of_several(mark, text):
        return True
    if mark.nominal or kinds_of(mark.lemma):
        return any(word.end() == mark.trigger.start for word in _indefinite().finditer(text, *_ends(mark)))
    return bool(mark.patients) and all(_indefinite().match(text, span.start, span.end) for span in mark.patients)


def is_of_several(mark: EventMark, text: str) -> bool:
    """True for "protests" and "won twice", which tell of more than one of their sort; "the protests" are known."""
    if mark.nominal:
        return is_plural(mark, text) and not _known().search(text, *_ends(mark))
    return _often().search(text, mark.span.start, mark.span.end) is not None


def is_plural(mark: EventMark, text: str) -> bool:
    """True for a noun in its plural: "protests"; "two deaths" count victims, and "elections" may be one."""
    word, once = mark.trigger.of(text).lower(), load("event").words["once"]
    is_of_one = mark.kind in once["counts-victims"] or mark.lemma in once["plural-of-one"]
    return not is_of_one and word != mark.lemma and word.endswith("s")


def is_another(mark: EventMark, text: str) -> bool:
    """True for "a similar ruling" and "another visit": not the one of which the article has told."""
    return mark.nominal and _another().search(text, *_ends(mark)) is not None


def before(mark: EventMark, text: str) -> frozenset[str]:
    """The words right before a noun that tell which it is, and are no names: "midterm", of "the midterm elections"."""
    found = _describing().search(text, *_ends(mark)) if mark.nominal else None
    return frozenset(found[0].split()) if found else frozenset()


def called(mark: EventMark, text: str) -> frozenset[str]:
    """The words of a name right before a noun, or of the doers of a verb: "Skarn", of "the so-called Skarn fire"."""
    if mark.nominal:
        found = [name[0] for name in [NAME.search(text, *_ends(mark))] if name]
    else:
        found = [word for span in mark.agents for word in CAPITAL.findall(span.of(text))]
    return frozenset(" ".join(found).lower().replace("-", " ").split()) - {*load("event").words["brought-in"]["known"]}


def _ends(mark: EventMark) -> tuple[int, int]:
    return max(mark.span.start, mark.trigger.start - NOUN_PHRASE), mark.trigger.start


def years_in(words: str) -> frozenset[str]:
    """The years that the words tell."""
    return frozenset(YEAR.findall(words))


def years_of(when: When) -> frozenset[str]:
    """The years of the days, and those beside them."""
    return frozenset(str(year) for year in range(when.hull.first.year - 1, when.hull.last.year + 2))


def sorts_of(mark: EventMark, text: str) -> Sorts:
    """What marks it off: the years of the clause, words before its nouns by noun, the class of its word."""
    words, trigger = mark.span.of(text), mark.trigger.of(text).lower()
    found: dict[str, set[str]] = defaultdict(set)
    if years := years_in(words):
        found[YEARS] = {*years}
    for word, noun in _before_nouns().findall(words):
        found[noun.lower()].add(word.lower())
    for taken_back, told in _taken_back().findall(words):
        found[told.lower()].add(taken_back.lower())
    led = trigger if mark.nominal else text[mark.span.start : mark.trigger.start].lower()
    if len(sorts := {sort for word, sort in load("event").words["excluding-word"].items() if word in led.split()}) == 1:
        found[WORDS].update(sorts)
    return {name: frozenset(sorts) for name, sorts in found.items()}


@cache
def _taken_back() -> re.Pattern[str]:
    """What a court or a plea tells, with the word that takes it back, if there is one: "not guilty"."""
    words = load("event").words["denial"]
    return re.compile(rf"\b(?:({'|'.join(words['before'])})\s+)?({'|'.join(words['of'])})\b", re.IGNORECASE)


@cache
def _before_nouns() -> re.Pattern[str]:
    tables = load("event").words
    words = "|".join((*tables["tells-apart"]["tells-apart"], *tables["marks-off"]["marks-off"]))
    return re.compile(rf"\b({words})\s+(\w+)", re.IGNORECASE)


@cache
def _indefinite() -> re.Pattern[str]:
    """An article that brings in something new, with the words up to a noun."""
    words = load("event").words["brought-in"]
    stop = "|".join(words["stop"])
    return re.compile(rf"\b(?:{'|'.join(words['article'])})\s+(?:(?!(?:{stop})\b)[\w'’&.-]+\s+){{0,4}}", re.IGNORECASE)


@cache
def _often() -> re.Pattern[str]:
    words = load("event").words["brought-in"]
    return re.compile(rf"\b(?:{'|'.join(words['often'])})\b", re.IGNORECASE)


@cache
def _known() -> re.Pattern[str]:
    """What makes a noun known before which it stands: "the three polls", "Lund's polls"."""
    words = load("event").words["brought-in"]
    known, stop = "|".join(words["known"]), "|".join(words["stop"])
    return re.compile(rf"(?:\b(?:{known})|['’]s?)\s+(?:(?!(?:{stop})\b)[\w'’&.-]+\s+){{0,4}}\Z", re.IGNORECASE)


@cache
def _describing() -> re.Pattern[str]:
    """The words of a small letter right before a noun, behind the article or a possessive."""
    words = load("event").words["brought-in"]
    stop = "|".join((*words["stop"], *words["known"], *words["article"], *words["another"]))
    return re.compile(rf"(?:(?<![\w'’-])(?!(?:{stop})\b)[a-z][a-z-]+\s+)+\Z")


@cache
def _another() -> re.Pattern[str]:
    words = load("event").words["brought-in"]
    stop = "|".join(words["stop"])
    return re.compile(
        rf"\b(?:{'|'.join(words['another'])})\s+(?:(?!(?:{stop})\b)[\w'’&.-]+\s+){{0,4}}\Z", re.IGNORECASE
    )
