"""XML of newsrooms and journals: NITF, NewsML and JATS."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Reader, Row, blocks_of, broken_as, head_of
from dateline.reading.tables import Article

ROOT = re.compile(
    r"(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE\b[^>\[]*(?:\[[^\]]*\])?>\s*)*<(?:\w+:)?"
    r"(nitf|newsItem|newsMessage|NewsML|article|pmc-articleset)\b",
    re.DOTALL,
)
UNITS = ("newsItem", "NewsItem", "nitf", "article")
BODIES = ("body.content", "inlineXML", "inlineData", "DataContent", "body")
TITLES = ("hl1", "headline", "HeadLine", "article-title", "title")
OUTLETS = ("journal-title", "provider", "Provider", "doc.copyright")
DAYS = ("date.issue", "story.date", "firstCreated", "contentCreated", "versionCreated", "FirstCreated", "pub-date")
STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?")


def read_news(content: bytes, name: str) -> Iterator[Row]:
    """The articles in the file. Raises UnreadableError where it is broken, or none is in it."""
    from lxml import etree

    with broken_as("XML", "save the article as text or HTML"):
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)
        root = etree.fromstring(content, parser)
    units = next((found for unit in UNITS if (found := _all(root, unit))), [root])
    for number, unit in enumerate(units, start=1):
        place = str(number) if len(units) > 1 else ""
        text = _text(unit)
        if text:
            id = f"{name}-{number}" if place else name
            yield place, Article(id, text, "text", _day(unit), _words(unit, OUTLETS), None, _words(unit, TITLES))
        else:
            yield place, UnreadableError("XML of news without a text in it; save the article as text or HTML")


def _all(root: Any, name: str) -> list[Any]:
    """Every element of this name, in whatever namespace, outermost first."""
    found = [element for element in root.iter() if _name(element) == name]
    return [element for element in found if not any(_name(above) == name for above in element.iterancestors())]


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(unit: Any) -> str:
    bodies = next((found for name in BODIES if (found := _all(unit, name))), [])
    return "\n\n".join(filter(None, map(blocks_of, bodies)))


def _words(unit: Any, names: tuple[str, ...]) -> str | None:
    texts = (" ".join("".join(element.itertext()).split()) for name in names for element in _all(unit, name))
    return next((text for text in texts if text), None)


def _day(unit: Any) -> str | None:
    """The day in an attribute or in the text of the elements that tell it, else in their year, month and day."""
    for element in (element for name in DAYS for element in _all(unit, name)):
        parts = {_name(part): (part.text or "").strip() for part in element}
        if parts.get("year", "").isdigit() and parts.get("month", "").isdigit():
            return "-".join([parts["year"], *(parts[key].zfill(2) for key in ("month", "day") if key in parts)])
        stamps = [*element.attrib.values(), *filter(None, [(element.text or "").strip()])]
        found = [match.groups() for value in stamps if (match := STAMP.match(value))]
        if found:
            return "-".join(found[0])
    return None


def _is_news(content: bytes) -> bool:
    found = ROOT.match(head_of(content))
    return found is not None and (found[1] != "article" or b"<front" in content or b"<body" in content)


READER = Reader("news-xml", "NITF, NewsML or JATS", (".nitf", ".newsml", ".nxml"), read_news, _is_news)
