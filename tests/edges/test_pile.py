"""Nothing in a pile stops the rest of it, and nothing in it is passed over in silence."""

import gc
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.edges import building
from dateline.edges.building import Ready, build, make
from dateline.edges.commands import mark_new
from dateline.edges.corpora.rows import mark_one
from dateline.edges.errors import Trouble
from dateline.edges.files import Found, find_articles
from dateline.edges.spread import spread
from dateline.edges.store import Kept
from dateline.reading import Article
from tests.edges.conftest import BOUND, MORE, PROSE, Shell, documents

STEERING = "\x1b[31mred\x1b[0m \x9b2J \u202eback\u2066 \x07bell"


class Deadly:
    """A content that ends the process which unpacks it."""

    def __reduce__(self) -> Any:
        return os._exit, (1,)


def article(id: str, content: Any) -> tuple[Kept, Found]:
    """An article as it is handed to the reading, whatever its content is."""
    return Kept(id, id, "digest", "edition"), Found(id, f"{id}:1", Article(id, content))


def die_of_seven(number: int) -> int:
    """The number, unless it is seven: then the process dies."""
    if number == 7:
        os._exit(1)
    return number


def run(*words: object) -> subprocess.CompletedProcess[str]:
    """A command run as a person without special rights."""
    program = "from dateline.edges.cli import main; main()"
    command = [*BOUND, sys.executable, "-c", program, *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_a_fault_of_ours_costs_one_article() -> None:
    """An exception nobody foresaw becomes a line with its kind, its place and a request."""
    made = make(article("a", 7))

    assert isinstance(made, Trouble)
    assert made.where == "a:1"
    assert made.message.startswith("TypeError in dateline.reading.") and made.message.endswith("please report this")
    assert isinstance(make(article("b", PROSE)), Ready)


def test_a_fault_of_ours_leaves_a_row_without_marks() -> None:
    """A row of a corpus that cannot be marked comes out empty, with a line that asks for a report."""
    row = (4, Article("a", 7))  # type: ignore[arg-type]

    made = mark_one(row, where="in.jsonl", layers=("times",))

    assert isinstance(made, Trouble) and made.row is not None
    assert (made.where, json.loads(made.row)["times"]) == ("in.jsonl:4", [])
    assert "please report this" in made.message


def test_a_process_that_dies_costs_what_it_died_of() -> None:
    """Every other input is worked on, in order, also those that the dead process had in hand."""
    made = spread(die_of_seven, range(50), lost=lambda number: -number, processes=2)

    assert [*made] == [*range(7), -7, *range(8, 50)]


def test_an_article_that_kills_its_process_is_told(tmp_path: Path) -> None:
    """The other articles are kept, and the line names the article at fault."""
    pile = [article(f"{number}", Deadly() if number == 40 else PROSE) for number in range(41)]

    made = [*build(tmp_path / "x.story", pile)]

    assert [one.where for one in made if isinstance(one, Trouble)] == ["40:1"]
    assert len(documents(tmp_path / "x.story")) == 40


def test_a_large_pile_waits_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many articles are new, few of them are held while they are marked, and they come in order."""
    held, came = list[int](), list[str]()

    def mark_none(story: Path, new: Iterable[tuple[Kept, Found]]) -> Iterator[Trouble]:
        for entry, _ in new:
            came.append(entry.id)
            held.append(sum(isinstance(one, Article) for one in gc.get_objects()))
        yield from ()

    monkeypatch.setattr(building, "build", mark_none)
    before = sum(isinstance(one, Article) for one in gc.get_objects())
    finds = (Found("a", f"a:{number}", Article(f"{number}", PROSE * 40)) for number in range(400))

    assert mark_new(tmp_path / "x.story", finds) == ([], 0)
    assert came == [f"{number}" for number in range(400)]
    assert max(held) - before < 10


def test_what_cannot_be_read_back_is_not_kept() -> None:
    """A document whose stored form says something else is a trouble now, not a traceback later."""
    made = make((Kept("a", "a", "digest", "edition"), Found("a", "a:1", Article("a", PROSE, outlet=7))))  # type: ignore[arg-type]

    assert isinstance(made, Trouble)
    assert "Expected `str`, got `int`" in made.message


@pytest.mark.parametrize("key", ["id", "text", "title", "outlet", "url"])
def test_half_a_character_stops_nothing(shell: Shell, tmp_path: Path, key: str) -> None:
    """Half an emoji in a row is read as a replacement character, and every view can be written."""
    rows, story = tmp_path / "rows.jsonl", tmp_path / "x.story"
    row = {"id": "a", "text": PROSE} | {key: f"{PROSE if key == 'text' else 'a'} \ud83d"}
    rows.write_text(json.dumps(row), encoding="utf-8")

    assert shell("build", rows, "-o", story)[0] == 0
    assert [shell("export", story, "--to", to, "-o", tmp_path / "x")[0] for to in ("facts", "page", "text")] == [0] * 3
    assert shell("show", story)[0] == 0
    assert shell("mark", rows, "-o", tmp_path / "x")[0] == 0


def test_a_name_in_no_encoding_is_read_and_told(shell: Shell, tmp_path: Path) -> None:
    """Bytes of a name that are no UTF-8 are written out, in ids, in lines and in folders."""
    folder = os.fsencode(tmp_path / "pile") + b"-\xe9"
    try:
        Path(os.fsdecode(folder)).mkdir()
    except OSError:
        pytest.skip("names are UTF-8 on this disk")
    for name, content in ((b"caf\xe9.txt", PROSE), (b"caf\xe8.txt", MORE), (b"caf\xe9.jsonl", "[7]")):
        Path(os.fsdecode(folder + b"/" + name)).write_text(content, encoding="utf-8")

    code, said = shell("build", os.fsdecode(folder), "-o", tmp_path / "x.story")

    assert (code, documents(tmp_path / "x.story")) == (1, ["caf\\xe8.txt", "caf\\xe9.txt"])
    assert "pile-\\xe9/caf\\xe9.jsonl:1: not an object" in said[0]
    assert shell("build", os.fsdecode(folder), "-o", os.fsdecode(folder + b"/\xe9.story"))[0] == 1


def test_nothing_of_an_article_steers_the_terminal(shell: Shell, tmp_path: Path) -> None:
    """Escapes, bells and turns of the writing direction in texts and names are blanks wherever they are shown."""
    story, rows = tmp_path / "x.story", tmp_path / "rows.jsonl"
    text = f"Mayor Ada {STEERING} Berg said the ferry was late.\rMrs Berg {STEERING} spoke on 4 May 2015. {STEERING}"
    row = {"id": f"a {STEERING}", "text": text, "title": STEERING, "outlet": STEERING, "published": STEERING}
    rows.write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / f"{STEERING}\n.txt").write_bytes(b"")

    shown = [shell("build", rows, tmp_path / "pile", "-o", story)[1][0]]
    for words in (["show", story], ["people", story], ["explain", "a", "--story", story], ["explain", text]):
        _, said = shell(*words)
        shown += [*said, shell.printed]
    shown += shell("people", story, "--join", STEERING, STEERING)[1]

    assert not {*"\x1b\x9b\u202e\u2066\x07\r"} & {*"".join(shown)}
    assert "Berg" in "".join(shown)


def test_a_line_that_the_terminal_cannot_show_is_shown_in_part(tmp_path: Path) -> None:
    """Letters that the terminal has none of become question marks."""
    command = [sys.executable, "-c", "from dateline.edges.console import say; say('Å and é')"]

    done = subprocess.run(
        command, check=False, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )

    assert (done.returncode, done.stdout) == (0, b"? and ?\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_file_is_told_and_never_waited_for(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """Pipes, sockets, links to nothing, links in a ring and links back are one line each; the rest is read."""
    os.mkfifo(pile / "pipe.txt")
    (pile / "nothing.txt").symlink_to("gone.txt")
    (pile / "ring.txt").symlink_to("ring.txt")
    (pile / "back").symlink_to(".")
    (pile / "null.txt").symlink_to(os.devnull)
    with socket.socket(socket.AF_UNIX) as plug:
        here = Path.cwd()
        os.chdir(pile)  # The path of a socket must be short.
        plug.bind("plug.txt")
        os.chdir(here)
        code, said = shell("build", pile, "-o", tmp_path / "x.story")

    assert (code, documents(tmp_path / "x.story")) == (1, ["a.txt", "b.txt"])
    for name in ("pipe.txt: a pipe", "plug.txt: a socket", "null.txt: a device", "back: a link", "nothing.txt", "ring"):
        assert sum(name in line for line in said) == 1, name
    assert len(said) == 7
    assert shell("build", pile / "pipe.txt", "-o", tmp_path / "y.story")[0] == 2


def test_a_linked_folder_is_read(tmp_path: Path, pile: Path) -> None:
    """What lies in a folder that is linked into the pile belongs to it."""
    (tmp_path / "top").mkdir()
    (tmp_path / "top" / "linked").symlink_to(pile)

    found = [*find_articles([tmp_path / "top"])]

    assert [find.article.id for find in found if isinstance(find, Found)] == ["a.txt", "b.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs setpriv where the tests are run by root")
def test_a_folder_that_cannot_be_entered_is_told(pile: Path, tmp_path: Path) -> None:
    """One line names the folder or file that is closed to the user; the rest is read."""
    (pile / "closed").mkdir()
    (pile / "closed" / "c.txt").write_text(PROSE, encoding="utf-8")
    (pile / "closed").chmod(0)
    (pile / "b.txt").chmod(0)

    done = run("build", pile, "-o", tmp_path / "x.story")
    (pile / "closed").chmod(0o700)

    assert (done.returncode, documents(tmp_path / "x.story")) == (1, ["a.txt"])
    assert [line.split(": ")[1] for line in done.stderr.splitlines()[:2]] == [
        "cannot be opened (Permission denied); check its permissions"
    ] * 2


@pytest.mark.skipif(sys.platform != "linux", reason="needs setpriv where the tests are run by root")
def test_a_path_that_is_closed_is_told_in_a_line(pile: Path, tmp_path: Path) -> None:
    """Given by itself, it is told as it is within a folder: what, where and what to do."""
    (pile / "a.txt").chmod(0)

    done = run("build", pile / "a.txt", "-o", tmp_path / "x.story")

    assert (done.returncode, done.stderr.splitlines()) == (
        2,
        [
            f"{pile / 'a.txt'}: cannot be opened (Permission denied); check its permissions",
            f"{tmp_path / 'x.story'}: no article could be read; see the lines above",
        ],
    )


def test_own_outputs_among_the_articles_are_passed_over(shell: Shell, pile: Path) -> None:
    """The story itself is no article; another story, a page and facts are named and not read; all is well."""
    story = pile / "x.story"
    shell("build", pile, "-o", story)
    shell("page", story, "-o", pile / "x.html")
    shell("export", story, "--to", "facts", "-o", pile / "x.txt")
    shell("build", pile / "a.txt", "-o", pile / "other")
    (pile / "other-wal").write_bytes(b"7")

    code, said = shell("build", pile, "-o", story)

    assert (code, documents(story)) == (0, ["a.txt", "b.txt"])
    assert [line.split("/")[-1] for line in said[:-1]] == [
        "other: a story of dateline, no article; passed over",
        "other-wal: part of a story of dateline, no article; passed over",
        "x.html: a page of dateline, no article; passed over",
        "x.txt: facts that dateline exported, no article; passed over",
    ]


def test_a_table_without_rows_is_told(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """An empty table is one line, not silence."""
    (pile / "rows.csv").write_bytes(b"")
    (pile / "rows.jsonl").write_bytes(b"\n")

    code, said = shell("build", pile, "-o", tmp_path / "x.story")

    assert (code, [line.split(": ")[1] for line in said[:2]]) == (
        1,
        ["an empty file; leave it out or fill it"] * 2,
    )
