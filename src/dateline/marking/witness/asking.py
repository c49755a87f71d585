"""What a language model is asked of a document: pieces of whole paragraphs, their sentences numbered within a fence."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from dateline.marking.sentences import sentences_of
from dateline.rules import load
from dateline.types import Document, Marked, Span

# Characters of text in one request: longer ones are answered with less care, shorter ones cost the prompt more often.
PIECE = 9_000
ASSERTIONS = ("happened", "denied", "planned", "forecast", "demanded", "possible", "conditional", "alleged")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document that one request asks about: its sentences, the first of which has number one."""

    document: Document
    sentences: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return self.document.span(self.sentences[0].start, self.sentences[-1].end)

    @property
    def question(self) -> str:
        """What is asked of the piece, its text included."""
        numbered = (f"[{at}] {flat(self.document.words(one))}" for at, one in enumerate(self.sentences, start=1))
        return fenced("article", "\n".join(numbered))


def pieces_of(marked: Marked) -> tuple[Piece, ...]:
    """The document's body text in pieces that keep paragraphs whole; a longer paragraph is a piece of its own."""
    made: list[list[Span]] = []
    for paragraph in _paragraphs(marked):
        if made and paragraph[-1].end - made[-1][0].start <= PIECE:
            made[-1].extend(paragraph)
        else:
            made.append([*paragraph])
    return tuple(Piece(marked.document, tuple(sentences)) for sentences in made)


def _paragraphs(marked: Marked) -> Iterator[Sequence[Span]]:
    blocks = sentences_of(marked.document)
    for _, sentences in groupby(marked.sentences, key=lambda span: blocks.block_at(span.start)):
        yield tuple(sentences)


def flat(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def fenced(kind: str, lines: str) -> str:
    """What is asked, and the lines that it is asked about within a fence that is nowhere in them."""
    fence = f"=== {hashlib.sha256(lines.encode(errors='replace')).hexdigest()[:16]} ==="
    return f"{prompt(kind).format(fence=fence)}\n{fence}\n{lines}\n{fence}\n"


@cache
def prompt(kind: str = "article") -> str:
    """What is said before the text, with a place for the fence: of an "article", or of "groups" over several."""
    return str(load("witness").words["ask"][kind])


def answer_schema() -> Mapping[str, Any]:
    """The JSON schema of an answer."""
    text, maybe, at = {"type": "string"}, {"type": ["string", "null"]}, {"type": "integer"}
    some = {"type": "array", "items": text}
    rows: dict[str, dict[str, Any]] = {
        "events": {
            "at": at, "trigger": text, "day": maybe, "day_at": {"type": ["integer", "null"]}, "who": some,
            "whom": some, "place": some, "assertion": {"type": "string", "enum": [*ASSERTIONS]},
        },
        "figures": {"at": at, "words": text},
        "quotes": {"at": at, "first": text, "last": text, "speaker": maybe, "cue": maybe},
        "offices": {"at": at, "person": text, "office": text, "of": maybe, "former": {"type": "boolean"}},
        "references": {"at": at, "words": text, "name": text},
    }  # fmt: skip
    return strict_object({name: {"type": "array", "items": strict_object(row)} for name, row in rows.items()})


def strict_object(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON schema of an object with just these properties."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}
