"""TOML files to a checked Rulebook; every error names file, rule and remedy."""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from dateline.rules.engine.book import Example, Gap, Rule, Rulebook, Unfilled
from dateline.rules.engine.check import check_file, check_rule
from dateline.rules.engine.errors import RuleError
from dateline.rules.engine.makers import check_made
from dateline.rules.engine.pattern import BLANK, BLANK_STAND_IN, Expanded, Slot, Words, alternation, expand, normal
from dateline.rules.engine.tree import parsed
from dateline.rules.engine.trigger import UnboundedError, triggers

SHARED = "word"
USED = re.compile(r"\{:([a-z][a-z0-9-]*)\}")
ENDS = r"(?:(?<!\w)|(?!\w))"


@cache
def load(kind: str, *, language: str = "en") -> Rulebook:
    """The rulebook of one phenomenon ("time", "title" ...) that ships with dateline. Raises RuleError."""
    root = files("dateline.rules") / language
    if not (root / kind).is_dir():
        raise RuleError(f"rules/{language}/{kind}: there is no such folder; take one that is under rules/, or make it")
    return load_folder(root / kind, shared=root / SHARED)


@cache
def has_rules(language: str) -> bool:
    """True for a language that dateline has a folder of rules for."""
    return any(folder.name == language and (folder / SHARED).is_dir() for folder in files("dateline.rules").iterdir())


@cache
def expression(kind: str, name: str, *, language: str = "en") -> re.Pattern[str]:
    """A pattern of a kind as an expression of its own, for what stands around that which its rules meet.

    It is written as the standard library takes it, but that `{:name}` stands for a word table or another pattern.
    Raises RuleError for a name that is neither.
    """
    return re.compile(_spelled(name, load(kind, language=language)))


def _spelled(name: str, book: Rulebook) -> str:
    if name in book.words:
        return alternation(book.words[name])
    if name not in book.patterns:
        raise RuleError(f"{book.kind}: no [words.{name}] and no pattern '{name}' exists; write one of them")
    return USED.sub(lambda used: f"(?:{_spelled(used[1], book)})", book.patterns[name])


def load_folder(folder: Traversable, *, shared: Traversable | None = None) -> Rulebook:
    """The rulebook of a folder of TOML files, with the word tables of `shared` to draw on. Raises RuleError."""
    ours = [*_files(folder)]
    words: dict[str, dict[str, Any]] = {}
    patterns: dict[str, str] = {}
    for name, data in _files(shared) if shared else ():
        _add_tables(name, data, words, patterns)
    common = frozenset([*words, *patterns])
    for name, data in ours:
        _add_tables(name, data, words, patterns)
    tables = _Tables(words)
    found = [_rule(name, entry, tables, patterns) for name, data in ours for entry in data.get("rule", ())]
    _check_ids(found)
    rules = tuple(rule for rule in found if isinstance(rule, Rule))
    unfilled = tuple(rule for rule in found if isinstance(rule, Unfilled))
    return Rulebook(folder.name, rules, words, _by_trigger(rules), patterns, unfilled, common)


def _files(folder: Traversable) -> Iterable[tuple[str, dict[str, Any]]]:
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            name = f"{folder.name}/{file.name}"
            try:
                data = tomllib.loads(file.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise RuleError(f"{name}: not TOML ({error}); mend the line it names") from error
            check_file(name, data)
            yield name, data


def _add_tables(name: str, data: Mapping[str, Any], words: dict[str, dict[str, Any]], patterns: dict[str, str]) -> None:
    for table, entries in data.get("words", {}).items():
        if table in words or table in patterns:
            raise RuleError(f"{name}: [words.{table}] exists already; add to that table or take another name")
        words[table] = {normal(word): value for word, value in entries.items()}
    for pattern, text in data.get("patterns", {}).items():
        if pattern in words or pattern in patterns:
            raise RuleError(f"{name}: pattern '{pattern}' exists already; take another name")
        patterns[pattern] = text


class _Tables:
    """The word tables, and their trees, each made when it is first asked for."""

    def __init__(self, words: Mapping[str, Mapping[str, Any]]) -> None:
        self.words = words
        self.blank = {BLANK_STAND_IN: parsed(BLANK, {})}
        self._trees: dict[str, Any] = {}

    def tree(self, table: str) -> Any:
        if table not in self._trees:
            self._trees[table] = parsed(alternation(self.words[table], blank=BLANK_STAND_IN), self.blank)
        return self._trees[table]


def _rule(name: str, entry: Mapping[str, Any], tables: _Tables, patterns: dict[str, str]) -> Rule | Unfilled:
    where = f"{name}: rule '{entry.get('id', '?')}'"
    check_rule(where, entry)
    if not entry["match"]:
        return Unfilled(entry["id"], name)
    expanded = expand(entry["match"], tables.words, patterns, where)
    _check_fields(where, name.split("/")[0], entry, expanded.slots.values(), tables.words)
    tree, starts = _parse(expanded, tables, where)
    return Rule(
        id=entry["id"],
        file=name,
        why=entry.get("why", ""),
        tree=tree,
        triggers=starts,
        make=entry["make"],
        give=entry.get("give", {}),
        slots=expanded.slots,
        yes=tuple(Example(row["in"], row["find"], row.get("as", {})) for row in entry["yes"]),
        no=tuple(entry["no"]),
        later=tuple(Gap(row["in"], row["reason"]) for row in entry.get("later", ())),
    )


def _check_fields(where: str, kind: str, entry: Mapping[str, Any], slots: Collection[Slot], words: Words) -> None:
    spread = {
        slot.field for slot in slots if slot.table and any(isinstance(v, dict) for v in words[slot.table].values())
    }
    given = {*entry.get("give", {}), *(slot.field for slot in slots)}
    check_made(where, kind, entry["make"], given, spread)


def _parse(expanded: Expanded, tables: _Tables, where: str) -> tuple[Any, frozenset[str]]:
    parts = tables.blank | {char: tables.tree(table) for char, table in expanded.tables.items()}
    try:
        tree = parsed(f"(?<!\\w)(?:{expanded.regex}){ENDS}", parts)
        return tree, triggers(tree)
    except re.error as error:
        raise RuleError(f"{where}: match is not a regular expression ({error})") from error
    except UnboundedError as error:
        raise RuleError(f"{where}: {error}") from error


def _check_ids(rules: Iterable[Rule | Unfilled]) -> None:
    seen: dict[str, str] = {}
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{rule.file}: rule '{rule.id}' is in {seen[rule.id]} already; give it another id")
        seen[rule.id] = rule.file


def _by_trigger(rules: tuple[Rule, ...]) -> Mapping[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.triggers:
            table.setdefault(word, []).append(rule)
    return {word: tuple(found) for word, found in table.items()}
