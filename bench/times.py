"""How well dateline reads times, and how fast, beside other tools.

usage: times.py SETS [--scorer TIMES.PY [--held-out]] [--speed] [--growth]

SETS is a folder of JSONL files with rows {"id", "dct", "text", "timex"}; the scorer is a script called with a gold
file and a file of marks, printing JSON under --json. With --speed the same texts are timed, one after the other in one
process, in characters per CPU second, with other tools where they are installed (bench/requirements.txt).

With --held-out the scores are given apart for the third of the texts that no rule was written with, told by the digest
of its id, and for the open two thirds. With --growth one text of 1, 2, 5 and 10 million characters is timed, all the
texts joined and repeated: where time grows with length alone, each row says about the same.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from dateline import mark, read
from dateline.resolving.dates.normalize import resolve_times

# HeidelTime's value F1 and strict F1 on the same sets, as measured once with its standard settings; None = not measured
HEIDELTIME = {"tbaq_timebank": (79.5, 85.0), "tbaq_aquaint": (72.9, 81.0), "wikiwars": (82.9, None)}
HEIDELTIME_SPEED = 6_000
SAMPLE = 60_000
MILLIONS = (1, 2, 5, 10)

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


def scored(rows: list[Row], scorer: Path) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        gold, marks = Path(folder) / "gold.jsonl", Path(folder) / "marks.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        marks.write_text("".join(json.dumps(marks_of(row)) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(marks), "--json"]
        made = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result: Row = json.loads(made)
    return result


def is_held_out(row: Row) -> bool:
    return int(hashlib.md5(row["id"].encode()).hexdigest(), 16) % 3 == 0


def parts_of(rows: list[Row], held_out: bool) -> dict[str, list[Row]]:
    """By what is added to the name of the set, the rows to be scored together."""
    if not held_out:
        return {"": rows}
    return {
        "": rows,
        ", open": [row for row in rows if not is_held_out(row)],
        ", held out": [row for row in rows if is_held_out(row)],
    }


def quality(files: Iterable[Path], scorer: Path, *, held_out: bool) -> None:
    print("| set | texts | value F1 | strict F1 | HeidelTime value | HeidelTime strict |")
    print("|---|---|---|---|---|---|")
    for file in files:
        theirs = next((figures for name, figures in HEIDELTIME.items() if file.stem.startswith(name)), (None, None))
        for part, rows in parts_of(rows_of(file), held_out).items():
            found = scored(rows, scorer) if rows else None
            ours = [found["value"]["f1"], found["strict"]["f1"]] if found else ["-", "-"]
            cells = [*ours, *(figure if figure and not part else "-" for figure in theirs)]
            print(f"| {file.stem}{part} | {len(rows)} | {' | '.join(str(cell) for cell in cells)} |")


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


def recognizers_run() -> Callable[[str], object]:
    from recognizers_date_time import Culture, recognize_datetime

    return lambda text: recognize_datetime(text, Culture.English, reference=datetime(2009, 12, 19))


RIVALS = {"dateparser": dateparser_run, "timexy": timexy_run, "Microsoft Recognizers": recognizers_run}


def speed(files: Iterable[Path]) -> None:
    texts = [row["text"] for file in files for row in rows_of(file)]
    short: list[str] = []
    for text in texts:
        if sum(map(len, short)) < SAMPLE:
            short.append(text[:SAMPLE])
    print("| tool | characters per CPU second |")
    print("|---|---|")
    print(f"| dateline | {characters_a_second(dateline_run(), texts):,.0f} |")
    for name, make in RIVALS.items():
        try:
            print(f"| {name} | {characters_a_second(make(), short):,.0f} |")
        except ImportError as error:
            print(f"| {name} | not installed ({error.name}) |")
    print(f"| HeidelTime (measured apart) | {HEIDELTIME_SPEED:,} |")


def growth(files: Iterable[Path]) -> None:
    texts = "\n\n".join(row["text"] for file in files for row in rows_of(file))
    print("| characters in one text | characters per CPU second |")
    print("|---|---|")
    run = dateline_run()
    for millions in MILLIONS:
        length = millions * 1_000_000
        text = ((texts + "\n\n") * (length // len(texts) + 1))[:length]
        print(f"| {length:,} | {characters_a_second(run, [text]):,.0f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--growth", action="store_true")
    chosen = parser.parse_args()
    files = [file for file in sorted(chosen.sets.glob("*.jsonl")) if "pitfalls" not in file.name]
    if chosen.scorer:
        quality(files, chosen.scorer, held_out=chosen.held_out)
    if chosen.speed:
        speed(files)
    if chosen.growth:
        growth(files)


if __name__ == "__main__":
    main()
