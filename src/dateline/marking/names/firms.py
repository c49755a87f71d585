"""Firms and numbered things: single words taken for a person's, which nobody can be by what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import NameCandidate, words_of
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import Syntax

NUMBER = re.compile(r"[1-9]\d{0,3}")
COUNTED = frozenset({"NNS", "NNPS", "CD"})
LONGEST_POST = 3
MOST_BETWEEN = 3


def told_firms(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a word that one place tells to be a firm's is a body's throughout: "pram maker Lundo".

    Not a word of somebody's full name, and no given name; and what a firm's full name begins with is the firm's.
    """
    names = _begun(syntax, names, lexicon)
    firms = {_word(syntax, name) for name in names if _is_told(syntax, name, lexicon)} - _borne(syntax, names)
    firms = {word for word in firms if word.lower() not in lexicon.given}
    return [replace(name, kind="body") if _is_single(name) and _word(syntax, name) in firms else name for name in names]


def _begun(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, "Sankt Ellen" a body beside "Sankt Ellen Group"; not "Ada Berg" beside "Ada Berg Company"."""
    full = [words_of(syntax, name) for name in names if name.kind == "body"]
    firms = {tuple(words[:-1]) for words in full if words and words[-1].lower() in lexicon.firm_words}
    firms = {words for words in firms if words and words[0].lower() not in lexicon.given}
    firms -= {(word,) for word in _borne(syntax, names)}
    return [replace(name, kind="body") if tuple(words_of(syntax, name)) in firms else name for name in names]


def numbered(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a single word with a number behind it is a thing's, and the number part of it: "Lundo 2".

    Elsewhere in the document the word alone is that thing's too, unless it is in somebody's full name.
    """
    borne = _borne(syntax, names)
    things = {_word(syntax, name) for name in names if _has_number(syntax, name)} - borne
    things = {word for word in things if word.lower() not in lexicon.given}
    return [
        replace(
            name,
            after=name.after + _has_number(syntax, name),
            kind="other" if name.kind == "person" else name.kind,
            rule="name.numbered",
        )
        if _is_single(name) and name.kind in ("person", "other", "work") and _word(syntax, name) in things
        else name
        for name in names
    ]


def _borne(syntax: Syntax, names: list[NameCandidate]) -> set[str]:
    """The words of people's full names."""
    people = (words_of(syntax, name) for name in names if name.kind == "person")
    return {word for words in people if len(words) > 1 for word in words}


def _has_number(syntax: Syntax, name: NameCandidate) -> bool:
    """True for "Lundo 2 was lost" and "the Lundo 2 probe", not for "near Lundo 2 people", nor for a year or an age."""
    behind = syntax.tokens[name.after : name.after + 2]
    if not _is_single(name) or name.kind not in ("person", "other", "work") or not behind:
        return False
    is_number = NUMBER.fullmatch(behind[0].text) is not None
    return is_number and behind[0].entity not in ("DATE", "TIME") and all(one.tag not in COUNTED for one in behind[1:])


def _word(syntax: Syntax, name: NameCandidate) -> str:
    return syntax.tokens[name.first].text


def _is_single(name: NameCandidate) -> bool:
    return name.after - name.first == 1


def _is_told(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> bool:
    if not _is_single(name) or name.kind not in ("person", "place", "other"):
        return False
    if _owns_post(syntax, name, lexicon) or _is_of_trade(syntax, name.first - 1, lexicon):
        return True
    return name.kind != "place" and any(_is_of_post(syntax, at, lexicon) for at in _before(syntax, name))


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


def _is_of_trade(syntax: Syntax, at: int, lexicon: NameLexicon) -> bool:
    """True for the noun of a trade that bodies ply."""
    return at >= 0 and syntax.tokens[at].text.lower() in lexicon.trades_of_firms


def _is_of_post(syntax: Syntax, at: int, lexicon: NameLexicon) -> bool:
    """True for the "of" behind a post that only a firm has."""
    tokens = syntax.tokens
    posts = (" ".join(token.text.lower() for token in tokens[max(0, at - n) : at]) for n in range(1, LONGEST_POST + 1))
    return tokens[at].text == "of" and any(post in lexicon.of_firms for post in posts)
