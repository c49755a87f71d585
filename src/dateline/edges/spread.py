"""One function over many inputs, in several processes where that pays; results come in order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
FEW = 40
AHEAD = 8


def spread(
    work: Callable[[Given], Made],
    given: Iterable[Given],
    *,
    lost: Callable[[Given], Made] | None = None,
    processes: int | None = None,
) -> Iterator[Made]:
    """What `work` makes of each input, in order; more than forty inputs are shared out over the processors.

    `lost` makes what stands for an input that a process died of.
    """
    inputs = iter(given)
    first = list(islice(inputs, FEW + 1))
    count = processes or os.cpu_count() or 1
    everything = chain(first, inputs)
    if len(first) <= FEW or count == 1:
        yield from map(work, everything)
        return
    crew, lone = Crew(count, work), Crew(1, work)
    try:
        for one, future in _ahead(crew, everything, count * AHEAD):
            yield _result(one, future, lone, lost)
    finally:
        crew.end()
        lone.end()


class Crew(Generic[Given, Made]):
    """Processes at one work, started anew where one of them has died."""

    def __init__(self, count: int, work: Callable[[Given], Made]) -> None:
        self._count, self._work = count, work
        self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        # Spawned, not forked: a forked child would inherit the threads of a progress bar in an unknown state.
        return ProcessPoolExecutor(self._count, mp_context=get_context("spawn"), initializer=_serve)

    def submit(self, one: Given) -> "Future[Made]":
        """The work on this input, to be done."""
        try:
            return self._pool.submit(self._work, one)
        except BrokenProcessPool:
            self.end()
            self._pool = self._started()
            return self._pool.submit(self._work, one)

    def end(self) -> None:
        """Waits for what is at work, and gives up what is not begun."""
        self._pool.shutdown(cancel_futures=True)


def _serve() -> None:
    """Leaves Ctrl-C to the parent. A worker whose parent was killed would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def end_with_parent() -> None:
    """From now on this process ends when the one that started it does, in whatever way."""
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ahead(crew: Crew[Given, Made], inputs: Iterator[Given], ahead: int) -> Iterator[tuple[Given, "Future[Made]"]]:
    """Each input with its work, so many of them begun before they are asked for."""
    waiting = deque((one, crew.submit(one)) for one in islice(inputs, ahead))
    while waiting:
        yield waiting.popleft()
        waiting.extend((one, crew.submit(one)) for one in islice(inputs, 1))


def _result(one: Given, future: "Future[Made]", lone: Crew[Given, Made], lost: Callable[[Given], Made] | None) -> Made:
    """What was made; where a process died, each input that it may have died of is tried again by itself."""
    try:
        return future.result()
    except BrokenProcessPool:
        try:
            return lone.submit(one).result()
        except BrokenProcessPool:
            if lost is None:
                raise
            return lost(one)
