"""Opening a story file: made where there is none, brought up to date where it is older, refused where it is none.

Where it cannot be written it is only read.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from dateline.edges.console import wanted
from dateline.edges.errors import StopError
from dateline.edges.outputs import APPLICATION, application_of

# Step n makes version n + 1 of version n; a step that has been released is never changed.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION}",
        """CREATE TABLE document (
            id TEXT PRIMARY KEY, origin TEXT NOT NULL, digest TEXT NOT NULL, edition TEXT NOT NULL, marked BLOB NOT NULL
        ) STRICT""",
        "CREATE TABLE decision (number INTEGER PRIMARY KEY, decision BLOB NOT NULL) STRICT",
        "CREATE TABLE account (key TEXT PRIMARY KEY, account BLOB NOT NULL) STRICT",
    ),
    ("CREATE TABLE answer (question TEXT PRIMARY KEY, answer TEXT NOT NULL) STRICT",),
    (
        "CREATE TABLE testimony (key TEXT PRIMARY KEY, testimony BLOB NOT NULL) STRICT",
        "CREATE TABLE witnessed (id TEXT PRIMARY KEY, key TEXT NOT NULL, marked BLOB NOT NULL) STRICT",
    ),
    ("CREATE TABLE ruling (number INTEGER PRIMARY KEY, ruling TEXT NOT NULL) STRICT",),
)
VERSION = len(STEPS)
KIND = ("application_id", "user_version")
PATIENCE = 60


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """An open story file. Raises StopError where it is none, is of another version, or the disk is full."""
    anew = create and is_new(path)
    if not anew:
        _check(path)
    try:
        writable = create or _is_writable(path)
        with closing(_connected(path, writable)) as connection:
            if anew:
                _prepare(connection)
            # Changes that are not yet in the head of the file may say otherwise than it.
            _check_kind(path, *(connection.execute(f"PRAGMA {name}").fetchone()[0] for name in KIND))
            if writable and _version_of(connection) < VERSION:
                _bring_up_to_date(connection)
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:  # The latter where SQLite's own message quotes damaged text.
        raise StopError(f"{path}: {_remedy(error, path)}") from error


def is_new(path: Path) -> bool:
    """True where a story can be begun, as there is none, or an empty file. Raises StopError where none can be made."""
    if wanted(path.exists, path):
        if not path.is_file():
            raise StopError(f"{path}: {_nature(path)}, no story file; give another name")
        return path.stat().st_size == 0
    if not path.parent.is_dir():
        raise StopError(f"{path}: cannot be written (no folder {path.parent}); make the folder first")
    if not os.access(path.parent, os.W_OK):
        raise StopError(f"{path}: cannot be written; check the permissions of its folder")
    return True


def _check(path: Path) -> None:
    """Raises StopError for what is no story; the file is looked at without SQLite, which might write to it."""
    make = f"make one with: dateline build PATH... -o {path}"
    if not wanted(path.exists, path):
        raise StopError(f"{path}: no such story; {make}")
    if not path.is_file():
        raise StopError(f"{path}: {_nature(path)}, no story file; give the file that `dateline build` made")
    if not path.stat().st_size:
        raise StopError(f"{path}: an empty file, no story; {make}")
    head = wanted(lambda: application_of(path), path)
    if head is None:
        raise StopError(f"{path}: not a dateline story; give another name")
    _check_kind(path, *head)


def _nature(path: Path) -> str:
    return "a folder" if path.is_dir() else "no file"


def _check_kind(path: Path, application: int, version: int) -> None:
    if application != APPLICATION:
        raise StopError(f"{path}: not a dateline story but another database; give another name")
    if not 1 <= version <= VERSION:
        raise StopError(
            f"{path}: a story of version {version}, this dateline reads up to {VERSION}; take a newer dateline"
        )


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connected(path: Path, writable: bool) -> sqlite3.Connection:
    if writable:
        return sqlite3.connect(path, timeout=PATIENCE, isolation_level="IMMEDIATE")
    mode = "mode=ro" if _pending(path) else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=PATIENCE)


def _pending(path: Path) -> bool:
    """True where the last changes of a story still lie in the file beside it."""
    beside = path.with_name(path.name + "-wal")
    return beside.exists() and beside.stat().st_size > 0


def _prepare(connection: sqlite3.Connection) -> None:
    _bring_up_to_date(connection)
    # Only a file that is known as a story gets a second file beside it. Where another build is at work in it, that one
    # switches, or nobody does: it is a matter of speed.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Takes the steps that the file has not taken yet; who comes second at the same moment finds them taken."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        for step in STEPS[_version_of(connection) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _version_of(connection: sqlite3.Connection) -> int:
    """The version that the file is of; 0 where nothing is in it yet."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _remedy(error: Exception, path: Path) -> str:
    text = str(error)
    if "full" in text:
        return "the disk is full; what was written is kept, free some space and run it again"
    if "not a database" in text:
        return "not a dateline story; give another name"
    if "locked" in text:
        return "another dateline is writing to it; wait for it to end"
    if "unable to open" in text and _pending(path):
        return f"its last changes lie in {path.name}-wal; copy both to a folder that can be written"
    if "unable to open" in text or "readonly" in text:
        return f"cannot be written ({text}); check the folder and its permissions"
    return f"damaged ({text}); build it anew from the articles"
