"""Exports of Nexis Uni: headline, outlet, day, labels, "Body", the text, "Classification", "End of Document"."""

import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.exports.nexis import day_in
from dateline.reading.formats.exports.parts import exported, numbered, numbered_id
from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.tables import Article

END = re.compile(r"^End of Document[ \t]*$", re.MULTILINE)
BODY = re.compile(r"^Body[ \t]*$", re.MULTILINE)
TAIL = re.compile(r"^(?:Classification|Load-Date:.*|Graphic|Notes)[ \t]*$", re.MULTILINE)
BYLINE = re.compile(r"^Byline:[ \t\xa0]*(.+)$", re.MULTILINE)
LABELS = re.compile(r"^(?:Section|Length|Byline|Highlight|Dateline):", re.MULTILINE)
COPYRIGHT = re.compile(r"Copyright\b", re.IGNORECASE)


def read_nexis_uni(content: bytes, name: str) -> Iterator[Row]:
    """The articles of the export. Raises UnreadableError where it is none."""
    parts = [part for part in END.split(decode_text(content).replace("\r\n", "\n")) if BODY.search(part)]
    if not parts:
        raise UnreadableError('no export of Nexis Uni: no line "Body" before a text; export it anew with the full text')
    yield from numbered([_article(part, numbered_id(name, n, len(parts))) for n, part in enumerate(parts, start=1)])


def _article(part: str, id: str) -> Article | UnreadableError:
    head, body = BODY.split(part, maxsplit=1)
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    day = next((n for n, line in enumerate(lines) if n > 1 and day_in(line)), None)
    title, outlet = ((" ".join(lines[: day - 1]), lines[day - 1])) if day else (lines[0] if lines else "", "")
    byline = BYLINE.search(head)
    return exported(
        id,
        TAIL.split(body, maxsplit=1)[0],
        title=title,
        outlet=outlet,
        day=day_in(lines[day]) if day else "",
        byline=byline[1] if byline else "",
    )


def _is_nexis_uni(content: bytes) -> bool:
    head = head_of(content)
    return bool(BODY.search(head) and LABELS.search(head)) and bool(COPYRIGHT.search(head) or END.search(head))


READER = Reader("nexis-uni", "an export of Nexis Uni", (), read_nexis_uni, _is_nexis_uni)
