"""What a rule file may hold; every error names file, rule and remedy."""

from collections.abc import Mapping
from typing import Any

from dateline.rules.engine.errors import RuleError

FILE_KEYS = {"words", "patterns", "rule"}
RULE_FIELDS = {
    "id": "the kind and a name in small letters: time.fortnight",
    "why": "a sentence that says what the rule is for",
    "match": "a regular expression with {slots}: '{count:digits} {unit} since' (empty: not tried yet)",
    "make": "what is made of the words met: one of the makers of the kind",
    "give": 'fields that no word tells, with their values: { frame = "speech" }; may be left out',
    "yes": "[[rule.yes]] blocks: a sentence `in`, the words to `find` in it, and, if wanted, `as`: what they make",
    "no": "a list of sentences that look alike, in which the rule finds nothing",
    "later": "a list of { in = a sentence, reason = why nothing is found in it yet }; may be left out",
}
NEEDED = {"id", "match", "make", "yes", "no"}
TABLES = {"words": "a table of tables, [words.name]", "patterns": "a table, [patterns]"}


def check_file(name: str, data: Mapping[str, Any]) -> None:
    """Nothing, for a file that holds words, patterns and rules. Raises RuleError."""
    unknown = sorted(set(data) - FILE_KEYS)
    if unknown:
        raise RuleError(f"{name}: unknown key {', '.join(unknown)}; known: {', '.join(sorted(FILE_KEYS))}")
    for key, shape in TABLES.items():
        if not isinstance(data.get(key, {}), dict):
            raise RuleError(f"{name}: {key} is no table; write it as {shape}")
    for table, entries in data.get("words", {}).items():
        if not isinstance(entries, dict) or not entries or "" in entries:
            raise RuleError(f"{name}: [words.{table}] needs words with their values, none of them empty")
    if not all(isinstance(entry, dict) for entry in data.get("rule", [])):
        raise RuleError(f"{name}: rule is no list of tables; begin each rule with [[rule]]")


def check_rule(where: str, entry: Mapping[str, Any]) -> None:
    """Nothing, for a rule that has all it needs, or is not filled in yet. Raises RuleError."""
    unknown, missing = sorted(set(entry) - RULE_FIELDS.keys()), sorted(NEEDED - set(entry))
    if unknown or missing:
        trouble = f"has unknown {', '.join(unknown)}" if unknown else f"lacks {', '.join(missing)}"
        raise RuleError(f"{where} {trouble}; a rule has {', '.join(sorted(RULE_FIELDS))}")
    _check_shapes(where, entry)
    if not entry["match"]:
        return
    if not entry["yes"] or not entry["no"]:
        raise RuleError(f"{where} needs at least one yes (what it finds) and one no (a look-alike it leaves alone)")
    for row in entry["yes"]:
        _check_row(where, "yes", row, {"in", "find"}, {"as"})
        if row["find"] not in row["in"]:
            raise RuleError(f"{where}: {row['find']!r} is not in its sentence {row['in']!r}; copy the words from there")
    for row in entry.get("later", ()):
        _check_row(where, "later", row, {"in", "reason"}, set())


def _check_shapes(where: str, entry: Mapping[str, Any]) -> None:
    for key in ("id", "why", "match", "make"):
        if not isinstance(entry.get(key, ""), str):
            raise RuleError(f"{where}: {key} is not of the right shape; write it in quotes")
    if not isinstance(entry.get("give", {}), dict):
        raise RuleError(f"{where}: give is not of the right shape; write it as {{ field = value }}")
    for key, of in {"yes": dict, "no": str, "later": dict}.items():
        rows = entry.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, of) for row in rows):
            shape = '["a sentence", ...]' if of is str else f"[[rule.{key}]] blocks"
            raise RuleError(f"{where}: {key} is not of the right shape; write it as {shape}")


def _check_row(where: str, part: str, row: Mapping[str, Any], needed: set[str], allowed: set[str]) -> None:
    if not needed <= set(row) <= needed | allowed:
        there = ", ".join(sorted(row)) or "nothing"
        known = ", ".join(sorted(needed) + [f"{key} if wanted" for key in sorted(allowed)])
        raise RuleError(f"{where}: a {part} holds {there}; it needs {known}")
