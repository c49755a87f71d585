"""What rank a thing is told to have among its like: "the worst flood in the country's history", "second-largest"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.aligning.frames import Holder, calamity_nouns, same_calamity
from dateline.aligning.statements.topic import Page, is_like_calamity
from dateline.resolving import stem
from dateline.rules import alternation, load
from dateline.types import Span

NOBODY = Holder(None, None)
WORD = re.compile(r"[^\W_][\w'’]*")
# Of a match: that it is of several, whose it is, as which in order, by what, the nouns, and how far it reaches.
SEVERAL, WHOSE, ORDER, BY, NOUNS, FRAME = 1, 2, 3, 4, 5, 6


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank: by what superlative, as which in order (1 for the first), among what nouns, since when or where.

    `several` is true for one of several. `frame` are the words for how far it reaches, empty where it is for ever.
    `events` are those of its sentence, `beside` whom and what it names besides; `befell` is true of a disaster, which
    has its rank alone.
    """

    evidence: Span
    by: str
    order: int
    several: bool
    noun: str
    sorts: frozenset[str]
    frame: frozenset[str]
    holder: Holder
    events: frozenset[str]
    beside: frozenset[str]
    befell: bool

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """By what it may be found: one of these two of one thing share."""
        noun = "" if self.befell else self.noun
        told = self.events | self.beside | (self.sorts if self.befell else frozenset())
        return frozenset((noun, word) for word in (*told, *([" ".join(sorted(self.frame))] if self.befell else ())))

    def is_of_one(self, other: "Rank") -> bool:
        """True where both are told of one thing: one happening, one that both name, or the sole disaster so ranked."""
        if not self._may_be_as(other) or not (self.sorts <= other.sorts or other.sorts <= self.sorts):
            return False
        if self.frame and other.frame and self.frame != other.frame:
            return False  # since a year, or in a place: each may be of another thing
        if self.events & other.events or self.beside & other.beside:
            return True
        told = bool(self.sorts & other.sorts) or bool(self.frame and other.frame)
        return self.befell and other.befell and told

    def _may_be_as(self, other: "Rank") -> bool:
        """True where the two superlatives may be told of one thing, of one class of nouns."""
        near = load("event").words["superlative-near"]
        alike = self.by == other.by or near.get(self.by, self.by) == near.get(other.by, other.by)
        calamities = self.befell and other.befell and is_like_calamity(self.noun, other.noun)
        return alike and (self.noun == other.noun or calamities)


def ranks(pages: Iterable[Page]) -> Iterator[Rank]:
    """Every rank that the story's sentences tell."""
    for page in pages:
        for sentence in page.sentences():
            for found in _ranked().finditer(page.view.text, sentence.start, sentence.end):
                if (found[FRAME] or found[WHOSE]) and WORD.search(found[NOUNS]) and not _is_bare_order(found):
                    yield _rank(found, sentence, page)


def _is_bare_order(found: re.Match[str]) -> bool:
    """True for "the first step in Norway" and "Berg's first term": only "the first since 1987" is a rank.

    What was done for the first time is told elsewhere.
    """
    if WORD.findall(found[NOUNS].lower())[-1:] == load("event").words["rank-lead"]["occasion"]:
        return True
    first = _superlative(found) in load("event").words["rank-lead"]["order"]
    return first and not (found[FRAME] and _of_time().search(found[FRAME]))


def _superlative(found: re.Match[str]) -> str:
    return str(load("event").words["superlative"][" ".join(found[BY].lower().split())])


def _rank(found: re.Match[str], sentence: Span, page: Page) -> Rank:
    nouns = [word.lower() for word in WORD.findall(found[NOUNS].replace("-", " "))]
    head, evidence = _singular(nouns[-1]), Span(sentence.doc, found.start(), found.end())
    ordinals = load("event").words["rank-lead"]["ordinal"]
    return Rank(
        evidence,
        _superlative(found),
        ordinals.index(found[ORDER].lower()) + 2 if found[ORDER] else 1,
        found[SEVERAL] is not None or head != nouns[-1],
        same_calamity(head),
        frozenset(stem(word) for word in nouns[:-1]),
        _reach(found[FRAME]),
        page.asserted.by(evidence) or NOBODY,
        frozenset(event.id for event, telling in page.told if sentence.covers(telling.mark.trigger)),
        frozenset(page.view.entities_in(sentence)) - frozenset(page.view.entities_in(evidence)),
        head in calamity_nouns() or head in load("event").words["any-calamity"]["any"],
    )


def _reach(frame: str | None) -> frozenset[str]:
    """The words for how far a rank reaches; none where it is for ever."""
    told = " ".join((frame or "").lower().split())
    ever = not told or told in load("event").words["rank-frame"]["ever"]
    return frozenset() if ever else frozenset(stem(word) for word in WORD.findall(told))


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


@cache
def _of_time() -> re.Pattern[str]:
    frame = load("event").words["rank-frame"]
    words = alternation([*frame["since"], *frame["ever"], *frame["years"], *frame["history"]])
    return re.compile(rf"\b(?:{words})\b")


@cache
def _ranked() -> re.Pattern[str]:
    """A superlative with its nouns: whose it is, or behind them since when or where."""
    words = load("event").words
    lead = {key: f"(?i:{alternation(table)})" for key, table in words["rank-lead"].items()}
    by = f"(?i:{alternation(words['superlative'])})"
    own = alternation([f"{noun}{end}" for noun in words["rank-frame"]["whose"] for end in words["rank-lead"]["plural"]])
    owners = rf"(?:[\w-]+\s)?(?:[\w-]+(?:{lead['possessive']})|{own})\s"
    noun = rf"(?!{lead['stop']}\b)[\w'’-]+"
    return re.compile(
        rf"\b({lead['one-of']}\s)?(?:{lead['article']}\s)?({owners})?"
        rf"(?:{lead['by-far']}\s)?(?:({lead['ordinal']})[\s-])?({by})(?:\s{lead['and']}\s{by})?\s"
        rf"({noun}(?:\s{noun}){{0,3}}?)(?:\s({_frame()})\b|(?=\s*(?:$|[,.;:)—–\n]|\s-\s)))"
    )


def _frame() -> str:
    """The words for how far a rank reaches: "on record", "since 1987", "in a decade", "in the country's history"."""
    frame = {key: alternation(table) for key, table in load("event").words["rank-frame"].items()}
    the = rf"(?:(?:{frame['the']})\s)?"
    since = rf"(?:{frame['since']})\s{the}[\w'’-]+(?:\s(?:[A-Z][\w'’-]*|\d{{4}}))*"
    years = rf"(?:{frame['for']})\s(?:(?:{frame['about']})\s)?(?:[\w-]+\s)?(?:{frame['years']})"
    history = rf"(?:{frame['in']})\s(?:[\w'’-]+\s){{0,4}}(?:{frame['history']})"
    place = rf"(?:{frame['in']})\s{the}(?:(?:{frame['whose']})|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)"
    return f"{frame['ever']}|{since}|{history}|{years}|{place}"
