"""Web archives: an article in every page that a crawler was given."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.archives.members import BROKEN, bounded
from dateline.reading.formats.reader import MOST_UNPACKED, Note, Reader, Row, broken_as
from dateline.reading.tables import Article, Kind

ADVICE = "write it anew with the tool it comes from"
KINDS = {"response": ("html", "xhtml"), "resource": ("html", "xhtml"), "conversion": ("plain", "html")}
BEGINS = b"WARC/"


def read_warc(content: bytes, name: str) -> Iterator[Row]:
    """The pages in it, each under its address; of an archive that is cut off, those before the cut."""
    if not _is_warc(content):
        raise UnreadableError("no web archive, whatever its name says; give it its own ending")
    with broken_as("web archive", ADVICE):
        import logging

        from warcio.archiveiterator import ArchiveIterator

        # What it mends in an address it would print.
        logging.getLogger("warcio").setLevel(logging.CRITICAL)
        archive = ArchiveIterator(io.BytesIO(content))
        # It would print the rest of a record that is not as long as it says, which may be all of a page.
        archive.INC_RECORD = ""
        records = iter(archive)
    left, other, broken = MOST_UNPACKED, 0, None
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            if not _is_page(record):
                other += 1
                continue
            page = bounded(record.content_stream(), left)
        except UnreadableError as error:
            broken = error
            break
        except Exception as error:
            said = " ".join(str(error).split())[:80] or type(error).__name__
            broken = UnreadableError(f"cut off or broken ({said}); the pages before it were read, {ADVICE}")
            break
        left -= len(page)
        yield _row(record, page, name)
    if other:
        yield "", Note(f"{other} records that are no pages passed over")
    if archive.err_count:
        yield "", Note(f"{archive.err_count} records not as long as they say; their pages may be cut")
    if broken:
        yield "", broken


def _row(record: Any, page: bytes, name: str) -> tuple[str, Article]:
    address = record.rec_headers.get_header("WARC-Target-URI")
    address = address.strip("<>") if address else None
    kind: Kind = "text" if record.rec_type == "conversion" else "html"
    return address or "", Article(address or name, page, kind, url=address)


def _is_page(record: Any) -> bool:
    heads = record.http_headers if record.rec_type == "response" else record.rec_headers
    if record.rec_type not in KINDS or heads is None:
        return False
    fine = record.rec_type != "response" or str(heads.get_statuscode()).startswith("2")
    form = str(heads.get_header("Content-Type") or "").lower()
    return fine and any(kind in form for kind in KINDS[record.rec_type])


def _is_warc(content: bytes) -> bool:
    if content.startswith(b"\x1f\x8b"):
        try:
            return gzip.GzipFile(fileobj=io.BytesIO(content)).read(len(BEGINS)) == BEGINS
        except (*BROKEN, zlib.error):
            return False
    return content.startswith(BEGINS)


READER = Reader("warc", "a web archive, of which the pages are read", (".warc", ".warc.gz"), read_warc, _is_warc)
