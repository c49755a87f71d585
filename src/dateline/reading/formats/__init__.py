"""The formats articles come in: one module for each, with a `READER`, and the table of them all."""

from collections.abc import Mapping

from dateline.reading.formats import guess, html, markdown, subtitles, text
from dateline.reading.formats.archives import ARCHIVES
from dateline.reading.formats.exports import EXPORTS
from dateline.reading.formats.mail import MAIL
from dateline.reading.formats.markup import MARKUP
from dateline.reading.formats.opening import MOST_DEEP, chosen, opened, streamed, unknown
from dateline.reading.formats.papers import PAPERS
from dateline.reading.formats.reader import Member, Note, Reader, Row, endings, reader_among
from dateline.reading.formats.strange import ADVICE
from dateline.reading.formats.tables import NAMES, TABLES, articles_of, read_jsonl

# By name, and in the order in which they are asked whether a file is theirs: what is told most surely comes first.
# A package of its own adds to it by an entry point of this group, and is asked where no suffix here fits.
READERS: Mapping[str, Reader] = {
    reader.name: reader
    for reader in (
        *ARCHIVES,
        *PAPERS,
        *MAIL,
        *MARKUP,
        *EXPORTS,
        *TABLES,
        subtitles.READER,
        html.READER,
        markdown.READER,
        guess.READER,
        text.READER,
    )
}
GUESS = guess.READER
ENTRY_POINTS = "dateline.readers"

__all__ = [
    "ADVICE",
    "ENTRY_POINTS",
    "GUESS",
    "MOST_DEEP",
    "NAMES",
    "READERS",
    "Member",
    "Note",
    "Reader",
    "Row",
    "articles_of",
    "chosen",
    "endings",
    "opened",
    "read_jsonl",
    "reader_among",
    "streamed",
    "unknown",
]
