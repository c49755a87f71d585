"""Which fire, flood or quake a noun stands for: the one it is named by, or that the article tells of."""

import re
from functools import cache
from typing import TypedDict

from dateline.resolving import DocumentView, stem
from dateline.rules import alternation, load
from dateline.types import Span

FAR = 60
# So far behind its name a fire is still called so.
PAGE = 600
# So much of an article tells what it is about.
LEAD = 700


class Befell(TypedDict, total=False):
    """The class of a calamity, and the name that tells which it is, where it has one."""

    befell: str | None
    names: frozenset[str]


def befallen(subject: Span, view: DocumentView) -> Befell:
    """The calamity of "the Skarn fire", "the blaze", and of "it" where the paragraph named one; empty for no such."""
    low, text = view.marked.document.words(subject).lower(), view.text
    if low in load("quantity").words["pronoun"]:
        block = view.block_of(subject)
        return _sole(_named(text, block.span.start, subject.start)) if block else {}
    if stem(low) not in {stem(noun) for noun in calamity_nouns()}:
        return {}
    begin = max(subject.start - FAR, 0)
    own = [name for name, _ in _named(text, begin, subject.end, last=True)]
    if own:
        return {"befell": same_calamity(low), "names": frozenset(own)}
    if low not in calamity_nouns() or _told_apart().match(text, subject.end):
        return {}
    if _pointed_at().search(text, begin, subject.start):
        before = {(name, kind) for name, kind in _named(text, max(subject.start - PAGE, 0), subject.start)}
        return _sole({row for row in before if row[1] == same_calamity(low)}) or {"befell": same_calamity(low)}
    begins = subject.start < LEAD and not _another().search(text, begin, subject.start)
    return {"befell": same_calamity(low)} if begins else {}


def begun_with(kind: str, view: DocumentView) -> Befell:
    """The calamity of this class that the article begins with by its name; empty where it names none, or several."""
    return _sole({row for row in _named(view.text, 0, LEAD) if row[1] == kind})


def _sole(named: set[tuple[str, str]]) -> Befell:
    if len(named) != 1:
        return {}
    name, kind = next(iter(named))
    return {"befell": kind, "names": frozenset({name})}


def _named(text: str, start: int, end: int, *, last: bool = False) -> set[tuple[str, str]]:
    """By name and class, the calamities that the words name: "the Skarn fire", and no fire department or Friday fire.

    With `last` only what the words end with.
    """
    found = [match for match in _called().finditer(text, start, end) if not last or match.end() == end]
    return {
        (match[1].lower(), same_calamity(match[2].lower()))
        for match in found
        if match[1].lower() not in load("time").words["weekday"]
    }


def same_calamity(noun: str) -> str:
    """The noun that stands for all of its class: "fire" for a blaze."""
    return str(load("quantity").words["same-noun"].get(noun, noun))


@cache
def calamity_nouns() -> frozenset[str]:
    """The nouns for what befalls people."""
    return frozenset(load("event").words["event-noun"]["disaster"])


@cache
def _called() -> re.Pattern[str]:
    """A name before the noun, behind an article: "the Skarn fire", "the so-called Skarn Fire"."""
    definite = alternation(load("quantity").words["definite"])
    nouns = alternation([*calamity_nouns(), *(noun.capitalize() for noun in calamity_nouns())])
    return re.compile(rf"\b(?i:{definite})\s(?:[\w'’-]+,?\s){{0,3}}?([A-Z][\w'’-]*)\s({nouns})\b(?!\s[A-Z])")


@cache
def _pointed_at() -> re.Pattern[str]:
    definite = alternation(load("quantity").words["definite"])
    return re.compile(rf"\b(?:{definite})\s(?:[\w'’-]+,?\s){{0,3}}$", re.IGNORECASE)


@cache
def _told_apart() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(load('quantity').words['relative'])})\b")


@cache
def _another() -> re.Pattern[str]:
    adding = alternation(load("quantity").words["adding"])
    return re.compile(rf"\b(?:{adding})\s(?:[\w'’-]+,?\s){{0,3}}$", re.IGNORECASE)
