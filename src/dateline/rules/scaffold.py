"""The text of a new rule, with its fields left empty, and the file it belongs in."""

import re
from collections.abc import Collection

from dateline.rules.engine import RuleError, first_maker

ID = re.compile(r"(?P<kind>[a-z]+)\.(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)")

BLOCK = """
[[rule]]
id = "{kind}.{name}"
why = ""
match = ''
make = "{make}"
no = [""]

[[rule.yes]]
in = ""
find = ""
"""


def scaffold(id: str, *, kinds: Collection[str], make: str | None = None) -> str:
    """The block of a new rule called `id`, made by `make` (by default the first of its kind). Raises RuleError."""
    kind, name = _parts(id, kinds)
    return BLOCK.format(kind=kind, name=name, make=make or first_maker(kind))


def with_block(text: str | None, id: str, *, file: str, kinds: Collection[str]) -> str:
    """What the rule's file holds once the block is in it; `text` is what it holds now. Raises RuleError."""
    before = f"# rules/en/{file}:\n" if text is None else text.rstrip("\n") + "\n"
    if f'id = "{id}"' in before:
        raise RuleError(f"{file}: rule '{id}' is there already; give the new one another id")
    return before + scaffold(id, kinds=kinds)


def home(id: str, *, kinds: Collection[str], files: Collection[str]) -> str:
    """Where the rule belongs: the file of its kind that a word of its name names, else a new one. Raises RuleError."""
    kind, name = _parts(id, kinds)
    named = (f"{kind}/{word}.toml" for word in reversed(name.split("-")))
    return next((file for file in named if file in files), f"{kind}/{name}.toml")


def _parts(id: str, kinds: Collection[str]) -> tuple[str, str]:
    found = ID.fullmatch(id)
    if not found:
        raise RuleError(f"rule id {id!r} is not kind.name-in-small-letters; write, say, time.fortnight")
    if found["kind"] not in kinds:
        raise RuleError(f"rule id {id!r} begins with no kind of rule; known: {', '.join(sorted(kinds))}")
    return found["kind"], found["name"]
