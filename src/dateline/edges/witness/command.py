"""The command that asks a language model about a story, and tells what came of its answers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from urllib.parse import urlsplit

from dateline.edges.console import say, tell, told, watched
from dateline.edges.errors import StopError, Trouble
from dateline.edges.store import DAMAGED, Testimony, decode, keep_testimonies, marks, opened, testimonies
from dateline.edges.witness.carried import read_batch, record, replayed, write_batch
from dateline.edges.witness.client import Reply, Service, is_here
from dateline.edges.witness.documents import admitted_documents
from dateline.edges.witness.questions import Question, about_alone, admission, questions_alone, questions_together
from dateline.edges.witness.running import Asked, asked, spent, tokens
from dateline.types import Marked


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asks for: a service and a model, or files to read and write."""

    url: str = ""
    model: str = ""
    yes: bool = False
    limit: int | None = None
    write: Path | None = None
    read: Path | None = None
    record: Path | None = None
    replay: Path | None = None


def witness_story(story: Path, wanted: Wanted) -> int:
    """Asks, reads or carries what is wanted, and prints what the story's answers came to."""
    _check(wanted)
    with opened(story) as connection:
        documents = [*_documents(marks(connection))]
        troubles: list[Trouble] = []
        if wanted.replay:
            troubles += _take(connection, replayed(wanted.replay))
        open_ones = _Open(connection, documents, wanted.model)
        if wanted.read:
            known = {one.key: one for one in (*open_ones.alone(), *open_ones.together())}
            troubles += _take(connection, _answered(read_batch(wanted.read, known)))
        if wanted.write:
            # What is asked of several articles sets off what was admitted of each, so that it comes after.
            _say_written(write_batch(open_ones.alone() or open_ones.together(), wanted.write), wanted.write)
        if wanted.url:
            troubles += _take(connection, _ask(open_ones, wanted))
        kept = testimonies(connection)
        if wanted.record:
            _say_written(record(kept.values(), wanted.record), wanted.record)
        say("\n".join(_table(documents, [*kept.values()])))
    return told(troubles)


def _check(wanted: Wanted) -> None:
    """Raises StopError for what cannot be asked."""
    needs_model = wanted.url or wanted.write or wanted.read
    if needs_model and not wanted.model:
        raise StopError("--model is missing; say which model is asked, by the name that the service knows it by")
    if wanted.model and not needs_model:
        raise StopError("--url is missing; say where the model is asked, as in http://localhost:11434/v1")
    if wanted.url:
        is_here(wanted.url)


def _documents(kept: Iterable[tuple[str, bytes]]) -> Iterator[Marked]:
    for _, data in [*kept]:
        with suppress(*DAMAGED):  # The next build reads its article again.
            yield decode(data, Marked)


@dataclass(frozen=True, slots=True)
class _Open:
    """What is not answered yet: of each document by itself, and of several with what was admitted of each."""

    connection: Connection
    documents: Sequence[Marked]
    model: str

    def alone(self) -> list[Question]:
        """Those about each document by itself."""
        return _new(questions_alone(self.documents, self.model), testimonies(self.connection))

    def together(self) -> list[Question]:
        """Those about several, as they are with the answers that are there now."""
        kept = testimonies(self.connection)
        documents = admitted_documents(self.connection, self.documents, kept.values())
        return _new(questions_together(documents, self.model), kept)


def _new(all_of_them: Iterable[Question], kept: dict[str, Testimony]) -> list[Question]:
    return [one for one in all_of_them if one.key not in kept]


def _ask(open_ones: _Open, wanted: Wanted) -> Iterator[Testimony | Trouble]:
    alone, together = open_ones.alone(), open_ones.together()
    if not (alone or together):
        return
    service, host = Service(wanted.url, wanted.model), urlsplit(wanted.url).hostname
    length = sum(len(one.text) for one in (*alone, *together))
    much = f"{len(alone) + len(together)} requests, about {tokens(length):,} tokens ({length:,} characters)"
    if not (wanted.yes or is_here(wanted.url)):
        raise StopError(f"{much} would leave this machine for {host}; say --yes where they may")
    tell(f"{much} go to {host}")
    asked_for = done = used = 0
    for later in (False, True):
        questions = open_ones.together() if later else alone
        asked_for += len(questions)
        limit = None if wanted.limit is None else wanted.limit - used
        rows: Iterable[Asked] = asked(questions, service.ask, limit=limit)
        for question, reply in watched(rows, total=len(questions), label="asking"):
            done, used = done + isinstance(reply, Reply), used + spent(question, reply)
            yield question.answered(reply.text, date.today().isoformat()) if isinstance(reply, Reply) else reply
    if done < asked_for:
        tell(f"{done} of {asked_for} are answered; run it again for the others")


def _answered(rows: Iterable[tuple[Question, str] | Trouble]) -> Iterator[Testimony | Trouble]:
    for row in rows:
        yield row if isinstance(row, Trouble) else row[0].answered(row[1], date.today().isoformat())


def _take(connection: Connection, rows: Iterable[Testimony | Trouble]) -> list[Trouble]:
    """Keeps each answer as soon as it is there; what was none."""
    troubles: list[Trouble] = []
    for row in rows:
        if isinstance(row, Trouble):
            troubles.append(row)
        else:
            keep_testimonies(connection, [row])
    return troubles


def _say_written(count: int, path: Path) -> None:
    tell(f"{path}: {count} written")


def _table(documents: Sequence[Marked], kept: Sequence[Testimony]) -> Iterator[str]:
    """What was asked, admitted and refused, in lines."""
    if not kept:
        yield "no language model was asked about this story"
        return
    found: Counter[str] = Counter()
    refused: Counter[tuple[str, str]] = Counter()
    otherwise, together = 0, sum(len(one.texts) > 1 for one in kept)
    used = together
    for one in documents:
        rows = about_alone(one, kept)
        used += len(rows)
        came = admission(one, rows)
        found.update(came.admitted)
        refused.update((row.kind, row.reason) for row in came.refused)
        otherwise += len(came.alternatives)
    models = ", ".join(sorted({one.model for one in kept}))
    stale = f", {len(kept) - used} about texts that changed" if used < len(kept) else ""
    yield f"{len(kept)} answers of {models}, {together} of them about several articles{stale}"
    yield "admitted: " + (", ".join(f"{count} {kind}" for kind, count in sorted(found.items())) or "nothing")
    rows_refused = (f"{count} {kind} ({reason})" for (kind, reason), count in sorted(refused.items()))
    yield "refused: " + (", ".join(rows_refused) or "nothing")
    yield f"read otherwise than by our own rules, which stand: {otherwise}"
