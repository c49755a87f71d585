"""Bytes and rows to Documents: text, regions, publication date."""

from dateline.reading.article import read, read_article
from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats import (
    ADVICE,
    ENTRY_POINTS,
    GUESS,
    NAMES,
    READERS,
    Member,
    Note,
    Reader,
    Row,
    articles_of,
    chosen,
    endings,
    opened,
    read_jsonl,
    reader_among,
    streamed,
    unknown,
)
from dateline.reading.page import agency_in, dating_given, find_days, order_of
from dateline.reading.tables import Article

__all__ = [
    "ADVICE",
    "ENTRY_POINTS",
    "GUESS",
    "NAMES",
    "READERS",
    "Article",
    "Member",
    "Note",
    "Reader",
    "Row",
    "UnreadableError",
    "agency_in",
    "articles_of",
    "chosen",
    "dating_given",
    "decode_text",
    "endings",
    "find_days",
    "opened",
    "order_of",
    "read",
    "read_article",
    "read_jsonl",
    "reader_among",
    "streamed",
    "unknown",
]
