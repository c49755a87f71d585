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
            state = self._now()
            if state != self._state:
                self._index = index_of(account_in(self._story).account)
                self._state = self._now()
            return self._index

    def _now(self) -> tuple[int, ...]:
        files = (self._story, self._story.with_name(self._story.name + "-wal"))
        return tuple(one for file in files if file.exists() for one in (file.stat().st_mtime_ns, file.stat().st_size))
