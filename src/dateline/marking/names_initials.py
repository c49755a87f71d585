"""Names cut in two at an initial: "Regina M" and "Benjamin" are one where only the initial's own dot lies between."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.marking.names_found import Found
from dateline.marking.names_lexicon import NameLexicon
from dateline.types import Syntax

SINGULAR = ("NNP", "NN")
STOPS = frozenset({"DATE", "TIME"})


def across_initials(syntax: Syntax, names: Sequence[Found], lexicon: NameLexicon) -> Iterator[Found]:
    """The names, those that end in an initial with the word or the name that follows it."""
    starts = {name.first: name for name in names}
    after = 0
    for name in names:
        if name.first < after:
            continue
        follower = _follower(syntax, name) if _is_person(syntax, name, lexicon) else None
        end = _end(syntax, follower, starts, lexicon) if follower else None
        after = end or name.after
        yield replace(name, after=after, kind="person") if end else name


def _is_person(syntax: Syntax, name: Found, lexicon: NameLexicon) -> bool:
    return name.kind == "person" or syntax.tokens[name.first].text.lower() in lexicon.given


def _follower(syntax: Syntax, name: Found) -> int | None:
    """The token after the initial that the name ends in, and after its dot."""
    letter = syntax.tokens[name.after - 1].text
    if name.after - name.first < 2 or len(letter) > 1 or not letter.isupper():
        return None
    has_dot = name.after < len(syntax.tokens) and syntax.tokens[name.after].text == "."
    return name.after + has_dot


def _end(syntax: Syntax, index: int, starts: dict[int, Found], lexicon: NameLexicon) -> int | None:
    """Where the surname that begins at `index` ends, if one does."""
    if index >= len(syntax.tokens):
        return None
    token = syntax.tokens[index]
    is_word = len(token.text) > 1 and token.text[0].isupper() and token.text.isalpha() and token.tag in SINGULAR
    known = starts.get(index)
    if not is_word or token.entity in STOPS or token.text.lower() in lexicon.no_person:
        return None
    if known is None:
        return index + 1
    return known.after if known.kind in ("person", "place", "body") and known.after - known.first < 3 else None
