"""The command line: each command takes what the user typed and hands it to one function."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from dateline.edges.errors import StopError, fault
from dateline.rules import RuleError

MOST_OF_A_RULE = 300
# What typer ends with after Ctrl-C.
INTERRUPTED = 130
PORT = 8642

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)

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


def _listing(described: Callable[[], Mapping[str, str]]) -> type[TyperCommand]:
    """A command whose help ends in a list, which is made only when the help is asked for."""

    class Listing(TyperCommand):
        def format_help(self, ctx: Any, formatter: Any) -> None:
            rows = (f"{name}: {line}".replace("[", "\\[") for name, line in described().items())
            self.epilog = "\n\n".join(rows)
            super().format_help(ctx, formatter)

    return Listing


def _readers() -> Mapping[str, str]:
    from dateline.edges.readers import described

    return described()


def _views() -> Mapping[str, str]:
    from dateline.views import described

    return described()


def _reader_names() -> list[str]:
    return ["auto", *_readers()]


def _view_names() -> list[str]:
    return [name for name in _views() if " " not in name]


def _version(asked: bool) -> None:
    """Prints the version and ends."""
    if asked:
        from dateline import __version__

        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Many reports, one account you can check."""


@app.command(cls=_listing(_readers))
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
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="The column of a table to take, as in text=content."),
    ] = None,
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


@app.command()
def remove(
    story: StoryFile,
    documents: Annotated[
        list[str], typer.Argument(metavar="DOC...", help="Ids of documents, or files they came from.")
    ],
) -> None:
    """Take documents out of a story."""
    from dateline.edges.commands import remove_documents

    raise typer.Exit(remove_documents(story, documents))


@app.command()
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


@app.command()
def why(
    story: StoryFile,
    line: Annotated[str, typer.Argument(metavar="LINE", help="An id that `show` prints, or words of the subject.")],
) -> None:
    """Tell why a line of the ledger stands: what was compared, what spoke for one matter, what would change it."""
    from dateline.edges.commands import why_line

    raise typer.Exit(why_line(story, line))


@app.command()
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


@app.command(cls=_listing(_views))
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


@app.command()
def stories(
    paths: Annotated[list[Path], GivenPath(metavar="PILE...", help="Articles of several stories, mixed.")],
    output: Annotated[Path, NamedPath("-o", "--output", metavar="DIR", help="Where a pile a story goes.")],
    as_: Annotated[str, typer.Option("--as", metavar="READER", help="Read every file by one reader.")] = "auto",
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="The column of a table to take, as in text=content."),
    ] = None,
) -> None:
    """Sort a mixed pile into stories: a pile each, named by what it tells, and one of what fits none."""
    from dateline.edges.commands import sort_stories

    raise typer.Exit(sort_stories(paths, output, as_, columns or []))


@app.command()
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


@app.command()
def explain(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="A sentence in quotation marks, or an article's id.")],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day the sentence was published.")] = None,
    story: Annotated[Path | None, NamedPath(metavar="STORY", help="The story that the article is in.")] = None,
) -> None:
    """Tell which rules fire on a sentence and which days that means, or how an article of a story got its date."""
    from dateline.edges.commands import explain_what

    raise typer.Exit(explain_what(what, published, story))


@app.command()
def rules(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", help="One kind, with its rules: time, title ...")
    ] = None,
) -> None:
    """List what a rule can be written with: fields, makers, word tables, patterns."""
    from dateline.rules import catalogue

    typer.echo(catalogue(kind))


@app.command()
def people(
    story: StoryFile,
    join: Annotated[tuple[str, str] | None, typer.Option(metavar="NAME NAME", help="These two are one.")] = None,
    split: Annotated[tuple[str, str] | None, typer.Option(metavar="NAME NAME", help="These two are not one.")] = None,
) -> None:
    """List the people of a story, and settle who is one and who is not."""
    from dateline.edges.deciding import show_people

    raise typer.Exit(show_people(story, join=join, split=split))


@app.command()
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


@app.command()
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


@app.command()
def decide(
    story: StoryFile,
    source: Annotated[
        Path | None, GivenPath(metavar="[FILE]", help="Decisions as JSON, such as the page exports.")
    ] = None,
) -> None:
    """Keep what readers decided of lines and events (join, split, reject, pin, rename, check), or print it."""
    from dateline.edges.deciding import decide_from

    raise typer.Exit(decide_from(story, source))


@app.command()
def mcp(
    story: StoryFile,
    http: Annotated[
        int | None, typer.Option("--http", metavar="PORT", help="Over HTTP on this machine, at /mcp of this port.")
    ] = None,
) -> None:
    """Answer software agents by the Model Context Protocol, over standard input and output; needs the extra agents."""
    from dateline.edges.serving import serve_agents

    serve_agents(story, port=http)


@app.command()
def demo(
    folder: Annotated[Path, GivenPath(metavar="FOLDER", help="Where the story and its page go.")] = Path("demo"),
) -> None:
    """Build the story that comes with dateline, and show it."""
    from dateline.edges.commands import run_demo

    raise typer.Exit(run_demo(folder))


def main() -> None:
    """Runs the command line; whatever goes wrong ends in one line and an exit code."""
    line, code = "stopped; nothing was written", 2
    try:
        app()
    except SystemExit as ended:
        if ended.code != INTERRUPTED:
            raise
    except KeyboardInterrupt:
        pass
    except StopError as stop:
        line, code = str(stop), stop.code
    except RuleError as error:
        line = f"rules/en/{error}"[:MOST_OF_A_RULE]
    except OSError as error:
        line = f"{error.filename or 'dateline'}: {error.strerror or error}; check the path and the space left"
    except Exception as error:
        line = f"dateline: {fault(error)}"
    from dateline.edges.console import tell

    tell(line)
    raise SystemExit(code)
