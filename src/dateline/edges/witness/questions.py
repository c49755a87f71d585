"""What is asked of a language model about a story, and what of the answers is admitted into its documents' marks."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dateline.edges.store import Place, Testimony
from dateline.marking import (
    Admission,
    Piece,
    Pile,
    admitted,
    answer_schema,
    groups_schema,
    labelled,
    pieces_of,
    piles_of,
    pointed_at,
)
from dateline.types import Document, Marked, Span

ARTICLE = 1  # list of places in an answer about one article; one about several has a list of each kind


@dataclass(frozen=True, slots=True)
class Question:
    """One request, under a key of its own: what is sent to which model, about which places of which texts.

    `shape` is the JSON schema of its answer.
    """

    key: str
    model: str
    text: str
    texts: tuple[tuple[str, str], ...]
    places: tuple[tuple[Place, ...], ...]
    shape: Mapping[str, Any]

    @property
    def about(self) -> str:
        """What it is about, to be told to the user."""
        return self.texts[0][0] if len(self.texts) == 1 else f"{len(self.texts)} articles together"

    def answered(self, text: str, day: str) -> Testimony:
        """The answer as it is kept."""
        return Testimony(self.key, self.texts, self.places, self.model, day, text)


def questions_alone(documents: Iterable[Marked], model: str) -> Iterator[Question]:
    """What is to be asked of a model about each document by itself.

    Where a text or what we say before it changes, it is a new question.
    """
    for one in documents:
        yield from (_of_piece(piece, model) for piece in pieces_of(one))


def questions_together(documents: Sequence[Marked], model: str) -> Iterator[Question]:
    """What is to be asked about several documents together, whose marks hold what was admitted of each by itself."""
    known = {one.document.id: one.document for one in documents}
    yield from (_of_pile(pile, known, model) for pile in piles_of(documents))


def _of_piece(piece: Piece, model: str) -> Question:
    document = piece.document
    sentences = tuple((document.id, span.start, span.end) for span in piece.sentences)
    return _question(piece.question, model, [document], (sentences,))


def _of_pile(pile: Pile, known: Mapping[str, Document], model: str) -> Question:
    told = sorted({place[0] for place in pile.sentences})
    return _question(
        pile.question, model, [known[id] for id in told], (pile.happenings, pile.matters, pile.days, pile.sentences)
    )


def _question(text: str, model: str, documents: Iterable[Document], places: tuple[tuple[Place, ...], ...]) -> Question:
    texts = tuple((document.id, _digest(document.text)) for document in documents)
    shape = answer_schema() if len(places) == ARTICLE else groups_schema()
    return Question(_digest("\0".join([model, text, *(id for id, _ in texts)])), model, text, texts, places, shape)


def about_alone(marked: Marked, answers: Iterable[Testimony]) -> list[Testimony]:
    """The answers about the document by itself, as it is now."""
    now, end = (marked.document.id, _digest(marked.document.text)), len(marked.document.text)
    mine = (one for one in answers if one.texts == (now,) and len(one.places) == ARTICLE)
    sound = (one for one in mine if one.places[0] and all(0 <= a < b <= end for _, a, b in one.places[0]))
    return sorted(sound, key=lambda one: (one.model, one.places))


def admission(marked: Marked, answers: Sequence[Testimony]) -> Admission:
    """The document with what is admitted of the answers about it alone; each model's under its own name."""
    whole = Admission(marked, {})
    for model, rows in groupby(answers, key=lambda one: one.model):
        more = admitted(whole.marked, [(piece_of(marked, one), one.text) for one in rows], model)
        counts = {kind: whole.admitted.get(kind, 0) + count for kind, count in more.admitted.items()}
        whole = Admission(
            more.marked,
            {**whole.admitted, **counts},
            (*whole.refused, *more.refused),
            (*whole.alternatives, *more.alternatives),
        )
    return whole


def grouped(documents: Sequence[Marked], answers: Iterable[Testimony]) -> tuple[Marked, ...]:
    """The documents with the labels of the answers about several of them; a text that changed gets none."""
    now = {one.document.id: _digest(one.document.text) for one in documents}
    answers = sorted(answers, key=lambda one: one.key)
    pointed = {model: _pointed(documents, answers, model) for model in {one.model for one in answers}}
    for answer in answers:
        if len(answer.places) > ARTICLE:
            stands = {id for id, digest in answer.texts if now.get(id) == digest}
            pile = Pile("", *answer.places[:4])
            mine = pointed[answer.model]
            documents = labelled(documents, pile, answer.text, answer.model, only=stands, pointed=mine)
    return tuple(documents)


def _pointed(documents: Iterable[Marked], answers: Iterable[Testimony], model: str) -> dict[str, frozenset[Span]]:
    """By document, what a model pointed at as events in the answers about it alone."""
    mine: dict[str, list[Testimony]] = defaultdict(list)
    for one in answers:
        if one.model == model and len(one.places) == ARTICLE:
            mine[one.texts[0][0]].append(one)
    return {
        marked.document.id: frozenset().union(*(pointed_at(piece_of(marked, row), row.text) for row in rows))
        for marked in documents
        if (rows := about_alone(marked, mine[marked.document.id]))
    }


def piece_of(marked: Marked, answer: Testimony) -> Piece:
    """The piece of the document that an answer is about."""
    return Piece(marked.document, tuple(marked.document.span(start, end) for _, start, end in answer.places[0]))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:32]
