"""Which reader reads a file: ours by its suffix, else one of another package, which is looked up only then."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint
from typing import IO

from dateline.edges.errors import StopError
from dateline.plugins import PluginError, added, broken, loaded
from dateline.reading import (
    ENTRY_POINTS,
    GUESS,
    READERS,
    Article,
    Member,
    Note,
    Reader,
    Row,
    UnreadableError,
    chosen,
    opened,
    reader_among,
    unknown,
)

AUTO = "auto"
# By so much of a file it is told whether it is a table that can be read row by row.
HEAD = 1 << 16


def reader_called(name: str) -> Reader | None:
    """The reader that `--as` names, and none for "auto", which takes each file's own. Raises StopError."""
    if name == AUTO or name in READERS:
        return READERS.get(name)
    if name not in _points():
        known = ", ".join([AUTO, *READERS, *_points()])
        raise StopError(f"--as {name}: no such reader; take one of {known}")
    try:
        return loaded(_points()[name], Reader)
    except PluginError as error:
        raise StopError(f"--as {name}: {error}") from error


def reader_for(file: str, content: bytes) -> Reader:
    """The reader of a file of this name with these bytes. Raises UnreadableError where there is none."""
    readers, troubles = ((), ()) if reader_among(READERS.values(), file) else _added()
    added_one = reader_among(readers, file)
    if added_one:
        return added_one
    reader = chosen(READERS.values(), file, content)
    if reader:
        return reader
    if troubles:
        raise UnreadableError(f"no reader is known for it, and {troubles[0]}")
    unknown(file, content)
    return GUESS


def reader_of_rows(file: str, source: Callable[[], IO[bytes]], reader: Reader | None) -> Reader | None:
    """The reader that reads the file row by row: the one that is asked for, or that of its ending where it fits."""
    named = reader or reader_among(READERS.values(), file)
    if named is None or not named.stream:
        return None
    with source() as opened_file:
        head = opened_file.read(HEAD)
    fits = head.strip() and (reader or (named.sniff and named.sniff(head)))
    return named if fits else None


def rows_of(
    reader: Reader, content: bytes, name: str, columns: Mapping[str, str]
) -> Iterator[tuple[str, Article | UnreadableError | Note]]:
    """What the reader finds in the bytes of a file, and in what is packed there. Raises UnreadableError."""
    return opened(reader, content, name, choose=reader_for, reading=_rows, columns=columns)


def _rows(reader: Reader, content: bytes, name: str) -> Iterator[Row]:
    """What one reader finds. Raises UnreadableError, also where a reader of another package breaks down."""
    if reader.name in READERS:
        yield from reader.read(content, name)
        return
    try:
        for place, row in reader.read(content, name):
            if not isinstance(row, Article | UnreadableError | Member | Note | Mapping):
                raise TypeError(f"{type(row).__name__} given for an Article")
            yield place, row
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(str(broken(_points()[reader.name], error))) from error


def described() -> Mapping[str, str]:
    """Every reader by name with its one line, also those of other packages."""
    ours = {name: _line(reader) for name, reader in READERS.items()}
    return {
        AUTO: "each file by its bytes and suffix",
        **ours,
        **{name: _told(point) for name, point in _points().items()},
    }


def _line(reader: Reader) -> str:
    named = ", ".join(suffix for suffix in reader.suffixes if suffix)
    return f"{reader.says} ({named})" if named else reader.says


def _told(point: EntryPoint) -> str:
    try:
        return _line(loaded(point, Reader))
    except PluginError as error:
        return str(error)


@cache
def _points() -> Mapping[str, EntryPoint]:
    return {name: point for name, point in added(ENTRY_POINTS).items() if name not in (AUTO, *READERS)}


@cache
def _added() -> tuple[tuple[Reader, ...], tuple[str, ...]]:
    """The readers of other packages, and what is wrong with those that cannot be used."""
    readers, troubles = [], []
    for point in _points().values():
        try:
            readers.append(loaded(point, Reader))
        except PluginError as error:
            troubles.append(str(error))
    return tuple(readers), tuple(troubles)
