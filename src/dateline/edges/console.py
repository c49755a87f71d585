"""What a command says to the person at the terminal; no text of others reaches it as it came."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import TypeVar

from click import echo_via_pager

from dateline.edges.errors import StopError, Trouble
from dateline.views import clean, steady

Thing = TypeVar("Thing")
LONG = 20
OFTEN = 10.0


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


def watched(things: Iterable[Thing], *, total: int, label: str, every: float = OFTEN) -> Iterator[Thing]:
    """The same things; while they come, if there are many, how many are done, how fast, and how long the rest takes.

    On a terminal that is a bar, elsewhere a plain line every so many seconds.
    """
    if total < LONG:
        return iter(things)
    return _with_bar(things, total, label) if sys.stderr.isatty() else _with_lines(things, total, label, every)


def _with_bar(things: Iterable[Thing], total: int, label: str) -> Iterator[Thing]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
        task, began = bar.add_task(label, total=total, rate=""), monotonic()
        for done, thing in enumerate(things, start=1):
            yield thing
            bar.update(task, completed=done, rate=f"{done / max(monotonic() - began, 0.001):,.1f} a second")


def _with_lines(things: Iterable[Thing], total: int, label: str, every: float) -> Iterator[Thing]:
    began = last = monotonic()
    for done, thing in enumerate(things, start=1):
        yield thing
        now = monotonic()
        if now - last >= every and done < total:
            last, rate = now, done / (now - began)
            tell(f"{label}: {done:,} of {total:,}, {rate:,.1f} a second, {_lasting((total - done) / rate)} left")


def _lasting(seconds: float) -> str:
    """A length of time in the two units that tell it best: "1 h 20 min", "40 s"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"


def wanted(action: Callable[[], Thing], path: Path) -> Thing:
    """What the action on this path gives back. Raises StopError in the place of OSError."""
    try:
        return action()
    except OSError as error:
        raise StopError(
            f"{path}: {(error.strerror or str(error)).lower()}; check the name and its permissions"
        ) from error
