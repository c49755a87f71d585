"""Writes the block of a new rule into the file it belongs in: make rule ID=time.fortnight."""

import sys
from pathlib import Path

from dateline.rules import RuleError
from dateline.rules.census import kinds
from dateline.rules.scaffold import home, scaffold

LANGUAGE = Path(__file__).parents[1] / "src" / "dateline" / "rules" / "en"


def main(id: str) -> int:
    """Writes the block; 2 where there is nothing to write."""
    there = [file.relative_to(LANGUAGE).as_posix() for file in LANGUAGE.glob("*/*.toml")]
    try:
        name, block = home(id, kinds=kinds(), files=there), scaffold(id, kinds=kinds())
    except RuleError as error:
        print(error, file=sys.stderr)
        return 2
    file = LANGUAGE / name
    before = file.read_text(encoding="utf-8").rstrip("\n") + "\n" if file.exists() else f"# rules/en/{name}:\n"
    if f'id = "{id}"' in before:
        print(f"{name}: rule '{id}' is there already; give the new one another id", file=sys.stderr)
        return 2
    file.write_text(before + block, encoding="utf-8")
    line, word = before.count("\n") + 2, id.partition(".")[2]
    print(f"{name}, line {line}: fill in the fields, then make test ONLY={word}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
