"""What is known not to be an article, by its suffix or by how it begins, and what to do with it."""

import re
from collections.abc import Mapping

from dateline.reading.formats.reader import HEAD, head_of

WORDS = "save it as plain text, DOCX or PDF"
ADVICE: Mapping[str, str] = {
    **dict.fromkeys([".doc", ".odt", ".epub", ".pages"], WORDS),
    **dict.fromkeys([".zst", ".7z", ".rar", ".br"], "unpack it, or pack it as .zip or .gz"),
    **dict.fromkeys([".sqlite", ".db", ".pkl", ".rdata", ".rds", ".dta", ".sav"], "export it to JSONL or CSV"),
    **dict.fromkeys([".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff"], "read its text by OCR and save that"),
    **dict.fromkeys([".mp3", ".mp4", ".wav", ".m4a", ".mov"], "give a transcript of it as text"),
    **dict.fromkeys([".js", ".css", ".py", ".svg", ".woff", ".woff2", ".ico"], "leave it out"),
}
LIST = "a list of articles without their texts; export the texts, or save the pages it names"
BEGINS = tuple(
    (re.compile(pattern, re.IGNORECASE), told)
    for pattern, told in (
        (r"(?:%[^\n]*\n\s*|@comment\b[^\n]*\n\s*)*@[a-z]+\s*\{[^\n]*,", f"BibTeX, {LIST}"),
        (r"TY\s\s-\s[A-Z]+\r?\n", f"RIS, {LIST}"),
        (r"(?:https?://\S+\s+)+\Z", "a list of addresses, and nothing is fetched; save the pages as HTML files"),
        (r"(?:<\?xml[^>]*>\s*)?<rdf:RDF\b", f"RDF, {LIST}"),
        (r"BEGIN:V(?:CALENDAR|CARD)", "a calendar or address book, no article; leave it out"),
        (r"(?:<\?xml[^>]*>\s*)?<svg\b", "a drawing, no article; leave it out"),
        (r"(?:<\?xml|<!DOCTYPE\s+(?!html))", "XML of a kind that is not known; save the article as text or HTML"),
        (r"\{\\rtf", "RTF; give it the ending .rtf"),
    )
)
MAGIC = (
    (b"\xd0\xcf\x11\xe0", f"an old Office file; {WORDS}"),
    (b"\x28\xb5\x2f\xfd", "packed by zstd; unpack it, or pack it as .gz"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it, or pack it as .zip"),
    (b"Rar!", "a RAR archive; unpack it, or pack it as .zip"),
    (b"\x89PNG", "a picture; read its text by OCR and save that"),
    (b"\xff\xd8\xff", "a picture; read its text by OCR and save that"),
    (b"GIF8", "a picture; read its text by OCR and save that"),
    (b"SQLite format 3\0", "a database; export its articles to JSONL or CSV"),
)


def strangeness(content: bytes) -> str | None:
    """What these bytes are and what to do with them, where they are known to be no article."""
    magic = next((told for begins, told in MAGIC if content.startswith(begins)), None)
    if magic:
        return magic
    head = head_of(content)
    return next((told for pattern, told in BEGINS if pattern.match(head + "\n" * (len(content) < HEAD))), None)
