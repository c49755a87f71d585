"""The shape of the code: sizes, names, directions, and what must not stand in it."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dateline

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
BANNED = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
CHECKS = {
    "lint": ["ruff", "check"],
    "format": ["ruff", "format", "--check"],
    "types": ["mypy"],
    "imports": ["lint-imports"],
}
PRIVATE = re.compile(
    r"(^|[^A-Za-z.])/(tmp|work|farm|root|home)/[A-Za-z]|(extra-|--)index" + "-url|find" + "-links", re.M
)


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def written() -> list[Path]:
    """Every text file that a clone holds, or that stands beside the sources where there is no git."""
    run = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = run.stdout.splitlines() if run.returncode == 0 else [str(path.relative_to(ROOT)) for path in SOURCES]
    return [ROOT / name for name in names if (ROOT / name).is_file() and not name.endswith((".png", ".jpg", ".pdf"))]


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS)
def test_a_check_finds_nothing(command: list[str]) -> None:
    """Lint, format, strict types and import directions are clean."""
    program = Path(sys.executable).with_name(command[0])
    run = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout + run.stderr


def test_the_front_door_offers_five_verbs_and_the_types_they_pass() -> None:
    """`dateline.__all__` is exactly this list."""
    verbs, types = ["align", "mark", "read", "render", "resolve"], ["Account", "Document", "Marked", "Story"]

    assert dateline.__all__ == types + verbs


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_module_is_short_and_named_for_what_it_holds(path: Path) -> None:
    """No module has 300 lines, or a name that says nothing."""
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines < 300, f"{path.name} has {lines} lines; move what belongs together into a module of its own"
    assert path.stem not in BANNED, f"{path.name}: name it for what it holds"


def test_functions_are_short() -> None:
    """Most functions have fewer than 10 lines, nine in ten fewer than 20, none more than 50."""
    sizes = {
        f"{path.stem}.{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in SOURCES
        for node in functions(path)
    }
    lengths = sorted(sizes.values())

    assert {name: size for name, size in sizes.items() if size > 50} == {}
    assert lengths[len(lengths) // 2] < 10
    assert lengths[len(lengths) * 9 // 10] < 20


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT / "tests")))
def test_every_test_says_what_holds(path: Path) -> None:
    """A test's docstring is one sentence."""
    mute = [
        node.name
        for node in functions(path)
        if node.name.startswith("test_") and not (ast.get_docstring(node) or "").rstrip().endswith(".")
    ]

    assert mute == []


def test_types_are_plain_data() -> None:
    """Our types inherit from nothing, and none holds a dict of anything."""
    files = sorted((ROOT / "src" / "dateline" / "types").glob("*.py"))
    classes = [
        node for path in files for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ClassDef)
    ]

    assert [node.name for node in classes if node.bases] == []
    assert [path.name for path in files if "Any]" in path.read_text()] == []


def test_no_file_names_a_machine_or_a_package_index() -> None:
    """A clone works anywhere: no path of one machine, no address of one package index."""
    assert [path.name for path in written() if PRIVATE.search(path.read_text(encoding="utf-8", errors="replace"))] == []


def test_every_dependency_is_pinned() -> None:
    """What pyproject.toml asks for stands in constraints.txt, with hashes; `make lock` writes it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[\s<>=!~;\[]", need)[0].lower().replace("_", "-") for need in wanted} - {"dateline"}
    pins = (ROOT / "constraints.txt").read_text()

    assert [name for name in sorted(names) if not re.search(rf"^{re.escape(name)}==", pins, re.M)] == []
    assert "http" not in pins.replace("httpcore", "").replace("httpx", "").replace("httptools", "")
