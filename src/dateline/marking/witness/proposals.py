"""An answer of a language model as proposals: typed, or refused with a reason."""

import json
from dataclasses import dataclass, fields
from typing import Any, Literal, TypeAlias

from dateline.marking.witness.asking import ASSERTIONS

RefusalCode = Literal[
    "no-json",
    "too-long",
    "malformed",
    "not-there",
    "several-places",
    "no-reading",
    "no-event",
    "undated",
    "doubted",
    "beyond",
]
LONGEST_ANSWER = 400_000
MOST_OF_A_KIND = 2_000


class AnswerError(ValueError):
    """An answer that holds no proposals at all; `reason` says why."""

    def __init__(self, reason: RefusalCode) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class EventProposed:
    """A telling of something that happens, by its trigger word; `day` are the words that date it."""

    at: int
    trigger: str
    day: str | None
    day_at: int | None
    who: tuple[str, ...]
    whom: tuple[str, ...]
    place: tuple[str, ...]
    assertion: str


@dataclass(frozen=True, slots=True)
class FigureProposed:
    """A figure by its words."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class QuoteProposed:
    """What somebody said, by its first and last words, with those for the speaker and for the saying."""

    at: int
    first: str
    last: str
    speaker: str | None
    cue: str | None


@dataclass(frozen=True, slots=True)
class OfficeProposed:
    """A person in an office."""

    at: int
    person: str
    office: str
    of: str | None
    former: bool


@dataclass(frozen=True, slots=True)
class ReferenceProposed:
    """A pronoun or noun that means what has this name."""

    at: int
    words: str
    name: str


Proposal: TypeAlias = EventProposed | FigureProposed | QuoteProposed | OfficeProposed | ReferenceProposed
KINDS: dict[str, type[Proposal]] = {
    "events": EventProposed,
    "figures": FigureProposed,
    "quotes": QuoteProposed,
    "offices": OfficeProposed,
    "references": ReferenceProposed,
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something proposed that was not admitted: its kind, why, and the words it was proposed by."""

    kind: str
    reason: RefusalCode
    words: str = ""


def kind_of(one: Proposal) -> str:
    """The kind of a proposal, by the key that holds it in an answer."""
    return next(key for key, kind in KINDS.items() if isinstance(one, kind))


def words_of(one: Proposal) -> str:
    """The words that a proposal goes by."""
    if isinstance(one, EventProposed):
        return one.trigger
    if isinstance(one, QuoteProposed):
        return f"{one.first} ... {one.last}"
    return f"{one.person}, {one.office}" if isinstance(one, OfficeProposed) else one.words


def proposals_in(answer: str) -> tuple[tuple[Proposal, ...], tuple[Refusal, ...]]:
    """What an answer proposes, and what of it is malformed. Raises AnswerError where it holds no JSON object."""
    if len(answer) > LONGEST_ANSWER:
        raise AnswerError("too-long")
    found: list[Proposal] = []
    refused: list[Refusal] = []
    for key, rows in object_in(answer).items():
        if key not in KINDS or not isinstance(rows, list):
            refused.append(Refusal(str(key)[:40], "malformed"))
            continue
        for row in rows[:MOST_OF_A_KIND]:
            made = _made(KINDS[key], row)
            if made is None:
                refused.append(Refusal(key, "malformed", json.dumps(row)[:80]))
            else:
                found.append(made)
        refused += [Refusal(key, "beyond")] * (len(rows) - MOST_OF_A_KIND)
    return tuple(found), tuple(refused)


def object_in(answer: str) -> dict[str, Any]:
    """The JSON object that the answer is, or holds between words or a code fence."""
    first, last = answer.find("{"), answer.rfind("}")
    try:
        found = json.loads(answer[first : last + 1]) if 0 <= first < last else None
    except (ValueError, RecursionError) as error:
        raise AnswerError("no-json") from error
    if not isinstance(found, dict):
        raise AnswerError("no-json")
    return found


def _made(kind: type[Proposal], row: object) -> Proposal | None:
    """The row as a proposal of this kind; None where a field is missing, strange or of another type."""
    if not isinstance(row, dict) or set(row) != {field.name for field in fields(kind)}:
        return None
    typed = {field.name: _typed(str(field.type), field.name, row[field.name]) for field in fields(kind)}
    return None if any(value is ... for value in typed.values()) else kind(**typed)


def _typed(wanted: str, name: str, value: object) -> Any:
    """The value where it is of the type wanted, else an ellipsis."""
    if wanted.startswith("tuple"):
        whole = isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)
        return tuple(value) if whole and isinstance(value, list) else ...
    if value is None:
        return None if "None" in wanted else ...
    if isinstance(value, bool) or "bool" in wanted:
        return value if "bool" in wanted and isinstance(value, bool) else ...
    if "int" in wanted:
        return value if isinstance(value, int) else ...
    right = isinstance(value, str) and bool(value.strip()) and (name != "assertion" or value in ASSERTIONS)
    return value if right else ...
