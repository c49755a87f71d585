"""From which place a distance is told: "38 miles from Skarn", "60 km (37 miles) north of the town of Skarn"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.aligning.frames.befallen import calamity_nouns
from dateline.resolving import DocumentView
from dateline.rules import alternation, load
from dateline.types import QuantityMark, Span

LONGEST = 60
# What is told of how far something is from a place.
DISTANCE = "distance"
WORD = re.compile(r"\w")
NAME = re.compile(r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)*")


@dataclass(frozen=True, slots=True)
class Away:
    """The place that a distance is told from: its last names, and where it is named."""

    names: frozenset[str]
    place: Span


def away_from(mark: QuantityMark, view: DocumentView, names: Mapping[str, frozenset[str]]) -> Away | None:
    """The place that the length is told from; None for the length of anything."""
    words = load("quantity").words
    if words["unit-head"].get(mark.unit or "") != words["away"]["unit"]:
        return None
    if mark.frame and mark.frame.side == "noun" and mark.frame.predicate in words["sized-by"]:
        return None
    led = _led().match(view.text, mark.span.end, mark.span.end + LONGEST)
    named = led and NAME.match(view.text, led.end())
    if named is None:
        return None
    at = Span(mark.span.doc, *named.span())
    found = next((row for row in view.around(at) if row[0].start <= at.start), None)
    return Away(names.get(found[1], frozenset()), found[0]) if found else Away(_last(named[0]), at)


def _last(name: str) -> frozenset[str]:
    return frozenset({name.lower().split()[-1]})


def located(mark: QuantityMark, view: DocumentView) -> Span | None:
    """What is so far from a place: what is named right before, or else the calamity that the sentence begins with."""
    sentence = view.sentence_of(mark.span)
    if sentence is None:
        return None
    right_before = [at for at, _ in view.mentions if at.end <= mark.span.start and at.start >= sentence.start][-1:]
    if right_before and not WORD.search(view.text, right_before[0].end, mark.span.start):
        return right_before[0]
    found = next(_calamity().finditer(view.text, sentence.start, mark.span.start), None)
    return Span(sentence.doc, *found.span()) if found else None


@cache
def _calamity() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(calamity_nouns())})\b", re.IGNORECASE)


@cache
def _led() -> re.Pattern[str]:
    words = load("quantity").words["away"]
    way, of, from_, part = (alternation(words[key]) for key in ("way", "of", "from", "part"))
    behind = rf"\)?\s(?:\([^)]*\)\s)?(?:(?:{way})\s(?:{of})|(?:(?:{way})\s)?(?:{from_}))\s"
    return re.compile(rf"{behind}(?:(?:{part})\s){{0,3}}", re.IGNORECASE)
