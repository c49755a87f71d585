"""What a clause tells behind its prepositions: from whom, for what, against whom, as what and where it was done."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from dateline.resolving import stem
from dateline.rules import alternation, load
from dateline.types import Span

WORD = re.compile(r"[^\W\d_][\w'’-]*")
WHERE, FROM, NAMED, SITE, OVERALL, PART = "where", "from", "named", "site", "overall", "part"
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Complements:
    """By preposition the stems of the words behind it; of places the names, and apart from them the rest."""

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def exclude(
        self, other: "Complements", mine: frozenset[str], theirs: frozenset[str], *, only_named: bool = False
    ) -> bool:
        """True where both have words behind one preposition, and none that the other's sentence has: of two givers.

        What is of one place or of a part of it is none of all; `mine` and `theirs` are the words of the two sentences.
        """
        shared = {NAMED} if only_named else self.words.keys() - {SITE}
        shared &= self.words.keys() & other.words.keys()
        if any(self.words[key].isdisjoint(theirs) and other.words[key].isdisjoint(mine) for key in shared):
            return True
        if (PART in self.words) != (PART in other.words):
            return True
        return self._is_of_all_but(other, mine) or other._is_of_all_but(self, theirs)

    def _is_of_all_but(self, other: "Complements", mine: frozenset[str]) -> bool:
        told = frozenset().union(*(words for key, words in other.words.items() if key != SITE))
        return OVERALL in self.words and OVERALL not in other.words and bool(told) and told.isdisjoint(mine)


def complements_of(clause: Span, text: str, leave: Sequence[Span]) -> Complements:
    """The complements of a clause, but for those that meet one of the spans."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, phrase in _phrases(clause, text):
        if not any(span.meets(phrase) for span in leave):
            found[key] |= {*_words(key, phrase.of(text))}
            found[NAMED] |= {*_words(WHERE, phrase.of(text))} if key in (WHERE, FROM) else set()
            found[SITE] |= {*_words(SITE, phrase.of(text))} if key == WHERE else set()
    return Complements({key: frozenset(words) for key, words in found.items() if words})


def _phrases(clause: Span, text: str) -> Iterator[tuple[str, Span]]:
    known = load("quantity").words["complement"]
    for match in _behind().finditer(text, clause.start, clause.end):
        yield str(known[match[1].lower()]), Span(clause.doc, match.start(), match.end())
    for key in (OVERALL, PART):
        for match in _told(key).finditer(text, clause.start, clause.end):
            yield key, Span(clause.doc, match.start(), match.end())


def _words(key: str, phrase: str) -> Iterator[str]:
    """The stems of the words that tell who or what it is: of a place those of its name, or the others."""
    words = WORD.findall(phrase)[1:]
    dull = {*load("quantity").words["definite"], *load("quantity").words["whose"], *load("quantity").words["pronoun"]}
    for word in words:
        if word.lower() not in dull and (key not in (WHERE, SITE) or word[:1].isupper() == (key == WHERE)):
            yield stem(word.lower())


@cache
def _behind() -> re.Pattern[str]:
    words = load("quantity").words
    ends = alternation([*words["complement"], *words["complement-ends"]])
    word = rf"(?!(?:{ends})\b)[^\W\d_][\w'’-]*"
    return re.compile(rf"\b({alternation(words['complement'])})\s{word}(?:\s{word}){{0,{MOST_WORDS}}}", re.IGNORECASE)


@cache
def _told(key: str) -> re.Pattern[str]:
    """ "In all"; "in the harbour quarter"."""
    words = load("quantity").words
    before = rf"(?:{alternation(words['part-link'])})\s(?:[\w'’-]+\s){{0,3}}?" if key == PART else ""
    return re.compile(rf"\b{before}(?:{alternation(words[key])})\b", re.IGNORECASE)
