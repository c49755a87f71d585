"""The article in a web page: its main text, and what the page's markup says of it."""

from dataclasses import dataclass

from dateline.reading.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, its headline first, and what the markup tells."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def read_page(html: str) -> Page:
    """The article of a web page. Raises UnreadableError where there is none."""
    from trafilatura import extract, extract_metadata

    told = extract_metadata(html, extensive=False)
    text = extract(html, fast=True, include_comments=False, include_tables=False, output_format="txt")
    if not text or not text.strip():
        size = max(1, len(html) // 1000)
        raise UnreadableError(f"no article text found ({size} kB of markup); give --as text if it is plain text")
    title = told.title if told else None
    if not told:
        return Page(text)
    return Page(_headed(text, title), title, told.sitename, told.date, told.url, told.language)


def _headed(text: str, title: str | None) -> str:
    """The text below its headline, which extraction tends to leave out."""
    if not title or title.strip() in [line.strip() for line in text.split("\n", 3)[:3]]:
        return text
    return f"{title.strip()}\n\n{text}"
