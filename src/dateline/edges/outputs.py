"""What dateline writes: whole files or none, never over what it reads, and known again where it lies among articles."""

import io
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from dateline.edges.console import wanted
from dateline.edges.errors import StopError

BESIDE = ("-wal", "-shm", "-journal")
MAGIC = b"SQLite format 3\0"
APPLICATION = 0x646C6E65
EXPORTED = 0x646C6578
PAGE = b'<meta name="generator" content="dateline">'
FACTS = b'{\n "documents": ['
FACT_LISTS = (b'\n "copies": [', b'\n "entities": [', b'\n "ledger": [')
# How each export begins, and what stands in its head and nowhere else.
EXPORTS = (
    (b"<!--", b"<!-- made by dateline -->"),
    (b"/*", b"/* made by dateline */"),
    (b"<?xml", b"<!-- made by dateline -->"),
    (b"BEGIN:VCALENDAR", b"PRODID:-//dateline//"),
    (b"{", b'"generator": "dateline"'),
    (b"{", b'"urn:dateline:'),
    (b'{"id": "document-', b'"schema": "Article"'),
)
HEAD = 4096
ARCHIVE = "application/zip"


def refuse_same(output: Path, *inputs: Path) -> None:
    """Raises StopError where the output is one of the inputs, by whatever name."""
    for path in inputs:
        if _same(output, path):
            raise StopError(f"{output}: what is to be read would be written over; give -o another name")


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return os.path.realpath(one) == os.path.realpath(other)


@contextmanager
def written(output: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `output` once all of it is written; until then, and on any error, nothing changes.

    A pipe or a device, such as /dev/stdout, is written to as it is.
    """
    if output.exists() and not output.is_file():
        with wanted(lambda: output.open("wb"), output) as out:
            yield out
        return
    target = Path(os.path.realpath(output))
    part = target.with_name(f".dateline-{secrets.token_hex(6)}.part")
    try:
        with wanted(lambda: part.open("xb"), output) as out:
            yield out
        if target.exists():
            shutil.copymode(target, part)
        wanted(lambda: part.replace(target), output)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write(content: str | bytes, output: Path) -> None:
    """Writes a result to its file. Raises StopError where that cannot be done."""
    data = content.encode(errors="replace") if isinstance(content, str) else content
    with written(output) as out:
        wanted(lambda: out.write(data), output)


def is_folder(output: Path) -> bool:
    """True where several files are meant to lie in a folder: there is one, or the name has no suffix of an archive."""
    return output.is_dir() or not (output.exists() or output.suffix)


def unpack(archive: bytes, folder: Path, *inputs: Path) -> None:
    """Writes each file of a ZIP into a folder, which is made where it is missing. Raises StopError."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        write_folder({Path(name).name: files.read(name) for name in files.namelist()}, folder, *inputs)


def write_folder(files: Mapping[str, bytes], folder: Path, *inputs: Path) -> None:
    """Writes files by name into a folder, which is made where it is missing. Raises StopError."""
    wanted(lambda: folder.mkdir(parents=True, exist_ok=True), folder)
    for name, content in files.items():
        refuse_same(folder / name, *inputs)
        write(content, folder / name)


def application_of(path: Path) -> tuple[int, int] | None:
    """The application and the version that an SQLite file names in its head, read without SQLite."""
    with path.open("rb") as file:
        head = file.read(72)
    return (int.from_bytes(head[68:72]), int.from_bytes(head[60:64])) if head.startswith(MAGIC) else None


def own_output(path: Path) -> str | None:
    """What dateline wrote this file as, where it did. Raises OSError."""
    story = next((path.with_name(path.name.removesuffix(end)) for end in BESIDE if path.name.endswith(end)), path)
    if story.is_file() and (application_of(story) or (0, 0))[0] == APPLICATION:
        return "a story of dateline" if story == path else "part of a story of dateline"
    if story.is_file() and (application_of(path) or (0, 0))[0] == EXPORTED:
        return "a database that dateline exported"
    with path.open("rb") as file:
        head = file.read(HEAD)
        if PAGE in head:
            return "a page of dateline"
        if any(head.startswith(begin) and mark in head for begin, mark in EXPORTS):
            return "an export of dateline"
        if head.startswith(FACTS):
            content = head + file.read()
            return "facts that dateline exported" if all(name in content for name in FACT_LISTS) else None
    return None
