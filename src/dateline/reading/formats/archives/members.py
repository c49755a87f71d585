"""Which members of an archive are handed on, and that they unpack to no more than a machine can hold."""

import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import IO

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import MOST_UNPACKED, Member, Note, Row

BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    OSError,
    EOFError,
    zlib.error,
    LZMAError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)
CHUNK = 1 << 20
# What is saved along with a page, and holds no article.
BESIDE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|ico|bmp|js|css|map|woff2?|[ot]tf|eot|mp[34]|webm|m4a)", re.IGNORECASE)


def members(packed: Iterable[tuple[str, int, Callable[[], IO[bytes]]]]) -> Iterator[Row]:
    """The members that may hold articles, each with its bytes; one that is broken stops none of the others."""
    left, passed = MOST_UNPACKED, 0
    for name, size, opened in packed:
        path = PurePosixPath(name.replace("\\", "/"))
        if any(part.startswith((".", "__MACOSX")) for part in path.parts if part not in (".", "..")):
            continue
        if BESIDE.fullmatch(path.suffix):
            passed += 1
            continue
        try:
            if size > left:
                raise UnreadableError(_too_much())
            with opened() as file:
                content = bounded(file, left)
        except UnreadableError as error:
            yield name, error
        except BROKEN as error:
            yield name, UnreadableError(f"a broken or locked member ({error}); unpack and pack it anew")
        else:
            left -= len(content)
            yield name, Member(name, content)
    if passed:
        yield "", Note(f"{passed} pictures, scripts and the like passed over")


def bounded(file: IO[bytes], most: int) -> bytes:
    """All bytes of a packed file. Raises UnreadableError where they are more than `most`."""
    chunks, total = [], 0
    while chunk := file.read(CHUNK):
        chunks.append(chunk)
        total += len(chunk)
        if total > most:
            raise UnreadableError(_too_much())
    return b"".join(chunks)


def _too_much() -> str:
    return f"unpacks to more than {MOST_UNPACKED >> 20} MB; unpack it, and give a part at a time"
