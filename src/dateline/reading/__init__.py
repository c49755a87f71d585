"""Bytes and rows to Documents: text, regions, publication date."""

from dateline.reading.article import read, read_article
from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats import (
    ADVICE,
    ENTRY_POINTS,
    GUESS,
    READERS,
    Reader,
    Row,
    endings,
    read_jsonl,
    reader_among,
)
from dateline.reading.page import agency_in, find_days, order_of
from dateline.reading.tables import Article

__all__ = [
    "ADVICE",
    "ENTRY_POINTS",
    "GUESS",
    "READERS",
    "Article",
    "Reader",
    "Row",
    "UnreadableError",
    "agency_in",
    "decode_text",
    "endings",
    "find_days",
    "order_of",
    "read",
    "read_article",
    "read_jsonl",
    "reader_among",
]
