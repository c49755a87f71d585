"""Walks over thousands of generated piles and prints what stopped it, with the seed: make fuzz."""

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from multiprocessing import get_context

from tests.fuzz.piles import pile
from tests.fuzz.walk import MOST_SECONDS, limited, walk

INPUTS, PROCESSES, CHUNK = 5000, 2, 20
MOST_MEGABYTES = 1000
AGAIN = "python -m tools.fuzz"


@dataclass(frozen=True)
class Walked:
    """How the walk over one pile ended: where it failed, if it did, its CPU seconds, the peak of its process."""

    seed: int
    failed: str
    seconds: float
    megabytes: float


def walked(seed: int) -> Walked:
    """The walk over the pile of a seed."""
    before, failed = time.process_time(), ""
    try:
        with limited(MOST_SECONDS):
            walk(pile(seed))
    except Exception as error:
        failed = where(error)
    seconds = time.process_time() - before
    if not failed and seconds > MOST_SECONDS:
        failed = f"took {seconds:.1f} CPU seconds"
    return Walked(seed, failed, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def where(error: Exception) -> str:
    """The error in one line, with the last places of ours that it went through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "dateline" in frame.filename]
    places = [f"{frame.filename.rpartition('dateline/')[2]}:{frame.lineno}" for frame in frames[-3:]]
    return f"{type(error).__name__}: {str(error)[:100]!r} at {' > '.join(places)}"


def report(found: list[Walked], seconds: float) -> str:
    """The counts, what failed, and the seeds that show it."""
    failed = [one for one in found if one.failed]
    kinds = Counter(one.failed for one in failed)
    first = {one.failed: one.seed for one in reversed(failed)}
    slowest, largest = max(found, key=lambda one: one.seconds), max(one.megabytes for one in found)
    lines = [f"{count:5} x {kind}; first: {AGAIN} --only {first[kind]}" for kind, count in kinds.most_common()]
    ends = f"the slowest {slowest.seconds:.2f} (seed {slowest.seed}); at most {largest:.0f} MB a process"
    used = f"{sum(one.seconds for one in found):.0f} CPU seconds in {seconds:.0f}"
    return "\n".join((*lines, f"{len(found):,} piles, {len(failed)} failed; {used}, {ends}"))


def main() -> int:
    """Prints the report; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS, help="how many piles")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--processes", type=int, default=PROCESSES)
    parser.add_argument("--only", type=int, help="the seed of one pile: prints it, and its error in full")
    asked = parser.parse_args()
    if asked.only is not None:
        print(*pile(asked.only), sep="\n")
        walk(pile(asked.only))
        return 0
    before = time.monotonic()
    with get_context("spawn").Pool(asked.processes) as pool:
        found = [*pool.imap_unordered(walked, range(asked.seed, asked.seed + asked.inputs), CHUNK)]
    print(report(found, time.monotonic() - before))
    return int(any(one.failed for one in found) or max(one.megabytes for one in found) > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
