"""One function over many inputs, in several processes where that pays; results come in order."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
FEW = 40
AHEAD = 8


def spread(work: Callable[[Given], Made], given: Iterable[Given], *, processes: int | None = None) -> Iterator[Made]:
    """What `work` makes of each input, in order; more than forty inputs are shared out over the processors."""
    inputs = iter(given)
    first = list(islice(inputs, FEW + 1))
    count = processes or os.cpu_count() or 1
    everything = chain(first, inputs)
    if len(first) <= FEW or count == 1:
        yield from map(work, everything)
        return
    # Spawned, not forked: a forked child would inherit the threads of a progress bar in an unknown state.
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_end_with_parent) as pool:
        yield from _in_order(pool, work, everything, count * AHEAD)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever; this ends it."""
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Given], Made], inputs: Iterator[Given], ahead: int
) -> Iterator[Made]:
    waiting: deque[Future[Made]] = deque(pool.submit(work, one) for one in islice(inputs, ahead))
    try:
        while waiting:
            made = waiting.popleft().result()
            waiting.extend(pool.submit(work, one) for one in islice(inputs, 1))
            yield made
    finally:
        for future in waiting:
            future.cancel()
