"""What part each block of an article plays in its page."""

import re

from dateline.types import Region, Span

PARAGRAPH = re.compile(r"[^\n]+")


def find_regions(id: str, text: str) -> tuple[Region, ...]:
    """The regions of a text, in order and without overlap."""
    return tuple(Region(Span(id, m.start(), m.end()), "body") for m in PARAGRAPH.finditer(text) if m.group().strip())
