"""Nouns by their form: plurals, their singulars, the class of what they name; counts that have none."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.rules import load
from dateline.types import QuantityMark, Span, Syntax, Token

NUMBERED = re.compile(r"\d{1,4}s")
ACRONYMS = re.compile(r"[A-Z]{2,6}s")
NOUNS = ("NN", "CD", "FW", "VBG", "SYM", "LS", "PRP")
NAMED = frozenset({"PERSON", "ORG", "WORK_OF_ART"})
OPENING = frozenset({"acl", "advcl", "xcomp"})
NUMBERED_BY = frozenset({"nummod", "quantmod", "compound"})
COMMON = frozenset({"NN", "NNS"})
MOST_BETWEEN = 8
MEN = re.compile(r"[a-z-]+(?:men|women)")


@cache
def table(name: str) -> Mapping[str, Any]:
    """A word table of the rules for quantities."""
    return load("quantity").words[name]


def is_plural(word: str) -> bool:
    """True for a noun in the plural, as far as its form tells."""
    low = word.lower()
    if low in table("irregular-plural") or NUMBERED.fullmatch(low) or ACRONYMS.fullmatch(word):
        return True
    if MEN.fullmatch(low):
        return low not in table("no-plural")
    return (
        len(low) > 3
        and low.endswith("s")
        and not low.endswith(("ss", "'s", "’s", "us", "is"))
        and low not in table("no-plural")
    )


def singular(word: str) -> str:
    """The singular of a plural noun."""
    low = word.lower()
    if low in table("irregular-plural"):
        return str(table("irregular-plural")[low])
    if not is_plural(word):
        return low
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("sses", "shes", "ches", "xes", "tzes", "oes")) else low[:-1]


def class_of(noun: str) -> str | None:
    """The class of a counted noun in the rules; people by their nation are people."""
    one = singular(noun)
    if one in table("noun-class"):
        return str(table("noun-class")[one])
    if MEN.fullmatch(noun.lower()) and is_plural(noun):
        return "person"
    if noun[:1].isupper() and (one in table("demonym") or noun.lower() in table("demonym")):
        return "person"
    return None


def is_inflected(word: str) -> bool:
    """True for a plural that is not its own singular."""
    return is_plural(word) and singular(word) != word.lower()


def kind_of(mark: QuantityMark) -> str:
    """The kind of quantity: person, money, share, multiple, age, duration, measure, thing, or bare without a noun."""
    if mark.counted in ("person", "money", "share", "multiple"):
        return mark.counted
    unit = (mark.unit or "").partition(" per ")[0]
    if not unit:
        return "bare"
    if unit.endswith(" of age"):
        return "age"
    if unit in table("anyone"):
        return "person"
    if unit in table("time-length"):
        return "duration"
    return "measure" if unit.rsplit(" ", 1)[-1] in _measures() or unit in _measures() else "thing"


@cache
def _measures() -> frozenset[str]:
    return frozenset({*table("unit-name").values(), *table("unit-symbol").values(), *table("unit-in-case")})


def group_of(mark: QuantityMark) -> str | None:
    """The group of people that is counted ("soldier"), None where it is whoever there was."""
    return mark.unit if mark.unit and mark.unit not in table("anyone") else None


def counting(marks: Sequence[QuantityMark], syntax: Syntax) -> Iterator[QuantityMark]:
    """The marks but for "one unlikely to include her", which counts nobody, and the numbers that are part of a name."""
    starts = [token.start for token in syntax.tokens]
    for mark in marks:
        if _is_in_name(mark, syntax, starts) or _is_one_of_no_noun(mark, syntax, starts):
            continue
        yield _spent(mark, syntax, starts)


def _tokens(syntax: Syntax, starts: list[int], start: int, end: int) -> Sequence[Token]:
    return syntax.tokens[bisect_left(starts, start) : bisect_left(starts, end)]


def _is_one_of_no_noun(mark: QuantityMark, syntax: Syntax, starts: list[int]) -> bool:
    """True for a single one with no noun behind it: "one unlikely", "one equipped"."""
    inside = _tokens(syntax, starts, mark.of.start, mark.of.end) if mark.of and mark.stated == (1.0, 1.0) else ()
    return bool(inside) and not any(token.tag.startswith(NOUNS) for token in inside)


def _is_in_name(mark: QuantityMark, syntax: Syntax, starts: list[int]) -> bool:
    """True for the "Nine Holms" of a band, where number and noun are of one name, and for "Nine Inch" of another."""
    inside = _tokens(syntax, starts, mark.span.start, mark.span.end)
    if len(inside) < 2 or not inside[0].text[0].isupper():
        return False
    names = {token.entity for token in inside}
    is_proper = inside[0].tag.startswith("NNP") and inside[1].tag.startswith("NNP")
    return (len(names) == 1 and not names.isdisjoint(NAMED)) or (inside[0].text.isalpha() and is_proper)


def _spent(mark: QuantityMark, syntax: Syntax, starts: list[int]) -> QuantityMark:
    """The mark without the noun of what is done with so much: "millions hiring lawyers" are no lawyers."""
    inside = _tokens(syntax, starts, mark.of.start, mark.of.end) if mark.of and mark.counted != "share" else ()
    if not inside or inside[0].tag != "VBG" or inside[0].dep not in OPENING:
        return mark
    end = max(token.end for token in _tokens(syntax, starts, mark.span.start, inside[0].start))
    return replace(mark, span=Span(mark.span.doc, mark.span.start, end), of=None, unit=None, counted=None)


def headed(marks: Iterable[QuantityMark], syntax: Syntax) -> Iterator[QuantityMark]:
    """The marks with the noun that the number belongs to: "thousands of hungry, tired sailors", "one party aide"."""
    starts = [token.start for token in syntax.tokens]
    return (_headed(mark, syntax, starts) for mark in marks)


def _headed(mark: QuantityMark, syntax: Syntax, starts: Sequence[int]) -> QuantityMark:
    if mark.counted not in (None, "person") or (mark.unit and (mark.of is None or mark.stated != (1.0, 1.0))):
        return mark
    end = mark.of.start if mark.of else mark.span.end
    first, last = bisect_left(starts, mark.span.start), bisect_left(starts, end) - 1
    number = next((i for i in range(last, first - 1, -1) if _is_number(syntax, i)), None)
    noun = _noun_of(syntax, number) if number is not None else None
    if noun is None or not last < noun <= last + MOST_BETWEEN or _is_told(mark, syntax, noun):
        return mark
    token = syntax.tokens[noun]
    inside = syntax.tokens[bisect_left(starts, mark.of.start) : noun] if mark.of else ()
    words = [word.text.lower() for word in inside] + [singular(token.text)]
    of = replace(mark.span, start=mark.of.start if mark.of else token.start, end=token.end)
    return replace(mark, of=of, unit=" ".join(words), counted=class_of(token.text) or mark.counted)


def _is_number(syntax: Syntax, index: int) -> bool:
    token = syntax.tokens[index]
    return token.pos == "NUM" or token.lemma.lower() in table("number-noun")


def _noun_of(syntax: Syntax, number: int) -> int | None:
    """The noun that the number stands before, or that "of" links to it."""
    token = syntax.tokens[number]
    if token.dep in NUMBERED_BY and token.head > number:
        return token.head
    links = (c for c in syntax.children[number] if syntax.tokens[c].dep == "prep" and c == number + 1)
    of = next((c for c in links if syntax.tokens[c].lemma in table("amount-of")), None)
    return next((c for c in syntax.children[of] if syntax.tokens[c].dep == "pobj"), None) if of is not None else None


def _is_told(mark: QuantityMark, syntax: Syntax, noun: int) -> bool:
    """True where the noun adds nothing: no common noun, one of time or number, or the end of what is told."""
    token = syntax.tokens[noun]
    one = singular(token.text)
    is_bare = one in table("time-unit") or one in table("number-noun") or token.tag not in COMMON
    is_one = mark.stated == (1.0, 1.0) and token.tag == "NNS"
    return is_bare or is_one or one in table("phrase-end") or (mark.of is not None and token.end <= mark.of.end)
