"""Rules tried on text: the longest match that is accepted wins, then file order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.rules.engine.book import Rule, Rulebook
from dateline.rules.engine.following import ANY
from dateline.rules.engine.pattern import normal
from dateline.rules.engine.trigger import CAPITAL, DIGITS, TOKEN

FEW = 3


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
    after, calls, capital = start, book.by_trigger, book.by_trigger.get(CAPITAL, ())
    end = len(text) if end is None else end
    for token in TOKEN.finditer(text, start, end):
        word = token.group()
        trigger = DIGITS if word[0].isdigit() else word.lower()
        rules = calls.get(trigger, ())
        if not (rules or capital) or token.start() < after:
            continue
        if len(rules) > FEW:
            rules = _called(book, trigger, TOKEN.search(text, token.end(), end))
        if capital and word[0].isupper():
            rules = (*rules, *capital)
        if rules and (found := _longest(rules, text, token.start(), end, book, accept)):
            yield found
            after = found.end


def _called(book: Rulebook, trigger: str, following: re.Match[str] | None) -> tuple[Rule, ...]:
    """The rules that may go on with the token after their trigger; a word in other than plain letters may be any."""
    word = following.group() if following else ANY
    if not word.isascii() and word.isalnum():
        return book.by_trigger[trigger]
    calls = book.by_pair[trigger]
    return calls.get(DIGITS if word[:1].isdigit() else word.lower(), calls[ANY])


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
