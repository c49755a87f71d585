"""How fast documents are marked by two processes beside one, and how much memory many of them need beside few.

usage: marking.py [--documents 400] [--times 10] [--only times]

Short documents are made here, the same on every run. The first line tells documents a second with one process and with
two, and how many times faster two are; the second the most memory that a process held for so many documents and for
`--times` as many, which should be about the same.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

from growth import sentence

from dateline.edges.corpora import mark_file
from dateline.marking import LAYERS

OFTEN = 0.2
PAGE = os.sysconf("SC_PAGE_SIZE")


def rows(folder: Path, count: int) -> Path:
    """A file of that many documents of five sentences."""
    file = folder / f"{count}.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            dice = random.Random(number)
            out.write(json.dumps({"id": str(number), "text": " ".join(sentence(dice) for _ in range(5))}) + "\n")
    return file


def largest(process: int) -> int:
    """Bytes that the largest of a process and those below it holds."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    own = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * PAGE
    return max([own, *(largest(int(child)) for child in children)])


def marked(file: Path, layers: tuple[str, ...], processes: int) -> tuple[float, float]:
    """Seconds of marking the file, and gigabytes of the largest process at it."""
    child = get_context("spawn").Process(target=run, args=(file, layers, processes))
    peak, ended = [0], Event()

    def watch() -> None:
        while not ended.is_set():
            with suppress(OSError, IndexError):
                peak[0] = max(peak[0], largest(child.pid or 0))
            sleep(OFTEN)

    begin = monotonic()
    child.start()
    watcher = Thread(target=watch)
    watcher.start()
    child.join()
    ended.set()
    watcher.join()
    return monotonic() - begin, peak[0] / 1e9


def run(file: Path, layers: tuple[str, ...], processes: int) -> None:
    sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115
    mark_file(file, file.with_suffix(".marks"), layers, processes=processes)  # type: ignore[arg-type]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--only", default=",".join(LAYERS))
    asked = parser.parse_args()
    layers = tuple(asked.only.split(","))
    with tempfile.TemporaryDirectory() as folder:
        few, none = rows(Path(folder), asked.documents), rows(Path(folder), 41)
        (alone, _), (both, small) = (marked(few, layers, number) for number in (1, 2))
        starts = [marked(none, layers, number)[0] for number in (1, 2)]
        speeds = [(asked.documents - 41) / (spent - start) for spent, start in zip((alone, both), starts, strict=True)]
        print(f"documents a second: one process {speeds[0]:.1f}, two {speeds[1]:.1f}: {speeds[1] / speeds[0]:.2f} x")
        if asked.times > 1:
            _, large = marked(rows(Path(folder), asked.documents * asked.times), layers, 2)
            told = f"{asked.documents:,} documents {small:.2f} GB, {asked.documents * asked.times:,} {large:.2f} GB"
            print(f"memory: {told}: {large / small:.2f} x")


if __name__ == "__main__":
    main()
