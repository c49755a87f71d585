"""What a reader of files is: a name, the suffixes it reads, and one function from bytes to articles."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from dateline.reading.errors import UnreadableError
from dateline.reading.tables import Article

# Where in the file ("12" for the twelfth row, "" for the whole of it), and the article there or what is wrong with it.
Row = tuple[str, Article | UnreadableError]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format that articles come in; `says` is its one line for users, `suffixes` are in lower case with their dot.

    `read` is given the bytes of a file and its name; it raises UnreadableError where nothing in them can be read, and
    opens no file itself. `sniff` tells from the bytes whether they are of this format; nothing asks for it yet.
    """

    name: str
    says: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterable[Row]]
    sniff: Callable[[bytes], bool] | None = None


def endings(file: str) -> tuple[str, ...]:
    """What the name of a file may end in, longest first: ".tar.gz" and ".gz", or "" without any suffix."""
    suffixes = PurePath(file.lower()).suffixes
    return tuple("".join(suffixes[start:]) for start in range(len(suffixes))) or ("",)


def reader_among(readers: Iterable[Reader], file: str) -> Reader | None:
    """The reader of a file of this name: the first that names its longest ending."""
    known = [*readers]
    return next((reader for ending in endings(file) for reader in known if ending in reader.suffixes), None)
