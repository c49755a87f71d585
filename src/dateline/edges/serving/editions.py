"""`dateline serve`: an account at a time, each served whole by a process of its own, the next one made beside it.

All of them listen at one socket: a reader never waits for an account that is being made, and never sees half of one.
Nothing is kept here: whatever is killed, at any moment, the story file holds all that was said to be kept.
"""

import gc
import importlib
import multiprocessing
import secrets
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from dateline.edges.accounts import account_in, key_of
from dateline.edges.console import tell
from dateline.edges.errors import StopError
from dateline.edges.serving.live import stamp_of
from dateline.edges.serving.watching import Watch
from dateline.edges.spread import end_with_parent
from dateline.views import index_of

HOST = "127.0.0.1"
NEEDED = ("starlette", "uvicorn")
MISSING = "serve: needs Starlette and uvicorn, which are missing; install them with: pip install 'dateline[serve]'"
PAUSE = 0.2
# A new account is made when the story has been at rest for so many times what the last one took, and at the latest
# when it has been behind for so many times as long: a build that goes on must not be slowed down by its readers.
AT_REST, AT_LATEST = 1.2, 10.0
LEAST = 0.5
PARTING = 5


@dataclass(slots=True)
class Edition:
    """One account, the process that serves it, and what that says once: how long it took, or what is wrong."""

    key: str
    process: BaseProcess
    said: Connection


def serve_story(story: Path, *, port: int, watch: Path | None = None) -> int:
    """Serves a story on this machine until it is stopped; `watch` is a folder whose articles are built into it."""
    try:
        for needed in NEEDED:
            importlib.import_module(needed)
    except ImportError as error:
        raise StopError(MISSING) from error
    with _listening(port) as door:
        desk = _Desk(story, door, Watch(watch, story) if watch else None)
        signal.signal(signal.SIGTERM, _stop)
        try:
            while True:
                desk.look()
                time.sleep(PAUSE)
        except KeyboardInterrupt:
            tell("stopped")
        finally:
            desk.close()
    return 0


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """The socket that readers come to, on this machine alone. Raises StopError where the port is taken."""
    with socket.socket() as door:
        if sys.platform != "win32":
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOST, port))
        except (OSError, OverflowError) as error:
            raise StopError(f"--port {port}: cannot be listened at ({error}); give another one") from error
        door.listen(128)
        yield door


class _Desk:
    """Sees to it that the latest account is served, and that the next one is made when it is time."""

    def __init__(self, story: Path, door: socket.socket, watch: Watch | None) -> None:
        self._story, self._door, self._watch = story, door, watch
        self._token = secrets.token_urlsafe(24)
        self._served: Edition | None = None
        self._making: Edition | None = None
        self._took = LEAST
        self._stamp: tuple[int, ...] = ()
        self._key = ""
        self._moved = self._behind = 0.0
        if not watch:
            self._begin(key_of(story))

    def look(self) -> None:
        """One look at the folder, the story, and the processes."""
        if self._watch:
            self._watch.look()
        if self._making and self._making.said.poll():
            self._change()
        if self._making and not self._making.process.is_alive() and not self._making.said.poll():
            self._failed("the process died that was making the account")
        if self._served and not self._served.process.is_alive():
            self._served = None
        try:
            if (self._is_due() or not self._served) and not self._making and self._story.exists():
                self._begin(self._key or key_of(self._story))
        except StopError:
            if not self._is_begun():
                raise

    def _is_begun(self) -> bool:
        """True while the first articles are built into a story that cannot be read yet."""
        return self._served is None and self._watch is not None and self._watch.is_building()

    def _is_due(self) -> bool:
        """True where the story holds another account than the one served, and it is time to make it."""
        now, stamp = time.monotonic(), stamp_of(self._story)
        if stamp != self._stamp and stamp:
            self._stamp, key = stamp, key_of(self._story)
            if key != self._key:
                self._key, self._moved = key, now
                self._behind = self._behind or now
        if self._served is None or self._key == self._served.key:
            self._behind = 0.0
            return False
        return now - self._moved > AT_REST * self._took or now - self._behind > AT_LATEST * self._took

    def _begin(self, key: str) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        given = (self._door, self._story, self._token, theirs)
        process = context.Process(target=_serve, args=given, name="dateline serve")
        process.start()
        theirs.close()
        self._making, self._behind = Edition(key, process, ours), 0.0

    def _change(self) -> None:
        """The account that was made takes the place of the one before."""
        made = self._making
        assert made is not None
        try:
            said: Any = made.said.recv()
        except EOFError:
            said = "the process died that was making the account"
        if isinstance(said, str):
            return self._failed(said)
        key, took = said
        self._took = max(LEAST, took)
        before, self._served, self._making = self._served, Edition(key, made.process, made.said), None
        if before:
            before.process.terminate()
        else:
            tell(f"{self._story}: http://{HOST}:{self._door.getsockname()[1]}/ (Ctrl-C stops it)")
        return None

    def _failed(self, line: str) -> None:
        """The account before goes on being served; without one there is nothing to serve."""
        if self._making:
            self._making.process.terminate()
        if self._is_begun():
            self._making = None
            return
        if self._served is None:
            raise StopError(line)
        tell(line)
        self._served.key, self._making = self._key, None

    def close(self) -> None:
        """Ends every process."""
        running = [one.process for one in (self._served, self._making) if one]
        if self._watch:
            self._watch.close()
        for process in running:
            process.terminate()
        for process in running:
            process.join(PARTING)
            process.kill()


def _serve(door: socket.socket, story: Path, token: str, said: Connection) -> None:
    """Run in a process of its own: makes the account, says so, and serves it until it is told to end."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    begun = time.monotonic()
    try:
        import uvicorn

        from dateline.edges.serving.web import app_of

        key = key_of(story)
        index = index_of(account_in(story).account)
        app = app_of(index, story, token=token, edition=key[:16], port=door.getsockname()[1])
    except StopError as error:
        return said.send(str(error))
    # What an account is made of stays; to look it through again and again for what is to be freed takes seconds.
    gc.freeze()
    said.send((key, time.monotonic() - begun))
    config = uvicorn.Config(
        app, log_level="error", lifespan="off", server_header=False, timeout_graceful_shutdown=PARTING
    )
    return uvicorn.Server(config).run(sockets=[door])
