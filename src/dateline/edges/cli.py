"""The command line."""

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Many reports, one account you can check.")


@app.callback()
def _main() -> None:
    """Many reports, one account you can check."""


@app.command()
def mark(
    source: Path,
    output: Annotated[Path, typer.Option("-o")],
    only: Annotated[str, typer.Option(help="layers, comma-separated")] = "",
) -> None:
    """Mark documents one by one: JSONL rows in, JSONL rows out."""
    from dateline.marking import LAYERS, mark
    from dateline.reading import read
    from dateline.resolving.telling import resolve_times
    from dateline.views.rows import mark_row

    layers = [layer for layer in LAYERS if not only or layer in only.split(",")]
    with source.open(encoding="utf-8") as rows, output.open("w", encoding="utf-8") as out:
        for line in rows:
            row = json.loads(line)
            document = read(row["text"], id=row["id"], published=row.get("published"))
            marked = mark(document, only=layers)
            out.write(json.dumps(mark_row(marked, resolve_times(marked)), ensure_ascii=False) + "\n")


def main() -> None:
    """Runs the command line."""
    app()
