"""The text of a PDF."""

import io
import re
from collections.abc import Iterator

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Member, Note, Reader, Row, broken_as, renamed

ADVICE = "save its text and give that"
MOST_PAGES = 2000
BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
ENDED = re.compile(r"[.!?:;][\"'”’)]?$")
LEAST_LINE, SHORT = 40, 0.7


def read_pdf(content: bytes, name: str) -> Iterator[Row]:
    """The text of its pages as one file. Raises UnreadableError where it has none, as a scan."""
    with broken_as("PDF", ADVICE):
        import logging

        from pypdf import PdfReader

        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        file = PdfReader(io.BytesIO(content))
        if file.is_encrypted and not file.decrypt(""):
            raise UnreadableError(f"a PDF with a password; {ADVICE}")
        pages = [page.extract_text() for _, page in zip(range(MOST_PAGES), file.pages, strict=False)]
        more = len(file.pages) - len(pages)
    text = "\n\n".join(filter(None, (_running(page) for page in pages)))
    if not text.strip():
        raise UnreadableError("a PDF without a text, perhaps a scan; read it by OCR and save that")
    yield "", Member(renamed(name, ".txt"), text.encode(errors="replace"), called=name)
    if more > 0:
        yield "", Note(f"the first {MOST_PAGES} pages were read, {more} were not; cut it up for the rest")


def _running(page: str) -> str:
    """The page with its paragraphs in one line each.

    A line goes on in the next where it fills its column, or where the next begins small and it does not end.
    """
    page = BROKEN_WORD.sub("", page.replace("\r", ""))
    lines = [line.rstrip() for line in page.split("\n")]
    full = max((len(line) for line in lines), default=0)
    if full < LEAST_LINE:
        return page
    joined: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        fills = len(before) > SHORT * full and line and not line.startswith((" ", "\u2022"))
        goes_on = fills or (line.lstrip()[:1].islower() and before and not ENDED.search(before))
        joined.append(f" {line.lstrip()}" if goes_on else f"\n{line}")
    return "".join(joined).strip("\n")


READER = Reader("pdf", "the text of a PDF", (".pdf",), read_pdf, lambda content: b"%PDF-" in content[:1024])
