"""Sentences with a capital on every word, where capitals tell no names: what running text has is trusted instead."""

from dateline.marking.names_found import Found
from dateline.marking.names_kind import BARE, words_of
from dateline.types import Syntax

LEAST_WORDS = 4
CAPITALS = 0.7
FULL_STOPS = frozenset({".", "!", "?", '"', "”", "''"})


def title_case(syntax: Syntax) -> frozenset[int]:
    """The tokens of sentences that read like headlines."""
    found: set[int] = set()
    for first, after in syntax.sentences:
        if syntax.tokens[after - 1].text in FULL_STOPS:
            continue
        words = [t.text for t in syntax.tokens[first:after] if t.text[0].isalpha() and len(t.text) > 3]
        if len(words) >= LEAST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words):
            found.update(range(first, after))
    return frozenset(found)


def without_run_together(syntax: Syntax, names: list[Found], headline: frozenset[int]) -> list[Found]:
    """The names less those in which a headline's capitals add words to a name known from running text."""
    running = [name for name in names if name.first not in headline]
    whole = {tuple(words_of(syntax, name)) for name in running}
    last = {syntax.tokens[name.after - 1].text for name in running if name.kind == "person"}
    return [name for name in names if name.first not in headline or _stands(words_of(syntax, name), whole, last)]


def _stands(words: list[str], whole: set[tuple[str, ...]], last: set[str]) -> bool:
    return tuple(words) in whole or last.isdisjoint(words)


def without_common(syntax: Syntax, names: list[Found]) -> list[Found]:
    """The names less common words whose capital is their place's: "Arson is suspected" where "arson" stands elsewhere.

    A word counts as common where the document has it in small letters, and never with a capital within a sentence.
    """
    small = {token.text for token in syntax.tokens if token.text.islower()}
    headed = title_case(syntax) | {first for first, _ in syntax.sentences}
    within = (token.text for index, token in enumerate(syntax.tokens) if index not in headed)
    common = small - BARE - {word.lower() for word in within if word[0].isupper()}
    return [name for name in names if not all(word.lower() in common for word in words_of(syntax, name))]
