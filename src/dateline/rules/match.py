"""Rules tried on text: the longest match wins, then file order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.rules.book import Rule, Rulebook
from dateline.rules.trigger import CAPITAL, DIGITS, TOKEN


@dataclass(frozen=True, slots=True)
class Match:
    """Words [start, end) that a rule met: its fields by value, and where each stands."""

    start: int
    end: int
    rule: Rule
    fields: Mapping[str, Any]
    spans: Mapping[str, tuple[int, int]]


def find(book: Rulebook, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
    """The matches in text[start:end], left to right and never overlapping."""
    after, calls = start, book.by_trigger
    end = len(text) if end is None else end
    for token in TOKEN.finditer(text, start, end):
        at = token.start()
        if at < after:
            continue
        word = token.group()
        rules = calls.get(DIGITS if word[0].isdigit() else word.lower(), ())
        if word[0].isupper() and CAPITAL in calls:
            rules = (*rules, *calls[CAPITAL])
        if rules and (found := _longest(rules, text, at, end, book)):
            yield found
            after = found.end


def _longest(rules: tuple[Rule, ...], text: str, at: int, end: int, book: Rulebook) -> Match | None:
    best, by = None, None
    for rule in rules:
        found = rule.pattern.match(text, at, end)
        if found and (best is None or found.end() > best.end()):
            best, by = found, rule
    if best is None or by is None or best.end() == at:
        return None
    return _read(best, by, book)


def _read(found: re.Match[str], rule: Rule, book: Rulebook) -> Match:
    fields, spans = dict(rule.give), {}
    for group, slot in rule.slots.items():
        said = found[group]
        if said is not None:
            spans[slot.field] = found.span(group)
            table = book.words[slot.table] if slot.table else None
            fields[slot.field] = said if table is None else table[" ".join(said.lower().replace("’", "'").split())]
    return Match(found.start(), found.end(), rule, fields, spans)
