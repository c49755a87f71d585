"""Regular expressions as syntax trees that share their parts, so that a word table is read once and not in every rule.

A stand-in is one character in an expression for a whole tree: the white space between words, or a table of words.
"""

import _sre  # type: ignore[import-not-found]  # what `re.compile` itself ends in
import re
import re._compiler as compiler
import re._constants as op
import re._parser as parser
from collections.abc import Mapping
from functools import cache
from typing import Any

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
ASSERTS = (op.ASSERT, op.ASSERT_NOT)
FLAGS = int(re.IGNORECASE)


def parsed(regex: str, parts: Mapping[str, Any]) -> Any:
    """The tree of the expression, with the trees of `parts` in the place of their stand-ins. Raises re.error."""
    tree = parser.parse(regex, FLAGS)
    _put(tree, {ord(char): part for char, part in parts.items()})
    return tree


def compiled(tree: Any) -> re.Pattern[str]:
    """The pattern of a tree."""
    names = tree.state.groupdict
    by_number = {number: name for name, number in names.items()}
    groups = tree.state.groups
    pattern: re.Pattern[str] = _sre.compile(
        None, tree.state.flags | FLAGS, code_of(tree), groups - 1, names, tuple(map(by_number.get, range(groups)))
    )
    return pattern


def code_of(tree: Any) -> list[int]:
    """What the standard library's compiler makes of the tree, word for word, with each shared part compiled only once.

    Compiling the tables of units anew in every rule that holds them took most of the time of a short text.
    """
    code: list[int] = []
    compiler._compile_info(code, tree, tree.state.flags | FLAGS)
    _emit(code, tree)
    return [*code, op.SUCCESS]


@cache
def _shared_code(tree: Any) -> list[int]:
    code: list[int] = []
    _emit(code, tree)
    return code


def _emit(code: list[int], tree: Any) -> None:
    """Adds the code of a tree; jumps are relative, so that the code of a part is the same wherever it stands."""
    for what, argument in tree.data:
        if what == op.SUBPATTERN and not any(argument[1:3]):
            _emit_group(code, argument[0], argument[3], tree.state)
        elif what == op.BRANCH:
            _emit_branch(code, argument[1])
        elif what in REPEATS and not compiler._simple(argument[2]):
            _emit_repeat(code, what, argument)
        else:
            compiler._compile(code, [(what, argument)], tree.state.flags | FLAGS)


def _emit_group(code: list[int], group: int | None, inner: Any, state: Any) -> None:
    if inner.state is not state:
        code.extend(_shared_code(inner))
        return
    if group:
        code.extend((op.MARK, 2 * group - 2))
    _emit(code, inner)
    if group:
        code.extend((op.MARK, 2 * group - 1))


def _emit_branch(code: list[int], arms: Any) -> None:
    code.append(op.BRANCH)
    tails = []
    for arm in arms:
        start = _gap(code)
        _emit(code, arm)
        code.append(op.JUMP)
        tails.append(_gap(code))
        code[start] = len(code) - start
    code.append(op.FAILURE)
    for tail in tails:
        code[tail] = len(code) - tail


def _emit_repeat(code: list[int], what: Any, argument: Any) -> None:
    least, most, inner = argument
    begin, end, _ = compiler._REPEATING_CODES[what]
    code.append(begin)
    start = _gap(code)
    code.extend((least, most))
    _emit(code, inner)
    code[start] = len(code) - start
    code.append(end)


def _gap(code: list[int]) -> int:
    """The place of a length that is not known yet."""
    code.append(0)
    return len(code) - 1


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
