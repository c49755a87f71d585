"""Files of plain text, one article each."""

from collections.abc import Iterator

from dateline.reading.formats.reader import Reader, Row
from dateline.reading.tables import Article


def read_text(content: bytes, name: str) -> Iterator[Row]:
    """The file as one article, whatever markup is in it."""
    yield "", Article(name, content, "text")


READER = Reader("text", "plain text as it stands, whatever markup is in it", (), read_text)
