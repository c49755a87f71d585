"""What a command says to the person at the terminal while it works; the results themselves go to standard output."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from dateline.edges.errors import StopError

Thing = TypeVar("Thing")
LONG = 20


def tell(line: object) -> None:
    """One line on standard error."""
    print(" ".join(str(line).split("\n")), file=sys.stderr, flush=True)


def watched(things: Iterable[Thing], *, total: int, label: str) -> Iterator[Thing]:
    """The same things, with a progress bar while they come if there are many and somebody is looking."""
    if total < LONG or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, total=total, description=label, console=Console(stderr=True), transient=True)


def write(content: str | bytes, output: Path) -> None:
    """Writes a result to its file. Raises StopError where that cannot be done."""
    data = content.encode(errors="surrogatepass") if isinstance(content, str) else content
    wanted(lambda: output.write_bytes(data), output)


def wanted(action: Callable[[], Thing], path: Path) -> Thing:
    """What the action on this path gives back. Raises StopError in the place of OSError."""
    try:
        return action()
    except OSError as error:
        raise StopError(
            f"{path}: {(error.strerror or str(error)).lower()}; check the name and its permissions"
        ) from error
