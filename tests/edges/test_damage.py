"""A story file that is damaged, empty, somebody else's, or out of reach."""

import random
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from dateline.edges.accounts import account_in, account_of
from dateline.edges.errors import StopError
from dateline.edges.store import opened
from tests.edges.conftest import BOUND, Shell, documents

READING = [("show",), ("people",), ("page", "-o", "x.html"), ("export", "--to", "facts", "-o", "x.json")]


def command(words: tuple[str, ...], story: object) -> list[object]:
    """The command with the story behind its name."""
    return [words[0], story, *words[1:]]


def execute(story: Path, statement: str, *values: object) -> None:
    """Changes the database behind dateline's back."""
    connection = sqlite3.connect(story)
    with connection:
        connection.execute(statement, values)
    connection.close()


@pytest.fixture
def story(shell: Shell, pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story of two articles, with its account made."""
    monkeypatch.chdir(tmp_path)
    shell("build", pile, "-o", tmp_path / "x.story")
    return tmp_path / "x.story"


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe", b"[" * 5000, b'{"document": 7}'])
def test_a_damaged_document_is_left_out_and_told(shell: Shell, story: Path, pile: Path, damage: bytes) -> None:
    """The line names story, document and remedy, the exit code is 1, and the remedy works."""
    execute(story, "UPDATE document SET marked = ? WHERE id = 'a.txt'", damage)
    execute(story, "DELETE FROM account")
    execute(story, "DELETE FROM answer")

    for words in READING:
        code, said = shell(*command(words, story))
        assert (code, len(said)) == (1, 1)
        assert said[0].startswith(f"{story}: document 'a.txt' is damaged and left out; run dateline build again")

    assert shell("build", pile, "-o", story)[0] == 0
    assert [shell(*command(words, story)) for words in READING] == [(0, [])] * len(READING)


def test_a_story_of_damaged_documents_is_told(shell: Shell, story: Path) -> None:
    """Where nothing is left to show, nothing is shown."""
    execute(story, "UPDATE document SET marked = ?", b"?")
    execute(story, "DELETE FROM account")
    execute(story, "DELETE FROM answer")

    code, said = shell("show", story)

    assert (code, said) == (2, [f"{story}: all its documents are damaged; build it anew from the articles"])


def test_a_damaged_decision_is_left_out_and_told(shell: Shell, story: Path) -> None:
    """The rest of the story is shown without it."""
    execute(story, "INSERT INTO decision (decision) VALUES (?)", b"{")

    code, said = shell("show", story)

    assert (code, len(said)) == (1, 1)
    assert "decision 1 on who is one is damaged" in said[0] and ";" in said[0]


def test_a_damaged_account_is_made_anew(shell: Shell, story: Path) -> None:
    """Nobody needs to know, as nothing is lost."""
    before = account_in(story)
    execute(story, "UPDATE account SET account = ?", b"{")

    assert shell("show", story) == (0, [])
    assert account_in(story) == before


def test_damage_anywhere_in_the_file_is_told(story: Path) -> None:
    """Whatever bytes of a story are overwritten or cut off, it is shown, shown in part, or refused in one line."""
    whole, damaged, chance = story.read_bytes(), story.with_name("damaged"), random.Random(4)
    for _ in range(40):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 5, 50])):
            content[chance.randrange(len(whole))] = chance.randrange(256)
        damaged.write_bytes(content[: chance.choice([len(whole), len(whole), chance.randrange(len(whole))])])
        with suppress(StopError):
            account_in(damaged)


@pytest.mark.parametrize("words", READING)
def test_an_empty_file_is_no_story(shell: Shell, story: Path, words: tuple[str, ...]) -> None:
    """No command but build makes a story of it."""
    empty = story.with_name("empty")
    empty.touch()

    code, said = shell(*command(words, empty))

    assert (code, empty.read_bytes()) == (2, b"")
    assert said == [f"{empty}: an empty file, no story; make one with: dateline build PATH... -o {empty}"]


@pytest.mark.parametrize("words", [*READING[:2], ("people", "--join", "Ada Berg", "Bo Dahl")])
def test_another_database_is_never_written_to(shell: Shell, story: Path, words: tuple[str, ...]) -> None:
    """Not a byte of it changes, and nothing appears beside it, whatever its state."""
    other = story.with_name("other.db")
    ours = sqlite3.connect(other)
    ours.execute("PRAGMA journal_mode = WAL")
    ours.execute("CREATE TABLE document (id)")
    ours.commit()
    before = {path.name: path.read_bytes() for path in story.parent.glob("other*")}

    code, said = shell(*command(words, other))

    assert (code, len(said)) == (2, 1)
    assert "another database" in said[0]
    assert {path.name: path.read_bytes() for path in story.parent.glob("other*")} == before
    ours.close()


def test_a_failed_build_leaves_no_story(shell: Shell, tmp_path: Path) -> None:
    """Where nothing could be read, no file is there afterwards."""
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "a.txt").write_bytes(b"")

    assert shell("build", tmp_path / "pile", "-o", tmp_path / "x.story")[0] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pile"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs setpriv where the tests are run by root")
@pytest.mark.parametrize("words", READING[1:3])
def test_a_story_that_cannot_be_written_can_be_read(
    shell: Shell, story: Path, pile: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """On a medium that is read only the account is made anew, and not kept."""
    folder = tmp_path / "fixed"
    folder.mkdir()
    execute(story, "DELETE FROM account")
    execute(story, "DELETE FROM answer")
    story.rename(folder / "x.story")
    (folder / "x.story").chmod(0o444)
    folder.chmod(0o555)
    program = "from dateline.edges.cli import main; main()"

    done = subprocess.run(
        [*BOUND, sys.executable, "-c", program, *map(str, command(words, folder / "x.story"))],
        check=False,
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in folder.iterdir()] == ["x.story"]
    folder.chmod(0o755)
    assert documents(folder / "x.story") == ["a.txt", "b.txt"]


def test_a_full_disk_keeps_no_account_from_being_shown(story: Path) -> None:
    """What can be made anew at any time is no reason to stop."""
    execute(story, "DELETE FROM account")
    execute(story, "DELETE FROM answer")
    with opened(story) as connection:
        connection.execute("VACUUM")
        connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
        made = account_of(connection, story)

    assert len(made.account.story.marked) == 2
    assert account_in(story) == made
