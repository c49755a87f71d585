"""What is written appears whole or not at all, and never over what is read."""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import dateline
from dateline.edges.errors import StopError
from dateline.edges.outputs import write, written
from tests.builders import heeding_ctrl_c
from tests.edges.conftest import PROSE, Shell


def rows(path: Path, count: int) -> Path:
    """A file of so many rows."""
    line = json.dumps({"id": "a", "text": f"{PROSE} It rained on 4 May 2015. " * 20}) + "\n"
    path.write_text(line * count, encoding="utf-8")
    return path


@pytest.mark.parametrize("end", [ValueError, KeyboardInterrupt])
def test_an_output_is_there_whole_or_as_it_was(tmp_path: Path, end: type[BaseException]) -> None:
    """Whatever ends the writing, the old file stays and nothing lies beside it."""
    output = tmp_path / "x.json"
    output.write_text("old")
    with pytest.raises(end), written(output) as out:
        out.write(b"half of the new")
        out.flush()
        raise end

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"x.json": "old"}


def test_an_output_keeps_its_rights_and_its_link(tmp_path: Path) -> None:
    """A file that was private stays so, and a link still leads to the file that it led to."""
    (tmp_path / "real").write_text("old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")

    write("new", tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert ((tmp_path / "real").read_text(), (tmp_path / "real").stat().st_mode & 0o777) == ("new", 0o640)


def test_a_device_is_written_to_as_it_is() -> None:
    """/dev/null stays what it is."""
    write("new", Path(os.devnull))

    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="pipes have no names here")
def test_a_pipe_is_written_to_as_it_is() -> None:
    """What another program waits for at the end of a pipe arrives there."""
    end, start = os.pipe()

    write("new", Path(f"/dev/fd/{start}"))
    os.close(start)

    assert os.read(end, 9) == b"new"
    os.close(end)


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    """It is refused in one line."""
    with pytest.raises(StopError, match="is a directory"):
        write("new", tmp_path)


def test_nothing_is_written_over_what_is_read(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """An output that is an input, by whatever name, is refused before anything happens."""
    story, corpus = tmp_path / "x.story", rows(tmp_path / "in.jsonl", 1)
    shell("build", pile, "-o", story)
    (tmp_path / "link").symlink_to(story)
    os.link(corpus, tmp_path / "in2.jsonl")
    before = {path: path.read_bytes() for path in (story, corpus, pile / "a.txt")}

    for words in (
        ("build", pile, story, "-o", story),
        ("build", pile / "a.txt", "-o", pile / "a.txt"),
        ("page", story, "-o", story),
        ("page", story, "-o", tmp_path / "link"),
        ("page", tmp_path / "link", "-o", story),
        ("export", story, "--to", "facts", "-o", f"{story}-wal"),
        ("mark", corpus, "-o", corpus),
        ("mark", corpus, "-o", tmp_path / "in2.jsonl"),
    ):
        code, said = shell(*words)
        assert (code, len(said)) == (2, 1), words
        assert "give -o another name" in said[0]

    assert {path: path.read_bytes() for path in before} == before


def test_ctrl_c_leaves_no_half_of_a_file(tmp_path: Path) -> None:
    """Marking that is stopped leaves the old file, says so in one line, and ends with 2."""
    output = tmp_path / "out.jsonl"
    output.write_text("old")
    program = "from dateline.edges.cli import main; main()"
    marking = subprocess.Popen(
        [sys.executable, "-c", program, "mark", rows(tmp_path / "in.jsonl", 1500), "-o", output, "--only", "times"],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heeding_ctrl_c,
    )
    while not [*tmp_path.glob(".dateline-*.part")] and marking.poll() is None:
        time.sleep(0.05)
    marking.send_signal(signal.SIGINT)

    assert (marking.communicate()[1], marking.returncode) == ("stopped; nothing was written\n", 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]
    assert output.read_text() == "old"


@pytest.mark.parametrize(("form", "suffix"), [("csv", ".csv"), ("timeml", ".tml")])
def test_several_files_go_into_a_folder_or_into_a_zip(
    shell: Shell, pile: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    """A name without a suffix and a folder that is there get the files themselves, any other name gets a ZIP."""
    story, new, known = tmp_path / "x.story", tmp_path / "new", tmp_path / "known.d"
    known.mkdir()
    shell("build", pile, "-o", story)

    codes = [shell("export", story, "--to", form, "-o", tmp_path / place)[0] for place in ("new", "known.d", "x.zip")]

    assert codes == [0, 0, 0]
    made = {path.name: path.read_bytes() for path in new.iterdir()}
    assert {Path(name).suffix for name in made} == {suffix}
    assert {path.name: path.read_bytes() for path in known.iterdir()} == made
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == made


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("markdown", "x.md"),
        ("ical", "x.txt"),
        ("timelinejs", "x.txt"),
        ("annotations", "x.txt"),
        ("claimreview", "x.txt"),
        ("ftm", "x.jsonl"),
        ("sqlite", "x.txt"),
    ],
)
def test_an_export_among_the_articles_is_passed_over(
    shell: Shell, pile: Path, tmp_path: Path, form: str, name: str
) -> None:
    """It is named and not read."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)
    shell("export", story, "--to", form, "-o", pile / name)

    code, said = shell("build", pile, "-o", story)

    assert code == 0
    assert ["no article; passed over" in line for line in said[:-1]] == [True]


def test_the_account_is_printed_as_json(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """`show --json` prints what `export --to facts` writes, and takes no selection."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)
    shell("export", story, "--to", "facts", "-o", tmp_path / "x.json")

    assert shell("show", story, "--json") == (0, [])
    assert json.loads(shell.printed) == json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    assert shell("show", story, "--json", "--conflicts")[0] == 2


def test_the_version_is_told(shell: Shell) -> None:
    """`dateline --version` is one line."""
    assert shell("--version") == (0, [])
    assert shell.printed == f"dateline {dateline.__version__}\n"
