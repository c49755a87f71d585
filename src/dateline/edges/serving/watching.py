"""A folder whose articles are built into a story as they come."""

import multiprocessing
import os
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

from dateline.edges.errors import StopError
from dateline.edges.spread import end_with_parent

PAUSE = 1.0
# Readers of the story go first where both need the machine.
POLITE = 5
Seen = dict[str, tuple[int, int]]


class Watch:
    """Looks at a folder again and again, and builds when what lies there has changed and come to rest.

    Raises StopError where there is no such folder.
    """

    def __init__(self, folder: Path, story: Path) -> None:
        if not folder.is_dir():
            raise StopError(f"--watch {folder}: no such folder; make it first")
        self._folder, self._story = folder, story
        self._seen: Seen = {}
        self._built: Seen = {}
        self._next = 0.0
        self._build: BaseProcess | None = None

    def look(self) -> None:
        """One look, where it is time for it."""
        if time.monotonic() < self._next or self.is_building():
            return
        before, self._seen = self._seen, {**_files(self._folder)}
        self._next = time.monotonic() + PAUSE
        if self._seen and self._seen == before and self._seen != self._built:
            self._built = self._seen
            self._build = multiprocessing.get_context("spawn").Process(
                target=_build, args=(self._folder, self._story), name="dateline build"
            )
            self._build.start()

    def is_building(self) -> bool:
        """True while articles are built into the story."""
        return self._build is not None and self._build.is_alive()

    def close(self) -> None:
        """Ends the build; what it has read is kept."""
        if self._build:
            self._build.terminate()
            self._build.join()


def _files(folder: Path) -> Seen:
    """Every file below a folder with when it was changed and how long it is."""
    found: Seen = {}
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                status = os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118
            except OSError:
                continue
            found[os.path.join(place, name)] = (status.st_mtime_ns, status.st_size)  # noqa: PTH118
    return found


def _build(folder: Path, story: Path) -> None:
    """Run in a process of its own, which ends with the server."""
    from dateline.edges.commands import build_story
    from dateline.edges.console import tell

    end_with_parent()
    if hasattr(os, "nice"):
        os.nice(POLITE)
    try:
        build_story([folder], story, "auto")
    except (StopError, OSError) as error:
        tell(error)
