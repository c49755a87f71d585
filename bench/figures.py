"""How well dateline reads figures, and how fast, beside other tools.

usage: figures.py SET [--scorer QUANTITIES.PY] [--intervals PROBE] [--relations PAIRS] [--speed]

SET is a JSONL file with rows {"id", "text", "q"}; the scorer is a script called with a gold file and a file of marks,
printing JSON. PAIRS holds rows {"a", "b", "relation"}. With --speed the same texts are timed, one after the other in
one process, in characters per CPU second once all rules are compiled, with quantulum3 where it is installed
(bench/requirements.txt).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline import mark, read
from dateline.aligning.verdicts import relation
from dateline.marking.times import mark_times

# value F1, with unit, with unit and hedge on the same kind of data, as measured once; right intervals of 60; speed
OTHERS = {"CQE": (90.4, 82.5, 78.3, 32), "quantulum3": (72.8, 45.4, 30.8, 15)}
SAMPLE = 60_000

Row = dict[str, Any]


def rows_of(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def marks_of(row: Row) -> Row:
    found = mark(read(row["text"], id=row["id"]), only=["quantities"]).quantities
    keys = ("stated", "hedge", "unit", "low", "high")
    rows = [{"start": m.span.start, "end": m.span.end} | {key: getattr(m, key) for key in keys} for m in found]
    return {"id": row["id"], "quantities": rows}


def scored(scorer: Path, gold: Path, *options: str) -> Row:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(marks_of(row)) + "\n" for row in rows_of(gold))
        out.flush()
        command = [sys.executable, str(scorer), *options, str(gold), out.name]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def right_relations(pairs: list[Row]) -> int:
    def first(text: str) -> Any:
        return next(iter(mark(read(text, id="pair"), only=["quantities"]).quantities), None)

    figures = [(first(row["a"]), first(row["b"]), row["relation"]) for row in pairs]
    return sum(relation(a, b) == expected for a, b, expected in figures if a and b)


def speed(work: Callable[[str], object], texts: list[str]) -> float:
    """Characters per CPU second, warm: every text was worked once before, so that all rules are compiled."""
    for text in texts:
        work(text)
    begin = time.process_time()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.process_time() - begin)


def speeds(rows: list[Row]) -> None:
    texts = [row["text"] for row in rows]
    texts = texts[: next((n for n in range(len(texts)) if sum(map(len, texts[:n])) > SAMPLE), len(texts))]
    print(f"| dateline | {speed(lambda text: mark(read(text, id='x'), only=['quantities']), texts):,.0f} |")
    print(f"| of which times | {speed(lambda text: mark_times(read(text, id='x')), texts):,.0f} |")
    try:
        from quantulum3 import parser
    except ImportError:
        return
    print(f"| quantulum3 | {speed(parser.parse, texts):,.0f} |")


def quality(scorer: Path, gold: Path, probe: Path | None) -> None:
    print("| tool | value F1 | with unit | with unit and hedge | intervals |\n|---|---|---|---|---|")
    result = scored(scorer, gold)
    ours = [result[key]["F1"] for key in ("value", "value+unit", "value+unit+change")]
    right = scored(scorer, probe, "--intervals")["right"] if probe else "-"
    for tool, figures in {"dateline": (*ours, right), **OTHERS}.items():
        print(f"| {tool} | " + " | ".join(map(str, figures)) + " |")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path)
    cli.add_argument("--scorer", type=Path)
    cli.add_argument("--intervals", type=Path)
    cli.add_argument("--relations", type=Path)
    cli.add_argument("--speed", action="store_true")
    args = cli.parse_args()
    if args.scorer:
        quality(args.scorer, args.gold, args.intervals)
    if args.relations:
        pairs = rows_of(args.relations)
        print(f"relations: {right_relations(pairs)} of {len(pairs)}")
    if args.speed:
        speeds(rows_of(args.gold))


if __name__ == "__main__":
    main()
