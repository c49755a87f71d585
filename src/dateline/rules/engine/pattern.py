"""Templates such as '{count:digits} {unit} since' made into regular expressions.

A template is a Python regular expression in which `{field:slot}` stands for a word table or a named pattern, `{slot}`
is short for `{slot:slot}` (its hyphens are low lines in the field), `{:slot}` captures nothing, and a blank stands for
any white space within a paragraph.
A pattern's own fields are prefixed by the field it is used as: with date = '{day} {month}', `{from:date}` captures
`from_day` and `from_month`, while `{date}` captures `day` and `month`.
In the expression a word table and a blank are one character each, a stand-in: tree.py puts what it stands for there.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.rules.engine.errors import RuleError

BLANK = r"(?:(?:[^\S\n]{1,4}\n?[^\S\n]{0,8}|\n[^\S\n]{0,8})(?!\n))"
SLOT = re.compile(r"\{(?:(?P<field>(?:[a-z_][a-z0-9_]*)?)(?P<colon>:))?(?P<slot>[a-z][a-z0-9_-]*)\}")
REPEAT = re.compile(r"\{[0-9,]")
BLANK_STAND_IN, TABLE_STAND_IN = chr(0x10F000), 0x10F001
SAME = str.maketrans({"’": "'", "ſ": "s", "ı": "i", "İ": "i", "μ": "µ", "Μ": "µ"})

Words = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Slot:
    """A capturing group: the field it fills and the word table that gives its value, if any."""

    field: str
    table: str | None


@dataclass(frozen=True, slots=True)
class Expanded:
    """The expression, what each of its named groups stands for (a field may have several groups), and its tables."""

    regex: str
    slots: Mapping[str, Slot]
    tables: Mapping[str, str]


def expand(template: str, words: Words, patterns: Mapping[str, str], where: str) -> Expanded:
    """The template as a regular expression. Raises RuleError for a slot that is neither words nor pattern."""
    slots: dict[str, Slot] = {}
    regex = "".join(_parts(template, "", (words, patterns, where), slots))
    stand_ins = ((chr(code), table) for code, table in enumerate(words, TABLE_STAND_IN))
    return Expanded(regex, slots, {char: table for char, table in stand_ins if char in regex})


Known = tuple[Words, Mapping[str, str], str]


def _parts(template: str, prefix: str, known: Known, slots: dict[str, Slot]) -> Iterable[str]:
    if "(?P<" in template:
        raise RuleError(f"{known[2]}: write {{field:pattern}} instead of a named group")
    position, in_class = 0, False
    while position < len(template):
        char = template[position]
        slot = None if in_class else SLOT.match(template, position)
        if char == "{" and not (slot or in_class or REPEAT.match(template, position)):
            raise RuleError(
                f"{known[2]}: '{template[position : position + 20]}' is no slot; write {{field:slot}} or \\{{"
            )
        if slot:
            yield _slot(slot, prefix, known, slots)
            position = slot.end()
            continue
        if char == "\\":
            yield template[position : position + 2]
            position += 2
            continue
        in_class = char == "[" or (in_class and char != "]")
        yield BLANK_STAND_IN if char == " " and not in_class else char
        position += 1


def _slot(found: re.Match[str], prefix: str, known: Known, slots: dict[str, Slot]) -> str:
    words, patterns, where = known
    name, short = found["slot"], found["colon"] is None
    field = name.replace("-", "_") if short else found["field"]
    whole = prefix + field if field else ""
    if name in words:
        return _group(chr(TABLE_STAND_IN + list(words).index(name)), whole, name, slots)
    if name in patterns:
        before = len(slots)
        within = prefix if short or not field else whole + "_"
        others = {other: text for other, text in patterns.items() if other != name}
        body = "".join(_parts(patterns[name], within, (words, others, where), slots))
        return f"(?:{body})" if len(slots) > before else _group(body, whole, None, slots)
    there = ", ".join(sorted([*words, *patterns]))
    raise RuleError(f"{where} uses {{{name}}}, but no [words.{name}] and no pattern '{name}' exists; known: {there}")


def _group(body: str, field: str, table: str | None, slots: dict[str, Slot]) -> str:
    if not field:
        return f"(?:{body})"
    group = f"{field}__{len(slots)}"
    slots[group] = Slot(field, table)
    return f"(?P<{group}>{body})"


def normal(word: str) -> str:
    """The form in which a word is looked up: whatever a pattern takes for the word becomes the word itself."""
    return " ".join(word.translate(SAME).lower().split())


def alternation(words: Iterable[str], *, blank: str = BLANK) -> str:
    """An expression for any of the words, longest first, as a tree so that its cost does not grow with the table."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree, blank)


def _branch(node: dict[str, Any], blank: str) -> str:
    arms = []
    for char, below in node.items():
        if char:
            text = blank if char == " " else "['’]" if char == "'" else re.escape(char)
            arms.append(text + _branch(below, blank))
    if not arms:
        return ""
    if "" in node:
        return f"(?:{'|'.join(arms)})?"
    return arms[0] if len(arms) == 1 else f"(?:{'|'.join(arms)})"
