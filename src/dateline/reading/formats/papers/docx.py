"""The text of a file of Word."""

import io
import zipfile
from collections.abc import Iterator

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import MOST_UNPACKED, Member, Reader, Row, broken_as, renamed

ADVICE = "save it as plain text"


def read_docx(content: bytes, name: str) -> Iterator[Row]:
    """The text of its paragraphs and tables as one file. Raises UnreadableError where it has none."""
    with broken_as("DOCX", ADVICE):
        from docx import Document
        from docx.text.paragraph import Paragraph

        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                raise UnreadableError(f"a DOCX of more than {MOST_UNPACKED >> 20} MB; {ADVICE}")
        blocks: list[str] = []
        for part in Document(io.BytesIO(content)).iter_inner_content():
            if isinstance(part, Paragraph):
                blocks.append(part.text)
            else:
                blocks += ["\n".join(cell.text for cell in row.cells) for row in part.rows]
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise UnreadableError(f"a DOCX without a text; {ADVICE}")
    yield "", Member(renamed(name, ".txt"), text.encode(errors="replace"), called=name)


def _is_docx(content: bytes) -> bool:
    return content.startswith(b"PK") and b"word/document.xml" in content


READER = Reader("docx", "the text of a file of Word", (".docx",), read_docx, _is_docx)
