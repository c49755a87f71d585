"""The README's console blocks, run, with what they print."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.S)


def commands(block: str) -> list[str]:
    """What a block types: the lines that begin with a dollar."""
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def run(block: str, folder: Path) -> str:
    """The block with what its commands print now, run in `folder`, where `articles` is the example story."""
    if not (folder / "articles").exists():
        shutil.copytree(ROOT / "src" / "dateline" / "examples" / "skarn_bridge", folder / "articles")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    said = []
    for command in commands(block):
        done = subprocess.run(
            ["sh", "-c", command + " 2>&1"],
            cwd=folder,
            env={**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        said.append(f"$ {command}\n" + "".join(line.rstrip() + "\n" for line in done.stdout.splitlines()))
    return "".join(said)


def refreshed(text: str, folder: Path) -> str:
    """The README with every block's output as it is now."""
    return BLOCK.sub(lambda found: run(found.group(), folder), text)
