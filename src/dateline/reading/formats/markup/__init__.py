"""XML that carries articles: feeds, and the formats that newsrooms and journals pass on."""

from dateline.reading.formats.markup import feed, news

MARKUP = (feed.READER, news.READER)

__all__ = ["MARKUP"]
