"""The commands that take articles in: into a story, out of it, sorted into stories, or marked one by one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from dateline.edges.cli.options import Columns, Endpoint, GivenPath, Leaving, NamedPath, StoryFile


def readers() -> Mapping[str, str]:
    """By name, what each reader reads."""
    from dateline.edges.readers import described

    return described()


def _reader_names() -> list[str]:
    return ["auto", *readers()]


def build(
    paths: Annotated[
        list[Path], GivenPath(metavar="PATH...", help="Articles: files, folders, or - for standard input.")
    ],
    output: Annotated[Path, NamedPath("-o", "--output", metavar="STORY", help="The story file.")],
    as_: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="READER",
            help="Read every file by one of the readers below.",
            autocompletion=_reader_names,
        ),
    ] = "auto",
    columns: Columns = None,
    witness_: Annotated[
        str, typer.Option("--witness", metavar="NAME", help="Ask this model too, at --url; see `dateline witness`.")
    ] = "",
    url: Endpoint = "",
    yes: Leaving = False,
) -> None:
    """Read articles into a story; run it again with more, and only what is new is read."""
    from dateline.edges.commands import build_story

    code = build_story(paths, output, as_, columns or [])
    if witness_ or url:
        from dateline.edges.witness import Wanted, witness_story

        code = max(code, witness_story(output, Wanted(url, witness_, yes)))
    raise typer.Exit(code)


def remove(
    story: StoryFile,
    documents: Annotated[
        list[str], typer.Argument(metavar="DOC...", help="Ids of documents, or files they came from.")
    ],
) -> None:
    """Take documents out of a story."""
    from dateline.edges.commands import remove_documents

    raise typer.Exit(remove_documents(story, documents))


def stories(
    paths: Annotated[list[Path], GivenPath(metavar="PILE...", help="Articles of several stories, mixed.")],
    output: Annotated[Path, NamedPath("-o", "--output", metavar="DIR", help="Where a pile a story goes.")],
    as_: Annotated[str, typer.Option("--as", metavar="READER", help="Read every file by one reader.")] = "auto",
    columns: Columns = None,
) -> None:
    """Sort a mixed pile into stories: a pile each, named by what it tells, and one of what fits none."""
    from dateline.edges.commands import sort_stories

    raise typer.Exit(sort_stories(paths, output, as_, columns or []))


def mark(
    source: Annotated[Path, GivenPath(metavar="IN.jsonl", help="Rows with id, text, optional published.")],
    output: Annotated[Path, NamedPath("-o", "--output", metavar="OUT.jsonl", help="Where the marks go.")],
    only: Annotated[str, typer.Option(help="Only these layers, comma-separated, such as times,quantities.")] = "",
    engine: Annotated[
        str, typer.Option("--engine", help="plain, or daft: WARC, Parquet or JSONL in, a folder of Parquet out.")
    ] = "plain",
    ray: Annotated[
        str | None, typer.Option("--ray", metavar="ADDRESS", help="The Ray cluster that Daft works on.")
    ] = None,
) -> None:
    """Mark documents one by one: JSONL rows in, JSONL rows out; with Daft on as many machines as there are."""
    from dateline.edges.commands import mark_corpus

    raise typer.Exit(mark_corpus(source, output, only, engine, ray))
