"""One article, as bytes or text, made into a Document."""

import hashlib
from datetime import date

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.regions import find_regions
from dateline.reading.tables import Article, Kind
from dateline.types import Dating, Document, Window


def read(
    content: str | bytes,
    *,
    id: str,
    as_: Kind = "auto",
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str = "en",
) -> Document:
    """The Document of one article. Raises UnreadableError where there is no text in it."""
    text = decode_text(content) if isinstance(content, bytes) else content
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise UnreadableError("an empty article; leave it out or fill it")
    regions = find_regions(id, text)
    dating = Dating(Window.day(date.fromisoformat(published[:10])), "given with the article") if published else None
    digest = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
    return Document(id, text, outlet or id, outlet, url, title, language, dating, regions, digest)


def read_article(article: Article) -> Document:
    """The Document of an article that was handed over with what is known about it. Raises UnreadableError."""
    return read(
        article.content,
        id=article.id,
        as_=article.kind,
        published=article.published,
        outlet=article.outlet,
        url=article.url,
        title=article.title,
        language=article.lang or "en",
    )
