"""One function over many inputs, in several processes where that pays; results come in order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
FEW = 40
AHEAD = 4
# What a process is given at once: about a second of marking.
ENOUGH = 20_000


def spread(
    work: Callable[[Given], Made],
    given: Iterable[Given],
    *,
    lost: Callable[[Given], Made] | None = None,
    processes: int | None = None,
    weigh: Callable[[Given], int] = lambda _: ENOUGH,
) -> Iterator[Made]:
    """What `work` makes of each input, in order; more than forty inputs are shared out over the processors.

    Inputs go to a process together as far as their weights, such as their characters, come to no more than is soon
    done; few are read ahead, so that memory does not grow with their number. `lost` makes what stands for an input
    that a process died of.
    """
    inputs = iter(given)
    first = list(islice(inputs, FEW + 1))
    count = processes or os.cpu_count() or 1
    everything = chain(first, inputs)
    if len(first) <= FEW or count == 1:
        yield from map(work, everything)
        return
    crew, lone = Crew(count, partial(_each, work)), Crew(1, work)
    try:
        for batch, future in _ahead(crew, _batches(everything, weigh), count * AHEAD):
            yield from _results(batch, future, lone, lost)
    finally:
        crew.end()
        lone.end()


def _batches(inputs: Iterable[Given], weigh: Callable[[Given], int]) -> Iterator[list[Given]]:
    batch, weight = list[Given](), 0
    for one in inputs:
        own = weigh(one)
        if batch and weight + own > ENOUGH:
            yield batch
            batch, weight = [], 0
        batch.append(one)
        weight += own
    if batch:
        yield batch


def _each(work: Callable[[Given], Made], batch: list[Given]) -> list[Made]:
    return [*map(work, batch)]


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


def _results(
    batch: list[Given], future: "Future[list[Made]]", lone: Crew[Given, Made], lost: Callable[[Given], Made] | None
) -> Iterator[Made]:
    """What was made; where a process died, each input that it may have died of is tried again by itself."""
    try:
        yield from future.result()
    except BrokenProcessPool:
        yield from (_alone(one, lone, lost) for one in batch)


def _alone(one: Given, lone: Crew[Given, Made], lost: Callable[[Given], Made] | None) -> Made:
    try:
        return lone.submit(one).result()
    except BrokenProcessPool:
        if lost is None:
            raise
        return lost(one)
