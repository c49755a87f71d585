"""Which dateline made something: stored work is done again when the code or rules behind it have changed."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

MARKING = ("types", "rules", "reading", "marking")
ALIGNING = ("resolving", "aligning")
VIEWING = ("views",)


@cache
def edition(*rooms: str) -> str:
    """A digest of the code and rules in these rooms."""
    total = hashlib.sha256()
    for room in rooms:
        _add(files("dateline") / room, total)
    return total.hexdigest()[:16]


def _add(folder: Traversable, total: "hashlib._Hash") -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            _add(entry, total)
        elif entry.name.endswith((".py", ".toml")):
            total.update(entry.name.encode() + b"\0" + entry.read_bytes())
