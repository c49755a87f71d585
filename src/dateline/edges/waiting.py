"""What a build keeps of a pile while it is read: on disk, so that memory does not grow with the pile."""

import pickle
import sqlite3
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile, gettempdir

from dateline.edges.errors import StopError
from dateline.edges.files import Found
from dateline.edges.store import Kept

# Bytes of articles that may wait in memory.
MOST_HELD = 1 << 20
ROOM = "free some space there, or set TMPDIR"


class Waiting:
    """Articles that wait to be marked, in the order they came: on disk where they are many, so that memory is not."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(MOST_HELD)  # noqa: SIM115
        self._count = 0

    def add(self, new: tuple[Kept, Found]) -> None:
        """Takes one more. Raises StopError where the disk is full."""
        try:
            pickle.dump(new, self._file)
        except OSError as error:
            raise StopError(f"{gettempdir()}: {error.strerror}; {ROOM}") from error
        self._count += 1

    def __len__(self) -> int:
        """How many wait."""
        return self._count

    def __iter__(self) -> Iterator[tuple[Kept, Found]]:
        """Each of them, read back when it is its turn."""
        self._file.seek(0)
        return (pickle.load(self._file) for _ in range(self._count))

    def close(self) -> None:
        """Leaves nothing on disk."""
        self._file.close()


class Seen:
    """The digest of each article that a build has come upon, by its id."""

    def __init__(self) -> None:
        # A database without a name lies in a file of its own that nobody sees, and goes with it.
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID")

    def get(self, id: str) -> str | None:
        """The digest of the article of this id, if there was one."""
        row = self._table.execute("SELECT digest FROM seen WHERE id = ?", (id,)).fetchone()
        return row[0] if row else None

    def add(self, id: str, digest: str) -> None:
        """Takes one more. Raises StopError where the disk is full."""
        try:
            self._table.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (id, digest))
        except sqlite3.OperationalError as error:
            raise StopError(f"{gettempdir()}: {error}; {ROOM}") from error

    def close(self) -> None:
        """Leaves nothing on disk."""
        self._table.close()
