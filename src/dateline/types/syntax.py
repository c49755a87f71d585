"""A parse as plain data, so that no stage holds a language model's own objects."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its code points in the document, its forms, and its place in the sentence's tree.

    `head` is the index of the governing token in `Syntax.tokens` (a root governs itself).
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    entity_start: bool = False


@dataclass(frozen=True, slots=True)
class Syntax:
    """Tokens in order, and sentences as [first, after) ranges of token indices; a sentence never crosses a block."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    children: tuple[tuple[int, ...], ...]
