"""The word after the first one rules most rules out, and never one that would have met the text."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.rules import Rule, Rulebook, find, load
from dateline.rules.engine.following import ANY, following
from dateline.rules.engine.tree import compiled, parsed
from dateline.rules.engine.trigger import TOKEN, key

FOLLOWING = [
    ("the flood", {"flood": {"the"}}),
    ("(?:the )?flood", {"flood": {"the"}, ANY: {"flood"}}),
    ("twenty-(?:one|two)", {"-": {"twenty"}}),
    ("[0-9]{1,2}(?:st|nd)? May", {"st": {"0"}, "nd": {"0"}, "may": {"0"}}),
    ("the [0-9]{4}", {"0": {"the"}}),
    ("the [A-Z]", {ANY: {"the"}}),
    ("the (?:fl|m)(?:oo)?d", {"flood": {"the"}, "fld": {"the"}, "mood": {"the"}, "md": {"the"}}),
    ("the ?(?=f)flood", {"flood": {"the"}, ANY: {"theflood"}}),
    ("\\$ ?[0-9]", {"0": {"$"}}),
    ("o['’]clock", {"'": {"o"}, "’": {"o"}}),
    ("(?:five|[0-9]{1,2})(?: |(?<=\\d))km", {"km": {"five", "0"}}),
    ("(?:two )(?:two ){0,3}years", {"two": {"two"}, "years": {"two"}}),
]


@pytest.mark.parametrize(("regex", "expected"), FOLLOWING)
def test_the_second_words_of_a_pattern_are_read_off_it(regex: str, expected: dict[str, set[str]]) -> None:
    """By second word, the first words that it may come after."""
    assert following(parsed(regex, {})) == expected


def test_a_stand_in_is_the_tree_that_it_stands_for() -> None:
    """A stand-in within a choice of single characters means its tree there too."""
    blank = parsed("[ \\n]{1,2}", {})
    pattern = compiled(parsed("a(?:-|X|b)c", {"X": blank}))

    assert [bool(pattern.fullmatch(text)) for text in ("a-c", "a \nc", "abc", "aXc")] == [True, True, True, False]


def tried_everywhere(book: Rulebook, text: str) -> Iterable[tuple[int, int, str]]:
    """What the rules find where every rule is tried at every trigger."""
    after = 0
    for token in TOKEN.finditer(text):
        rules = [rule for word in key(token.group()) for rule in book.by_trigger.get(word, ())]
        hits = [(found, rule) for rule in rules if (found := rule.pattern.match(text, token.start()))]
        if token.start() >= after and hits:
            found, rule = max(hits, key=_length)
            after = found.end()
            yield found.start(), found.end(), rule.id


def _length(hit: tuple[re.Match[str], Rule]) -> int:
    return hit[0].end()


def words_of(kind: str) -> list[str]:
    """The words, figures and signs in the examples of a kind of rule, and a few that no rule knows."""
    texts = [text for rule in load(kind).rules for text in (*(row.text for row in rule.yes), *rule.no)]
    return sorted({token.group() for text in texts for token in TOKEN.finditer(text)} | {"_", "²", "ſ", "K", "é", "\n"})


@pytest.mark.parametrize("kind", ["time", "quantity", "plan"])
@settings(deadline=None)  # the first text waits for the patterns
@given(data=st.data())
def test_the_word_after_a_trigger_rules_out_no_match(kind: str, data: st.DataObject) -> None:
    """Narrowed or not, the rules find the same in any order of their words."""
    words = data.draw(st.lists(st.sampled_from(words_of(kind)), max_size=40))
    text = "".join(word + data.draw(st.sampled_from([" ", "", "\n", "  "])) for word in words)
    found = [(match.start, match.end, match.rule.id) for match in find(load(kind), text)]

    assert found == list(tried_everywhere(load(kind), text))


@pytest.mark.parametrize("kind", ["time", "quantity", "plan"])
def test_the_word_after_a_trigger_rules_out_no_example(kind: str) -> None:
    """Narrowed or not, the rules find the same in all their examples."""
    texts = [text for rule in load(kind).rules for text in (*(row.text for row in rule.yes), *rule.no)]
    found = [[(match.start, match.end, match.rule.id) for match in find(load(kind), text)] for text in texts]

    assert found == [list(tried_everywhere(load(kind), text)) for text in texts]
