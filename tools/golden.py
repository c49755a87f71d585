"""Writes the printed account of each story of ours anew, and the blocks of README and docs: make golden."""

import tempfile
from pathlib import Path

from dateline import render
from tests.stories.measure import HERE, account, stories
from tools.pages import README, pages, refreshed


def main() -> None:
    """Writes them; git diff then shows what to read."""
    for story in stories():
        if story != "seeds":
            text = render(account(story), to="text").rstrip() + "\n"
            (HERE / story / "account.txt").write_text(text, encoding="utf-8")
    for written in ([README], pages()):
        with tempfile.TemporaryDirectory() as folder:
            for page in written:
                page.write_text(refreshed(page.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")
    print("written; read git diff before you commit")


if __name__ == "__main__":
    main()
