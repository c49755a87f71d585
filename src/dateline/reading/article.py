"""One article, as text, made into a Document."""

import hashlib
import re
from datetime import date

from dateline.types import Dating, Document, Region, Span, Window

PARAGRAPH = re.compile(r"[^\n]+")


def read(
    content: str | bytes, *, id: str, published: str | None = None, outlet: str | None = None, title: str | None = None
) -> Document:
    """The Document of an article's text."""
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    regions = tuple(Region(Span(id, m.start(), m.end()), "body") for m in PARAGRAPH.finditer(text) if m.group().strip())
    dating = Dating(Window.day(date.fromisoformat(published[:10])), "given with the article") if published else None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id, text, source=outlet or id, outlet=outlet, title=title, published=dating, regions=regions, digest=digest
    )
