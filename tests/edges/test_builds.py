"""Builds that meet each other, and builds that are stopped."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.edges.store import Kept, keep, kept, opened
from tests.builders import heeding_ctrl_c
from tests.edges.conftest import MORE, PROSE, Shell, documents

CLI = [sys.executable, "-c", "from dateline.edges.cli import main; main()"]
OPEN = """
import sys, time
from pathlib import Path
from dateline.edges.store import Kept, keep, opened
story, name, start = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
time.sleep(max(0, start - time.time()))
for number in range(20):
    with opened(story, create=True) as connection:
        assert keep(connection, Kept(f"{name}{number}", name, "digest", "edition"), b"{}")
"""


def test_two_builds_at_one_moment_lose_nothing(tmp_path: Path) -> None:
    """Two processes that make one new story both end well, and it holds what either read."""
    story, builds = tmp_path / "x.story", []
    for name, text in (("a", PROSE), ("b", MORE)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(text, encoding="utf-8")
        builds.append(subprocess.Popen([*CLI, "build", tmp_path / name, "-o", story], stderr=subprocess.PIPE))

    said = [build.communicate()[1].decode() for build in builds]

    assert [build.returncode for build in builds] == [0, 0], said
    assert documents(story) == ["a.txt", "b.txt"]


def test_a_new_story_is_made_once(tmp_path: Path) -> None:
    """Processes that open a story that is not there yet, at the same moment and over and over, all write to one."""
    start = str(time.time() + 1.5)
    for round in range(2):
        story = tmp_path / f"{round}.story"
        writers = [
            subprocess.Popen([sys.executable, "-c", OPEN, story, name, start], stderr=subprocess.PIPE) for name in "abc"
        ]
        said = [writer.communicate()[1].decode() for writer in writers]

        assert said == [""] * 3
        with opened(story) as connection:
            assert len(kept(connection)) == 60


def test_an_id_that_another_build_took_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Of two documents of one name that are read at the same time, the first stays."""
    with opened(tmp_path / "x.story", create=True) as connection:
        assert keep(connection, Kept("a", "one/a", "1", "edition"), b"1")
        assert not keep(connection, Kept("a", "two/a", "2", "edition"), b"2")
        assert keep(connection, Kept("a", "one/a", "3", "edition"), b"3")
        assert kept(connection) == {"a": Kept("a", "one/a", "3", "edition")}


@pytest.mark.parametrize("count", [30, 60])
def test_ctrl_c_leaves_what_was_stored(shell: Shell, tmp_path: Path, count: int) -> None:
    """A build that is stopped, in one process or in several, says so in one line; the next one goes on from there."""
    story, rows = tmp_path / "x.story", tmp_path / "rows.jsonl"
    lines = [json.dumps({"id": f"{number:03}", "text": f"{number} boats. {PROSE} " * 40}) for number in range(count)]
    rows.write_text("\n".join(lines), encoding="utf-8")
    build = subprocess.Popen(
        [*CLI, "build", rows, "-o", story], stderr=subprocess.PIPE, text=True, preexec_fn=heeding_ctrl_c
    )
    while not story.exists() and build.poll() is None:
        time.sleep(0.05)
    time.sleep(0.5)
    build.send_signal(signal.SIGINT)
    # A slow machine tells how far it is before it is stopped.
    said = [line for line in build.communicate()[1].splitlines() if not line.startswith("reading: ")]

    left = len(documents(story))
    assert 0 < left < count
    assert (build.returncode, said) == (1, [f"{story}: stopped; its {left} documents are kept, run it again to go on"])
    rows.write_text("\n".join(lines[: left + 1]), encoding="utf-8")
    assert shell("build", rows, "-o", story)[1][-1].startswith(f"{story}: {left + 1} documents, 1 of them new")
