"""A model's own rules on single words, looked up where spaCy would try every one on every word."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.matcher import Matcher

Pattern = list[dict[str, Any]]
Match = tuple[int, int, int]
# Plain values of a word that say nothing about the words beside it; a pattern on anything else is left to spaCy.
PLAIN = frozenset({"TAG", "POS", "DEP", "LOWER", "ORTH", "NORM", "IS_SPACE"})


@dataclass(frozen=True, slots=True)
class Test:
    """What one attribute of a word must be, or must not be."""

    attribute: str
    values: frozenset[int]
    among: bool

    def holds(self, value: int | None) -> bool:
        """True where a word with this value passes."""
        return (value in self.values) is self.among


def look_up_words(ruler: Any) -> None:
    """The attribute ruler finds the words of its patterns by a table from now on, and does with them what it did."""
    ruler.matcher = _matcher(ruler)


def _matcher(ruler: Any) -> Callable[..., list[Match]]:
    """What finds all that the ruler's matcher finds, in some order: single words by look-up, the rest by spaCy."""
    looked_up, others = _split(ruler)
    attributes = sorted({test.attribute for _, tests in looked_up for test in tests})
    told_apart = [_told_apart(attribute, looked_up) for attribute in attributes]

    @cache
    def rules(values: tuple[int | None, ...]) -> tuple[int, ...]:
        word = dict(zip(attributes, values, strict=True))
        return tuple(rule for rule, tests in looked_up if all(test.holds(word[test.attribute]) for test in tests))

    def matches(doc: Any, **asked: bool) -> list[Match]:
        columns = (doc.to_array([attribute]).tolist() for attribute in attributes)
        # A value that no pattern names is the same to all of them: None.
        named = (map(known.get, column) for known, column in zip(told_apart, columns, strict=True))
        found: list[Match] = others(doc, **asked)
        for at, values in enumerate(zip(*named, strict=True)):
            found.extend((rule, at, at + 1) for rule in rules(values))
        return found

    return matches


def _split(ruler: Any) -> tuple[list[tuple[int, list[Test]]], Any]:
    """The patterns that can be looked up, each with its rule, and a matcher of those that cannot."""
    looked_up, others = [], Matcher(ruler.vocab, validate=False)
    for number, rule in enumerate(ruler.patterns):
        key = ruler.vocab.strings[str(number)]
        plain = [pattern for pattern in rule["patterns"] if _is_plain(pattern)]
        looked_up += [(key, _tests(pattern[0], ruler.vocab.strings)) for pattern in plain]
        if rest := [pattern for pattern in rule["patterns"] if pattern not in plain]:
            others.add(key, rest)
    return looked_up, others


def _told_apart(attribute: str, looked_up: Iterable[tuple[int, list[Test]]]) -> dict[int, int]:
    """The values of the attribute that some pattern names."""
    tests = (test for _, tests in looked_up for test in tests if test.attribute == attribute)
    return {value: value for test in tests for value in test.values}


def _is_plain(pattern: Pattern) -> bool:
    """True for a pattern on one word and nothing but what its plain values are, or are not."""
    return len(pattern) == 1 and bool(pattern[0]) and all(map(_is_plain_test, pattern[0], pattern[0].values()))


def _is_plain_test(attribute: str, asked: object) -> bool:
    if attribute not in PLAIN:
        return False
    if isinstance(asked, dict):
        return len(asked) == 1 and all(
            operator in {"IN", "NOT_IN"} and all(isinstance(value, str) for value in values)
            for operator, values in asked.items()
        )
    return isinstance(asked, str | bool)


def _tests(word: Mapping[str, Any], strings: Any) -> list[Test]:
    """The tests of a plain pattern's one word."""
    return [Test(attribute, *_values(asked, strings)) for attribute, asked in word.items()]


def _values(asked: Any, strings: Any) -> tuple[frozenset[int], bool]:
    """The values as numbers of the model, and whether a word's is to be one of them."""
    if isinstance(asked, dict):
        ((operator, values),) = asked.items()
        return frozenset(map(strings.add, values)), operator == "IN"
    return frozenset({int(asked) if isinstance(asked, bool) else strings.add(asked)}), True
