"""Exports of ProQuest: headline, labels, "Full text:", and a tail of labels with outlet and day."""

import re
from collections.abc import Iterator

from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.formats.exports.parts import blocks_in, exported, numbered, numbered_id
from dateline.reading.formats.reader import Reader, Row, head_of
from dateline.reading.tables import Article

BORDER = re.compile(r"^(?:Document \d+ of \d+|_{20,})[ \t]*$", re.MULTILINE)
FULL = re.compile(r"^Full text:[ \t]*", re.MULTILINE | re.IGNORECASE)
TAIL = re.compile(
    r"^(?:Subject|Business indexing term|Location|People|Company / organization|Title|Publication (?:title|year|date)"
    r"|Section|Publisher|(?:Place|Country|Language) of publication|ISSN|Source type|Document type|ProQuest document ID"
    r"|Document URL|Copyright|Last updated|Database|Credit|Identifier / keyword|Classification|Number of pages|Dateline"
    r"|First page|Pages):",
    re.MULTILINE,
)
LABEL = re.compile(r"^([A-Z][\w /]+):[ \t]*(.+)$", re.MULTILINE)
# The labels above the text; what stands before them is the headline, whatever marks are in it.
ABOVE = re.compile(r"(?:Author|Abstract|Links|Publication info|Publication title|Title):|ProQuest document link")


def read_proquest(content: bytes, name: str) -> Iterator[Row]:
    """The articles of the export. Raises UnreadableError where it is none."""
    parts = [part for part in BORDER.split(decode_text(content).replace("\r\n", "\n")) if FULL.search(part)]
    if not parts:
        raise UnreadableError('no export of ProQuest: no "Full text:"; export it anew with the full text')
    yield from numbered([_article(part, numbered_id(name, n, len(parts))) for n, part in enumerate(parts, start=1)])


def _article(part: str, id: str) -> Article | UnreadableError:
    head, rest = FULL.split(part, maxsplit=1)
    tail = TAIL.search(rest)
    known = {**_labels(head), **_labels(rest[tail.start() :] if tail else "")}
    first = next(iter(blocks_in(head)), "")
    title = known.get("Title") or ("" if ABOVE.match(first) else first)
    return exported(
        id,
        rest[: tail.start()] if tail else rest,
        title=title,
        outlet=re.split(r"[;\[]", known.get("Publication title", ""))[0],
        day=known.get("Publication date", ""),
        byline=known.get("Author", ""),
    )


def _labels(text: str) -> dict[str, str]:
    return {found[1]: found[2].strip() for found in LABEL.finditer(text)}


def _is_proquest(content: bytes) -> bool:
    head = head_of(content)
    return "ProQuest" in head and bool(FULL.search(head))


READER = Reader("proquest", "an export of ProQuest as text", (), read_proquest, _is_proquest)
