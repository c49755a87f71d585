"""A story of an older version, and what others find in a story file."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dateline.edges.store import kept, opened
from dateline.edges.store.opening import VERSION
from tests.edges.conftest import BOUND, MORE, PROSE, Shell, documents

# The tables as the first version made them.
FIRST = """
CREATE TABLE document (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, digest TEXT NOT NULL, edition TEXT NOT NULL, marked BLOB NOT NULL
) STRICT;
CREATE TABLE decision (number INTEGER PRIMARY KEY, decision BLOB NOT NULL) STRICT;
CREATE TABLE account (key TEXT PRIMARY KEY, account BLOB NOT NULL) STRICT;
PRAGMA user_version = 1;
"""


@pytest.fixture
def old(shell: Shell, pile: Path, tmp_path: Path) -> Path:
    """A story of the first version with two articles and a decision."""
    new, old = tmp_path / "new.story", tmp_path / "old.story"
    shell("build", pile, "-o", new)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(f"PRAGMA application_id = {0x646C6E65}")
        connection.executescript(FIRST)
        connection.execute("ATTACH ? AS new", (str(new),))
        connection.execute("INSERT INTO document SELECT * FROM new.document")
        connection.execute("INSERT INTO decision (decision) VALUES (?)", (b'{"kind":"join","one":"a","other":"b"}',))
        connection.commit()
    return old


def test_a_story_of_the_first_version_is_brought_up_to_date(shell: Shell, old: Path, pile: Path) -> None:
    """Its documents are not read again, its decisions stay, and it is of this version."""
    code, said = shell("build", pile, "-o", old)

    assert (code, "2 documents, 0 of them new" in said[0]) == (0, True)
    assert shell("show", old)[0] == 0
    with opened(old) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("SELECT count(*) FROM decision").fetchone() == (1,)


@pytest.mark.skipif(sys.platform != "linux", reason="needs setpriv where the tests are run by root")
def test_an_old_story_on_a_medium_that_is_read_only_is_shown(old: Path, tmp_path: Path) -> None:
    """What cannot be brought up to date is read as it is, and stays so."""
    before, folder = old.read_bytes(), tmp_path / "fixed"
    folder.mkdir()
    story = old.rename(folder / "x.story")
    story.chmod(0o444)
    folder.chmod(0o555)
    program = "from dateline.edges.cli import main; main()"

    done = subprocess.run(
        [*BOUND, sys.executable, "-c", program, "show", story], check=False, capture_output=True, text=True
    )

    folder.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert story.read_bytes() == before


def test_a_story_is_a_database_for_others(shell: Shell, tmp_path: Path) -> None:
    """Its account is there as tables and views, and its articles can be searched by words, always those of the last."""
    rows, story = tmp_path / "rows.jsonl", tmp_path / "x.story"
    text = "Mayor Ada Berg said on Monday that 40 homes burned in Velden on 3 May 2015."
    rows.write_text(json.dumps({"id": "a", "text": text, "published": "2015-05-04"}), encoding="utf-8")
    shell("build", rows, "-o", story)
    (tmp_path / "b.txt").write_text(MORE, encoding="utf-8")
    shell("build", tmp_path / "b.txt", "-o", story)

    with closing(sqlite3.connect(story)) as connection:

        def asked(query: str) -> list[tuple[object, ...]]:
            return connection.execute(query).fetchall()

        assert asked("SELECT id FROM documents ORDER BY id") == [("a",), ("b.txt",)]
        assert ("Ada Berg",) in asked("SELECT name FROM entities WHERE kind = 'person'")
        assert asked("SELECT first_day FROM events WHERE first_day = '2015-05-03'")
        assert asked("SELECT low FROM claims WHERE low = 40") or asked("SELECT low FROM figures WHERE low = 40")
        assert asked("SELECT document FROM search WHERE search MATCH 'fishermen'") == [("b.txt",)]
        assert {name for (name,) in asked("SELECT name FROM sqlite_master WHERE type = 'view'")} >= {"timeline"}


def test_documents_are_removed(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """By id or by file; what is not there is told, and the others stay."""
    story, rows = tmp_path / "x.story", tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps({"id": id, "text": PROSE + id}) for id in "xyz"), encoding="utf-8")
    shell("build", pile, rows, "-o", story)

    assert shell("remove", story, "a.txt", "nobody") == (
        1,
        [f"{story}: no document 'nobody' in it; nothing was removed for that", f"{story}: 1 document removed, 4 left"],
    )
    assert shell("remove", story, rows)[0] == 0
    assert documents(story) == ["b.txt"]
    assert shell("remove", story, "nobody")[0] == 2
    assert "a.txt" not in (shell("show", story, "--sections", "sources"), shell.printed)[1]


def test_only_what_changed_is_marked_again(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of twelve articles of which one is new and one has changed, two are marked."""
    rows, story, marked = tmp_path / "rows.jsonl", tmp_path / "x.story", list[str]()
    texts = {f"{number}": f"{PROSE} It was the {number}th time." for number in range(11)}

    def built() -> int:
        rows.write_text("\n".join(json.dumps({"id": id, "text": text}) for id, text in texts.items()))
        return shell("build", rows, "-o", story)[0]

    built()
    from dateline import marking

    whole = marking.mark
    monkeypatch.setattr(marking, "mark", lambda document: marked.append(document.id) or whole(document))
    texts |= {"3": f"{MORE} Again.", "new": MORE}

    assert (built(), sorted(marked)) == (0, ["3", "new"])
    with opened(story) as connection:
        assert len(kept(connection)) == 12


def test_an_answer_is_kept_until_the_story_changes(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """The same question reads nothing of the account again; another question, or another pile, does."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)
    shell("show", story, "--top", "5")
    before = shell.printed
    with closing(sqlite3.connect(story)) as connection, connection:
        connection.execute("UPDATE account SET account = ?", (b"not to be read",))

    shell("show", story, "--top", "5")
    assert shell.printed == before
    (pile / "c.txt").write_text("Ada Berg resigned on 3 May 2015.", encoding="utf-8")
    shell("build", pile, "-o", story)
    shell("show", story, "--top", "5")
    assert "Berg" in shell.printed
