"""What is written for people, page by page: blocks that are run, and tables that are made."""

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from dateline.views.render import VIEWS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
BLOCK = re.compile(r"^(```(console|pycon)\n)(.*?)(?=^```$)", re.S | re.M)
# What each export is read back by in the tests, as `constraints.txt` pins it.
READ_BY = {
    "csv": ("pandas",),
    "sqlite": ("datasette",),
    "parquet": ("pandas", "pyarrow"),
    "ical": ("icalendar",),
    "csl": ("citeproc-py",),
    "bibtex": ("bibtexparser",),
    "markdown": ("markdown", "markdown-it-py"),
}
# Those that no library is there for are held to this in the tests.
HELD_TO = {
    "timelinejs": "the fields that TimelineJS documents",
    "annotations": "its selectors, on the articles' text",
    "ftm": "followthemoney 4.11.2 (`make ftm`), and its model",
    "timeml": "the article's text, and TimeML 1.2.1",
    "claimreview": "what schema.org asks for",
    "facts": "its own description",
    "page": "a browser",
    "short": "a browser",
    "text": "what `show` prints",
}


def pages() -> list[Path]:
    """The pages of the documentation, in the order in which they are read."""
    nav = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    return [ROOT / "docs" / page for entry in nav for page in entry.values()]


def refreshed(page: str, folder: Path) -> str:
    """The page with what every block of it gives, and its table of formats, as they are now.

    Blocks are run in `folder`, where `articles` is the example story; what one session of Python knows, the next does.
    """
    known: dict[str, object] = {}

    def made(block: re.Match[str]) -> str:
        begin, language, inner = block.groups()
        return begin + (run(inner, folder) if language == "console" else typed(inner, known, folder))

    page = BLOCK.sub(made, page)
    return filled(page, "formats", formats()) if marks("formats")[0] in page else page


def run(block: str, folder: Path) -> str:
    """Each line of a console that begins with a dollar, with what it prints."""
    if not (folder / "articles").exists():
        shutil.copytree(ROOT / "src" / "dateline" / "examples" / "skarn_bridge", folder / "articles")
    said = []
    for command in (line[2:] for line in block.splitlines() if line.startswith("$ ")):
        done = subprocess.run(
            ["sh", "-c", command + " 2>&1"],
            cwd=folder,
            env={**os.environ, "PATH": PATH, "COLUMNS": "100", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        said.append(f"$ {command}\n" + "".join(line.rstrip() + "\n" for line in done.stdout.splitlines()))
    return "".join(said)


def typed(block: str, known: dict[str, object], folder: Path) -> str:
    """Each line typed in a session of Python, with what it prints, or what went wrong."""
    said, before = [], os.environ["PATH"]
    os.environ["PATH"] = PATH
    with contextlib.chdir(folder):
        for example in doctest.DocTestParser().get_examples(block):
            first, *rest = example.source.splitlines()
            out = io.StringIO()
            try:
                with contextlib.redirect_stdout(out):
                    exec(compile(example.source, "<page>", "single"), known)
            except Exception as error:
                out.write(f"{type(error).__name__}: {error}\n")
            said += [f">>> {first}\n", *(f"... {line}".rstrip() + "\n" for line in rest), out.getvalue()]
    os.environ["PATH"] = before
    return "".join(said)


def formats() -> str:
    """Every format with what it is, what it cannot say, and what its tests read it with."""
    rows = ["| format | what it is | what it cannot say | read back in tests by |", "|---|---|---|---|"]
    for view in VIEWS.values():
        by = ", ".join(f"{name} {version(name)}" for name in READ_BY.get(view.name, ())) or HELD_TO[view.name]
        rows.append(f"| `{view.name}` | {view.says} | {view.lacks} | {by} |")
    return "\n".join(rows)


def version(package: str) -> str:
    """The version of a package that the tests are run with."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(package)}==([^\s;]+)", pins, re.M)
    return found[1] if found else "?"


def filled(text: str, block: str, content: str) -> str:
    """The text with this content between the block's marks."""
    begin, end = marks(block)
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    return between.sub(lambda _: f"{begin}\n{content}\n{end}", text)


def marks(block: str) -> tuple[str, str]:
    """What a block that is made stands between."""
    return f"<!-- {block} -->", f"<!-- /{block} -->"
