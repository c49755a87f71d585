"""What a command says to the person at the terminal; no text of others reaches it as it came."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TypeVar

from click import echo_via_pager

from dateline.edges.errors import StopError, Trouble
from dateline.views import clean, steady

Thing = TypeVar("Thing")
LONG = 20


def tell(line: object) -> None:
    """One line on standard error, without characters that steer a terminal."""
    # Names of files may hold bytes that are no text.
    text = str(line).encode(errors="backslashreplace").decode()
    print(clean(text), file=sys.stderr, flush=True)


def told(troubles: Iterable[Trouble]) -> int:
    """The exit code that follows from these troubles, once each is told."""
    code = 0
    for trouble in troubles:
        tell(trouble)
        code = code or int(not trouble.harmless)
    return code


def say(lines: str, *, coloured: bool = False, paged: bool = False) -> None:
    """A result on standard output, without characters that steer a terminal; what a view coloured is clean already.

    On a terminal that it does not fit on it goes through the pager of the user, where it may.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    text = lines if coloured else "\n".join(steady(line) for line in lines.split("\n"))
    if paged and sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size().lines:
        echo_via_pager(text + "\n")
    else:
        print(text)


def watched(things: Iterable[Thing], *, total: int, label: str) -> Iterator[Thing]:
    """The same things, with a progress bar while they come if there are many and somebody is looking."""
    if total < LONG or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, total=total, description=label, console=Console(stderr=True), transient=True)


def wanted(action: Callable[[], Thing], path: Path) -> Thing:
    """What the action on this path gives back. Raises StopError in the place of OSError."""
    try:
        return action()
    except OSError as error:
        raise StopError(
            f"{path}: {(error.strerror or str(error)).lower()}; check the name and its permissions"
        ) from error
