"""What lies under the paths a user gives: articles, and whatever could not be read as one."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.outputs import BESIDE, own_output
from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.tables import Article, Kind, read_csv, read_jsonl

KINDS = get_args(Kind)
TABLES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv"}
PAGES = {".html", ".htm", ".xhtml"}
STRANGERS = {
    **dict.fromkeys([".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub"], "save it as plain text or HTML"),
    **dict.fromkeys([".parquet", ".xlsx", ".xls", ".json"], "export it to JSONL or CSV"),
    **dict.fromkeys([".gz", ".zip", ".tar", ".xz", ".zst", ".7z", ".bz2", ".warc"], "unpack it first"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """An article, the file it came from, and where in it ("rows.jsonl:12")."""

    file: str
    where: str
    article: Article


def find_articles(paths: list[Path], *, kind: Kind = "auto", story: Path | None = None) -> Iterator[Found | Trouble]:
    """The articles under these paths, sorted by path within a folder; the story to be built is none of them.

    Raises StopError for a path that is not there.
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
                yield from _file(inside, kind)


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


def _file(path: Path, kind: Kind) -> Iterator[Found | Trouble]:
    try:
        own = own_output(path)
        if own:
            yield Trouble(printed(path), f"{own}, no article; passed over", harmless=True)
        else:
            yield from _articles(path, kind)
    except OSError as error:
        yield _closed(path, error)
    except UnreadableError as error:
        yield Trouble(printed(path), str(error))
    except Exception as error:
        yield Trouble(printed(path), fault(error))


def _articles(path: Path, kind: Kind) -> Iterator[Found | Trouble]:
    """The articles in one file. Raises OSError or UnreadableError where it cannot be read."""
    suffix, name = path.suffix.lower(), printed(path)
    if kind == "auto" and suffix in STRANGERS:
        yield Trouble(name, f"{suffix} files are not read; {STRANGERS[suffix]}")
        return
    content = path.read_bytes()
    if kind == "auto" and suffix in TABLES:
        yield from _table(name, decode_text(content), TABLES[suffix])
    else:
        of_kind = "html" if kind == "auto" and suffix in PAGES else kind
        yield Found(name, name, Article(printed(path.name), content, of_kind))


def _table(name: str, text: str, form: str) -> Iterator[Found | Trouble]:
    rows = read_jsonl(text) if form == "jsonl" else read_csv(text, delimiter="\t" if form == "tsv" else ",")
    number = 0
    for number, row in rows:
        where = f"{name}:{number}"
        yield Trouble(where, str(row)) if isinstance(row, UnreadableError) else Found(name, where, row)
    if not number:
        yield Trouble(name, "a table without rows; leave it out or fill it")
