"""TAR archives of any files that are read."""

import io
import tarfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.archives.members import members
from dateline.reading.formats.reader import Reader, Row, broken_as

MARK = slice(257, 262)


def read_tar(content: bytes, name: str) -> Iterator[Row]:
    """The members that may hold articles; links are passed over. Raises UnreadableError where it is no archive."""
    with broken_as("TAR archive", "pack it anew"):
        packed = tarfile.open(fileobj=io.BytesIO(content), mode="r:")  # noqa: SIM115
    broken: list[str] = []
    yield from members(_files(packed, broken))
    for trouble in broken:
        yield "", UnreadableError(f"cut off or broken ({trouble}); what came before was read, pack it anew")


def _files(packed: tarfile.TarFile, broken: list[str]) -> Iterator[tuple[str, int, Callable[[], IO[bytes]]]]:
    try:
        for entry in packed:
            if entry.isreg():
                yield entry.name, entry.size, partial(_opened, packed, entry)
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        broken.append(str(error))


def _opened(packed: tarfile.TarFile, entry: tarfile.TarInfo) -> IO[bytes]:
    file = packed.extractfile(entry)
    if file is None:
        raise UnreadableError("a member without bytes; pack it anew")
    return file


READER = Reader("tar", "a TAR archive of any of these", (".tar",), read_tar, lambda content: content[MARK] == b"ustar")
