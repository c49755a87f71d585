"""How fast copies are found in a large pile, and how that grows, beside datasketch where it is installed.

usage: copies.py [--documents 20000] [--limit 600]

The articles are made here, the same on every run: 500 words each, as often as words are in a language; every fifth
is an edited copy of one before it. Each tool is run in a process of its own over all of them and over half; a line
tells documents a CPU second, how many times longer all take than half of them (2 is linear), the most memory held,
how many of the copies were found with their originals, and how many other pairs (copies of one original, mostly).
"""

import argparse
import random
import resource
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import process_time

from dateline.resolving.sources import find_copies
from dateline.types import Document, Region, Span

WORDS, LENGTH, EVERY, BLOCK = 30_000, 500, 5, 25
PERMUTATIONS, THRESHOLD, ROW = 128, 0.5, 3
Pair = tuple[str, str]
Texts = Sequence[tuple[str, str]]


def texts(count: int) -> tuple[Texts, set[Pair]]:
    """Texts by id, and which two of them are a copy and what it was made of."""
    dice, made, pairs = random.Random(7), list[tuple[str, str]](), set[Pair]()
    words = ["".join(dice.choices("abdefgiklmnoprstuv", k=dice.randint(2, 9))) for _ in range(WORDS)]
    weights = [*accumulate(1 / rank for rank in range(1, WORDS + 1))]
    for number in range(count):
        id, said = f"{number:06}", dice.choices(words, cum_weights=weights, k=LENGTH)
        if number % EVERY == EVERY - 1:
            original, text = dice.choice(made)
            pairs.add((original, id))
            said = edited(text.split(), said, dice)
        made.append((id, " ".join(said)))
    return made, pairs


def edited(original: list[str], own: list[str], dice: random.Random) -> list[str]:
    """The original with a third of its stretches left out, in another order, and a stretch of its own."""
    stretches = [original[at : at + BLOCK] for at in range(0, len(original), BLOCK)]
    kept = dice.sample(stretches, len(stretches) * 2 // 3)
    return [word for stretch in (*kept, own[:BLOCK]) for word in stretch]


def ours(pile: Texts) -> set[Pair]:
    documents = [
        Document(id, text, id, regions=(Region(Span(id, 0, len(text)), "body"),), digest=id) for id, text in pile
    ]
    return {(copy.one, copy.other) for copy in find_copies(documents)}


def sketched(pile: Texts) -> set[Pair]:
    from datasketch import MinHash, MinHashLSH

    lsh, found = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS), set[Pair]()
    for id, text in pile:
        words = text.split()
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([" ".join(words[at : at + ROW]).encode() for at in range(len(words) - ROW + 1)])
        found |= {(other, id) for other in lsh.query(sketch)}
        lsh.insert(id, sketch)
    return found


def run(tool: Callable[[Texts], Iterable[Pair]], count: int, pipe: Connection, limit: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    pile, pairs = texts(count)
    start = process_time()
    found = {*tool(pile)}
    pipe.send((process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, found, pairs))


def alone(tool: Callable[[Texts], Iterable[Pair]], count: int, limit: int) -> tuple[float, float, set[Pair], set[Pair]]:
    """CPU seconds, gigabytes, the pairs found and those there are, from a process of its own."""
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=run, args=(tool, count, there, limit))
    child.start()
    there.close()
    told: tuple[float, float, set[Pair], set[Pair]] = here.recv()
    child.join()
    return told


def line(name: str, tool: Callable[[Texts], Iterable[Pair]], count: int, limit: int) -> str:
    half, *_ = alone(tool, count // 2, limit)
    spent, memory, found, pairs = alone(tool, count, limit)
    right = len(found & pairs)
    share, wrong = right / len(pairs), len(found) - right
    return f"| {name} | {count / spent:,.0f} | {spent / half:.1f} x | {memory:.2f} GB | {share:.3f} | {wrong:,} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--limit", type=int, default=600)
    asked = parser.parse_args()
    print(f"| {asked.documents:,} documents | a CPU second | twice as many | memory | copies found | others |")
    print("|---|---|---|---|---|---|")
    print(line("dateline", ours, asked.documents, asked.limit), flush=True)
    try:
        import datasketch  # noqa: F401
    except ImportError:
        return
    print(line("datasketch", sketched, asked.documents, asked.limit))


if __name__ == "__main__":
    main()
