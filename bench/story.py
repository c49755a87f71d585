"""How long one story of many articles takes to resolve and to align, how that grows, and what a few more cost.

usage: story.py FILE ... --kept MARKS.story [--sizes 200,1600,4600] [--limit 600] [--adding 10]

FILEs are JSONL with rows {"text", "published"?} (or "dct" or "date", or two such rows as "a" and "b"); they are pooled
in the order given, each text once. They are marked first, on all processors, and kept in MARKS.story: a second run
marks nothing. A pile of each size is taken evenly out of the pool and worked on in a process of its own; a line tells
CPU seconds of each stage, of all of them an article, and the most memory held. With `--adding 10` a story of all but
ten articles of the first size is built, then those ten are added, and the line tells how many were marked.
"""

import argparse
import json
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import process_time
from typing import Any

from dateline.edges.commands import mark_new
from dateline.edges.files import find_articles
from dateline.edges.store import decode, undisturbed
from dateline.types import Marked

Row = dict[str, Any]


def pooled(files: Sequence[Path]) -> Iterator[Row]:
    """The rows of the files with names of their own, each text once."""
    seen = set[str]()
    for file in files:
        for number, row in enumerate(rows_of(file)):
            if row["text"] not in seen:
                seen.add(row["text"])
                day = row.get("published") or row.get("dct") or row.get("date")
                yield {"id": f"{file.stem}/{number:04}", "text": row["text"]} | ({"published": day} if day else {})


def rows_of(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield from (row["a"], row["b"]) if isinstance(row.get("a"), dict) else (row,)


def build(rows: Sequence[Row], story: Path) -> int:
    """How many of the rows were marked, the others being in the story already."""
    file = story.with_name(f"{story.name}.{len(rows)}.jsonl")
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    try:
        return mark_new(story, find_articles([file]))[1]
    finally:
        file.unlink()


def evenly(rows: Sequence[Row], count: int) -> Sequence[Row]:
    return [rows[place * len(rows) // count] for place in range(min(count, len(rows)))]


def marks_in(story: Path, ids: Sequence[str]) -> list[Marked]:
    with closing(sqlite3.connect(story)) as connection:
        found = (connection.execute("SELECT marked FROM document WHERE id = ?", (id,)).fetchone() for id in ids)
        return [decode(row[0], Marked) for row in found if row]


def work(story: Path, ids: Sequence[str], limit: int, pipe: Connection) -> None:
    """Run in a process of its own: every stage over the articles, and what each took."""
    from dateline.aligning import align
    from dateline.resolving import resolve
    from dateline.views import worded

    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    times = [process_time()]
    marked = marks_in(story, ids)
    characters = sum(len(one.document.text) for one in marked)
    times.append(process_time())
    # As the commands do: each document is handed over, and nothing is looked through for what is to be freed.
    with undisturbed():
        resolved = resolve(marked.pop() for _ in range(len(marked)))
        times.append(process_time())
        account = align(resolved)
        times.append(process_time())
    worded(account)
    times.append(process_time())
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    pipe.send((characters, [after - before for before, after in pairwise(times)], held))


def line(story: Path, ids: Sequence[str], limit: int) -> str:
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(story, ids, limit, theirs))
    child.start()
    theirs.close()
    try:
        characters, spent, held = ours.recv()
    except EOFError:
        return f"| {len(ids):,} | over {limit} CPU seconds, or it failed |"
    cells = [f"{seconds:.1f}" for seconds in (*spent, sum(spent))]
    each = f"{sum(spent) / len(ids) * 1000:.0f} ms"
    return f"| {len(ids):,} | {characters:,} | {' | '.join(cells)} | {each} | {held:.2f} GB |"


def added(rows: Sequence[Row], count: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "a.story"
        first, again = build(rows[:-count], story), build(rows, story)
    return f"{first:,} articles marked; with {count} more beside them {again:,} are marked"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--kept", type=Path, required=True)
    parser.add_argument("--sizes", default="200,1600,4600")
    parser.add_argument("--limit", type=int, default=600)
    parser.add_argument("--adding", type=int, default=0)
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    rows = [*pooled(asked.files)][: max(sizes)]
    if asked.adding:
        print(added(evenly(rows, sizes[0]), asked.adding), flush=True)
        return
    print(f"{build(rows, asked.kept):,} of {len(rows):,} articles marked", file=sys.stderr)
    print("| articles | characters | read | resolve | align | word | all | an article | memory |")
    print("|---|---|---|---|---|---|---|---|---|")
    for size in sizes:
        print(line(asked.kept, [row["id"] for row in evenly(rows, size)], asked.limit), flush=True)


if __name__ == "__main__":
    main()
