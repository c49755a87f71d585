"""Writes the block of a new rule into the file it belongs in: make rule ID=time.fortnight."""

import sys
from pathlib import Path

from dateline.rules import RuleError
from dateline.rules.catalogue import kinds
from dateline.rules.scaffold import home, with_block

LANGUAGE = Path(__file__).parents[1] / "src" / "dateline" / "rules" / "en"


def main(id: str, *, language: Path = LANGUAGE) -> int:
    """Writes the block; 2 where there is nothing to write."""
    there = [file.relative_to(language).as_posix() for file in language.glob("*/*.toml")]
    try:
        name = home(id, kinds=kinds(), files=there)
        file = language / name
        text = with_block(file.read_text(encoding="utf-8") if file.exists() else None, id, file=name, kinds=kinds())
    except RuleError as error:
        print(error, file=sys.stderr)
        return 2
    file.write_text(text, encoding="utf-8")
    line, word = text[: text.rindex("[[rule]]")].count("\n") + 1, id.partition(".")[2]
    print(f"{name}, line {line}: fill in the fields, then make test ONLY={word}; dateline rules {id.partition('.')[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
