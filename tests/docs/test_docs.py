"""What is written for people is true: blocks run, commands and words are documented."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from dateline import types
from dateline.edges.cli import app
from dateline.views.render import VIEWS
from tools.pages import BLOCK, README, ROOT, pages, refreshed

PAGES = [README, *(ROOT / name for name in ("CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md")), *pages()]
MOST_OF_THE_README = 120
RUN_ELSEWHERE = {"extending.md": ("python", "toml"), "agents.md": ("json",)}
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def read(page: Path) -> str:
    """The text of a page."""
    return page.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a reader tries one page after the other."""
    return tmp_path_factory.mktemp("reader")


def test_every_block_of_the_readme_gives_what_it_says(tmp_path: Path) -> None:
    """Each command prints just what stands below it; `make golden` writes that anew."""
    assert refreshed(read(README), tmp_path) == read(README)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_every_block_gives_what_it_says(page: Path, folder: Path) -> None:
    """Read from the start on, each command and each line of Python gives just what stands below it."""
    if not (folder / "bridge.story").exists() and page != pages()[0]:
        refreshed(read(pages()[0]), folder)

    assert refreshed(read(page), folder) == read(page)


def test_what_is_not_run_there_is_run_elsewhere() -> None:
    """Blocks in other languages are those that another test runs or reads; what only a reader can run is indented."""
    found = {(page.name, language) for page in pages() for language in re.findall(r"^ *```(\w+)$", read(page), re.M)}

    assert found - {(page, language) for page, _, language in _run()} == {
        (page, language) for page, languages in RUN_ELSEWHERE.items() for language in languages
    } | {("quality.md", "text")}


def _run() -> list[tuple[str, str, str]]:
    return [(page.name, inner, language) for page in pages() for _, language, inner in BLOCK.findall(read(page))]


def test_the_readme_fits_on_a_screen_or_two() -> None:
    """Tables live in the documentation."""
    assert len(read(README).splitlines()) < MOST_OF_THE_README


def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    """Every page is in it, every link leads somewhere, and nothing of it is fetched from elsewhere."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path / "site"],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    made = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html")}
    fetched = [
        (name, address)
        for name, html in made.items()
        for address in re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?:https?:)?//([^\"]+)", html)
    ]

    assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
    assert {page.with_suffix(".html").name for page in pages()} <= set(made)
    assert fetched == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented(name: str) -> None:
    """A command is in the table of commands, and each of its options beside it."""
    rows = [line for line in read(ROOT / "docs" / "commands.md").splitlines() if line.startswith(f"| `dateline {name}")]

    assert rows, f"docs/commands.md: no row for dateline {name}"
    options = [max(option.opts, key=len) for option in COMMANDS[name].params if option.opts[0].startswith("-")]
    assert [option for option in options if option != "--help" and option not in rows[0]] == []


def test_every_kind_of_problem_is_documented() -> None:
    """A Problem's kind stands in the documentation with what it means."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    kinds = set(re.findall(r'\bProblem\(\s*"([a-z-]+)"', sources))

    assert {kind for kind in kinds if f"| `{kind}` |" not in read(ROOT / "docs" / "formats.md")} == set()


def test_every_format_says_what_it_cannot_say() -> None:
    """One line each, of a length that fits beside others."""
    assert [view.name for view in VIEWS.values() if not 0 < len(view.lacks) <= 100 or "\n" in view.lacks] == []


def test_every_public_type_is_in_the_glossary() -> None:
    """Each type that stages pass has a row with its meaning."""
    glossary = read(ROOT / "GLOSSARY.md")

    assert [name for name in types.__all__ if f"| {name} |" not in glossary] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file of the project finds the file."""
    links = re.findall(r"\]\(([^)#:]+)[^):]*\)", read(page))

    assert [link for link in links if not (page.parent / link).exists()] == []
