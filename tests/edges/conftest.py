"""A command line and a pile of articles for every test of the edges."""

import json
import os
import sys
from pathlib import Path

import pytest

from dateline.edges.cli import main
from dateline.edges.store import marks, opened

# As a person who may not open everything, also where the tests are run by one who may.
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
PROSE = "The town council met on the quay and agreed to repair the old harbour wall before winter comes."
MORE = "Fishermen had asked for the work since the storm, which took forty metres of stone into the sea."


class Shell:
    """Runs commands and keeps what they said; `printed` is what the last one put on standard output."""

    printed = ""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch

    def __call__(self, *words: object) -> tuple[int, list[str]]:
        """The exit code of a command and its lines on standard error."""
        self.monkeypatch.setattr(sys, "argv", ["dateline", *map(str, words)])
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        self.printed, said = self.capsys.readouterr()
        return int(ended.value.code or 0), said.splitlines()


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A command line."""
    return Shell(capsys, monkeypatch)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text(PROSE, encoding="utf-8")
    (folder / "b.txt").write_text(MORE, encoding="utf-8")
    return folder


def documents(story: Path) -> list[str]:
    """The ids of the documents that a story file holds."""
    with opened(story) as connection:
        return [json.loads(entry)["document"]["id"] for _, entry in marks(connection)]
