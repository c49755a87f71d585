"""What lies under the paths a user gives: articles, and whatever could not be read as one."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.outputs import BESIDE, own_output
from dateline.edges.readers import reader_for, rows_of
from dateline.reading import Article, Reader, UnreadableError


@dataclass(frozen=True, slots=True)
class Found:
    """An article, the file it came from, and where in it ("rows.jsonl:12")."""

    file: str
    where: str
    article: Article


def find_articles(
    paths: list[Path], *, reader: Reader | None = None, story: Path | None = None
) -> Iterator[Found | Trouble]:
    """The articles under these paths, sorted by path within a folder; the story to be built is none of them.

    Each file is read by its own reader, or by the one that is given. Raises StopError for a path that is not there.
    """
    for path in paths:
        if not path.exists():
            raise StopError(f"{path}: no such file or folder; check the name")
    ours = {os.path.realpath(story) + end for end in ("", *BESIDE)} if story else {}
    for path in paths:
        found = [*_inside(path)]
        if not found:
            yield Trouble(printed(path), "an empty folder; put articles in it as .txt, .html, .jsonl or .csv")
        for inside in found:
            if isinstance(inside, Trouble):
                yield inside
            elif os.path.realpath(inside) not in ours:
                yield from _file(inside, reader)


def printed(path: Path | str) -> str:
    """The path as text; bytes of it that are none in UTF-8 are written out, as in `caf\\xe9.txt`."""
    return os.fsencode(path).decode(errors="backslashreplace")


def _inside(top: Path) -> Iterator[Path | Trouble]:
    """Every file at or under a path, and what is neither file nor folder or can't be entered; nothing is read twice."""
    waiting, seen = [top], set[tuple[int, int]]()
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                yield path
            elif not stat.S_ISDIR(status.st_mode):
                yield Trouble(printed(path), f"{_sort(status.st_mode)}, no file; save what it gives as a file")
            elif (status.st_dev, status.st_ino) in seen:
                yield Trouble(printed(path), "a link to a folder that is read already; passed over", harmless=True)
            else:
                seen.add((status.st_dev, status.st_ino))
                waiting += reversed(_children(path))
        except OSError as error:
            yield _closed(path, error)


def _children(folder: Path) -> list[Path]:
    """What lies in a folder and is not hidden, sorted. Raises OSError."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _sort(mode: int) -> str:
    return "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"


def _closed(path: Path, error: OSError) -> Trouble:
    return Trouble(printed(path), f"cannot be opened ({error.strerror or error}); check its permissions")


def _file(path: Path, reader: Reader | None) -> Iterator[Found | Trouble]:
    try:
        own = own_output(path)
        if own:
            yield Trouble(printed(path), f"{own}, no article; passed over", harmless=True)
        else:
            yield from _articles(path, reader)
    except OSError as error:
        yield _closed(path, error)
    except UnreadableError as error:
        yield Trouble(printed(path), str(error))
    except Exception as error:
        yield Trouble(printed(path), fault(error))


def _articles(path: Path, reader: Reader | None) -> Iterator[Found | Trouble]:
    """The articles in one file, by its own reader where none is given. Raises OSError or UnreadableError."""
    chosen, name = reader or reader_for(path.name), printed(path)
    empty = True
    for place, row in rows_of(chosen, path.read_bytes(), printed(path.name)):
        where, empty = f"{name}:{place}" if place else name, False
        yield Trouble(where, str(row)) if isinstance(row, UnreadableError) else Found(name, where, row)
    if empty:
        yield Trouble(name, "without any article; leave it out or fill it")
