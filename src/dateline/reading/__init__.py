"""Bytes and rows to Documents: text, regions, publication date."""

from dateline.reading.article import read, read_article
from dateline.reading.errors import UnreadableError
from dateline.reading.formats import Reader
from dateline.reading.tables import Article

__all__ = ["Article", "Reader", "UnreadableError", "read", "read_article"]
