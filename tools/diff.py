"""Marks gained and lost on the texts of tools/texts.py, against a commit: make diff, make diff AGAINST=HEAD~3."""

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.stories.measure import ROOT
from tools.texts import Text, all_texts, spread_out, told_missing

RUN = "from dateline.edges.cli import main; main()"
Mark = tuple[str, str, str, str]


def marks(source: Path, texts: Iterable[Text]) -> dict[str, set[Mark]]:
    """By source of texts, every mark (text, layer, rule, words) that the dateline under `source` makes of them."""
    together = defaultdict(list)
    for text in texts:
        together[text.layers].append(text)
    found: dict[str, set[Mark]] = defaultdict(set)
    for layers, some in together.items():
        by_id = {text.id: text for text in some}
        for row in _marked(source, [_row(text) for text in some], layers):
            text = by_id[row["id"]]
            found[text.source] |= _of_row(row, text)
    return found


def _row(text: Text) -> str:
    """A text as it stands once it is read, so that both sides are given the same words and day."""
    (document,) = text.documents
    day = document.published.window.first.isoformat() if document.published else None
    return json.dumps({"id": text.id, "text": document.text} | ({"published": day} if day else {}))


def _marked(source: Path, rows: list[str], layers: Iterable[str]) -> list[dict[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        given.write_text("\n".join(rows) + "\n", encoding="utf-8")
        command = [sys.executable, "-c", RUN, "mark", str(given), "-o", str(made), "--only", ",".join(layers)]
        subprocess.run(command, env={**os.environ, "PYTHONPATH": str(source)}, check=True)
        return [json.loads(line) for line in made.read_text(encoding="utf-8").splitlines()]


def _of_row(row: Mapping[str, object], text: Text) -> set[Mark]:
    words = text.documents[0].text
    return {
        (text.id, layer, mark["rule"], f"{mark['start']}: " + " ".join(words[mark["start"] : mark["end"]].split()))
        for layer, found in row.items()
        if isinstance(found, list)
        for mark in found
    }


def told(source: str, old: set[Mark], new: set[Mark]) -> None:
    """Prints what a source of texts gained and lost, mark by mark where anything did."""
    print(f"{source}: {len(new - old)} marks gained, {len(old - new)} lost, {len(new & old)} kept")
    for sign, found in (("+", new - old), ("-", old - new)):
        for text, layer, rule, words in sorted(found):
            print(f"  {sign} {text} {layer} {rule} {words[:110]}")


def main(against: str) -> None:
    """Prints what is gained and lost, source by source, and loudly what was left out."""
    archive = subprocess.run(["git", "archive", against, "src"], cwd=ROOT, capture_output=True, check=True).stdout
    texts, missing = all_texts()
    articles = spread_out(texts)
    with tempfile.TemporaryDirectory() as before:
        with tarfile.open(fileobj=io.BytesIO(archive)) as sources:
            sources.extractall(before, filter="data")
        old, new = marks(Path(before, "src"), articles), marks(ROOT / "src", articles)
    for source in dict.fromkeys(text.source for text in articles):
        told(source, old[source], new[source])
    print(told_missing(missing))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "HEAD")
