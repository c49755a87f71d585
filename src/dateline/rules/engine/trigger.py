"""Which first words a pattern can begin with, read off its syntax tree; and whether its length is bounded.

A rule is tried only where one of its triggers stands, so the cost of a rulebook is the cost of its rare words.
Triggers are words in lower case, `DIGITS` for any run of digits, `CAPITAL` for any word with a capital, or one symbol.
"""

import re
import re._constants as op
from collections.abc import Iterable
from functools import cache
from typing import Any

DIGITS, CAPITAL = "0", "A"
MOST_REPEATS = 128
DIGIT_MEMBERS = {(op.CATEGORY, op.CATEGORY_DIGIT), *((op.RANGE, (a, b)) for a in range(48, 58) for b in range(a, 58))}
CAPITALS = (op.RANGE, (ord("A"), ord("Z")))
SPACES = ((op.CATEGORY, op.CATEGORY_SPACE), (op.CATEGORY, op.CATEGORY_NOT_WORD))
LETTERS = ((op.CATEGORY, op.CATEGORY_NOT_SPACE), (op.CATEGORY, op.CATEGORY_WORD))
BEHIND_DIGIT = [(op.IN, [(op.CATEGORY, op.CATEGORY_DIGIT)])]
TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


class UnboundedError(ValueError):
    """A pattern that may run on without end, or begin with anything."""


def triggers(tree: Any) -> frozenset[str]:
    """The keys under which a parsed expression is to be tried. Raises UnboundedError where there is no saying."""
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


@cache
def _check_bounded(tree: Any) -> None:
    for what, argument in tree.data:
        if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            if argument[1] > MOST_REPEATS:
                raise UnboundedError(f"it repeats more than {MOST_REPEATS} times; write {{m,n}}")
            _check_bounded(argument[2])
        elif what == op.BRANCH:
            for arm in argument[1]:
                _check_bounded(arm)
        elif what in (op.SUBPATTERN, op.ATOMIC_GROUP):
            _check_bounded(argument[-1] if what == op.SUBPATTERN else argument)
        elif what in (op.ASSERT, op.ASSERT_NOT):
            _check_bounded(argument[1])
            if argument[0] < 0 and len(set(argument[1].getwidth())) > 1:
                raise UnboundedError("it looks behind over more than one length; write one for each length")


def _walk(tree: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    """First words that are complete, and those that further elements may still lengthen."""
    ended: set[str] = set()
    for what, argument in tree.data:
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
    if what in (op.SUBPATTERN, op.ATOMIC_GROUP):
        return _walk(argument[-1] if what == op.SUBPATTERN else argument, open_)
    if what == op.BRANCH:
        return _union([_walk(arm, open_) for arm in argument[1]])
    if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeat(argument, open_)
    if is_behind_digit(what, argument):
        return set(), open_ & {""}
    if what in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return set(), open_
    raise _anything(open_)


def is_behind_digit(what: Any, argument: Any) -> bool:
    """True for (?<=\\d), which no letter can stand before: "five" does not go on to "fivekm" behind it."""
    return what == op.ASSERT and argument[0] < 0 and list(argument[1].data) == BEHIND_DIGIT


def _repeat(argument: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    least, most, inner = argument
    ended, longer = _walk(inner, open_)
    if most > 1 and longer - open_:
        raise UnboundedError("it repeats letters within its first word; write the words out")
    return ended, longer | (open_ if least == 0 else set())


def _anything(open_: set[str]) -> UnboundedError:
    if "" in open_:
        return UnboundedError("it may begin with any character; begin it with words, digits or a capital")
    first = min(open_)
    return UnboundedError(f"its first word may run on from {first!r}; write the words out, or a blank after {first!r}")


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
    if members[0][0] == op.NEGATE:
        return _negated(members[1:], open_)
    return _union([_member(what, argument, open_) for what, argument in members])


def _member(what: Any, argument: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    if what == op.LITERAL:
        return _char(chr(argument), open_)
    if (what, argument) in DIGIT_MEMBERS:
        return _char("0", open_)
    if (what, argument) == CAPITALS and "" in open_:
        return open_ - {""} | {CAPITAL}, set()
    if what == op.RANGE and not any(chr(code).isalnum() for code in range(argument[0], argument[1] + 1)):
        return _union([_char(chr(code), open_) for code in range(argument[0], argument[1] + 1)])
    if (what, argument) in SPACES and "" not in open_:
        return open_, set()
    raise _anything(open_)


def _negated(members: Any, open_: set[str]) -> tuple[set[str], set[str]]:
    """A class such as [^\\S\\n], which ends a word where no letter is in it."""
    if "" not in open_ and any(member in LETTERS for member in members):
        return open_, set()
    raise _anything(open_)
