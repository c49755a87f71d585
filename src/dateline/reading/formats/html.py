"""Files that are web pages, one article each."""

from collections.abc import Iterator

from dateline.reading.formats.reader import Reader, Row
from dateline.reading.tables import Article


def read_html(content: bytes, name: str) -> Iterator[Row]:
    """The page as one article."""
    yield "", Article(name, content, "html")


READER = Reader("html", "a web page, of which the main text is read", (".html", ".htm", ".xhtml"), read_html)
