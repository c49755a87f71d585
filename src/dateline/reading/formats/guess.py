"""Files that do not say what they are: text, or a web page where they begin as one."""

from collections.abc import Iterator

from dateline.reading.formats.reader import Reader, Row
from dateline.reading.tables import Article


def read_guessed(content: bytes, name: str) -> Iterator[Row]:
    """The file as one article, whose kind is told from how it begins."""
    yield "", Article(name, content, "auto")


READER = Reader("guess", "a web page where it begins as one, plain text otherwise", (".txt", ".text", ""), read_guessed)
