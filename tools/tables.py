"""Runs the benches and writes what they print into docs/quality.md: make tables DATA=folder LARGER=python ONLY=one.

DATA holds bench/ (texts with answers) and score/ (their scorers); a bench whose data is missing leaves its table alone.
LARGER is a Python where dateline is installed with a larger spaCy model, for the bench that shows what it gains.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from tools.pages import ROOT, filled

LARGER = "PYTHON"
BENCHES = {
    "times": (
        "times.py",
        ["bench/times", "--scorer", "score/times.py", "--held-out", "--speed", "--growth"],
    ),
    "quotes": (
        "voices.py",
        ["bench/quotes/polnear.dev.jsonl", "bench/quotes/gum.news.jsonl", "--scorer", "score/quotes.py", "--speed"],
    ),
    "larger": (
        "voices.py",
        ["bench/quotes/polnear.dev.jsonl", "--scorer", "score/quotes.py", "--beside", LARGER],
    ),
    "quantities": (
        "figures.py",
        [
            "bench/quantities/newsquant_even.jsonl",
            "--scorer",
            "score/quantities.py",
            "--intervals",
            "bench/quantities/probe_quant_intervals.jsonl",
            "--relations",
            "bench/quantities/probe_quant_relations.jsonl",
            "--speed",
        ],
    ),
    "marking": (
        "marking.py",
        [
            "--documents",
            "2000",
            "--beside",
            "bench/quotes/polnear.train.jsonl",
            "bench/quotes/polnear.dev.jsonl",
            *(f"bench/timeline/{name}.jsonl" for name in ("Charles_Taylor", "Chris_Brown", "Dilma_Rousseff")),
            *(f"bench/timeline/{name}.jsonl" for name in ("Hu_Jintao", "John_Boehner", "Nawaz_Sharif")),
        ],
    ),
    "reading": (
        "reading.py",
        ["bench/reading/plain.jsonl", "bench/reading/pages.jsonl", "--scorer", "score/reading.py"],
    ),
    "people": ("people.py", ["names", "bench/people/ecbplus_topics_1_35.jsonl", "--scorer", "score/people.py"]),
    "offices": ("people.py", ["offices", "bench/people/offices_us.jsonl"]),
}


def table(script: str, words: list[str], data: Path, larger: str | None = None) -> str | None:
    """What a bench prints, below the command that prints it; None where its data, or the larger model, is missing."""
    found = [str(data / word) if "/" in word else word for word in words]
    if LARGER in found:
        found = [larger or "no/larger/model" if word == LARGER else word for word in found]
    if not all(Path(word).exists() for word in found if "/" in word):
        return None
    command = [sys.executable, str(ROOT / "bench" / script), *found]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()
    return f"`bench/{script} {' '.join(words)}`\n\n{laid_out(printed.splitlines())}"


def laid_out(lines: list[str]) -> str:
    """Tables with a blank line before each; all else as it was printed, in a block of its own."""
    parts: list[list[str]] = [[]]
    for number, line in enumerate(lines):
        heads_table = line.startswith("|") and lines[number + 1 : number + 2] and lines[number + 1].startswith("|---")
        in_table = bool(parts[-1]) and parts[-1][0].startswith("|") and line.startswith("|")
        if heads_table or (parts[-1] and not in_table and parts[-1][0].startswith("|")):
            parts.append([])
        parts[-1].append(line)
    blocks = ("\n".join(part) if part[0].startswith("|") else _fenced(part) for part in parts if part)
    return "\n\n".join(blocks)


def _fenced(lines: list[str]) -> str:
    plain = (re.sub(r"\s*\|\s*", "  ", line.strip("| ")) for line in lines)
    return "\n".join(["```text", *plain, "```"])


def main() -> None:
    """Writes the tables, and says which were left alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("larger", nargs="?")
    parser.add_argument("--only", choices=BENCHES, help="one of them")
    asked = parser.parse_args()
    data, page = asked.data.resolve(), ROOT / "docs" / "quality.md"
    for block, (script, words) in BENCHES.items():
        if asked.only not in (None, block):
            continue
        text = table(script, words, data, asked.larger)
        if text is None:
            print(f"{block}: left alone, its data is not below {data}, or no larger model was given")
            continue
        page.write_text(filled(page.read_text(encoding="utf-8"), f"bench:{block}", text), encoding="utf-8")
        print(f"{block}: written")


if __name__ == "__main__":
    main()
