"""The commands that tell how a sentence is read, and what rules are written with."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.edges.cli.options import NamedPath


def explain(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="A sentence in quotation marks, or an article's id.")],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day the sentence was published.")] = None,
    story: Annotated[Path | None, NamedPath(metavar="STORY", help="The story that the article is in.")] = None,
) -> None:
    """Tell which rules fire on a sentence and which days that means, or how an article of a story got its date."""
    from dateline.edges.commands import explain_what

    raise typer.Exit(explain_what(what, published, story))


def rules(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", help="One kind, with its rules: time, title ...")
    ] = None,
) -> None:
    """List what a rule can be written with: fields, makers, word tables, patterns."""
    from dateline.rules import catalogue

    typer.echo(catalogue(kind))
