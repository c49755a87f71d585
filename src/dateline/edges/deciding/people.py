"""The people of a story, and the user's word on who is one and who is not."""

import sqlite3
from pathlib import Path

from dateline.edges.accounts import account_of
from dateline.edges.console import say, told
from dateline.edges.errors import StopError, Trouble
from dateline.edges.store import decide, encode, opened
from dateline.types import Account, Decision, Entity
from dateline.views import counted, join_words

Pair = tuple[str, str]


def show_people(story: Path, *, join: Pair | None, split: Pair | None) -> int:
    """Prints the people of the story, after the decisions given were kept in it."""
    lines, troubles = people_of(story, join=join, split=split)
    say(lines)
    return told(troubles)


def people_of(story: Path, *, join: Pair | None, split: Pair | None) -> tuple[str, tuple[Trouble, ...]]:
    """The people of the story with why their names were joined, after the decisions given were kept in it.

    With them comes what of the story is damaged.
    """
    with opened(story) as connection:
        known = names_of(account_of(connection, story).account)
        chosen = ([Decision("join", *join)] if join else []) + ([Decision("split", *split)] if split else [])
        for decision in chosen:
            _keep(connection, decision, known)
        made = account_of(connection, story)
    return "\n".join(_line(person) for person in _people(made.account)) or "no people found", made.troubles


def names_of(account: Account) -> set[str]:
    """Every name that somebody goes by."""
    return {name for person in _people(account) for name in person.names}


def keep_decision(story: Path, decision: Decision, known: set[str]) -> None:
    """Keeps a decision on two of the known names in the story. Raises StopError where that cannot be done."""
    with opened(story) as connection:
        _keep(connection, decision, known)


def _keep(connection: sqlite3.Connection, decision: Decision, known: set[str]) -> None:
    for name in (decision.one, decision.other):
        if name not in known:
            raise StopError(
                f"--{decision.kind} {name!r}: nobody goes by that name; see them with: dateline people STORY"
            )
    decide(connection, encode(decision))


def _people(account: Account) -> list[Entity]:
    found = [entity for entity in account.story.entities if entity.kind == "person"]
    return sorted(found, key=lambda person: (-len(person.mentions), person.name))


def _line(person: Entity) -> str:
    others = [name for name in person.names if name != person.name]
    documents = len({span.doc for span in person.mentions})
    also = f", also {'; '.join(others)}" if others else ""
    whole = f"{person.name}{also}: {counted(len(person.mentions), 'mention')} in {counted(documents, 'document')}"
    return "\n".join([whole, *_reasons(person)])


def _reasons(person: Entity) -> list[str]:
    """Why each name was taken for the person's, once for the same two names."""
    told = {(join.one, join.other): join_words(join.reason) for join in reversed(person.joins)}
    return [f"  {other} is {one}: {reason}" for (one, other), reason in sorted(told.items()) if one != other]
