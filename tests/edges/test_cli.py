"""What a user meets at the command line."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.edges.explaining import explain
from tests.edges.conftest import MORE, PROSE, Shell, documents


def test_only_what_is_new_is_read(shell: Shell, pile: Path, tmp_path: Path):
    """A second run reads nothing, a third run reads the article that was added."""
    story = tmp_path / "x.story"

    said = [shell("build", pile, "-o", story)[1][-1], shell("build", pile, "-o", story)[1][-1]]
    (pile / "c.txt").write_text(f"{PROSE} {MORE}", encoding="utf-8")
    said.append(shell("build", pile, "-o", story)[1][-1])

    assert ["2 of them new" in said[0], "0 of them new" in said[1], "1 of them new" in said[2]] == [True] * 3
    assert documents(story) == ["a.txt", "b.txt", "c.txt"]


def test_an_edited_article_takes_the_place_of_the_old_one(shell: Shell, pile: Path, tmp_path: Path):
    """A file that changed is read again under its name."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)
    (pile / "a.txt").write_text(MORE, encoding="utf-8")

    code, said = shell("build", pile, "-o", story)

    assert (code, documents(story)) == (0, ["a.txt", "b.txt"])
    assert "1 of them new" in said[-1]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("empty.txt", b"", "an empty file"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "a picture"),
        ("paper.pdf", b"%PDF-1.4", "no PDF, or a broken one"),
        ("rows.jsonl", b'{"id": "r", "text": "' + PROSE.encode() + b'"}\n{broken\n', "not JSON"),
        ("rows.csv", b"name,words\nx,y\n", "no column of texts"),
        ("page.html", b"<html><body></body></html>", "no article text found"),
    ],
)
def test_a_bad_article_is_told_and_the_others_are_read(
    shell: Shell, pile: Path, tmp_path: Path, name: str, content: bytes, complaint: str
):
    """One line says which file, what is wrong and what to do; the exit code is 1 and nothing else is lost."""
    (pile / name).write_bytes(content)

    code, said = shell("build", pile, "-o", tmp_path / "x.story")

    assert (code, len(said)) == (1, 2)
    assert name in said[0]
    assert any(part in said[0] for part in complaint.split("|"))
    assert ";" in said[0]
    assert {"a.txt", "b.txt"} <= set(documents(tmp_path / "x.story"))


def test_two_documents_with_one_id_are_told(shell: Shell, pile: Path, tmp_path: Path):
    """The second document of a name is left out and named; the first stays."""
    (pile / "more").mkdir()
    (pile / "more" / "a.txt").write_text(MORE, encoding="utf-8")

    code, said = shell("build", pile, "-o", tmp_path / "x.story")

    assert (code, documents(tmp_path / "x.story")) == (1, ["a.txt", "b.txt"])
    assert "another document is called 'a.txt'" in said[0]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("build", "nowhere", "-o", "x.story"), "no such file or folder"),
        (("build", "hollow", "-o", "x.story"), "no article could be read"),
        (("build", "pile", "-o", "x.story", "--as", "papyrus"), "no such reader"),
        (("build", "pile", "-o", "nowhere/x.story"), "cannot be written"),
        (("build", "pile", "-o", "pile/a.txt"), "not a dateline story"),
        (("show", "pile/a.txt"), "not a dateline story"),
        (("export", "nowhere.story", "--to", "facts", "-o", "x.json"), "no such story"),
        (("mark", "nowhere.jsonl", "-o", "x.jsonl"), "no such file"),
        (("mark", "pile/a.txt", "-o", "x.jsonl", "--only", "verbs"), "no such name"),
        (("mark", "pile/a.txt", "-o", "x.jsonl", "--only", "times"), "no row could be read"),
        (("build", "pile", "-o", "hollow"), "a folder, no story file"),
        (("show", "hollow"), "a folder, no story file"),
        (("stories", "pile", "-o", "pile"), "would be written over"),
    ],
)
def test_wrong_use_does_nothing_and_says_what_to_do(
    shell: Shell, pile: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], complaint: str
):
    """The exit code is 2, and the last line says what, where and what to do."""
    monkeypatch.chdir(pile.parent)
    Path("hollow").mkdir()

    code, said = shell(*words)

    assert code == 2
    assert complaint in said[-1].lower()
    assert ";" in said[-1]


@pytest.mark.parametrize(
    ("application", "version", "complaint"), [(7, 1, "another database"), (None, 99, "version 99")]
)
def test_a_story_file_of_another_kind_is_left_alone(
    shell: Shell, pile: Path, tmp_path: Path, application: int | None, version: int, complaint: str
):
    """Another program's database, or a story of another version, is refused and not changed."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)
    with sqlite3.connect(story) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        if application:
            connection.execute(f"PRAGMA application_id = {application}")
    before = story.read_bytes()

    code, said = shell("build", pile, "-o", story)

    assert (code, len(said), story.read_bytes()) == (2, 1, before)
    assert complaint in said[0]


def test_the_account_is_exported(shell: Shell, pile: Path, tmp_path: Path):
    """Facts are JSON with every document; a format there is none of is refused."""
    story, facts = tmp_path / "x.story", tmp_path / "x.json"
    shell("build", pile, "-o", story)

    assert shell("export", story, "--to", "facts", "-o", facts)[0] == 0
    assert {row["doc"] for row in json.loads(facts.read_text())["documents"]} == {"a.txt", "b.txt"}
    assert shell("export", story, "--to", "verse", "-o", facts)[0] == 2


def test_corpora_are_marked_row_by_row(shell: Shell, tmp_path: Path):
    """Rows come out in order with a list for each layer; a broken row is told by its number and left out."""
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [json.dumps({"id": id, "text": PROSE, "published": "2015-05-04", "more": 1}) for id in "ab"]
    rows.write_text("\n".join([lines[0], "{", lines[1]]), encoding="utf-8")

    code, said = shell("mark", rows, "-o", out, "--only", "times")

    assert (code, len(said)) == (1, 1)
    assert f"{rows}:2: not JSON" in said[0]
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == ["a", "b"]


def test_times_are_marked_without_a_language_model(shell: Shell, tmp_path: Path):
    """Marking times only loads no spaCy or numpy, and nothing that makes stories or pages."""
    import subprocess

    rows = tmp_path / "in.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": PROSE}), encoding="utf-8")
    program = (
        "import sys; from dateline.edges.cli import main\n"
        f"sys.argv = ['dateline', 'mark', {str(rows)!r}, '-o', {str(tmp_path / 'o')!r}, '--only', 'times']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.exit(' '.join({'spacy', 'numpy', 'thinc', 'jinja2', 'sqlite3', 'trafilatura'} & {*sys.modules}) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")


def test_one_document_is_no_documents(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """What is told of one thing is told in the singular."""
    story = tmp_path / "x.story"

    assert shell("build", pile / "a.txt", "-o", story)[1][-1].startswith(f"{story}: 1 document, ")
    shell("build", pile / "b.txt", "-o", story)
    assert shell("remove", story, "a.txt")[1] == [f"{story}: 1 document removed, 1 left"]


def test_ctrl_c_while_loading_is_one_line() -> None:
    """Whoever stops a command before it has begun is told so, with exit code 2."""
    program = (
        "import builtins\n"
        "real = builtins.__import__\n"
        "def stopped(name, *rest):\n"
        "    if name == 'typer': raise KeyboardInterrupt\n"
        "    return real(name, *rest)\n"
        "builtins.__import__ = stopped\n"
        "from dateline.__main__ import main; main()"
    )

    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (2, "stopped; nothing was written\n")


def test_a_pair_is_joined_only_by_known_names(shell: Shell, pile: Path, tmp_path: Path):
    """Joining a name that nobody has is refused."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)

    code, said = shell("people", story, "--join", "Ada Berg", "Bo Dahl")

    assert code == 2
    assert "nobody goes by that name" in said[0]


def test_an_unreadable_day_of_publication_is_told_and_the_article_kept(shell: Shell, tmp_path: Path):
    """The article is read without its day, the line says which row, and the exit code is 1."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": PROSE, "published": "soon"}) + "\n", encoding="utf-8")

    code, lines = shell("build", rows, "-o", tmp_path / "x.story")

    assert code == 1 and "rows.jsonl:1" in lines[0] and "'soon'" in lines[0]
    assert documents(tmp_path / "x.story") == ["a"]


def test_an_empty_row_goes_out_without_marks(shell: Shell, tmp_path: Path):
    """Every document that came in goes out, in order; what was wrong with one is told."""
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    rows.write_text("".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in (("a", ""), ("b", PROSE))))

    code, _ = shell("mark", rows, "-o", out, "--only", "times")

    assert (code, [json.loads(line)["id"] for line in out.read_text().splitlines()]) == (1, ["a", "b"])


def test_explain_names_where_a_short_year_comes_from() -> None:
    """A year that no rule finds by itself is said to come from the early years beside it."""
    told = explain("Caesar fell in 44 BC. Octavian, born in 63 BC, was consul in 43.", published=None)

    assert "rule   time.year-short (from the early years told beside it)" in told


def test_an_article_tells_how_it_got_its_date(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """`explain --story` takes an article's id or how it begins, and names the articles where there is none such."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)

    assert shell("explain", "a", "--story", story) == (0, [])
    assert shell("explain", "q", "--story", story) == (2, ["q: no such article; take one of a.txt, b.txt"])


def test_a_line_tells_why_it_stands(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """By its id or by words of its subject; a line that is not there is told, with what to do."""
    story = tmp_path / "x.story"
    shell("build", pile, "-o", story)

    code, told = shell("why", story, "the moon")
    assert (code, len(told)) == (2, 1)
    assert told[0].startswith("the moon: no such line; take an id of")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("dateline ex", {"explain", "export"}),
        ("dateline export x.story --to t", {"text", "timelinejs", "timeml"}),
        ("dateline build x --as mb", {"mbox"}),
    ],
)
def test_a_shell_completes_commands_and_formats(typed: str, offered: set[str]) -> None:
    """What fits is offered; `dateline --install-completion` tells the shell to ask."""
    asked = {"_DATELINE_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    program = "import sys; sys.argv = ['dateline']; from dateline.edges.cli import main; main()"

    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )

    assert offered <= set(done.stdout.split()) and "csv" not in done.stdout
