"""What lies under the paths a user gives: articles, and whatever could not be read as one."""

import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.outputs import BESIDE, own_output
from dateline.edges.readers import reader_for, reader_of_rows, rows_of
from dateline.reading import Article, Note, Reader, UnreadableError, streamed

STDIN = Path("-")
ADDRESS = re.compile(r"([a-z]+:)/+(?=\S)", re.IGNORECASE)
NO_COLUMNS: Mapping[str, str] = {}
Row = tuple[str, Article | UnreadableError | Note]


@dataclass(frozen=True, slots=True)
class Found:
    """An article, the file it came from, and where in it ("rows.jsonl:12").

    One that was marked before has its marks as a story keeps them, and the digest of what they were made of.
    """

    file: str
    where: str
    article: Article
    digest: str = ""
    marked: bytes = b""


def find_articles(
    paths: list[Path],
    *,
    reader: Reader | None = None,
    story: Path | None = None,
    columns: Mapping[str, str] = NO_COLUMNS,
) -> Iterator[Found | Trouble]:
    """The articles under these paths, sorted by path within a folder; the story to be built is none of them.

    Each file is read by its own reader, or by the one that is given; `columns` names the columns of tables by field.
    "-" is the standard input. Raises StopError for a path that is not there.
    """
    for path in paths:
        if path != STDIN and not path.exists():
            raise StopError(_absent(path))
    ours = {os.path.realpath(story) + end for end in ("", *BESIDE)} if story else {}
    for path in paths:
        if path == STDIN:
            yield from _file(path, reader, columns)
            continue
        is_empty = True
        for inside in _inside(path):
            is_empty = False
            if isinstance(inside, Trouble):
                yield inside
            elif os.path.realpath(inside) not in ours:
                yield from _file(inside, reader, columns)
        if is_empty:
            yield Trouble(printed(path), "an empty folder; put articles in it as .txt, .html, .jsonl or .csv")


def printed(path: Path | str) -> str:
    """The path as text; bytes of it that are none in UTF-8 are written out, as in `caf\\xe9.txt`."""
    return os.fsencode(path).decode(errors="backslashreplace")


def _absent(path: Path) -> str:
    """Why a path that is not there cannot be read: an address is not fetched."""
    address = ADDRESS.match(str(path))
    if address:
        written = f"{address[1]}//{str(path)[address.end() :]}"
        return f"{written}: nothing is fetched; save the page in your browser (as HTML or as one file), and give that"
    return f"{path}: no such file or folder; check the name"


def _inside(top: Path) -> Iterator[Path | Trouble]:
    """Every file at or under a path, and what is neither file nor folder or can't be entered; nothing is read twice."""
    waiting, seen = [iter([top])], set[tuple[int, int]]()
    while waiting:
        path = next(waiting[-1], None)
        if path is None:
            waiting.pop()
            continue
        try:
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                yield path
            elif not stat.S_ISDIR(status.st_mode):
                yield Trouble(printed(path), f"{_sort(status.st_mode)}, no file; save what it gives as a file")
            elif (status.st_dev, status.st_ino) in seen:
                yield Trouble(printed(path), "a link to a folder that is read already; passed over", harmless=True)
            elif path != top and _beside_page(path):
                yield Trouble(printed(path), "what a browser saved along with a page; passed over", harmless=True)
            else:
                seen.add((status.st_dev, status.st_ino))
                waiting.append(_children(path))
        except OSError as error:
            yield _closed(path, error)


def _children(folder: Path) -> Iterator[Path]:
    """What lies in a folder and is not hidden, sorted. Raises OSError."""
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    return (folder / name for name in names)


def _beside_page(folder: Path) -> bool:
    """True for the folder of pictures and scripts that a browser writes beside a page it saves."""
    page = folder.name.removesuffix("_files")
    return page != folder.name and any(folder.with_name(page + end).is_file() for end in (".html", ".htm", ".xhtml"))


def _sort(mode: int) -> str:
    return "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"


def _closed(path: Path, error: OSError) -> Trouble:
    return Trouble(printed(path), f"cannot be opened ({error.strerror or error}); check its permissions")


def _file(path: Path, reader: Reader | None, columns: Mapping[str, str]) -> Iterator[Found | Trouble]:
    try:
        own = None if path == STDIN else own_output(path)
        if own:
            yield Trouble(printed(path), f"{own}, no article; passed over", harmless=True)
        else:
            yield from _articles(path, reader, columns)
    except OSError as error:
        yield _closed(path, error)
    except UnreadableError as error:
        yield Trouble(printed(path), str(error))
    except Exception as error:
        yield Trouble(printed(path), fault(error))


def _articles(path: Path, reader: Reader | None, columns: Mapping[str, str]) -> Iterator[Found | Trouble]:
    """The articles in one file, by its own reader where none is given. Raises OSError or UnreadableError."""
    name, called = ("stdin", "stdin") if path == STDIN else (printed(path), printed(path.name))
    for place, row in _rows(path, called, reader, columns):
        where = f"{name}:{place}" if place else name
        if isinstance(row, Article):
            yield Found(name, where, row)
        else:
            yield Trouble(where, row.line, harmless=True) if isinstance(row, Note) else Trouble(where, str(row))


def _open(path: Path) -> IO[bytes]:
    return path.open("rb")


def _rows(path: Path, called: str, reader: Reader | None, columns: Mapping[str, str]) -> Iterator[Row]:
    """What stands in one file, which is held whole only where it must be."""
    source = partial(_open, path)
    if path != STDIN and (streaming := reader_of_rows(called, source, reader)):
        return streamed(streaming, source, called, columns)
    content = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    return rows_of(reader or reader_for(called, content), content, called, columns)
