"""Files that do not say what they are: text, or a web page where they begin as one."""

import re
from collections.abc import Iterator

from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.tables import Article

# A line that may stand in an article: words set apart by blanks, up to a full stop.
PROSE = re.compile(r"^[^\W\d_]*[\"'“‘(]?[^\W\d_][^\n{};=<>\\]{30,}[.!?][\"'”’)]?[ \t\r]*$", re.MULTILINE)


def read_guessed(content: bytes, name: str) -> Iterator[Row]:
    """The file as one article, whose kind is told from how it begins."""
    yield "", Article(name, content, "auto")


def is_prose(content: bytes) -> bool:
    """True where sentences stand in the text."""
    return bool(PROSE.search(head_of(content)))


READER = Reader("guess", "a web page where it begins as one, plain text otherwise", (".txt", ".text", ""), read_guessed)
