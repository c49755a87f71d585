"""Writes the printed account of each story of ours anew, and the README's blocks: make golden."""

import tempfile
from pathlib import Path

from dateline import render
from tests.stories.measure import HERE, account, stories
from tools.readme import ROOT, refreshed


def main() -> None:
    """Writes them; git diff then shows what to read."""
    for story in stories():
        if story != "seeds":
            text = render(account(story), to="text").rstrip() + "\n"
            (HERE / story / "account.txt").write_text(text, encoding="utf-8")
    readme = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as folder:
        readme.write_text(refreshed(readme.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")
    print("written; read git diff before you commit")


if __name__ == "__main__":
    main()
