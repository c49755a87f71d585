"""ZIP archives of any files that are read."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial

from dateline.reading.formats.archives.members import members
from dateline.reading.formats.reader import Reader, Row, broken_as


def read_zip(content: bytes, name: str) -> Iterator[Row]:
    """The members that may hold articles. Raises UnreadableError where it is no archive."""
    with broken_as("ZIP archive", "pack it anew"):
        packed = zipfile.ZipFile(io.BytesIO(content))
    files = (entry for entry in packed.infolist() if not entry.is_dir())
    yield from members((entry.filename, entry.file_size, partial(packed.open, entry)) for entry in files)


def _is_zip(content: bytes) -> bool:
    return content.startswith(b"PK\3\4") and zipfile.is_zipfile(io.BytesIO(content))


READER = Reader("zip", "a ZIP archive of any of these", (".zip",), read_zip, _is_zip)
