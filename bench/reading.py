"""How pasted texts and saved pages are read, and how much of it can be read in them at all.

usage: reading.py --scorer READING.PY ROWS.jsonl ...

Rows are {"id", "text" or "page" (a path beside the file), "style"?, "gold": {"published", "title", ...}}. The scorer is
a script that is called with the rows and prints its counts as JSON by style. A line tells of each style how many days
and headlines are right, and in how many texts that day, and that headline as a line of its own, stand in any form: of a
page, whose markup tells both, that is not asked.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.reading import find_days
from dateline.reading.page.shape import key

Row = dict[str, Any]
HEADS = ("texts", "day right", "of days told", "day wrong", "headline right", "of headlines told", "furniture", "lost")


def states_day(row: Row) -> bool:
    """True where the day of publication stands in the text."""
    days = (str(reading) for day in find_days(row["text"]) for reading in day.readings)
    return row["gold"]["published"] in days


def states_title(row: Row) -> bool:
    """True where the headline is a line of the text."""
    return key(row["gold"]["title"]) in map(key, row["text"].splitlines())


def told(file: Path) -> Mapping[str, Counter[str]]:
    """How many texts of each style state their day and headline."""
    counts = defaultdict[str, Counter[str]](Counter)
    with file.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if "text" in row:
                counts[row.get("style", "page")] += Counter({"day": states_day(row), "title": states_title(row)})
    return counts


def scored(scorer: Path, file: Path) -> Mapping[str, Row]:
    command = [sys.executable, str(scorer), str(file), "--json"]
    found: Mapping[str, Row] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


def line(style: str, score: Row, stated: Counter[str]) -> str:
    days, titles = (stated.get(name, "-") for name in ("day", "title"))
    right, wrong, title = (score.get(name, 0) for name in ("day exact", "day wrong", "title exact"))
    cells = (style, score["n"], right, days, wrong, title, titles, score["furniture"], score["lost"])
    return f"| {' | '.join(map(str, cells))} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, required=True)
    asked = parser.parse_args()
    print(f"| style | {' | '.join(HEADS)} |")
    print(f"|{'---|' * (len(HEADS) + 1)}")
    for file in asked.rows:
        stated = told(file)
        for style, score in scored(asked.scorer, file).items():
            print(line(style, score, stated.get(style, Counter())), flush=True)


if __name__ == "__main__":
    main()
