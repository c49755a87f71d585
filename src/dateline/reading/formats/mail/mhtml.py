"""A page that a browser saved as one file."""

import re
from collections.abc import Iterator

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.mail.eml import headers_of, message_of
from dateline.reading.formats.reader import Reader, Row, broken_as
from dateline.reading.tables import Article

SAVED = re.compile(r"^Snapshot-Content-Location:|^Content-Type:\s*multipart/related\b", re.I | re.MULTILINE)


def read_saved(content: bytes, name: str) -> Iterator[Row]:
    """The page as one article, under its address. Raises UnreadableError where no page is in it."""
    with broken_as("saved page", "save it anew as HTML"):
        message = message_of(content)
        pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
        found = [(part.get_payload(decode=True), part.get("Content-Location")) for part in pages]
        address = str(message.get("Snapshot-Content-Location") or "").strip()
    page, place = next((one for one in found if address and one[1] == address), found[0] if found else (b"", None))
    if not isinstance(page, bytes) or not page.strip():
        raise UnreadableError("a saved file without a page in it; save it anew as HTML")
    address = address or str(place or "")
    yield "", Article(name, page, "html", url=address if address.startswith("http") else None)


def _is_saved(content: bytes) -> bool:
    return bool(SAVED.search(headers_of(content)))


READER = Reader("mhtml", "a page that a browser saved as one file", (".mhtml", ".mht"), read_saved, _is_saved)
