"""Decisions of readers on lines and events: taken from a file or the page, kept in the story, given back as JSON."""

import sqlite3
from pathlib import Path

import msgspec

from dateline.edges.accounts import account_of, rulings_of
from dateline.edges.console import say, tell, told, wanted
from dateline.edges.errors import StopError
from dateline.edges.store import encode, opened, rule
from dateline.types import Ruling
from dateline.views import index_of, rulings

NEEDS = {"join": "other", "split": "other", "rename": "name"}
FORM = '{"decisions": [{"kind": "check", "of": "l-k3f9z", "by": "Ann Berg", "reason": "the registry has it"}]}'


class Decided(msgspec.Struct, forbid_unknown_fields=True):
    """The file: decisions under one name."""

    decisions: tuple[Ruling, ...]


def decide_from(story: Path, source: Path | None) -> int:
    """Keeps the decisions of a JSON file in the story; without a file prints those it has, in the same form."""
    if source is None:
        with opened(story) as connection:
            kept, troubles = rulings_of(connection, story)
        say(msgspec.json.format(encode(Decided(kept)), indent=2).decode())
        return told(troubles)
    new = keep_rulings(story, wanted(source.read_bytes, source), str(source))
    tell(f"{story}: {new} new decisions kept; see them with: dateline decide {story}")
    return 0


def keep_rulings(story: Path, content: bytes, name: str) -> int:
    """Keeps the decisions in this JSON that the story has not yet, and tells how many; all of them are right, or none.

    Raises StopError for what cannot be kept, with its place in `name`.
    """
    given = rulings_in(content, name)
    with opened(story) as connection:
        _check(connection, story, given, name)
        known = {*rulings_of(connection, story)[0]}
        new = [ruling for ruling in dict.fromkeys(given) if ruling not in known]
        rule(connection, [encode(ruling) for ruling in new])
    return len(new)


def rulings_in(content: bytes, name: str) -> tuple[Ruling, ...]:
    """The decisions that this JSON holds. Raises StopError where it is of another form, or one lacks what it needs."""
    try:
        given = msgspec.json.decode(content, type=Decided).decisions
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise StopError(f"{name}: no decisions ({error}); write them as {FORM}") from error
    for number, ruling in enumerate(given, start=1):
        missing = [field for field in ("reason", NEEDS.get(ruling.kind, "of")) if not getattr(ruling, field).strip()]
        if missing:
            raise StopError(f"{name}: decision {number} ({ruling.kind} {ruling.of}) has no {missing[0]}; give it one")
    return given


def _check(connection: sqlite3.Connection, story: Path, given: tuple[Ruling, ...], name: str) -> None:
    """Raises StopError for what is about no line or event of the story; it may be one that was decided of before."""
    index = index_of(account_of(connection, story).account)
    known = {*rulings.things_called(index.account, index.words), *index.rejected}
    known |= {ruling.of for ruling in index.account.rulings}
    for number, ruling in enumerate(given, start=1):
        for id in (ruling.of, ruling.other if ruling.kind == "join" else ruling.of):
            if id not in known:
                see = f"take the id of a line (l-...) or an event (h-...) from the page or from: dateline show {story}"
                raise StopError(f"{name}: decision {number} is about {id!r}, which the story has not; {see}")
