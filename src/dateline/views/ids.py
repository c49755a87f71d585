"""Ids of lines and events that stay: made of what they are about and of words of a source.

Each may go by an id for every statement in it, and is shown with the first that no other has; what was shown before an
article was added is still among them.
"""

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2s
from itertools import count
from typing import TypeVar

from dateline.types import Happening, Line, Span

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
LETTERS = 5
Words = Callable[[Span], str]
Named = TypeVar("Named", Line, Happening)


def ids_of(things: Iterable[Named], words: Words) -> dict[str, Named]:
    """By id, the lines or events: the first of the ids of each that no other has."""
    taken: dict[str, Named] = {}
    for thing in things:
        taken[next(id for id in _endless(thing, words) if id not in taken)] = thing
    return taken


def may_be_id(text: str) -> bool:
    """True for what looks like an id."""
    return len(text) == LETTERS and set(text) <= set(ALPHABET)


def ids_for(thing: Line | Happening, words: Words) -> Iterator[str]:
    """The ids that a line or an event has or had."""
    if isinstance(thing, Happening):
        tellings = sorted(thing.tellings, key=lambda telling: telling.span)
        said = [(telling.mark.lemma, words(telling.span)) for telling in tellings]
        return (_id("event", *row) for row in dict.fromkeys(said))
    kind, slot, role = thing.matter.kind, thing.slot, thing.matter.role
    stated = [words(claim.evidence) for claim in thing.claims]
    return (_id(kind, slot, role, said) for said in dict.fromkeys(stated))


def _endless(thing: Line | Happening, words: Words) -> Iterator[str]:
    yield from ids_for(thing, words)
    yield from short_ids(thing.label if isinstance(thing, Happening) else thing.matter.label)


def short_ids(name: str) -> Iterator[str]:
    """Five letters and figures for any name, and others where these are taken."""
    return (_id(name, str(number)) for number in count())


def _id(*parts: str) -> str:
    number = int.from_bytes(blake2s("\n".join(parts).encode(errors="replace")).digest()[:8], "big")
    letters = []
    for _ in range(LETTERS):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)
