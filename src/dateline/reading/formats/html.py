"""Files that are web pages, one article each."""

import re
from collections.abc import Iterator

from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.tables import Article

PAGE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.DOTALL)


def read_html(content: bytes, name: str) -> Iterator[Row]:
    """The page as one article."""
    yield "", Article(name, content, "html")


def is_page(content: bytes) -> bool:
    """True for bytes that begin as a web page does."""
    return bool(PAGE.match(head_of(content)))


READER = Reader("html", "a web page, of which the main text is read", (".html", ".htm", ".xhtml"), read_html, is_page)
