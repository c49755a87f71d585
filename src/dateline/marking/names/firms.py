"""Firms: single words taken for a person's or a place's, which only a body can be by what stands beside them."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import NameCandidate, words_of
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import Syntax

LONGEST_POST = 3
MOST_BETWEEN = 3


def told_firms(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a word that one place tells to be a firm's is a body's throughout: "pram maker Lundo".

    Not a word of somebody's full name, and no given name.
    """
    people = [words_of(syntax, name) for name in names if name.kind == "person"]
    borne = {word for words in people if len(words) > 1 for word in words}
    firms = {_word(syntax, name) for name in names if _is_told(syntax, name, lexicon)} - borne
    firms = {word for word in firms if word.lower() not in lexicon.given}
    return [replace(name, kind="body") if _is_single(name) and _word(syntax, name) in firms else name for name in names]


def _word(syntax: Syntax, name: NameCandidate) -> str:
    return syntax.tokens[name.first].text


def _is_single(name: NameCandidate) -> bool:
    return name.after - name.first == 1


def _is_told(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> bool:
    if not _is_single(name) or name.kind not in ("person", "place", "other"):
        return False
    return _owns_post(syntax, name, lexicon) or (
        name.kind != "place" and any(_leads_to(syntax, at, lexicon) for at in _before(syntax, name))
    )


def _owns_post(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for "Lundo's chief executive" and "Lundo's shareholders"."""
    tokens = syntax.tokens
    if name.after >= len(tokens) or tokens[name.after].tag != "POS":
        return False
    behind = [token.text.lower() for token in tokens[name.after + 1 : name.after + 1 + LONGEST_POST]]
    return any(" ".join(behind[:length]) in lexicon.of_firms for length in range(1, LONGEST_POST + 1))


def _before(syntax: Syntax, name: NameCandidate) -> Iterator[int]:
    """The places before the name, back over the nouns in small letters that belong to it: "of pram maker Lundo"."""
    for at in range(name.first - 1, max(-1, name.first - 1 - MOST_BETWEEN), -1):
        yield at
        if syntax.tokens[at].pos not in ("NOUN", "ADJ"):
            return


def _leads_to(syntax: Syntax, at: int, lexicon: NameLexicon) -> bool:
    """True for the noun of a trade that bodies ply, and for the "of" behind a post that only a firm has."""
    tokens = syntax.tokens
    if tokens[at].text.lower() in lexicon.trades_of_firms:
        return True
    posts = (" ".join(token.text.lower() for token in tokens[max(0, at - n) : at]) for n in range(1, LONGEST_POST + 1))
    return tokens[at].text == "of" and any(post in lexicon.of_firms for post in posts)
