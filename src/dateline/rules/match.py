"""Rules tried on text: the longest match that is accepted wins, then file order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.rules.book import Rule, Rulebook
from dateline.rules.pattern import normal
from dateline.rules.trigger import CAPITAL, DIGITS, TOKEN


@dataclass(frozen=True, slots=True)
class Match:
    """Words [start, end) that a rule met: its fields by value, and where each stands."""

    start: int
    end: int
    rule: Rule
    fields: Mapping[str, Any]
    spans: Mapping[str, tuple[int, int]]


Accept = Callable[[Match], bool]


def find(
    book: Rulebook, text: str, start: int = 0, end: int | None = None, *, accept: Accept | None = None
) -> Iterator[Match]:
    """The matches in text[start:end], left to right and never overlapping; `accept` may refuse one for a shorter."""
    after, calls = start, book.by_trigger
    end = len(text) if end is None else end
    for token in TOKEN.finditer(text, start, end):
        at = token.start()
        if at < after:
            continue
        word = token.group()
        rules = calls.get(DIGITS if word[0].isdigit() else word.lower(), ())
        if CAPITAL in calls and word[0].isupper():
            rules = (*rules, *calls[CAPITAL])
        if rules and (found := _longest(rules, text, at, end, book, accept)):
            yield found
            after = found.end


def _longest(
    rules: tuple[Rule, ...], text: str, at: int, end: int, book: Rulebook, accept: Accept | None
) -> Match | None:
    hits = [(found, rule) for rule in rules if (found := rule.pattern.match(text, at, end)) and found.end() > at]
    if len(hits) > 1:
        hits.sort(key=lambda hit: -hit[0].end())
    matches = (_read(found, rule, book) for found, rule in hits)
    return next((match for match in matches if accept is None or accept(match)), None)


def _read(found: re.Match[str], rule: Rule, book: Rulebook) -> Match:
    fields, spans = dict(rule.give), {}
    for group, slot in rule.slots.items():
        said = found[group]
        if said is not None:
            spans[slot.field] = found.span(group)
            table = book.words[slot.table] if slot.table else None
            fields[slot.field] = said if table is None else table[normal(said)]
    return Match(found.start(), found.end(), rule, fields, spans)
