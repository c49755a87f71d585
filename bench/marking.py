"""How fast documents are marked by two processes beside one, how much memory many of them need, and beside what.

usage: marking.py [--documents 400] [--times 10] [--only times] [--build] [--beside FILE ...]

With `--beside` texts of the FILEs (JSONL with "text"), `--documents` of them, are marked here with all layers and
parsed by bare spaCy with the same model, in one process and in turns of twenty; a line tells both in characters a
CPU second, and how many times longer marking takes.
Then come short documents that are made here, the same on every run. One line tells documents a second with one process
and with two, and how many times faster two are; the last the most memory that a process held for so many documents and
for `--times` as many, which should be about the same. With `--build` only that is told, of `dateline build` up to where
all is marked: of its own process, and of the largest of those that mark.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread
from time import monotonic, process_time, sleep

from growth import sentence
from story import pooled

from dateline.edges.commands import mark_new
from dateline.edges.corpora import mark_file
from dateline.edges.files import find_articles
from dateline.marking import LAYERS, mark
from dateline.marking.syntax import installed_model
from dateline.reading import read

TURN = 20

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


def held(process: int) -> tuple[int, int]:
    """Bytes that a process holds, and the largest of those below it."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    own = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * PAGE
    return own, max([max(held(int(child))) for child in children], default=0)


def marked(file: Path, layers: tuple[str, ...], processes: int) -> tuple[float, float]:
    """Seconds of marking the file, and gigabytes of the largest process at it."""
    spent, peak = watched(run, (file, layers, processes))
    return spent, max(peak) / 1e9


def watched(work: Callable[..., None], given: tuple[object, ...]) -> tuple[float, list[int]]:
    """Seconds of the work in a process of its own, and the most bytes that this and those below it held."""
    child = get_context("spawn").Process(target=work, args=given)
    peak, ended = [0, 0], Event()

    def watch() -> None:
        while not ended.is_set():
            with suppress(OSError, IndexError):
                peak[:] = map(max, zip(peak, held(child.pid or 0), strict=True))
            sleep(OFTEN)

    begin = monotonic()
    child.start()
    watcher = Thread(target=watch)
    watcher.start()
    child.join()
    ended.set()
    watcher.join()
    return monotonic() - begin, peak


def run(file: Path, layers: tuple[str, ...], processes: int) -> None:
    sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115
    mark_file(file, file.with_suffix(".marks"), layers, processes=processes)  # type: ignore[arg-type]


def run_build(file: Path) -> None:
    sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115
    mark_new(file.with_suffix(".story"), find_articles([file]))


def built(folder: Path, counts: tuple[int, int]) -> str:
    """What the process of a build held up to where all was marked, and the largest of those below it."""
    (own, below), (large, largest) = (watched(run_build, (rows(folder, count),))[1] for count in counts)
    told = f"{counts[0]:,} documents {own / 1e6:.0f} MB, {counts[1]:,} {large / 1e6:.0f} MB: {large / own:.2f} x"
    return f"memory of build: {told}; of the largest that marks {largest / below:.2f} x"


def beside_spacy(files: list[Path], count: int) -> str:
    """Characters a CPU second, all marks and bare spaCy in turns over the same texts."""
    import spacy

    told = (text for row in pooled(files) if (text := row["text"]).strip())
    bare, texts = spacy.load(installed_model()), [*islice(told, count)]
    spent = [0.0, 0.0]
    ways = (lambda text: mark(read(text, id="a")), bare)
    for text in texts[:3]:
        for way in ways:
            way(text)
    for first in range(0, len(texts), TURN):
        for place, way in enumerate(ways):
            begin = process_time()
            for text in texts[first : first + TURN]:
                way(text)
            spent[place] += process_time() - begin
    characters = sum(map(len, texts))
    ours, theirs = (f"{characters / one:,.0f}" for one in spent)
    told = f"{len(texts):,} texts: all marks {ours} characters a CPU second, bare spaCy {theirs}"
    return f"{told}: {spent[0] / spent[1]:.2f} x its time"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--only", default=",".join(LAYERS))
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--beside", type=Path, nargs="+")
    asked = parser.parse_args()
    if asked.beside:
        print(beside_spacy(asked.beside, asked.documents), flush=True)
    layers = tuple(asked.only.split(","))
    with tempfile.TemporaryDirectory() as folder:
        if asked.build:
            print(built(Path(folder), (asked.documents, asked.documents * asked.times)))
            return
        few, none = rows(Path(folder), asked.documents), rows(Path(folder), 41)
        (alone, _), (both, small) = (marked(few, layers, number) for number in (1, 2))
        starts = [marked(none, layers, number)[0] for number in (1, 2)]
        speeds = [(asked.documents - 41) / (spent - start) for spent, start in zip((alone, both), starts, strict=True)]
        print(
            f"documents a second: one process {speeds[0]:.1f}, two {speeds[1]:.1f}: {speeds[1] / speeds[0]:.2f} x",
            flush=True,
        )
        if asked.times > 1:
            _, large = marked(rows(Path(folder), asked.documents * asked.times), layers, 2)
            told = f"{asked.documents:,} documents {small:.2f} GB, {asked.documents * asked.times:,} {large:.2f} GB"
            print(f"memory: {told}: {large / small:.2f} x")


if __name__ == "__main__":
    main()
