"""The commands that tell the account: printed, reasoned, as a page and in other formats."""

from collections.abc import Mapping
from typing import Annotated

import typer

from dateline.edges.cli.options import Alone, Output, StoryFile, Title
from dateline.edges.errors import StopError


def views() -> Mapping[str, str]:
    """By name, what each format is."""
    from dateline.views import described

    return described()


def _view_names() -> list[str]:
    return [name for name in views() if " " not in name]


def show(
    story: StoryFile,
    sections: Annotated[str, typer.Option("--sections", help="Which parts, comma-separated.")] = "",
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Only where the sources conflict.")] = False,
    person: Annotated[str | None, typer.Option(help="Only what concerns this person.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only from this day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Only up to this day.")] = None,
    top: Annotated[
        str,
        typer.Option("--top", metavar="N", help="How many events and matters: 5, 30 (as it is), any number, or all."),
    ] = "",
    title: Title = "",
    alone: Alone = False,
    json: Annotated[bool, typer.Option("--json", help="All of it as JSON, as `export --to facts` writes it.")] = False,
) -> None:
    """Print the account: timeline, ledger, people, quotes, sources."""
    from dateline.edges.commands import print_json, show_story

    if json:
        if sections or conflicts or person or since or until or title or top:
            raise StopError("--json: it prints the whole account; leave out the other options, or --json")
        raise typer.Exit(print_json(story))
    raise typer.Exit(
        show_story(
            story,
            sections=sections,
            conflicts=conflicts,
            person=person,
            since=since,
            until=until,
            top=top,
            title=title,
            witnesses=not alone,
        )
    )


def why(
    story: StoryFile,
    line: Annotated[str, typer.Argument(metavar="LINE", help="An id that `show` prints, or words of the subject.")],
) -> None:
    """Tell why a line of the ledger stands: what was compared, what spoke for one matter, what would change it."""
    from dateline.edges.commands import why_line

    raise typer.Exit(why_line(story, line))


def page(
    story: StoryFile,
    output: Output,
    title: Title = "",
    alone: Alone = False,
    short: Annotated[bool, typer.Option("--short", help="In short, to print: no articles, no scripts.")] = False,
    folder: Annotated[
        bool,
        typer.Option(
            "--folder", help="As a folder, also where one file would do: index.html, the rest read when opened."
        ),
    ] = False,
) -> None:
    """Write the account as one web page that works without a network; above 8 MB, as a folder with index.html."""
    from dateline.edges.commands import export_story, write_page

    if short:
        raise typer.Exit(export_story(story, "short", output, title, witnesses=not alone))
    raise typer.Exit(write_page(story, output, title, is_folder=folder, witnesses=not alone))


def export(
    story: StoryFile,
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="One of the formats below.", autocompletion=_view_names)
    ],
    output: Output,
    title: Title = "",
    alone: Alone = False,
) -> None:
    """Write the account in another format."""
    from dateline.edges.commands import export_story

    raise typer.Exit(export_story(story, to, output, title, witnesses=not alone))
