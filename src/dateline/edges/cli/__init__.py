"""The command line: each command takes what the user typed and hands it to one function."""

from typing import Annotated

import typer

from dateline.edges.cli.accounts import export, page, show, views, why
from dateline.edges.cli.options import listing
from dateline.edges.cli.piles import build, mark, readers, remove, stories
from dateline.edges.cli.reasons import explain, rules
from dateline.edges.cli.taking_part import decide, demo, mcp, people, serve, witness
from dateline.edges.errors import StopError, fault
from dateline.rules import RuleError

__all__ = ["app", "main"]

MOST_OF_A_RULE = 300
# What typer ends with after Ctrl-C.
INTERRUPTED = 130
LISTED = {build: listing(readers), export: listing(views)}
COMMANDS = (
    *(build, remove, show, why, page, export, stories, mark),
    *(explain, rules, people, serve, witness, decide, mcp, demo),
)

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
for command in COMMANDS:
    app.command(cls=LISTED.get(command))(command)


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
