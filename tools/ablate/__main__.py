"""Switches each rule, finder and guard off in turn and prints what changes: make ablate, make ablate ONLY=quotes."""

import multiprocessing
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial

from tools.ablate.benches import bench_texts
from tools.ablate.price import Known, Price, known_of, priced
from tools.ablate.readings import PARSES, parses_kept
from tools.ablate.switches import Switch, switches
from tools.ablate.table import line, table
from tools.texts import all_texts, told_missing

PROCESSES = 2
KNOWN: list[Known] = []  # as it was when the workers were split off


def prices(known: Known, chosen: Iterable[Switch]) -> Iterator[Price]:
    """The price of each; those that few texts call up come first."""
    KNOWN[:] = [known]
    names = sorted((switch.name for switch in chosen), key=lambda name: len(known.fires.get(name, ())))
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        yield from pool.imap_unordered(_price, names)


def _price(name: str) -> Price:
    with parses_kept():
        return priced(next(switch for switch in switches() if switch.name == name), KNOWN[0])


def main(only: str) -> None:
    """Prints the table, with each price as it is known on the error stream."""
    start = time.monotonic()
    (sample, left_out), (benches, missing) = all_texts(), bench_texts()
    texts, missing = (*sample, *benches), tuple(dict.fromkeys((*left_out, *missing)))
    everything = switches()
    chosen = [switch for switch in everything if any(word in switch.name for word in only.split(","))]
    with parses_kept():
        known = known_of(texts, everything)
    say = partial(print, file=sys.stderr, flush=True)
    say(f"{len(texts)} texts, {len(PARSES)} of them parsed, in {time.monotonic() - start:.0f} s")
    found = []
    for price in prices(known, chosen):
        found.append(price)
        say(line(price))
    for source, score in known.scores.of_source.items():
        print(f"{source:24} {score:g}")
    print("\n".join(table(found)))
    print(f"\n{len(found)} switches in {(time.monotonic() - start) / 60:.1f} minutes", told_missing(missing), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
