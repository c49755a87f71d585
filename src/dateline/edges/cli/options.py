"""What several commands take, and how one lists what it can do: a story, where to write, what leaves the machine."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

# Whether a path can be opened is told by whoever opens it, in one line.
GivenPath, NamedPath = partial(typer.Argument, readable=False), partial(typer.Option, readable=False)
StoryFile = Annotated[Path, GivenPath(metavar="STORY", help="A story file made by `dateline build`.")]
Title = Annotated[
    str, typer.Option("--title", metavar="TEXT", help="What to call the story, in place of its main event.")
]
Alone = Annotated[
    bool, typer.Option("--without-witness", help="Without what language models pointed at (see `dateline witness`).")
]
Endpoint = Annotated[
    str, typer.Option("--url", metavar="URL", help="A chat endpoint, as in http://localhost:11434/v1.")
]
Leaving = Annotated[bool, typer.Option("--yes", help="The articles may leave this machine.")]
Output = Annotated[Path, NamedPath("-o", "--output", metavar="FILE", help="Where to write it.")]
Columns = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="The column of a table to take, as in text=content."),
]


def listing(described: Callable[[], Mapping[str, str]]) -> type[TyperCommand]:
    """A command whose help ends in a list, which is made only when the help is asked for."""

    class Listing(TyperCommand):
        def format_help(self, ctx: Any, formatter: Any) -> None:
            rows = (f"{name}: {line}".replace("[", "\\[") for name, line in described().items())
            self.epilog = "\n\n".join(rows)
            super().format_help(ctx, formatter)

    return Listing
