"""Walks over thousands of made piles, reads thousands of broken files, and prints what failed: make fuzz.

A seed of `piles` is a pile of odd articles, one of `files` a file of any format, damaged. Each has a few CPU seconds.
"""

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from dateline.edges.spread import ENOUGH, spread
from tests.fuzz.files import file
from tests.fuzz.piles import pile
from tests.fuzz.walk import MOST_SECONDS, limited, read_file, walk

INPUTS, PROCESSES, CHUNK = 5000, 2, 20
MOST_MEGABYTES = 1000
# What does not heed the first limit, as a library in C, is ended with its process.
PATIENCE, MOST_HELD = 4, 6 << 30
AGAIN = "python -m tools.fuzz"
WHAT: Mapping[str, tuple[Callable[[int], object], Callable[[int], object]]] = {
    "piles": (pile, lambda seed: walk(pile(seed))),
    "files": (file, lambda seed: read_file(*file(seed))),
}


@dataclass(frozen=True, slots=True)
class Walked:
    """How the way of one seed ended: where it failed, if it did, its CPU seconds, the peak of its process."""

    seed: int
    failed: str
    seconds: float
    megabytes: float


def walked(what: str, seed: int) -> Walked:
    """The way of a seed."""
    before, failed = time.process_time(), ""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(before + MOST_SECONDS * PATIENCE), hard))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_HELD, resource.getrlimit(resource.RLIMIT_AS)[1]))
    try:
        with limited(MOST_SECONDS):
            WHAT[what][1](seed)
    except Exception as error:
        failed = where(error)
    seconds = time.process_time() - before
    if not failed and seconds > MOST_SECONDS:
        failed = f"took {seconds:.1f} CPU seconds"
    return Walked(seed, failed, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def died(seed: int) -> Walked:
    """What stands for a seed that its process died of."""
    return Walked(seed, "its process died", MOST_SECONDS * PATIENCE, 0)


def where(error: Exception) -> str:
    """The error in one line, with the last places of ours that it went through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "dateline" in frame.filename]
    places = [f"{frame.filename.rpartition('dateline/')[2]}:{frame.lineno}" for frame in frames[-3:]]
    return f"{type(error).__name__}: {str(error)[:100]!r} at {' > '.join(places)}"


def report(what: str, found: list[Walked], seconds: float) -> str:
    """The counts, what failed, and the seeds that show it."""
    failed = [one for one in found if one.failed]
    kinds = Counter(one.failed for one in failed)
    first = {one.failed: one.seed for one in reversed(failed)}
    slowest, largest = (
        max(found, key=key) for key in (lambda one: one.seconds, lambda one: (one.megabytes, -one.seed))
    )
    lines = [f"{count:5} x {kind}; first: {AGAIN} {what} --only {first[kind]}" for kind, count in kinds.most_common()]
    ends = f"the slowest {slowest.seconds:.2f} (seed {slowest.seed})"
    held = f"at most {largest.megabytes:.0f} MB a process (first at seed {largest.seed})"
    used = f"{sum(one.seconds for one in found):.0f} CPU seconds in {seconds:.0f}"
    return "\n".join((*lines, f"{len(found):,} {what}, {len(failed)} failed; {used}, {ends}; {held}"))


def run(what: str, seeds: range, processes: int) -> bool:
    """Prints the report on these seeds; true where nothing failed."""
    before, weigh = time.monotonic(), ENOUGH // CHUNK
    found = [*spread(partial(walked, what), seeds, lost=died, processes=processes, weigh=lambda _: weigh)]
    print(report(what, found, time.monotonic() - before), flush=True)
    return not any(one.failed for one in found) and max(one.megabytes for one in found) <= MOST_MEGABYTES


def main() -> int:
    """Prints the reports; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help=f"of {', '.join(WHAT)}; all of them where none is named")
    parser.add_argument("--inputs", type=int, default=INPUTS, help="how many of each")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--processes", type=int, default=PROCESSES)
    parser.add_argument("--only", type=int, help="one seed: prints what it makes, and its error in full")
    asked = parser.parse_args()
    chosen = asked.what or [*WHAT]
    if asked.only is not None:
        for what in chosen:
            made, way = WHAT[what]
            print(made(asked.only))
            print(way(asked.only))
        return 0
    seeds = range(asked.seed, asked.seed + asked.inputs)
    ended = [run(what, seeds, asked.processes) for what in chosen]
    return int(not all(ended))


if __name__ == "__main__":
    sys.exit(main())
