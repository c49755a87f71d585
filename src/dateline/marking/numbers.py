"""The value of a number as written: figures, words, or both."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from dateline.rules import alternation, load

PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+|[a-z]+")
FRACTION = re.compile(r"(\d{1,4}(?=[ -]))?[ -]?(?:(\d{1,2})/(\d{1,2})|(\d{0,4})([½⅓⅔¼¾⅛⅜⅝⅞]))")
GROUPED = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
HYPHEN = re.compile(r"(?<=[a-z]) ?- ?(?=[a-z])")
APART = re.compile(r"(?<=\d)\s([.,])\s(?=\d)")
SHORT: Mapping[str, float] = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "bln": 1e9,
    "trln": 1e12,
}
MOST_APART = 20
THOUSAND = 1000


@cache
def _number_words() -> Mapping[str, float]:
    return {word: float(value) for word, value in load("time").words["number-word"].items()}


@cache
def _part_words() -> Mapping[str, float]:
    return {word: float(value) for word, value in load("time").words["part-word"].items()}


@cache
def _scales() -> Mapping[str, float]:
    return {**SHORT, **{word: float(value) for word, value in load("time").words["number-scale"].items()}}


@cache
def _parted() -> re.Pattern[str]:
    """A fraction in words, with its whole and its scale: "two and three quarters", "half a million"."""
    whole, part, scale = (alternation(table) for table in (_number_words(), _part_words(), _scales()))
    of_part = rf"(?:(?P<parts>an?|{whole})[ -])?(?P<part>{part})"
    return re.compile(rf"(?:(?P<whole>.+?)[ -]and[ -])?{of_part}(?:(?: of)?(?:[ -]an?)?(?:[ -](?P<scale>{scale}))?)?")


@cache
def _spoken() -> re.Pattern[str]:
    words = load("time").words
    digits = alternation(words["digit-word"])
    return re.compile(rf"[ -](?:{alternation(words['point-word'])})((?:[ -](?:{digits}))+)(?!\w)")


@lru_cache(maxsize=4096)
def value_of(text: str) -> float:
    """The number that words or digits stand for: "2.5 million", "twenty-five", "half a million", "six point two"."""
    if mixed := FRACTION.fullmatch(text):
        return _mixed(mixed)
    said = HYPHEN.sub("-", text.lower())
    if parted := _parted().fullmatch(said):
        return _with_part(parted)
    total, part = 0.0, None
    for piece in PIECE.findall(GROUPED.sub("", APART.sub(r"\1", _spoken().sub(_decimals, said)))):
        if piece[0].isdigit():
            part = float(piece.replace(",", ""))
        elif piece[0] == ".":
            part = (part or 0.0) + float(piece)
        elif piece in _number_words():
            part = _joined(part, _number_words()[piece])
        elif piece in _scales():
            total, part = _scaled(total, part, _scales()[piece])
    return total + (part or 0.0)


def _with_part(number: re.Match[str]) -> float:
    whole, parts, part, scale = number.group("whole", "parts", "part", "scale")
    many = _number_words().get(parts, 1.0) if parts else 1.0
    if whole and not scale and (large := _scales().get(whole.split()[-1], 0)) >= THOUSAND:
        return value_of(whole) + _exact(many * _part_words()[part], large)
    value = (value_of(whole) if whole else 0.0) + many * _part_words()[part]
    return _exact(value, _scales()[scale]) if scale else value


def _decimals(spoken: re.Match[str]) -> str:
    """Decimals said one by one, as figures."""
    digits = load("time").words["digit-word"]
    return " ." + "".join(str(digits[word]) for word in re.split("[ -]", spoken[1].strip(" -")))


def _mixed(number: re.Match[str]) -> float:
    """A whole number and a fraction, or the fraction alone."""
    whole, above, below, before, sign = number.groups()
    if above:
        return int(whole or 0) + (int(above) / int(below) if int(below) else 0)
    return int(whole or before or 0) + unicodedata.numeric(sign)


def _joined(part: float | None, word: float) -> float:
    """Twenty and five make twenty-five; a hundred and five follow one another."""
    return word if part is None else part + word


def _scaled(total: float, part: float | None, scale: float) -> tuple[float, float | None]:
    if part is None:
        return (total or 1.0) * scale, None
    if scale == 100 and part < 100:
        return total, part * scale
    return total + _exact(part, scale), None


def _exact(part: float, scale: float) -> float:
    """Part times scale, without the last-digit noise of binary fractions."""
    return float(f"{part * scale:.12g}")


def scale_of(text: str) -> float | None:
    """The scale word that ends the text ("million"), as a factor."""
    pieces = PIECE.findall(text.lower())
    return _scales().get(pieces[-1]) if pieces and len(pieces) > 1 else None


def range_of(low: str, high: str | None, *, opened: bool = False) -> tuple[float, float]:
    """Both ends of a range; in "2 to 3 million" the scale is meant of both.

    So it is in "from 5 million to 3", where the range is `opened` by a word.
    """
    first = value_of(low)
    if high is None:
        return first, first
    last, of_first, of_last = value_of(high), scale_of(low), scale_of(high)
    if of_last and of_first is None and first and first * of_last / max(last, 1e-9) < MOST_APART:
        return _exact(first, of_last), last
    if opened and of_first and of_last is None and _are_near(_exact(last, of_first), first):
        return first, _exact(last, of_first)
    return first, last


def _are_near(one: float, other: float) -> bool:
    return min(one, other) > 0 and max(one, other) / min(one, other) < MOST_APART
