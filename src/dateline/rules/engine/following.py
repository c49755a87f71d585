"""Which words a pattern can go on with after each of its first words, read off its syntax tree.

"the" begins dozens of rules, and the word that follows it rules nearly all of them out. What is said here of a pattern
may be too generous, never too strict.
"""

import re._constants as op
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from dateline.rules.engine.trigger import CAPITAL, CAPITALS, DIGIT_MEMBERS, DIGITS, SPACES, is_behind_digit

ANY = ""
ANYTHING, BLANK = "any", " "
NO_SPACE = (op.CATEGORY, op.CATEGORY_NOT_SPACE)
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
WIDTHLESS = (op.ASSERT, op.ASSERT_NOT, op.AT)
MOST = 3000
NOBODY = frozenset[str]()

# where a pattern has come to: whether in its second word, and what of that word it has said; by that, its first words
Places = dict[tuple[bool, str], frozenset[str]]
Before = dict[str, set[str]]


def following(tree: Any) -> Mapping[str, frozenset[str]]:
    """By token that may come second, the triggers that it may come after; `ANY` stands for whatever token, or none."""
    before: Before = {}
    for (second, word), firsts in _walk(tree, {(False, ""): NOBODY}, before).items():
        _learn(before, firsts if second else {word}, word if second else ANY)
    return {word: frozenset(firsts) for word, firsts in before.items()}


def _learn(before: Before, firsts: Iterable[str], word: str) -> None:
    before.setdefault(word, set()).update(firsts)


def _walk(tree: Any, places: Places, before: Before) -> Places:
    for what, argument in tree.data:
        if not places:
            break
        places = _step(what, argument, places, before)
    return places


def _step(what: Any, argument: Any, places: Places, before: Before) -> Places:
    if is_behind_digit(what, argument):
        return {place: firsts for place, firsts in places.items() if place[1] == DIGITS or place == (False, "")}
    if what in WIDTHLESS:
        return places
    if what in (op.SUBPATTERN, op.ATOMIC_GROUP):
        return _part(argument[-1] if what == op.SUBPATTERN else argument, places, before)
    if what == op.BRANCH:
        return _union(_walk(arm, places, before) for arm in argument[1])
    if what in REPEATS:
        return _repeat(argument, places, before)
    return _union(_sign(sign, places, before) for sign in _signs(what, argument))


def _part(tree: Any, places: Places, before: Before) -> Places:
    """The same as walking it; a table of words after a first word is walked only once."""
    begun = (True, "")
    if begun not in places:
        return _walk(tree, places, before)
    reached, whole = _from_blank(tree)
    for word in whole:
        _learn(before, places[begun], word)
    others = {place: firsts for place, firsts in places.items() if place != begun}
    return _union((_walk(tree, others, before), dict.fromkeys(reached, places[begun])))


@cache
def _from_blank(tree: Any) -> tuple[frozenset[tuple[bool, str]], frozenset[str]]:
    """The places that a second word beginning here comes to, and the words that it may be."""
    before: Before = {}
    reached = _walk(tree, {(True, ""): frozenset({ANY})}, before)
    return frozenset(reached), frozenset({ANY} if len(before) > MOST else before)


def _repeat(argument: Any, places: Places, before: Before) -> Places:
    least, most, inner = argument
    reached: Places = {} if least else places
    for _ in range(most):
        places = _walk(inner, places, before)
        if all(firsts <= reached.get(place, NOBODY) and place in reached for place, firsts in places.items()):
            break
        reached = _union((reached, places))
    return reached


def _union(parts: Iterable[Places]) -> Places:
    whole: Places = {}
    for part in parts:
        for place, firsts in part.items():
            whole[place] = whole[place] | firsts if place in whole else firsts
    return whole


def _signs(what: Any, argument: Any) -> Iterator[str]:
    """What an element may stand for: letters, `DIGITS`, symbols, `BLANK`, `CAPITAL`, `ANYTHING`."""
    members = argument if what == op.IN else [(what, argument)]
    if members[0][0] == op.NEGATE:
        yield BLANK if NO_SPACE in members else ANYTHING
        return
    for kind, value in members:
        if kind == op.LITERAL:
            yield _sign_of(chr(value))
        elif (kind, value) in DIGIT_MEMBERS:
            yield DIGITS
        elif (kind, value) == SPACES[0]:
            yield BLANK
        elif kind == op.RANGE and not any(chr(code).isalnum() for code in range(value[0], value[1] + 1)):
            yield from map(chr, range(value[0], value[1] + 1))
        else:
            yield CAPITAL if (kind, value) == CAPITALS else ANYTHING


def _sign_of(char: str) -> str:
    if char.isspace():
        return BLANK
    return DIGITS if char.isdigit() else char.lower()


def _sign(sign: str, places: Places, before: Before) -> Places:
    """Where a letter, a digit, a symbol or a blank leads to; `before` learns of the words that it makes whole."""
    reached: list[Places] = []
    for (second, word), firsts in places.items():
        if sign in (ANYTHING, CAPITAL) or (second and sign == "_"):
            _learn(before, firsts if second else {word or CAPITAL}, ANY)
        elif second and word != DIGITS and _is_strange(sign):
            continue
        elif _lengthens(sign, word) or (sign == BLANK and not word):
            reached.append({(second, DIGITS if sign == DIGITS else (word + sign).strip()): firsts})
        elif second:
            _learn(before, firsts, word or sign)
        elif word:
            reached.append(_sign(sign, {(True, ""): frozenset({word})}, before))
        else:
            reached.append({(True, ""): frozenset({sign})})
    return reached[0] if len(reached) == 1 else _union(reached)


def _lengthens(sign: str, word: str) -> bool:
    return word in ("", DIGITS) if sign == DIGITS else sign.isalpha() and word != DIGITS


def _is_strange(sign: str) -> bool:
    """True for what is written in other ways than its small and its capital letter; with it, every rule is tried."""
    return sign.isalnum() and not sign.isascii()
