"""The commands by which people decide, and what programs and language models take part."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.edges.cli.options import Endpoint, GivenPath, Leaving, NamedPath, StoryFile

PORT = 8642


def people(
    story: StoryFile,
    join: Annotated[tuple[str, str] | None, typer.Option(metavar="NAME NAME", help="These two are one.")] = None,
    split: Annotated[tuple[str, str] | None, typer.Option(metavar="NAME NAME", help="These two are not one.")] = None,
) -> None:
    """List the people of a story, and settle who is one and who is not."""
    from dateline.edges.deciding import show_people

    raise typer.Exit(show_people(story, join=join, split=split))


def decide(
    story: StoryFile,
    source: Annotated[
        Path | None, GivenPath(metavar="[FILE]", help="Decisions as JSON, such as the page exports.")
    ] = None,
) -> None:
    """Keep what readers decided of lines and events (join, split, reject, pin, rename, check), or print it."""
    from dateline.edges.deciding import decide_from

    raise typer.Exit(decide_from(story, source))


def serve(
    story: StoryFile,
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", help="Where on this machine; 0 takes a free one.")
    ] = PORT,
    watch: Annotated[
        Path | None, NamedPath("--watch", metavar="DIR", help="Read articles that come into this folder.")
    ] = None,
) -> None:
    """Serve the account to a browser on this machine, as it grows; needs the extra serve."""
    from dateline.edges.serving import serve_story

    raise typer.Exit(serve_story(story, port=port, watch=watch))


def witness(
    story: StoryFile,
    url: Endpoint = "",
    model: Annotated[str, typer.Option("--model", metavar="NAME", help="The model, as the service calls it.")] = "",
    yes: Leaving = False,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="TOKENS", help="Begin no request once so many tokens are used.")
    ] = None,
    write: Annotated[
        Path | None, NamedPath("--write", metavar="FILE", help="Ask nothing; write the requests as a batch file.")
    ] = None,
    read: Annotated[
        Path | None, NamedPath("--read", metavar="FILE", help="Take the answers out of a batch's output file.")
    ] = None,
    record: Annotated[
        Path | None, NamedPath("--record", metavar="FILE", help="Write all answers that the story holds.")
    ] = None,
    replay: Annotated[
        Path | None, NamedPath("--replay", metavar="FILE", help="Take the answers that --record wrote.")
    ] = None,
) -> None:
    """Let a language model point at what the articles say; only words that stand there are admitted.

    It is asked article by article, and never again for an answer that came. Nothing it says is believed: our own
    readers read the words it points at. A key is read from DATELINE_API_KEY or OPENAI_API_KEY, and is never kept.
    Without options: what was asked, admitted and refused.

    dateline witness my.story --url http://localhost:11434/v1 --model llama3.3
    """
    from dateline.edges.witness import Wanted, witness_story

    asked = Wanted(url, model, yes, limit, write, read, record, replay)
    raise typer.Exit(witness_story(story, asked))


def mcp(
    story: StoryFile,
    http: Annotated[
        int | None, typer.Option("--http", metavar="PORT", help="Over HTTP on this machine, at /mcp of this port.")
    ] = None,
) -> None:
    """Answer software agents by the Model Context Protocol, over standard input and output; needs the extra agents."""
    from dateline.edges.serving import serve_agents

    serve_agents(story, port=http)


def demo(
    folder: Annotated[Path, GivenPath(metavar="FOLDER", help="Where the story and its page go.")] = Path("demo"),
) -> None:
    """Build the story that comes with dateline, and show it."""
    from dateline.edges.commands import run_demo

    raise typer.Exit(run_demo(folder))
