"""Regular expressions as syntax trees that share their parts, so that a word table is read once and not in every rule.

A stand-in is one character in an expression for a whole tree: the white space between words, or a table of words.
"""

import re
import re._compiler as compiler
import re._constants as op
import re._parser as parser
from collections.abc import Mapping
from typing import Any

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
ASSERTS = (op.ASSERT, op.ASSERT_NOT)
FLAGS = re.IGNORECASE


def parsed(regex: str, parts: Mapping[str, Any]) -> Any:
    """The tree of the expression, with the trees of `parts` in the place of their stand-ins. Raises re.error."""
    tree = parser.parse(regex, FLAGS)
    _put(tree, {ord(char): part for char, part in parts.items()})
    return tree


def compiled(tree: Any) -> re.Pattern[str]:
    """The pattern of a tree."""
    pattern: re.Pattern[str] = compiler.compile(tree, FLAGS)
    return pattern


def _put(tree: Any, parts: Mapping[int, Any]) -> None:
    for place, (what, argument) in enumerate(tree.data):
        if what == op.LITERAL and argument in parts:
            tree[place] = _group(parts[argument])
        elif what == op.IN:
            tree[place] = _class(what, argument, parts, tree)
        else:
            for below in _below(what, argument):
                _put(below, parts)


def _below(what: Any, argument: Any) -> list[Any]:
    if what in REPEATS:
        return [argument[2]]
    if what == op.BRANCH:
        return list(argument[1])
    if what == op.ATOMIC_GROUP:
        return [argument]
    return [argument[-1]] if what == op.SUBPATTERN or what in ASSERTS else []


def _group(tree: Any) -> tuple[Any, Any]:
    return op.SUBPATTERN, (None, 0, 0, tree)


def _class(what: Any, members: Any, parts: Mapping[int, Any], tree: Any) -> tuple[Any, Any]:
    """A class; where stand-ins got into it, as they do from (?:-| ), a choice of them and the rest."""
    standing = [argument for kind, argument in members if kind == op.LITERAL and argument in parts]
    if not standing:
        return what, members
    rest = [member for member in members if member[1] not in standing]
    arms = [[(op.IN, rest)]] if rest else []
    arms += [[_group(parts[char])] for char in standing]
    return op.BRANCH, (None, [parser.SubPattern(tree.state, arm) for arm in arms])
