"""How well dateline reads times, and how fast, beside other tools.

usage: times.py SETS [--scorer TIMES.PY] [--speed]

SETS is a folder of JSONL files with rows {"id", "dct", "text", "timex"}; the scorer is a script called with a gold
file and a file of marks, printing JSON under --json. With --speed the same texts are timed, one after the other in one
process, in characters per CPU second, with dateparser and timexy where they are installed (bench/requirements.txt).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dateline import mark, read
from dateline.resolving.telling import resolve_times

# HeidelTime's value F1 and strict F1 on the same sets, as measured once with its standard settings; None = not measured
HEIDELTIME = {"tbaq_timebank": (79.5, 85.0), "tbaq_aquaint": (72.9, 81.0), "wikiwars": (82.9, None)}
HEIDELTIME_SPEED = 6_000
SAMPLE = 60_000

Row = dict[str, Any]


def rows_of(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def marks_of(row: Row) -> Row:
    marked = mark(read(row["text"], id=row["id"], published=row["dct"]), only=["times"])
    times = [
        {"start": timex.span.start, "end": timex.span.end, "type": timex.type, "value": timex.value}
        for timex in resolve_times(marked)
    ]
    return {"id": row["id"], "times": times}


def scored(file: Path, scorer: Path) -> Row:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(marks_of(row)) + "\n" for row in rows_of(file))
        out.flush()
        command = [sys.executable, str(scorer), str(file), out.name, "--json"]
        made = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result: Row = json.loads(made)
    return result


def quality(files: Iterable[Path], scorer: Path) -> None:
    print("| set | texts | value F1 | strict F1 | HeidelTime value | HeidelTime strict |")
    print("|---|---|---|---|---|---|")
    for file in files:
        found = scored(file, scorer)
        theirs = next((figures for name, figures in HEIDELTIME.items() if file.stem.startswith(name)), (None, None))
        cells = [found["value"]["f1"], found["strict"]["f1"], *(figure or "-" for figure in theirs)]
        print(f"| {file.stem} | {len(rows_of(file))} | {' | '.join(str(cell) for cell in cells)} |")


def characters_a_second(run: Callable[[str], object], texts: list[str]) -> float:
    run(texts[0][:2000])
    start = time.process_time()
    for text in texts:
        run(text)
    return sum(map(len, texts)) / max(time.process_time() - start, 1e-9)


def dateline_run() -> Callable[[str], object]:
    return lambda text: marks_of({"id": "a", "text": text, "dct": "2009-12-19"})


def dateparser_run() -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def timexy_run() -> Callable[[str], object]:
    import spacy
    import timexy  # noqa: F401  it registers itself with spaCy

    model = spacy.blank("en")
    model.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": True})
    model.max_length = 10**7
    return model


def speed(files: Iterable[Path]) -> None:
    texts = [row["text"] for file in files for row in rows_of(file)]
    short: list[str] = []
    for text in texts:
        if sum(map(len, short)) < SAMPLE:
            short.append(text[:SAMPLE])
    print("| tool | characters per CPU second |")
    print("|---|---|")
    print(f"| dateline | {characters_a_second(dateline_run(), texts):,.0f} |")
    for name, make in (("dateparser", dateparser_run), ("timexy", timexy_run)):
        try:
            print(f"| {name} | {characters_a_second(make(), short):,.0f} |")
        except ImportError as error:
            print(f"| {name} | not installed ({error.name}) |")
    print(f"| HeidelTime (measured apart) | {HEIDELTIME_SPEED:,} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--speed", action="store_true")
    chosen = parser.parse_args()
    files = [file for file in sorted(chosen.sets.glob("*.jsonl")) if "pitfalls" not in file.name]
    if chosen.scorer:
        quality(files, chosen.scorer)
    if chosen.speed:
        speed(files)


if __name__ == "__main__":
    main()
