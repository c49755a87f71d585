"""What is written for people is true: blocks run, commands and words are documented."""

import doctest
import re
from pathlib import Path

import pytest
import typer

from dateline import types
from dateline.edges.cli import app
from tools.readme import BLOCK, ROOT, run

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ["README.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md"]
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def test_the_console_blocks_print_what_the_readme_says(tmp_path: Path) -> None:
    """Each command in the README prints just what stands below it; `make golden` writes that anew."""
    blocks = BLOCK.findall(README)

    assert blocks
    assert [run(block, tmp_path) for block in blocks] == blocks


def test_the_python_block_runs() -> None:
    """The README's Python session gives what it shows."""
    session = doctest.DocTestParser().get_doctest(README.replace("```", ""), {}, "README.md", "README.md", 0)

    assert session.examples
    assert doctest.DocTestRunner(verbose=False).run(session).failed == 0


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_in_the_readme(name: str) -> None:
    """A command is in the table of commands, and each of its options beside it."""
    rows = [line for line in README.splitlines() if line.startswith(f"| `dateline {name}")]

    assert rows, f"README.md: no row for dateline {name}"
    options = [max(option.opts, key=len) for option in COMMANDS[name].params if option.opts[0].startswith("-")]
    assert [option for option in options if option != "--help" and option not in rows[0]] == []


def test_every_kind_of_problem_is_in_the_readme() -> None:
    """A Problem's kind stands in the README with what it means."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    kinds = set(re.findall(r'\bProblem\(\s*"([a-z-]+)"', sources))

    assert {kind for kind in kinds if f"| `{kind}` |" not in README} == set()


def test_every_public_type_is_in_the_glossary() -> None:
    """Each type that stages pass has a row with its meaning."""
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")

    assert [name for name in types.__all__ if f"| {name} |" not in glossary] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """A link to a file of the project finds the file."""
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text(encoding="utf-8"))

    assert [link for link in links if not (ROOT / link).exists()] == []
