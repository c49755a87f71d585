"""Exports of Nexis: "1 of 20 DOCUMENTS", outlet, day, headline, labels in capitals, the text, and a tail of labels."""

import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.exports.parts import blocks_in, exported, numbered, numbered_id
from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.page import dating_given
from dateline.reading.tables import Article

BORDER = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t\r]*$", re.MULTILINE)
LENGTH = re.compile(r"^LENGTH:\s+[\d,]+ words", re.MULTILINE)
HEAD_LABEL = re.compile(
    r"(BYLINE|SECTION|LENGTH|HIGHLIGHT|DATELINE|SERIES|COLUMN|BODY|SOURCE|DISTRIBUTION):\s*(.*)", re.S
)
LABEL = re.compile(
    r"(?:(?:LOAD|CORRECTION)-DATE|LANGUAGE|GRAPHIC|PUB(?:LICATION)?-TYPE|SUBJECT|JOURNAL-CODE|URL|TYPE):"
)
COPYRIGHT = re.compile(r"(?:Copyright|All Rights Reserved)\b", re.IGNORECASE)
DAY = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]+\.? (?:\d{1,2}, )?\d{4}")


def read_nexis(content: bytes, name: str) -> Iterator[Row]:
    """The articles of the export. Raises UnreadableError where it is none."""
    text = decode_text(content).replace("\r\n", "\n")
    parts = BORDER.split(text)[1:] or [text]
    if not LENGTH.search(text):
        raise UnreadableError('no export of Nexis: no line "LENGTH: ... words"; export it anew as text')
    yield from numbered([_article(part, numbered_id(name, n, len(parts))) for n, part in enumerate(parts, start=1)])


def _article(part: str, id: str) -> Article | UnreadableError:
    blocks = [block for block in blocks_in(part) if not re.fullmatch(r"Page \d+ of \d+", block)]
    labels = [place for place, block in enumerate(blocks) if HEAD_LABEL.match(block)]
    head, known, place = blocks[: labels[0]] if labels else [], dict[str, str](), labels[0] if labels else 0
    while place < len(blocks) and (label := HEAD_LABEL.match(blocks[place])):
        if label[1] == "BODY":
            blocks[place] = label[2]
            break
        known[label[1]] = label[2]
        place += 1
    body = blocks[place:]
    end = next((n for n, block in enumerate(body) if LABEL.match(block)), len(body))
    while end and COPYRIGHT.match(body[end - 1]):
        end -= 1
    head = [block for block in head if not COPYRIGHT.match(block)]
    outlet, day, title = _head(head)
    return exported(id, "\n\n".join(body[:end]), title=title, outlet=outlet, day=day, byline=known.get("BYLINE", ""))


def _head(head: list[str]) -> tuple[str, str, str]:
    """Outlet, day and headline: the day is the first block that is one, the others stand before and behind it."""
    place = next((n for n, block in enumerate(head) if n < len(head) and day_in(block)), None)
    if place is None:
        return (head[0] if head else ""), "", " ".join(head[1:])
    return " ".join(head[:place][:1]), day_in(head[place]), " ".join(head[place + 1 :])


def day_in(line: str) -> str:
    """The day that a line of its own tells, whatever weekday, hour or edition stands behind it; "" for another line."""
    found = DAY.match(line.strip())
    return found[0] if found and dating_given(found[0]) else ""


def _is_nexis(content: bytes) -> bool:
    head = head_of(content)
    return bool(LENGTH.search(head)) and bool(BORDER.search(head) or re.search(r"^LOAD-DATE:", head, re.MULTILINE))


READER = Reader("nexis", "an export of Nexis as text", (), read_nexis, _is_nexis)
