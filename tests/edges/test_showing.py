"""How much of an account `show` prints, and how it reaches the reader."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.edges.conftest import Shell

ARTICLE = (
    "Ada Berg opened the Lund mill on 4 May 1994. Nils Moen sold the Lund mill on 9 June 1995. Ada Berg died in 1999."
)


@pytest.fixture
def story(shell: Shell, tmp_path: Path) -> Path:
    """A story of one article."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    made = tmp_path / "x.story"
    shell("build", tmp_path / "a.txt", "-o", made)
    return made


def test_as_many_events_are_shown_as_asked_for(shell: Shell, story: Path) -> None:
    """What is left out is counted, and `all` leaves out none."""
    assert shell("show", story, "--sections", "timeline", "--top", "1")[0] == 0
    assert "2 more happenings: see them with --top all" in shell.printed

    assert shell("show", story, "--sections", "timeline", "--top", "all")[0] == 0
    assert "more happenings" not in shell.printed


@pytest.mark.parametrize("asked", ["0", "-3", "many"])
def test_what_is_no_number_is_told(shell: Shell, story: Path, asked: str) -> None:
    """One line says what can be written."""
    assert shell("show", story, "--top", asked) == (2, [f"--top {asked}: not a number; write 5, 30 or all"])


def test_no_day_lies_between_a_later_and_an_earlier(shell: Shell, story: Path) -> None:
    """A time that ends before it begins is told, and nothing is printed; one day alone is none such."""
    turned = shell("show", story, "--since", "1999-01-01", "--until", "1994-01-01")

    assert turned == (2, ["--since 1999-01-01: a later day than --until 1994-01-01; change one of them"])
    assert shell("show", story, "--since", "1994-05-04", "--until", "1994-05-04")[0] == 0


def test_no_words_call_no_line(shell: Shell, story: Path) -> None:
    """Every subject holds them, so they ask for nothing."""
    code, said = shell("why", story, " ")

    assert (code, len(said), "no such line" in said[0]) == (2, 1, True)


def test_an_event_tells_who_tells_it(shell: Shell, story: Path) -> None:
    """The id that stands behind an event leads to its tellings."""
    shell("show", story, "--sections", "timeline")
    called = [line.split()[-1] for line in shell.printed.splitlines() if "opened the Lund mill" in line][-1]

    assert shell("why", story, called) == (0, [])
    assert shell.printed.startswith(f"HAPPENED  Opening of the Lund mill  [{called}]")
    assert "4 May 1994" in shell.printed


def test_a_long_account_goes_through_the_pager_of_a_terminal(story: Path) -> None:
    """On a terminal that it does not fit on, the reader's pager gets it; a pipe gets it as it is."""
    command = [sys.executable, "-m", "dateline", "show", str(story)]
    with_pager = {**os.environ, "PAGER": "sed s/^/paged:/", "LINES": "5", "COLUMNS": "80"}
    piped = subprocess.run(command, capture_output=True, text=True, env=with_pager, check=True).stdout
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=with_pager) as shown:
        os.close(theirs)
        printed = b"".join(iter(lambda: _read(ours), b"")).decode()

    assert shown.returncode == 0
    assert "paged:" in printed and "paged:" not in piped


def _read(terminal: int) -> bytes:
    """What a terminal got; nothing once it is closed, which Linux tells as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
