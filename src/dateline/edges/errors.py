"""What goes wrong, as lines for the user: a command that ends, an article that was not read, a fault of our own."""

from dataclasses import dataclass
from traceback import walk_tb

MOST_OF_A_MESSAGE = 200


class StopError(Exception):
    """One line for the user that says what, where and what to do; the command ends with exit code 2.

    The code is 1 where something was done before the end.
    """

    def __init__(self, line: str, *, code: int = 2) -> None:
        super().__init__(line)
        self.code = code


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that was not read: where, what is wrong and what to do; `row` is what stands in its place.

    Where `harmless`, nothing of the user's is lost by it, and the exit code does not speak of it.
    """

    where: str
    message: str
    row: str | None = None
    harmless: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def fault(error: BaseException) -> str:
    """What went wrong in our own code and in which line of it, asking for a report."""
    said = " ".join(str(error).split())[:MOST_OF_A_MESSAGE]
    frames = [(str(frame.f_globals.get("__name__")), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [(module, line) for module, line in frames if module.startswith("dateline.")] or frames
    place = f" in {ours[-1][0]}:{ours[-1][1]}" if ours else ""
    return f"{type(error).__name__}{place}{f': {said}' if said else ''}; a fault of dateline, please report this"
