"""How well dateline gives words to their speakers, and how fast, beside other tools.

usage: voices.py GOLD... [--scorer QUOTES.PY] [--beside PYTHON] [--speed]

GOLD are JSONL files with rows {"id", "text", "quotes"}; the scorer is a script called with a gold file and a file of
marks, printing JSON under --json, and quoted segments alone under --segments. Each row names the spaCy model in use,
the largest installed; with --beside, another Python, where dateline is installed with another model, adds its row for
the first file. With --speed the first file's texts are timed against bare spaCy, one after the other in one process,
in words per CPU second.
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

from spacy import load

from dateline import mark, read
from dateline.marking.syntax import installed_model, model
from dateline.views.rows import mark_row

# measured once on PolNeAR: end-to-end F1 over all quotes, and over quoted segments only; None = not measured
OTHERS = {
    "two people": (75.1, 92.9),
    "Citron, retrained": (48.2, None),
    "Gender Gap Tracker": (42.5, None),
    "textacy": (27.1, 82.2),
}
SAMPLE = 40

Row = dict[str, Any]


def rows_of(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def marks_of(row: Row) -> Row:
    return mark_row(mark(read(row["text"], id=row["id"]), only=["quotes"]), ())


def scored(file: Path, scorer: Path) -> tuple[Row, Row]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(marks_of(row)) + "\n" for row in rows_of(file))
        out.flush()
        command = [sys.executable, str(scorer), str(file), out.name, "--json"]
        made = [
            subprocess.run([*command, *more], check=True, capture_output=True, text=True).stdout
            for more in ([], ["--segments"])
        ]
    return json.loads(made[0]), json.loads(made[1])


def quality(files: list[Path], scorer: Path, beside: Path | None) -> None:
    print("| set | exact F1 | end-to-end F1 | recall of indirect, direct, mixed | quoted segments F1 |")
    print("|---|---|---|---|---|")
    for file in files:
        whole, segments = scored(file, scorer)
        kinds = whole["recall_by_kind"]
        recall = ", ".join(str(kinds[kind]["end_to_end"]) for kind in ("indirect", "direct", "mixed"))
        cells = [
            f"{file.stem}, {model().meta['name']}",
            whole["exact"]["f"],
            whole["end_to_end"]["f"],
            recall,
            segments["end_to_end"]["f"],
        ]
        print("| " + " | ".join(map(str, cells)) + " |")
    if beside:
        print(row_beside(files[0], scorer, beside))
    for name, (whole_f, segments_f) in OTHERS.items():
        print(f"| {name} | - | {whole_f} | - | {segments_f or '-'} |")


def row_beside(file: Path, scorer: Path, python: Path) -> str:
    """The row of the file as another Python prints it."""
    command = [str(python), __file__, str(file), "--scorer", str(scorer)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return next(line for line in printed.splitlines() if line.startswith(f"| {file.stem}, "))


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def speed(file: Path) -> None:
    texts = [row["text"] for row in rows_of(file)[:SAMPLE]]
    words, spacy = sum(len(text.split()) for text in texts), load(installed_model())
    runs: dict[str, Callable[[], object]] = {
        "bare spaCy": lambda: [spacy(text) for text in texts],
        "bare spaCy, batched": lambda: list(spacy.pipe(texts)),
        "dateline, quotes only": lambda: [mark(read(text, id="a"), only=["quotes"]) for text in texts],
    }
    mark(read(texts[0], id="warm"), only=["quotes"])
    for name, work in runs.items():
        print(f"{name}: {words / seconds(work):,.0f} words per CPU second")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", nargs="+", type=Path)
    ask.add_argument("--scorer", type=Path)
    ask.add_argument("--beside", type=Path, metavar="PYTHON")
    ask.add_argument("--speed", action="store_true")
    options = ask.parse_args()
    if options.scorer:
        quality(options.gold, options.scorer, options.beside)
    if options.speed:
        speed(options.gold[0])


if __name__ == "__main__":
    main()
