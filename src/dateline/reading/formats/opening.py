"""A file to articles: which reader reads it, and what is packed in it or stands in its rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import dropwhile
from typing import IO

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.guess import is_prose
from dateline.reading.formats.reader import MOST_UNPACKED, Member, Note, Reader, Row, TableRow, endings, reader_among
from dateline.reading.formats.strange import ADVICE, strangeness
from dateline.reading.formats.tables import articles_of
from dateline.reading.tables import Article

MOST_DEEP = 6
EMPTY = "without any article; leave it out or fill it"
Choice = Callable[[str, bytes], Reader]
Reading = Callable[[Reader, bytes, str], Iterable[Row]]
Found = tuple[str, Article | UnreadableError | Note]


def chosen(readers: Iterable[Reader], file: str, content: bytes) -> Reader | None:
    """The reader of a file: that of its ending where the bytes do not speak against it, else the one they speak for.

    None where nobody claims the file. Raises UnreadableError for what is known to be no article.
    """
    known = [*readers]
    named = reader_among(known, file)
    if not content.strip():
        raise UnreadableError("an empty file; leave it out or fill it")
    if named and named.sniff and named.sniff(content) and named.name != "html":
        return named
    sniffing = (reader for reader in known if reader.sniff and reader.sniff(content))
    found = next(sniffing, None)
    if found:
        return found
    strange = strangeness(content)
    if strange:
        raise UnreadableError(strange)
    return named


def unknown(file: str, content: bytes) -> None:
    """Raises UnreadableError for a file that nobody reads, unless sentences stand in it."""
    ending = next((ending for ending in endings(file) if ending in ADVICE), None)
    if ending:
        raise UnreadableError(f"{ending} files are not read; {ADVICE[ending]}")
    if not is_prose(content):
        raise UnreadableError("of no kind that is read, and without a sentence in it; save the article as text or HTML")


def opened(
    reader: Reader,
    content: bytes,
    name: str,
    *,
    choose: Choice,
    reading: Reading,
    columns: Mapping[str, str],
) -> Iterator[Found]:
    """Every article in a file, with its place; whatever is packed in it is opened in turn, as deep as is sensible.

    `choose` gives the reader of what is packed, `reading` the rows a reader finds, `columns` the columns of fields.
    Raises UnreadableError where nothing in the file can be read.
    """
    yield from _Opening(choose, reading, columns).rows(reader, content, name, 0)


def streamed(reader: Reader, source: Callable[[], IO[bytes]], name: str, columns: Mapping[str, str]) -> Iterator[Found]:
    """Every article in a table that its reader reads row by row, so that it is never held whole.

    `source` opens it anew. Raises UnreadableError where nothing in it can be read.
    """

    def rows() -> Iterator[TableRow]:
        with source() as file:
            yield from reader.stream(file) if reader.stream else ()

    is_empty = True
    for place, row in rows():
        is_empty = False
        if not isinstance(row, UnreadableError):
            yield from articles_of(lambda: dropwhile(_is_wrong, rows()), name, columns)
            return
        yield place, row
    if is_empty:
        yield "", UnreadableError(EMPTY)


def _is_wrong(row: TableRow) -> bool:
    return isinstance(row[1], UnreadableError)


class _Opening:
    """One file being opened: what it unpacks to is counted over all that is packed in it."""

    def __init__(self, choose: Choice, reading: Reading, columns: Mapping[str, str]) -> None:
        self.choose, self.reading, self.columns, self.unpacked = choose, reading, columns, 0

    def rows(self, reader: Reader, content: bytes, name: str, depth: int) -> Iterator[Found]:
        table = list[TableRow]()
        is_table, is_empty = False, True
        for place, row in self.reading(reader, content, name):
            is_empty = is_empty and isinstance(row, Note)
            if isinstance(row, Member):
                yield from self.member(place, row, depth + 1)
            elif isinstance(row, Mapping) or (is_table and isinstance(row, UnreadableError)):
                is_table = True
                table.append((place, row))
            elif isinstance(row, Article | UnreadableError | Note):
                yield place, row
        if table:
            yield from articles_of(lambda: table, name, self.columns)
        elif is_empty:
            yield "", UnreadableError(EMPTY)

    def member(self, place: str, packed: Member, depth: int) -> Iterator[Found]:
        """What is in a file that was packed in another; what is wrong with it stops no other."""
        self.unpacked += len(packed.content)
        try:
            if depth > MOST_DEEP:
                raise UnreadableError(f"packed more than {MOST_DEEP} times over; unpack it, and give what is in it")
            if self.unpacked > MOST_UNPACKED:
                raise UnreadableError(f"unpacks to more than {MOST_UNPACKED >> 20} MB; give a part of it at a time")
            reader = self.choose(packed.name, packed.content)
            for inner, row in self.rows(reader, packed.content, packed.called or packed.name, depth):
                yield ":".join(part for part in (place, inner) if part), row
        except UnreadableError as error:
            yield place, error
