"""Small inputs of many kinds, written before the rules of their kind were read, and what must hold of each.

A row of `inputs.jsonl` is a text (or `articles`: text, day, outlet) and what it `holds`; one with `later` is a known
gap, with its reason.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline import align, mark, read, render, resolve
from dateline.types import Marked

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "inputs.jsonl").read_text(encoding="utf-8").splitlines()
]
KEPT = [row for row in ROWS if "later" not in row]
MOST_LATER = 10
Facts = dict[str, Any]


class Seen:
    """The marks and the facts of one row."""

    def __init__(self, row: dict[str, Any]) -> None:
        """The row as dateline reads it."""
        articles = row.get("articles") or [[row["text"], row.get("published"), "The Valley Post"]]
        documents = [
            read(text, id=str(n), published=day, outlet=outlet) for n, (text, day, outlet) in enumerate(articles)
        ]
        self.marked: list[Marked] = [mark(document) for document in documents]
        self.text = {one.document.id: one.document.text for one in self.marked}
        self.facts: Facts = json.loads(render(align(resolve(self.marked)), to="facts"))

    def words(self, row: Facts) -> str:
        """What stands where a row of the facts lies."""
        return self.text[row["doc"]][row["start"] : row["end"]]

    def told(self, kind: str) -> list[tuple[str, Facts]]:
        """The rows of a kind with their words."""
        return [(self.words(row), row) for row in self.facts[kind]]


def _times(seen: Seen, wanted: list[Any]) -> bool:
    found = [(words, row["value"]) for words, row in seen.told("times")]
    return all(any((w in words or words in w) and value == v for words, value in found) for w, v in wanted)


def _intervals(seen: Seen, wanted: list[Any]) -> bool:
    found = [(words, row["interval"]) for words, row in seen.told("times")]
    return all(any(w in words and at == [first, last] for words, at in found) for w, first, last in wanted)


def _within(seen: Seen, wanted: list[Any]) -> bool:
    found = [(words, row["interval"]) for words, row in seen.told("times") if row["interval"]]
    return all(any(w in words and first <= at[0] <= at[1] <= last for words, at in found) for w, first, last in wanted)


def _quantities(seen: Seen, wanted: list[Any]) -> bool:
    found = [(words, row["low"], row["high"], row["unit"]) for words, row in seen.told("quantities")]
    return all(
        any((w in words or words in w) and (a, b) == (low, high) and _unit(unit, u) for words, a, b, u in found)
        for w, low, high, unit in wanted
    )


def _unit(wanted: str | list[str], unit: str | None) -> bool:
    return wanted == "*" or unit in (wanted if isinstance(wanted, list) else [wanted])


def _quotes(seen: Seen, wanted: list[Any]) -> bool:
    found = [(words, row["speaker"] or "") for words, row in seen.told("quotes")]
    return all(any(w in words and speaker in who for words, who in found) for w, speaker in wanted)


def _absent(kind: str) -> Callable[[Seen, list[str]], bool]:
    return lambda seen, wanted: not any(w in words for words, _ in seen.told(kind) for w in wanted)


def _offices(seen: Seen, wanted: list[Any]) -> bool:
    found = [(row["person"] or "", row["office"], row["former"]) for row in seen.facts["offices"]]
    return all(
        any(person in p and (o == office or o.startswith(f"{office} of ")) and former in (None, f) for p, o, f in found)
        for person, office, former in wanted
    )


def _no_offices(seen: Seen, wanted: list[Any]) -> bool:
    found = [(row["person"] or "", row["office"]) for row in seen.facts["offices"]]
    return not any(
        person in p and (office in ("*", o) or o.startswith(f"{office} of "))
        for person, office in wanted
        for p, o in found
    )


def _named(seen: Seen, name: str) -> set[str]:
    return {e["id"] for e in seen.facts["entities"] for m in e["mentions"] if seen.words(m) == name}


def _events(seen: Seen, wanted: list[str]) -> bool:
    marks = [(one.document.text, event) for one in seen.marked for event in one.events]
    return not any(event.trigger.of(text) in wanted and event.status == "happened" for text, event in marks)


def _verdicts(seen: Seen, words: str) -> set[str]:
    rows = seen.facts["ledger"]
    return {row["verdict"] for row in rows if any(words in seen.words(said) for said in row["statements"])}


CHECKS: dict[str, Callable[[Seen, Any], bool]] = {
    "times": _times,
    "only_times": lambda seen, count: len(seen.facts["times"]) == count,
    "no_time": _absent("times"),
    "intervals": _intervals,
    "intervals_within": _within,
    "quantities": _quantities,
    "quotes": _quotes,
    "no_quote": _absent("quotes"),
    "offices": _offices,
    "no_office": _no_offices,
    "person": lambda seen, names: all(_named(seen, name) for name in names),
    "one_person": lambda seen, pairs: all(len(set().union(*(_named(seen, n) for n in pair))) == 1 for pair in pairs),
    "two_people": lambda seen, pairs: all(_named(seen, a).isdisjoint(_named(seen, b)) for a, b in pairs),
    "plans": lambda seen, wanted: all(
        any(name in plan["name"] and len(plan["parts"]) == parts for plan in seen.facts["plans"])
        for name, parts in wanted
    ),
    "no_event": _events,
    "no_conflict": lambda seen, _: "conflict" not in {row["verdict"] for row in seen.facts["ledger"]},
    "verdicts": lambda seen, wanted: all(verdict in _verdicts(seen, words) for words, verdict in wanted),
    "no_verdict": lambda seen, wanted: not any(verdict in _verdicts(seen, words) for words, verdict in wanted),
}


@pytest.mark.parametrize("row", KEPT, ids=lambda row: str(row["kind"]))
def test_a_small_input_is_read_as_told(row: dict[str, Any]) -> None:
    """What the row says holds of its text."""
    seen = Seen(row)
    assert [name for name, wanted in row["holds"].items() if not CHECKS[name](seen, wanted)] == []


def test_gaps_only_get_fewer() -> None:
    """A row that fails is told with its reason, and no more rows may fail than did."""
    assert len(ROWS) - len(KEPT) <= MOST_LATER
