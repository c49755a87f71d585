"""What belongs to the page and not to the article: line by line, box by box, and what is printed twice."""

from dateline.reading.page.boilerplate.boxes import find_boxes, find_notes
from dateline.reading.page.boilerplate.lines import (
    BYLINE,
    CREDITS,
    FROM_FILE,
    LEGAL,
    is_address,
    is_age,
    is_credited,
    is_link,
    is_link_heading,
    is_page_line,
    is_post_signature,
    is_ticker,
    is_to_reader,
)
from dateline.reading.page.boilerplate.repeated import find_repeated

__all__ = [
    "BYLINE",
    "CREDITS",
    "FROM_FILE",
    "LEGAL",
    "find_boxes",
    "find_notes",
    "find_repeated",
    "is_address",
    "is_age",
    "is_credited",
    "is_link",
    "is_link_heading",
    "is_page_line",
    "is_post_signature",
    "is_ticker",
    "is_to_reader",
]
