"""Feeds in RSS and Atom: an article in every entry."""

import io
import re
from collections.abc import Iterator
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Note, Reader, Row, broken_as, head_of, without_tags
from dateline.reading.tables import Article

ROOT = re.compile(r"(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE\b[^>\[]*>\s*)*<(?:rss|(?:atom:)?feed)\b", re.I | re.DOTALL)
FEED_1 = "http://purl.org/rss/1.0/"


def read_feed(content: bytes, name: str) -> Iterator[Row]:
    """The entries, each under its address. Raises UnreadableError where there are none."""
    with broken_as("feed", "save it anew"):
        import feedparser

        feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
        outlet, lang = feed.feed.get("title"), feed.feed.get("language")
    if not feed.entries:
        raise UnreadableError("a feed without entries, or a broken one; save it anew")
    short = 0
    for number, entry in enumerate(feed.entries, start=1):
        text, is_whole = _text(entry)
        short += not is_whole
        id = entry.get("link") or entry.get("id") or f"{name}-{number}"
        day = entry.get("published") or entry.get("updated")
        known = {"published": day, "url": entry.get("link"), "title": _line(entry.get("title")), "lang": lang or None}
        source = (entry.get("source") or {}).get("title") or outlet
        yield str(number), Article(id, text, "text", outlet=source or None, **known)
    if short:
        yield (
            "",
            Note(f"{short} of {len(feed.entries)} entries hold a summary only; save their pages"),
        )


def _line(title: str | None) -> str | None:
    """A title without markup, which feeds tend to escape twice."""
    return " ".join(without_tags(title).split()) if title else None


def _text(entry: Any) -> tuple[str, bool]:
    """The text of an entry, and whether it is more than a summary."""
    whole = max((str(part.get("value") or "") for part in entry.get("content", ())), key=len, default="")
    text = without_tags(whole or str(entry.get("summary") or ""))
    return (text or str(entry.get("title") or "")), bool(whole)


def _is_feed(content: bytes) -> bool:
    head = head_of(content)
    return bool(ROOT.match(head)) or (FEED_1 in head and "<rdf:RDF" in head)


READER = Reader("feed", "a feed in RSS or Atom", (".rss", ".atom"), read_feed, _is_feed)
