"""The account of a story file as it stands, read again after each build."""

from pathlib import Path
from threading import Lock

from dateline.edges.accounts import account_in
from dateline.views import Index, index_of


class Live:
    """A story file that a build may change at any time. Raises StopError where there is none."""

    def __init__(self, story: Path) -> None:
        self._story, self._lock = story, Lock()
        self._state: tuple[int, ...] | None = None
        self._index = self.index()

    def index(self) -> Index:
        """The account by key, made anew where the file has changed since it was last asked for."""
        with self._lock:
            state = stamp_of(self._story)
            if state != self._state:
                self._index = index_of(account_in(self._story).account)
                self._state = stamp_of(self._story)
            return self._index


def stamp_of(story: Path) -> tuple[int, ...]:
    """What changes when somebody writes to a story file; empty where there is none."""
    files = (story, story.with_name(story.name + "-wal"))
    return tuple(one for file in files if file.exists() for one in (file.stat().st_mtime_ns, file.stat().st_size))
