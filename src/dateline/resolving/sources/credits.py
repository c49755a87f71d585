"""Where a report says that it has its matter from: "Nordwire contributed to this report", "he told Nordwire"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Document, Marked, Origin

NAME = r"(?:[Tt]he )?(?P<name>[A-Z][\w.&'’-]*(?: (?:of |and |de )?[A-Z][\w.&'’-]*){0,4})"
NEAR = 120
SHORT = 4


def credits_of(marked: Iterable[Marked]) -> tuple[Origin, ...]:
    """For each article the names it credits as a whole, and for its sentences the outlets they are credited to."""
    entries = tuple(marked)
    known = frozenset(_key(entry.document.source) for entry in entries)
    return tuple(origin for entry in entries for origin in (*_of_whole(entry.document), *_of_sentences(entry, known)))


def agency_name(name: str) -> str:
    """The name that a news agency goes by; any other name as it is."""
    return str(load("outlet").words["agency"].get(_key(name), name))


def agency_by(lines: Iterable[str]) -> str | None:
    """The news agency that a byline names."""
    words = load("outlet").words["agency"]
    parts = (part for line in lines for part in re.split(r"[,;|/()]|\b(?:by|By|BY)\b", line))
    return next((words[key] for part in parts if (key := _key(part.strip(" .-–—"))) in words), None)


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _of_whole(document: Document) -> Iterator[Origin]:
    """The agencies near the words that give credit; where there are none, whoever is named with these."""
    for found in _whole().finditer(document.text):
        near = document.text[max(found.start() - NEAR, 0) : found.end() + NEAR]
        agencies = [agency_name(" ".join(re.split(r"[\s-]+", name[0]))) for name in _agencies().finditer(near)]
        for name in dict.fromkeys(agencies or re.split(r" and |, ", found["name"] or found["behind"])):
            yield Origin(document.span(0, len(document.text)), credit=name)


def _of_sentences(entry: Marked, known: frozenset[str]) -> Iterator[Origin]:
    text = entry.document.text
    for sentence in entry.sentences:
        for found in _within().finditer(text, sentence.start, sentence.end):
            name = found["name"] or found["before"]
            if name and _is_outlet(name, known):
                yield Origin(sentence, credit=agency_name(name))


def _is_outlet(name: str, known: frozenset[str]) -> bool:
    """True for an agency, for an outlet of the story, and for a name that ends as those of outlets do."""
    words, key = load("outlet").words, _key(name)
    last = words["outlet-word"].get(key.rsplit(" ", 1)[-1]) if " " in key else None
    return key in words["agency"] or key in known or last in words["ends-outlet"]["ends-outlet"]


@cache
def _agencies() -> re.Pattern[str]:
    """The agencies by their long names in any writing, and by their letters in capitals."""
    names = load("outlet").words["agency"]
    long = "|".join(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]", name))) for name in names if len(name) > SHORT)
    return re.compile(rf"\b(?:(?i:{long})|{'|'.join(name.upper() for name in names if len(name) <= SHORT)})\b")


@cache
def _whole() -> re.Pattern[str]:
    words = load("outlet").words["credit"]
    behind = NAME.replace("<name>", "<behind>")
    ends, begins = alternation(words["ends-with"]), alternation(words["begins-with"])
    return re.compile(rf"{NAME} (?:also )?(?:{ends})\b|(?i:\b(?:{begins})) {behind}")


@cache
def _within() -> re.Pattern[str]:
    words = load("outlet").words["credit"]
    before = NAME.replace("<name>", "<before>")
    return re.compile(rf"\b(?i:{alternation(words['tells'])}) {NAME}|{before} (?:{alternation(words['told-by'])})\b")
