"""Marks gained and lost in the stories, against a commit: make diff, make diff AGAINST=HEAD~3."""

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from dateline.edges.files import Found, find_articles
from dateline.reading import read_article
from tests.stories.measure import ROOT, articles, stories

RUN = "from dateline.edges.cli import main; main()"
Mark = tuple[str, str, str, str]


def marks(source: Path, rows: str) -> set[Mark]:
    """Every mark (document, layer, rule, words) that the dateline under `source` makes of these rows."""
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        given.write_text(rows, encoding="utf-8")
        command = [sys.executable, "-c", RUN, "mark", str(given), "-o", str(made)]
        subprocess.run(command, env={**os.environ, "PYTHONPATH": str(source)}, check=True)
        return {found for line in made.read_text(encoding="utf-8").splitlines() for found in _of_row(line, rows)}


def _of_row(line: str, rows: str) -> set[Mark]:
    row = json.loads(line)
    text = next(given["text"] for given in map(json.loads, rows.splitlines()) if given["id"] == row["id"])
    layers = {layer: found for layer, found in row.items() if isinstance(found, list)}
    return {
        (row["id"], layer, mark["rule"], f"{mark['start']}: " + " ".join(text[mark["start"] : mark["end"]].split()))
        for layer, found in layers.items()
        for mark in found
    }


def rows_of(story: str) -> str:
    """A story's articles as JSON lines of their text."""
    found = [find.article for find in find_articles([articles(story)]) if isinstance(find, Found)]
    documents = [read_article(article) for article in found]
    return "".join(json.dumps({"id": document.id, "text": document.text}) + "\n" for document in documents)


def main(against: str) -> None:
    """Prints what is gained and lost, story by story."""
    archive = subprocess.run(["git", "archive", against, "src"], cwd=ROOT, capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as before:
        with tarfile.open(fileobj=io.BytesIO(archive)) as sources:
            sources.extractall(before, filter="data")
        for story in stories():
            rows = rows_of(story)
            old, new = marks(Path(before, "src"), rows), marks(ROOT / "src", rows)
            print(f"{story}: {len(new - old)} marks gained, {len(old - new)} lost, {len(new & old)} kept")
            for sign, found in (("+", new - old), ("-", old - new)):
                for doc, layer, rule, words in sorted(found):
                    print(f"  {sign} {doc} {layer} {rule} {words[:110]}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "HEAD")
