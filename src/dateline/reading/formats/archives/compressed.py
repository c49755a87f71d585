"""One file packed by gzip, bzip2 or xz."""

import bz2
import gzip
import io
import lzma
from collections.abc import Iterator
from typing import BinaryIO, cast

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.archives.members import BROKEN, CHUNK
from dateline.reading.formats.reader import MOST_UNPACKED, Member, Reader, Row, renamed

OPENERS = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\0", lzma.open))
LONGER = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def read_compressed(content: bytes, name: str) -> Iterator[Row]:
    """The file within; of one that is cut off, what can be unpacked. Raises UnreadableError where nothing can."""
    opener = next((opener for begins, opener in OPENERS if content.startswith(begins)), None)
    if opener is None:
        raise UnreadableError("not packed by gzip, bzip2 or xz, whatever its name says; give it its own ending")
    unpacked, trouble = _unpacked(cast(BinaryIO, opener(io.BytesIO(content))))
    if not unpacked:
        raise UnreadableError(f"nothing can be unpacked ({trouble or 'it is empty'}); pack it anew")
    ending = next((instead for end, instead in LONGER.items() if name.lower().endswith(end)), "")
    yield "", Member(renamed(name, ending) if "." in name else name, unpacked)
    if trouble:
        yield (
            "",
            UnreadableError(f"cut off or broken ({trouble}); what came before was read, pack it anew"),
        )


def _unpacked(file: BinaryIO) -> tuple[bytes, str]:
    """The bytes up to the end, or up to where they break, and why they do."""
    chunks: list[bytes] = []
    try:
        while chunk := file.read1(CHUNK) if hasattr(file, "read1") else file.read(CHUNK):
            chunks.append(chunk)
            if len(chunks) * CHUNK > MOST_UNPACKED and sum(map(len, chunks)) > MOST_UNPACKED:
                raise UnreadableError(f"unpacks to more than {MOST_UNPACKED >> 20} MB; unpack and cut it up")
    except UnreadableError:
        raise
    except BROKEN as error:
        return b"".join(chunks), str(error)
    return b"".join(chunks), ""


READER = Reader(
    "compressed",
    "any of these packed by gzip, bzip2 or xz",
    (".gz", ".bz2", ".xz", ".tgz", ".tbz2", ".txz"),
    read_compressed,
    lambda content: content.startswith(tuple(begins for begins, _ in OPENERS)),
)
