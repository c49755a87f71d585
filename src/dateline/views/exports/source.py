"""Where something stands: document, outlet, day, verbatim words and offsets, for formats that tell all of it."""

import re
from dataclasses import dataclass
from hashlib import blake2s
from urllib.parse import quote, urlsplit

from dateline.types import Document, Span, When
from dateline.views.exports.edtf import edtf
from dateline.views.index import Index, steady

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# What turns the writing direction.
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Source:
    """A span with what a reader needs to find it again."""

    doc: str
    outlet: str
    day: str
    words: str
    start: int
    end: int

    @property
    def place(self) -> str:
        """The document and its code points: "a.txt, 12–40"."""
        return f"{self.doc}, {self.start}–{self.end}"

    @property
    def cited(self) -> str:
        """In one line: outlet, day, words in quotation marks, place."""
        return f"{self.outlet}, {self.day}: “{self.words}” ({self.place})"


def source_of(span: Span, index: Index) -> Source:
    """The source of a span, its words in one line."""
    day = index.published(span.doc)
    return Source(fit(span.doc), index.outlet(span.doc), day, index.words(span), span.start, span.end)


def published(document: Document) -> str:
    """The day of publication in EDTF, level 1; nothing where it is not known, or has no notation there."""
    return edtf(When(document.published.window)) if document.published else ""


def web_address(document: Document) -> str:
    """The document's address where it is one of the web, which a reader may safely follow; else nothing."""
    try:
        parts = urlsplit(document.url or "")
    except ValueError:
        return ""
    is_web = parts.scheme in ("http", "https") and parts.hostname
    return quote(steady(document.url or "").strip(), safe=":/?#[]@!$&'()*+,;=%~") if is_web else ""


def document_iri(document: Document) -> str:
    """The document's web address, or a URN made of its id."""
    return web_address(document) or f"urn:dateline:document:{quote(document.id, safe='', errors='replace')}"


def key_of(*parts: object) -> str:
    """A short key of these parts, always the same for the same."""
    return blake2s("\n".join(map(str, parts)).encode(errors="replace")).hexdigest()[:16]


def fit(text: str) -> str:
    """The text with a replacement for each character that XML and files may not hold; its length stays."""
    return UNFIT.sub("�", text)
