"""Story file to Account: resolved and aligned from the stored marks, and kept until something changes."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias, TypeVar

from dateline.edges.errors import StopError, Trouble
from dateline.edges.store import (
    ALIGNING,
    DAMAGED,
    MARKING,
    VIEWING,
    Testimony,
    decisions,
    decode,
    edition,
    encode,
    keep_account,
    keep_answer,
    kept,
    last_account,
    last_answer,
    marks,
    opened,
    outdate,
    rulings,
    testimonies,
    undisturbed,
)
from dateline.types import Account, Decision, Marked, Ruling

Value = TypeVar("Value")
Testimonies: TypeAlias = Mapping[str, Testimony]


@dataclass(frozen=True, slots=True)
class Made:
    """An account of a story file, and what of the file could not be read for it."""

    account: Account
    troubles: tuple[Trouble, ...] = ()


def account_in(story: Path, *, witnesses: bool = True) -> Made:
    """The account of a story file, and what of it is damaged; at will without what language models pointed at."""
    with opened(story) as connection:
        return account_of(connection, story, witnesses=witnesses)


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be made of an account; `asked` is all that the answer depends on besides it."""

    asked: object
    answer: Callable[[Account], str]


def answers_in(
    story: Path, questions: Iterable[Question], *, witnesses: bool = True
) -> tuple[tuple[str, ...], tuple[Trouble, ...]]:
    """The answers, and what of the story is damaged; they are kept, so that the account is not read for them again."""
    with opened(story) as connection:
        whole = _whole_key(connection, testimonies(connection) if witnesses else {})
        asked = [(_digest((whole, one.asked, edition(*VIEWING))), one) for one in questions]
        known = [last_answer(connection, key) for key, _ in asked]
        answers = [answer for answer in known if answer is not None]
        if len(answers) == len(known):
            return tuple(answers), ()
        made = account_of(connection, story, witnesses=witnesses)
        answers = [one.answer(made.account) for _, one in asked]
        if not made.troubles:
            for (key, _), answer in zip(asked, answers, strict=True):
                keep_answer(connection, key, answer)
        return tuple(answers), made.troubles


def key_of(story: Path) -> str:
    """What tells this account of a story file from every other: its documents, the decisions, the code behind it."""
    with opened(story) as connection:
        return _whole_key(connection, testimonies(connection))


def account_of(connection: sqlite3.Connection, story: Path, *, witnesses: bool = True) -> Made:
    """The account of an open story file with what readers decided of it."""
    made, (kept_rulings, damaged) = _ours(connection, story, witnesses), rulings_of(connection, story)
    return Made(replace(made.account, rulings=kept_rulings), (*made.troubles, *damaged))


def rulings_of(connection: sqlite3.Connection, story: Path) -> tuple[tuple[Ruling, ...], tuple[Trouble, ...]]:
    """What readers decided of lines and events, oldest first, and which of it is damaged."""
    read: list[Ruling | Trouble] = []
    for number, ruling in enumerate(rulings(connection), start=1):
        try:
            read.append(decode(ruling, Ruling))
        except DAMAGED:
            read.append(Trouble(str(story), f"decision {number} on a line is damaged and left out; give it again"))
    return tuple(_sound(read)), tuple(one for one in read if isinstance(one, Trouble))


def _ours(connection: sqlite3.Connection, story: Path, witnesses: bool) -> Made:
    """The account of an open story file, made anew only where documents, decisions or the code behind it changed."""
    answered = testimonies(connection) if witnesses else {}
    key = _key(connection, answered)
    last = last_account(connection, key)
    if last is not None:
        try:
            return Made(decode(last, Account))
        except DAMAGED:
            pass  # It is made anew below, and takes the damaged one's place.
    made = _make(connection, story, answered)
    if not made.troubles:
        from dateline.views import fill_tables

        keep_account(connection, key, encode(made.account), lambda tables: fill_tables(tables, made.account))
    return made


def _make(connection: sqlite3.Connection, story: Path, answered: Testimonies) -> Made:
    from dateline.aligning import align
    from dateline.resolving import resolve

    told = [*_decisions(connection, story)]
    read = [*_documents(connection, story)]
    troubles = tuple(one for one in (*told, *read) if isinstance(one, Trouble))
    marked = _witnessed(connection, _sound(read), answered)
    if read and not marked:
        raise StopError(f"{story}: all its documents are damaged; build it anew from the articles")
    read.clear()
    with undisturbed():
        return Made(align(resolve(_handed_over(marked), decisions=tuple(_sound(told)))), troubles)


def _handed_over(marked: list[Marked]) -> Iterator[Marked]:
    """Each of them, and none is kept: a large story is held once while it is resolved, under names of its own."""
    while marked:
        yield marked.pop()


def _sound(read: Iterable[Value | Trouble]) -> list[Value]:
    return [one for one in read if not isinstance(one, Trouble)]


def _witnessed(connection: sqlite3.Connection, read: list[Marked], answered: Testimonies) -> list[Marked]:
    if not answered:
        return read
    from dateline.edges.witness import witnessed_documents

    return witnessed_documents(connection, read, answered.values())


def _documents(connection: sqlite3.Connection, story: Path) -> Iterator[Marked | Trouble]:
    """The marked documents; a damaged one is a trouble, and the next build reads its article again."""
    damaged = list[str]()
    for id, marked in marks(connection):
        try:
            yield decode(marked, Marked)
        except DAMAGED:
            damaged.append(id)
            yield Trouble(
                str(story), f"document {id!r} is damaged and left out; run dateline build again with its article"
            )
    for id in damaged:
        outdate(connection, id)


def _decisions(connection: sqlite3.Connection, story: Path) -> Iterator[Decision | Trouble]:
    for number, decision in enumerate(decisions(connection), start=1):
        try:
            yield decode(decision, Decision)
        except DAMAGED:
            message = f"decision {number} on who is one is damaged and left out; give it again: dateline people {story}"
            yield Trouble(str(story), message)


def _whole_key(connection: sqlite3.Connection, answered: Testimonies) -> str:
    return _digest((_key(connection, answered), [*rulings(connection)]))


def _key(connection: sqlite3.Connection, answered: Testimonies) -> str:
    entries = [(entry.id, entry.digest, entry.edition) for entry in kept(connection).values()]
    told = [(key, answered[key].day) for key in sorted(answered)]
    everything = (sorted(entries), [*decisions(connection)], told, edition(*MARKING, *ALIGNING))
    return _digest(everything)


def _digest(value: object) -> str:
    return hashlib.sha256(encode(value)).hexdigest()
