"""The shape of the code: sizes, names, directions, and what must not stand in it."""

import ast
import importlib
import itertools
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.rules import load

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
MOST_MODULES, FEWEST_LINES = 12, 60
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


def modules_used(path: Path) -> Iterator[Path]:
    """The modules of dateline that a file imports, by name or from a front."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("dateline"):
            for name in [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]:
                if (file := ROOT / "src" / (name.replace(".", "/") + ".py")).is_file():
                    yield file


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


def test_the_front_door_offers_five_verbs_the_types_they_pass_and_the_tables() -> None:
    """`dateline.__all__` is exactly this list."""
    verbs, types = ["align", "mark", "open", "read", "render", "resolve"], ["Account", "Document", "Marked", "Story"]

    assert dateline.__all__ == types + verbs


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    """No module has a name that says nothing."""
    assert path.stem not in BANNED, f"{path.name}: name it for what it holds"


def test_a_folder_holds_a_dozen_modules_at_most() -> None:
    """A room with more than twelve modules, its front aside, is cut by meaning."""
    rooms = Counter(path.parent.relative_to(ROOT / "src").as_posix() for path in SOURCES if path.stem != "__init__")

    assert {room: count for room, count in rooms.items() if count > MOST_MODULES} == {}


def test_a_short_module_has_more_than_one_user() -> None:
    """What one module alone uses stands in it, unless it fills a page or is offered by the front of its room."""
    users: dict[Path, set[Path]] = {path: set() for path in SOURCES}
    for path in SOURCES:
        for used in modules_used(path):
            users[used].add(path)
    lone = {
        str(path.relative_to(ROOT / "src")): str(next(iter(by)).relative_to(ROOT / "src"))
        for path, by in users.items()
        if path.stem != "__init__" and len(by) == 1 and next(iter(by)).stem != "__init__"
        if len(path.read_text(encoding="utf-8").splitlines()) < FEWEST_LINES
    }

    assert lone == {}


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


def entered(path: Path) -> list[str]:
    """What a module imports past a front: it may name its own rooms, those beside them, and no room inside another."""
    home = path.relative_to(ROOT / "src").with_suffix("").parts[:-1]
    found = [target for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for target in imported(node)]
    return [".".join(target) for target in found if len(target) > len(shared(home, target)) + 1]


def imported(node: ast.AST) -> list[tuple[str, ...]]:
    """The modules of ours that an import names; what a front offers is the front's, whatever modules are called."""
    if isinstance(node, ast.Import):
        return [tuple(alias.name.split(".")) for alias in node.names if alias.name.startswith("dateline.")]
    if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("dateline"):
        return []
    room = tuple((node.module or "").split("."))
    folder = (ROOT / "src").joinpath(*room)
    offered = getattr(importlib.import_module(".".join(room)), "__all__", [])
    inside = [a.name for a in node.names if (folder / f"{a.name}.py").exists() or (folder / a.name).is_dir()]
    return [(*room, name) if name in inside and name not in offered else room for name in (a.name for a in node.names)]


def shared(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The rooms that both stand in."""
    return tuple(a for a, b in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


# `__main__` starts the command line, which is nobody else's.
ROOMS = [path for path in SOURCES if path.stem != "__main__"]


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_room_is_entered_by_its_front(path: Path) -> None:
    """What one stage, or one room of a stage, needs of another is offered by that one's front."""
    assert entered(path) == []


def test_no_rule_s_name_decides_what_is_done() -> None:
    """Nothing compares the rule of a mark or a match: to rename a rule changes no behaviour."""
    compared = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare) and any(is_rule(side) for side in (node.left, *node.comparators))
    ]

    assert compared == []


def is_rule(node: ast.expr) -> bool:
    """True for `mark.rule` and `match.rule.id`."""
    if isinstance(node, ast.Attribute) and node.attr == "id":
        node = node.value
    return isinstance(node, ast.Attribute) and node.attr == "rule"


# Expressions and lists with English words of their own that still stand in Python, by room; it only grows less.
# A word that is looked for goes into a table under rules/, and the expression is made of the table.
STILL_SPELLED = {
    "marking/events": 5,
    "marking/names": 7,
    "marking/numbers.py": 2,
    "marking/quantities": 80,
    "marking/quotes": 5,
    "marking/times": 35,
    "resolving/anniversaries": 8,
    "resolving/attribution": 8,
    "resolving/coreference": 11,
    "resolving/dates": 30,
    "resolving/entities": 3,
    "resolving/events": 10,
    "resolving/offices": 2,
    "resolving/sources": 5,
    "resolving/story.py": 1,
    "resolving/view.py": 1,
    "views/wording": 4,
}
EXPRESSIONS = {
    f"re.{name}" for name in ("compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer")
}
# What in an expression is no word: classes and names of groups, flags, escapes, how often.
NO_WORD = re.compile(r"\(\?P[<=]\w+[>)]|\(\?[a-z]+[:)]|\\.|\[(?:\\.|[^\]])*\]|\{[\d,]*\}")


def test_words_of_a_language_stand_in_rules() -> None:
    """No room that looks for words in articles spells one more of them; those that always did are counted."""
    spelled = Counter(
        "/".join(path.relative_to(ROOT / "src" / "dateline").parts[:2])
        for path in SOURCES
        if {"marking", "resolving", "wording"} & {*path.parts}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if spells(node)
    )

    assert {room: count for room, count in spelled.items() if count > STILL_SPELLED.get(room, 0)} == {}


def spells(node: ast.AST) -> bool:
    """True for an expression with words of its own, for alternatives, and for a list that has small words."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) in EXPRESSIONS:
        return bool(node.args) and has_words(constant(node.args[0]))
    if isinstance(node, ast.Assign):
        return "|" in constant(node.value) and has_words(constant(node.value))
    if isinstance(node, ast.Set | ast.List | ast.Tuple):
        listed = [constant(one) for one in node.elts]
        return len(load("page").words["running-word"].keys() & {*listed}) > 1
    return False


def has_words(text: str) -> bool:
    """True where an expression holds two letters in a row that mean themselves."""
    return bool(re.search(r"[a-z]{2,}", NO_WORD.sub("·", text)))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('re.compile("(?:the|its) ")', True),
        ('re.compile(r"[a-z]+(?P<day>\\w{2,3})(?i:x)\\b")', False),
        ('re.compile(rf"(?:{alternation(words)}) \\d")', False),
        ('WHOSE = r"its|their"', True),
        ('WHOSE = {"his", "they"}', True),
        ('PLACE = ("from", "near", "to")', True),
        ('DEPENDENCIES = {"nsubj", "dobj"}', False),
    ],
)
def test_what_spells_a_word_is_told(written: str, expected: bool) -> None:
    """Words in expressions and lists of small words are seen; classes, names of groups and codes are none."""
    assert any(spells(node) for node in ast.walk(ast.parse(written))) == expected


def constant(node: ast.expr) -> str:
    """The fixed parts of a string."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return " ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_aligning_reads_no_words() -> None:
    """Expressions that aligning looks for are made of the tables in rules/: none has a word of its own."""
    spelled = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        if "aligning" in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and spells(node)
    ]

    assert spelled == []


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
