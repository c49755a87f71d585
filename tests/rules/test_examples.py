"""Every rule's own examples, collected from the TOML files."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.rules import Rule, Unfilled, load
from dateline.types import Span

KINDS = {
    "time": "times",
    "title": "titles",
    "quantity": "quantities",
    "quote": "quotes",
    "event": "events",
    "plan": "plans",
}
RULES = [(kind, rule) for kind in KINDS for rule in load(kind).rules]


def made(kind: str, text: str) -> list[dict[str, Any]]:
    """Every mark of one kind in the text, flat, with spans as words."""
    document = read(text, id="example")
    marks = getattr(mark(document, only=[KINDS[kind]]), KINDS[kind])
    return [{"words": mark.span.of(text), **_flat(mark, text)} for mark in marks]


def _flat(value: Any, text: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for field in fields(value):
        part = getattr(value, field.name)
        if isinstance(part, Span):
            row[field.name] = part.of(text)
        elif is_dataclass(part):
            row.update(_flat(part, text))
        elif isinstance(part, tuple):
            row[field.name] = [item.of(text) if isinstance(item, Span) else item for item in part]
        else:
            row[field.name] = part
    return row


def _cases(part: str) -> list[Any]:
    rows = [(kind, rule, row) for kind, rule in RULES for row in getattr(rule, part)]
    return [pytest.param(*row, id=f"{row[1].id}-{number}") for number, row in enumerate(rows)]


@pytest.mark.parametrize(("kind", "rule", "example"), _cases("yes"))
def test_a_rule_finds_its_example(kind: str, rule: Rule, example: Any) -> None:
    """The words of a `yes` are found by that rule, with the fields it names."""
    found = [row for row in made(kind, example.text) if row["rule"] == rule.id and row["words"] == example.find]

    assert found, (
        f"{rule.file}: {rule.id} does not find {example.find!r} in {example.text!r}: {made(kind, example.text)}"
    )
    assert {name: found[0].get(name) for name in example.fields} == dict(example.fields)


@pytest.mark.parametrize(("kind", "rule", "text"), _cases("no"))
def test_a_rule_leaves_its_look_alike_alone(kind: str, rule: Rule, text: str) -> None:
    """Nothing in a `no` is found by that rule."""
    assert [row for row in made(kind, text) if row["rule"] == rule.id] == []


@pytest.mark.parametrize(("kind", "rule", "gap"), _cases("later"))
def test_a_known_gap_is_still_a_gap(kind: str, rule: Rule, gap: Any) -> None:
    """A `later` that is found by now is to be promoted to a `yes`."""
    assert [row for row in made(kind, gap.text) if row["rule"] == rule.id] == [], "found by now: make it a yes"


UNFILLED = [pytest.param(rule, id=rule.id) for kind in KINDS for rule in load(kind).unfilled]


@pytest.mark.parametrize("rule", UNFILLED or [pytest.param(None, id="every-rule")])
def test_a_rule_is_filled_in(rule: Unfilled | None) -> None:
    """A rule whose `match` is still empty is left out, and said to be."""
    if rule:
        pytest.skip(f"rules/en/{rule.file}: rule '{rule.id}' is not filled in yet; write its match and examples")
