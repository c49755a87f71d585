"""Whatever is killed, at whatever moment, loses nothing that was said to be kept.

So many moments are tried as DATELINE_MOMENTS says, three where it says nothing.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from dateline.edges.accounts import account_in
from dateline.edges.commands import build_story
from tests.edges.conftest import documents
from tests.edges.test_server import asked, kept, serving, until

MOMENTS = int(os.environ.get("DATELINE_MOMENTS", "3"))
COUNT = 12
FIRST, LAST = 0.3, 4.0


def articles(folder: Path) -> Path:
    """A folder of short articles that name two people."""
    folder.mkdir()
    for number in range(COUNT):
        text = (
            f"Mayor Ingrid Dahl said on {number + 1} May 2015 that {number + 3} boats had sunk. Inga Moe left the quay."
        )
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_build_that_is_killed_keeps_what_it_stored(tmp_path: Path) -> None:
    """The file is whole after each kill, holds no less than before, and in the end what nobody was killed for."""
    pile, story, whole = articles(tmp_path / "pile"), tmp_path / "x.story", tmp_path / "whole.story"
    assert build_story([pile], whole, "auto") == 0
    before: list[str] = []
    for moment in range(MOMENTS):
        rest = FIRST + (LAST - FIRST) * moment / max(1, MOMENTS - 1)
        build = subprocess.Popen(
            [sys.executable, "-m", "dateline", "build", pile, "-o", story], stderr=subprocess.DEVNULL
        )
        time.sleep(rest)
        build.kill()
        build.wait()
        if story.exists() and story.stat().st_size:
            before, now = documents(story), before
            assert set(now) <= set(before)
        if len(before) == COUNT:
            story.unlink()
            before = []

    assert build_story([pile], story, "auto") == 0
    assert account_in(story) == account_in(whole)


def test_a_server_that_is_killed_keeps_every_decision(tmp_path: Path) -> None:
    """What was answered with "kept" is in the story, however soon after the answer everything is killed."""
    pile, story = articles(tmp_path / "pile"), tmp_path / "x.story"
    assert build_story([pile], story, "auto") == 0
    for moment in range(1, MOMENTS + 1):
        with serving(story) as (address, server):
            page = urlopen(address, timeout=20).read().decode()
            token = page.split('name="token" value="')[1].split('"')[0]
            kind = "join" if moment % 2 else "split"
            fields = {"token": token, "kind": kind, "one": "Ingrid Dahl", "other": "Inga Moe"}
            with urlopen(Request(f"{address}decide", urlencode(fields).encode()), timeout=20) as answer:
                assert answer.status == 200
            if moment % 3 == 0:
                time.sleep(0.02 * moment)
            server.kill()
            server.wait()
        assert len(kept(story)) == moment
    assert len(account_in(story).account.story.marked) == COUNT
    assert json.loads(kept(story)[-1])["kind"] == kind


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes where Linux lists them")
def test_no_process_outlives_the_server_and_none_is_missed(tmp_path: Path) -> None:
    """A process that dies is started again; where the server itself is killed, all of them end."""
    story = tmp_path / "x.story"
    assert build_story([articles(tmp_path / "pile")], story, "auto") == 0
    with serving(story) as (address, server):
        (first,) = children(server.pid)
        os.kill(first, signal.SIGKILL)
        assert until(lambda: asked(f"{address}edition.json"))["documents"] == COUNT
        (second,) = children(server.pid)
        server.kill()
        until(lambda: not Path(f"/proc/{second}/fd").exists() or not alive(second), 20)

    assert first != second


def children(pid: int) -> list[int]:
    """The processes that serve for this one; what Python starts to clean up after them is none."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(one) for one in found if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def alive(pid: int) -> bool:
    """True for a process that has not ended."""
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "State:\tZ" not in status.read_text()
