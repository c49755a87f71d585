"""The parts that an article of an export is put together from."""

import re
from collections.abc import Iterator, Sequence

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Row
from dateline.reading.tables import Article

EMPTY = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
BY = re.compile(r"by\b", re.IGNORECASE)


def exported(
    id: str, body: str, *, title: str = "", outlet: str = "", day: str = "", byline: str = ""
) -> Article | UnreadableError:
    """The article with its title and byline at its head, as a newspaper prints it; an error where it has no text."""
    if not body.strip():
        return UnreadableError("an article without its text; export it with the full text")
    title, outlet, byline = (" ".join(part.split()) for part in (title, outlet, byline))
    byline = byline if not byline or BY.match(byline) else f"By {byline}"
    text = "\n\n".join(part for part in (title, byline, body.strip()) if part)
    return Article(id, text, "text", published=day or None, outlet=outlet or None, title=title or None)


def numbered(articles: Sequence[Article | UnreadableError]) -> Iterator[Row]:
    """Each article with its number as its place, where there are several."""
    for number, article in enumerate(articles, start=1):
        yield str(number) if len(articles) > 1 else "", article


def numbered_id(name: str, number: int, count: int) -> str:
    """The id of one of so many articles in a file."""
    return f"{name}-{number}" if count > 1 else name


def blocks_in(text: str) -> list[str]:
    """The pieces of a text between its empty lines."""
    return [stripped for block in EMPTY.split(text) if (stripped := block.strip())]
