"""Exports of Factiva, as text or as a page: headline, byline, "312 words", day, outlet, the text, "Document ..."."""

import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.exports.nexis import day_in
from dateline.reading.formats.exports.parts import exported, numbered, numbered_id
from dateline.reading.formats.reader import Reader, Row, blocks_of, broken_as, head_of
from dateline.reading.tables import Article

END = re.compile(r"^Document [A-Z]{3,}[A-Z0-9]*\d{4,}\w*[ \t]*$", re.MULTILINE)
LENGTH = re.compile(r"^[\d,]+ words[ \t\r]*$", re.MULTILINE)
DATED = re.compile(
    r"^[\d,]+ words\s+\d{1,2} [A-Z][a-z]+ \d{4}[ \t\r]*\n(?:\s*\d{1,2}:\d\d[^\n]*\n)?\s*[^\n]{1,60}[^\s.!?][ \t\r]*\n",
    re.MULTILINE,
)
# What stands between the outlet and the text: hour, page, code, language, rights.
BETWEEN = re.compile(
    r"\d{1,2}:\d\d(?::\d\d)?(?: [A-Z]{2,4})?|(?:[Pp]age |[Pp]\.? ?)?[A-Z]?\d{1,4}|[A-Z][A-Z0-9]{2,9}|[A-Z][a-z]{3,11}"
    r"|(?:\(c\)|©|Copyright\b).*|.*[Aa]ll [Rr]ights [Rr]eserved\.?"
)
PAGE = re.compile(r'class="[^"]*\ben(?:Article|Headline)\b', re.IGNORECASE)


def read_factiva(content: bytes, name: str) -> Iterator[Row]:
    """The articles of the export. Raises UnreadableError where it is none."""
    text = decode_text(content).replace("\r\n", "\n")
    parts = _of_page(text) if PAGE.search(text) else [(part, "") for part in END.split(text)]
    parts = [part for part in parts if LENGTH.search(part[0])]
    if not parts:
        raise UnreadableError('no export of Factiva: no line "... words"; export it anew with the full text')
    ids = [numbered_id(name, number, len(parts)) for number in range(1, len(parts) + 1)]
    yield from numbered([_article(part, title, id) for (part, title), id in zip(parts, ids, strict=True)])


def _of_page(text: str) -> list[tuple[str, str]]:
    """The text and the headline of each article on a page of them."""
    from lxml import html

    with broken_as("page of Factiva", "export it anew as text"):
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True))
        articles = root.find_class("enArticle") or root.find_class("article")
        titles = [(one.find_class("enHeadline") or [*one.iterdescendants("b")] or [None])[0] for one in articles]
        words = ["" if title is None else " ".join(title.text_content().split()) for title in titles]
        return [(END.split(blocks_of(one))[0], title) for one, title in zip(articles, words, strict=True)]


def _article(part: str, title: str, id: str) -> Article | UnreadableError:
    length = LENGTH.search(part)
    assert length
    before, lines = part[: length.start()], part[length.end() :].split("\n")
    title, byline = _told(before, title)
    rest = [n for n, line in enumerate(lines) if line.strip()]
    day = next((day for n in rest[:3] if (day := day_in(lines[n]))), "")
    known = [n for n in rest if not day_in(lines[n]) and not BETWEEN.fullmatch(lines[n].strip())]
    outlet = known[0] if known else len(lines)
    start = next((n for n in rest if n > outlet and not BETWEEN.fullmatch(lines[n].strip())), len(lines))
    name = lines[outlet] if known else ""
    return exported(id, "\n".join(lines[start:]), title=title, outlet=name, day=day, byline=byline)


def _told(before: str, title: str) -> tuple[str, str]:
    """Headline and byline out of what stands before the count of words: a section may come first."""
    blocks = [block.strip().split("\n") for block in re.split(r"\n\s*\n", before) if block.strip()]
    if not blocks:
        return title, ""
    last = blocks[-1][-1].strip()
    if title:
        return title, "" if last == title else last
    if len(blocks) > 1:
        return blocks[-2][-1].strip(), last
    return last, ""


def _is_factiva(content: bytes) -> bool:
    head = head_of(content)
    page = bool(PAGE.search(head)) and "activa" in head
    return page or bool(LENGTH.search(head) and END.search(head)) or bool(DATED.search(head[:2000]))


READER = Reader("factiva", "an export of Factiva, as text or as a page", (), read_factiva, _is_factiva)
