"""The text of rich text, as services of news export it."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import Member, Reader, Row, broken_as, renamed

BEGINS = b"{\\rtf"
# A few bytes may unpack to millions of blanks, which are read one by one.
BLANKS = re.compile(rb" {16,}")


def read_rtf(content: bytes, name: str) -> Iterator[Row]:
    """The text as one file. Raises UnreadableError where there is none."""
    with broken_as("RTF", "save it as plain text"):
        from striprtf import striprtf

        if not content.lstrip().startswith(BEGINS):
            raise UnreadableError("no RTF, whatever its name says; give it its own ending")
        to_text: Any = striprtf.rtf_to_text
        text = str(to_text(BLANKS.sub(b" ", content).decode("latin-1"), errors="ignore"))
    if not text.strip():
        raise UnreadableError("RTF without a text; save it as plain text")
    yield "", Member(renamed(name, ".txt"), text.encode(errors="replace"), called=name)


READER = Reader("rtf", "the text of rich text", (".rtf",), read_rtf, lambda content: content.startswith(BEGINS))
