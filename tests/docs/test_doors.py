"""A stranger adds a reader, a view and a rule, just as the documentation says."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.reading.formats import READERS
from dateline.rules import load, load_folder
from dateline.rules.catalogue import catalogue, kinds
from dateline.views.render import VIEWS
from tools import rule as make_rule
from tools.pages import ROOT

GUIDE = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
PERCENT = "The ferry sank off the mole.\n%%\nDivers found the ferry's bell.\n"
BROKEN = {
    "dateline.readers": {
        "gone": "nowhere_at_all:READER",
        "tumbling": "tumbles:READER",
        "misnamed": "tumbles:READER",
        "unlike": "tumbles:VIEW",
    },
    "dateline.views": {"lost": "nowhere_at_all:VIEW", "tumbling": "tumbles:VIEW", "empty": "tumbles:EMPTY"},
}
TUMBLES = """
from dateline.reading import Reader
from dateline.views import View

def tumble(*given):
    raise RuntimeError("no more ink")

READER = Reader("tumbling", "falls over", (".tum",), tumble)
VIEW = View("tumbling", "falls over", ".tum", "text/plain", tumble)
EMPTY = View("empty", "gives nothing", ".none", "text/plain", lambda account: None)
"""
RUN = """
import contextlib, io, json, sys
from dateline.edges.cli import main

for words in json.loads(sys.argv[1]):
    sys.argv, code, out, err = ["dateline", *words], 0, io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
    print(json.dumps([code, out.getvalue(), err.getvalue()]))
"""


def blocks(title: str, language: str) -> list[str]:
    """The blocks of a language below a title of that page."""
    section = re.split(r"^## ", GUIDE.split(f"## {title}\n")[1], maxsplit=1, flags=re.M)[0]
    found: list[str] = re.findall(rf"^( *)```{language}\n(.*?)^\1```", section, re.M | re.S)
    return [re.sub(rf"^{indent}", "", text, flags=re.M) for indent, text in found]


def install(site: Path, name: str, points: dict[str, dict[str, str]]) -> None:
    """Writes what an installer leaves of a package beside its modules."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{key} = {value}\n" for key, value in its.items()) for group, its in points.items()
    ]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")


def run(folder: Path, *commands: Sequence[object], beside: Sequence[Path] = ()) -> list[tuple[int, str, list[str]]]:
    """The exit code of each dateline command, its output and its lines on standard error, all in one new process."""
    given = json.dumps([[str(word) for word in words] for words in commands])
    done = python(folder, "-c", RUN, given, beside=beside)
    return [(code, out, err.splitlines()) for code, out, err in map(json.loads, done.splitlines())]


def python(folder: Path, *words: str, beside: Sequence[Path] = ()) -> str:
    """What a new Python prints, to which nothing is known but dateline and what lies beside it."""
    path = os.pathsep.join(map(str, [*beside, ROOT / "src"]))
    env = {**os.environ, "PYTHONPATH": path, "COLUMNS": "160", "NO_COLOR": "1", "TERM": "dumb"}
    done = subprocess.run([sys.executable, *words], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the two packages of that page are installed."""
    folder = tmp_path_factory.mktemp("site")
    for title in ("Add a reader", "Add a view"):
        (module,), (project,) = blocks(title, "python"), blocks(title, "toml")
        name = module.split("\n")[0].removeprefix("# ")
        (folder / name).write_text(module, encoding="utf-8")
        install(folder, name.removesuffix(".py"), tomllib.loads(project)["project"]["entry-points"])
    return folder


@pytest.fixture(scope="module")
def ruins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a package is installed of which nothing works."""
    folder = tmp_path_factory.mktemp("ruins")
    (folder / "tumbles.py").write_text(TUMBLES, encoding="utf-8")
    install(folder, "ruins", BROKEN)
    return folder


def test_a_package_of_a_stranger_reads_and_writes(site: Path, tmp_path: Path) -> None:
    """Articles in a stranger's format are built into a story, troubles are told with their place, and it is written."""
    (tmp_path / "harbour.pct").write_text(PERCENT, encoding="utf-8")
    (tmp_path / "notes.anything").write_text(f"{PERCENT}%%\n", encoding="utf-8")

    by_suffix, by_name, counts, facts = run(
        tmp_path,
        ("build", "harbour.pct", "-o", "x.story"),
        ("build", "notes.anything", "-o", "x.story", "--as", "percent"),
        ("export", "x.story", "--to", "counts", "-o", "counts.csv"),
        ("export", "x.story", "--to", "facts", "-o", "facts.json"),
        beside=[site],
    )

    assert (by_suffix[0], by_suffix[2][-1].split(";")[0]) == (0, "x.story: 2 documents, 2 of them new")
    assert (by_name[0], by_name[2][-1].split(";")[0]) == (1, "x.story: 4 documents, 2 of them new")
    assert by_name[2][0] == "notes.anything:3: nothing between two lines of %%; take one of them out"
    assert (counts, facts[0]) == ((0, "", []), 0)
    assert (tmp_path / "counts.csv").exists()
    assert '"harbour.pct-2"' in (tmp_path / "facts.json").read_text(encoding="utf-8")


def test_help_lists_what_other_packages_add(site: Path, tmp_path: Path) -> None:
    """Every reader and every view is in the help with its one line, a stranger's among them."""
    readers, views = (python(tmp_path, "-m", "dateline", name, "--help", beside=[site]) for name in ("build", "export"))

    assert "percent: articles set apart by lines of %% (.pct)" in readers
    assert all(f"{name}: {READERS[name].says}" in readers for name in READERS)
    assert "counts: how many lines there are of each verdict (.csv)" in views
    assert all(f"{name}: {VIEWS[name].says}" in views for name in VIEWS)


def test_a_broken_package_stops_nobody_else(ruins: Path, tmp_path: Path) -> None:
    """Where a package is broken, text is read as ever; what it might have read is told in one line that names it."""
    (tmp_path / "a.txt").write_text("The ferry sank off the mole.", encoding="utf-8")
    (tmp_path / "b.pct").write_text(PERCENT, encoding="utf-8")
    (tmp_path / "c.tum").write_text(PERCENT, encoding="utf-8")

    ((code, _, said),) = run(tmp_path, ("build", "a.txt", "b.pct", "c.tum", "-o", "x.story"), beside=[ruins])

    assert code == 1
    assert said[0].startswith("b.pct: no reader is known for it, and reader 'gone' of ruins cannot be loaded (Module")
    assert said[0].endswith("mend that package, or uninstall it")
    assert said[1] == (
        "c.tum: reader 'tumbling' of ruins broke down (RuntimeError: no more ink); mend that package, or uninstall it"
    )
    assert said[2].startswith("x.story: 1 document, 1 of them new")


AS = {
    "gone": "--as gone: reader 'gone' of ruins cannot be loaded (Module",
    "misnamed": "reader 'misnamed' of ruins calls itself 'tumbling'; mend",
    "unlike": "reader 'unlike' of ruins is a View and no Reader; mend",
    "nought": "markdown, guess, text, gone, misnamed, tumbling, unlike",
}
TO = {
    "lost": "--to lost: view 'lost' of ruins cannot be loaded (Module",
    "tumbling": "view 'tumbling' of ruins broke down (RuntimeError: no more ink); mend",
    "empty": "view 'empty' of ruins broke down (TypeError: NoneType given for str or bytes); mend",
    "nought": "parquet, short, sqlite, text, timelinejs, timeml, tumbling",
}


def test_a_broken_part_that_is_asked_for_is_one_line(ruins: Path, tmp_path: Path) -> None:
    """A reader or view that cannot be used ends the command with one line that names its package."""
    (tmp_path / "a.txt").write_text("The ferry sank off the mole.", encoding="utf-8")

    _, helped, *ended = run(
        tmp_path,
        ("build", "a.txt", "-o", "x.story"),
        ("export", "--help"),
        *(("build", "a.txt", "-o", "y.story", "--as", name) for name in AS),
        *(("export", "x.story", "--to", name, "-o", "y.story") for name in TO),
        beside=[ruins],
    )

    assert [(code, len(said)) for code, _, said in ended] == [(2, 1)] * len(ended)
    assert [
        line for line, (_, _, said) in zip([*AS.values(), *TO.values()], ended, strict=True) if line not in said[0]
    ] == []
    assert not (tmp_path / "y.story").exists()
    assert "lost: view 'lost' of ruins cannot be loaded" in helped[1]


def test_a_new_rule_is_left_out_until_it_is_filled_in(tmp_path: Path) -> None:
    """The block that `make rule` writes loads and is never tried; filled in, it finds its words."""
    copy, asked = tmp_path / "src", ("explain", "The ferry was sold the year before last.", "--published", "2012-05-06")
    shutil.copytree(ROOT / "src" / "dateline", copy / "dateline")
    language = copy / "dateline" / "rules" / "en"
    file = language / "time" / "before-last.toml"

    code = make_rule.main("time.before-last", language=language)
    book = load_folder(language / "time", shared=language / "word")
    before, listed = run(tmp_path, asked, ("rules", "time"), beside=[copy])
    file.write_text(file.read_text(encoding="utf-8").split("\n")[0] + "\n" + blocks("Add a rule", "toml")[0])
    (after,) = run(tmp_path, asked, beside=[copy])

    assert (code, [rule.id for rule in book.unfilled]) == (0, ["time.before-last"])
    assert [rule.id for rule in book.rules] == [rule.id for rule in load("time").rules]
    assert before[0] == 0 and "time.before-last" not in before[1]
    assert "time.before-last (time/before-last.toml): not filled in yet" in listed[1]
    assert 'times: "the year before last"' in after[1] and "DATE 2010 = 2010-01-01" in after[1]


def test_the_tests_leave_out_a_rule_that_is_not_filled_in(tmp_path: Path) -> None:
    """A test run says which rule was left out, tries none of its examples, and does not fail."""
    for name in ("src/dateline", "tests/rules"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "tests/__init__.py", "tests/conftest.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    make_rule.main("title.before-last", language=tmp_path / "src" / "dateline" / "rules" / "en")

    words = ["-q", "-p", "no:cacheprovider", "-k", "before-last", "tests/rules/test_examples.py"]
    said = python(tmp_path, "-m", "pytest", *words, beside=[tmp_path / "src"])

    assert "1 skipped" in said and "1 not filled in yet" in said
    assert "LEFT OUT: rules/en/title/before-last.toml: rule 'title.before-last' is not filled in yet" in said


@pytest.mark.parametrize("kind", kinds())
def test_what_a_rule_uses_is_listed(kind: str) -> None:
    """`dateline rules` lists every maker, table and pattern that a rule may use, and every rule with its why."""
    listed, book = catalogue(kind), load(kind)
    names = set(re.findall(r"[\w-]+", listed))
    used = {
        name for rule in book.rules for name in (rule.make, *(slot.table for slot in rule.slots.values() if slot.table))
    }

    assert used <= names
    assert all(f"{rule.id} (" in listed and rule.why in listed for rule in book.rules)
    assert used <= set(re.findall(r"[\w-]+", catalogue()))
