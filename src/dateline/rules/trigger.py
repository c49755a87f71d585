"""Which first words a pattern can begin with, read off its syntax tree; and whether its length is bounded.

A rule is tried only where one of its triggers stands, so the cost of a rulebook is the cost of its rare words.
Triggers are words in lower case, `DIGITS` for any run of digits, `CAPITAL` for any word with a capital, or one symbol.
"""

import re
import re._constants as op
import re._parser as parser
from collections.abc import Iterable
from typing import Any

DIGITS, CAPITAL = "0", "A"
MOST_REPEATS = 128
TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


class UnboundedError(ValueError):
    """A pattern that may run on without end, or begin with anything."""


def triggers(pattern: re.Pattern[str]) -> frozenset[str]:
    """The keys under which the pattern is to be tried. Raises UnboundedError where there is no saying."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE | re.UNICODE)
    _check_bounded(tree)
    ended, open_ = _walk(tree, {""})
    keys = {_key(text) for text in ended | open_}
    if "" in keys:
        raise UnboundedError("it may begin with nothing")
    return frozenset(keys)


def key(token: str) -> tuple[str, ...]:
    """The triggers that a token of the text answers to."""
    if token[0].isdigit():
        return (DIGITS,)
    return (token.lower(), CAPITAL) if token[0].isupper() else (token.lower(),)


def _key(text: str) -> str:
    return text if text in (DIGITS, CAPITAL) else text.lower()


def _check_bounded(tree: Any) -> None:
    for what, argument in tree:
        if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            if argument[1] > MOST_REPEATS:
                raise UnboundedError(f"it repeats more than {MOST_REPEATS} times; write {{m,n}}")
            _check_bounded(argument[2])
        elif what == op.BRANCH:
            for arm in argument[1]:
                _check_bounded(arm)
        elif what in (op.SUBPATTERN, op.ATOMIC_GROUP):
            _check_bounded(argument[-1] if what == op.SUBPATTERN else argument)


def _walk(tree: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    """First words that are complete, and those that further elements may still lengthen."""
    ended: set[str] = set()
    for what, argument in tree:
        done, open_ = _step(what, argument, open_)
        ended |= done
        if not open_:
            break
    return ended, open_


def _step(what: Any, argument: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    if what == op.LITERAL:
        return _char(chr(argument), open_)
    if what == op.IN:
        return _class(argument, open_)
    if what == op.SUBPATTERN:
        return _walk(argument[-1], open_)
    if what == op.ATOMIC_GROUP:
        return _walk(argument, open_)
    if what == op.BRANCH:
        arms = [_walk(arm, open_) for arm in argument[1]]
        return _union(arms)
    if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, _, inner = argument
        ended, longer = _walk(inner, open_)
        return ended, longer | (open_ if least == 0 else set())
    if what in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return set(), open_
    if "" in open_:
        raise UnboundedError("it may begin with any character; begin it with words, digits or a capital")
    return open_, set()


def _union(arms: Iterable[tuple[set[str], set[str]]]) -> tuple[set[str], set[str]]:
    ended: set[str] = set()
    open_: set[str] = set()
    for done, longer in arms:
        ended |= done
        open_ |= longer
    return ended, open_


def _char(char: str, open_: set[str]) -> tuple[set[str], set[str]]:
    if char.isdigit():
        return (open_ - {""}) | ({DIGITS} if "" in open_ else set()), set()
    if char.isalpha():
        return set(), {text + char for text in open_}
    return (open_ - {""}) | ({char} if "" in open_ else set()), set()


def _class(members: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    arms = []
    for what, argument in members:
        if what == op.LITERAL:
            arms.append(_char(chr(argument), open_))
        elif what == op.RANGE and chr(argument[0]).isdigit() and chr(argument[1]).isdigit():
            arms.append(_char("0", open_))
        elif what == op.RANGE and argument == (ord("A"), ord("Z")):
            arms.append(((open_ - {""}) | ({CAPITAL} if "" in open_ else set()), set()))
        elif what == op.CATEGORY and argument == op.CATEGORY_DIGIT:
            arms.append(_char("0", open_))
        elif "" in open_:
            raise UnboundedError("it may begin with any letter; begin it with words, digits or a capital")
        else:
            arms.append((open_, set()))
    return _union(arms)
