"""A box of mail: an article in every message."""

import re
from collections.abc import Iterator

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.mail.eml import headers_of, mailed
from dateline.reading.formats.reader import Reader, Row

BORDER = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]+\r?\n(?=[!-9;-~]+:)")


def read_box(content: bytes, name: str) -> Iterator[Row]:
    """The messages in the box, numbered. Raises UnreadableError where it is none."""
    borders = [*BORDER.finditer(content)]
    if not borders:
        raise UnreadableError('no box of mail: no line "From ..." before a message; export it anew')
    ends = [border.start() for border in borders[1:]] + [len(content)]
    for number, (border, end) in enumerate(zip(borders, ends, strict=True), start=1):
        message = re.sub(rb"(?m)^>(>*From )", rb"\1", content[border.end() : end])
        try:
            for place, row in mailed(message, f"{name}-{number}"):
                yield f"{number}:{place}" if place else str(number), row
        except UnreadableError as error:
            yield str(number), error


def _is_box(content: bytes) -> bool:
    border = BORDER.match(content)
    return bool(border and headers_of(content[border.end() :]))


READER = Reader("mbox", "a box of mail", (".mbox", ".mbx"), read_box, _is_box)
