"""Names found once, found again: in sentences where the model missed them, and in headlines, which are not parsed."""

import re
from collections.abc import Iterator

from dateline.marking.names.candidates import NameCandidate
from dateline.marking.names.kind import ungraded
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import Document, NameMark, RegionKind, Span, Syntax

HEADLINES: tuple[RegionKind, ...] = ("headline", "subheading")
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def again(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon, taken: set[int]) -> Iterator[NameCandidate]:
    """Words of a known person's full name, or a known body's, where no name was found: whole, or the last one alone."""
    known = _known(syntax, names, lexicon)
    longest = max((len(words) for words in known), default=0)
    first_of = {first for first, _ in syntax.sentences}
    common = {token.text for token in syntax.tokens if token.text.islower()}
    index = 0
    while index < len(syntax.tokens):
        word = syntax.tokens[index].text
        doubtful = (index in first_of and word.lower() in common) or word.isupper()
        found = next(_here(syntax, known, index, longest, taken), None) if not doubtful else None
        if found:
            yield found
        index = found.after if found else index + 1


def _known(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> dict[tuple[str, ...], NameCandidate]:
    """The words of each person and body, and each person's last word, with the first name that has them."""
    known: dict[tuple[str, ...], NameCandidate] = {}
    for name in names:
        if name.kind not in ("person", "body"):
            continue
        words = tuple(token.text for token in syntax.tokens[name.first : name.after])
        known.setdefault(words, name)
        surname = ungraded(list(words), lexicon)[-1]
        if name.kind == "person" and len(words) > 1 and len(surname) > 2 and surname[0].isupper():
            known.setdefault((surname,), name)
    return known


def _here(
    syntax: Syntax, known: dict[tuple[str, ...], NameCandidate], index: int, longest: int, taken: set[int]
) -> Iterator[NameCandidate]:
    for length in range(min(longest, len(syntax.tokens) - index), 0, -1):
        words = tuple(token.text for token in syntax.tokens[index : index + length])
        if words in known and taken.isdisjoint(range(index, index + length)):
            yield NameCandidate(index, index + length, known[words].kind, "name.again")


def in_headlines(document: Document, marks: list[NameMark]) -> Iterator[NameMark]:
    """The document's names where its headlines have them, letter for letter or all in capitals."""
    known = _by_words(document, marks)
    longest = max((len(words) for words in known), default=0)
    for block in document.blocks(*HEADLINES):
        words = list(WORD.finditer(document.text, block.start, block.end))
        index = 0
        while index < len(words):
            length, mark = _longest(words[index : index + longest], known)
            if mark:
                span = document.span(words[index].start(), words[index + length - 1].end())
                yield NameMark(_without_possessive(document, span), mark.kind, "name.headline", mark.pronoun)
            index += length or 1


def _by_words(document: Document, marks: list[NameMark]) -> dict[tuple[str, ...], NameMark]:
    known: dict[tuple[str, ...], NameMark] = {}
    for mark in marks:
        words = tuple(_plain(word) for word in WORD.findall(document.words(mark.span)))
        if words:
            known.setdefault(words, mark)
            if mark.kind == "person" and len(words) > 1 and len(words[-1]) > 2:
                known.setdefault(words[-1:], mark)
    return known


def _longest(words: list[re.Match[str]], known: dict[tuple[str, ...], NameMark]) -> tuple[int, NameMark | None]:
    for length in range(len(words), 0, -1):
        key = tuple(_plain(word.group()) for word in words[:length])
        if key in known and words[0].group()[0].isupper():
            return length, known[key]
    return 0, None


def _plain(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).lower()


def _without_possessive(document: Document, span: Span) -> Span:
    ending = re.search(r"['’]s?$", document.words(span))
    return document.span(span.start, span.start + ending.start()) if ending else span
