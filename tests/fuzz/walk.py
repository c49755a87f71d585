"""The whole walk over one pile, from the rows of a file to every view, and the reading of one file of any kind."""

import io
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from dateline import align, mark, render, resolve
from dateline.edges.readers import reader_for, reader_of_rows, rows_of
from dateline.edges.store import decode, encode
from dateline.reading import Article, UnreadableError, read_article, streamed
from dateline.reading.formats.tables.jsonl import read_jsonl
from dateline.types import Account, Document, Marked
from dateline.views.render import VIEWS
from tests.fuzz.piles import Row, lines

MOST_SECONDS = 5.0


def walk(rows: list[Row]) -> Account | None:
    """The account of the pile, after every view of it was made; None where nothing in it could be read."""
    marked = [_kept(mark(document)) for document in _documents(rows)]
    if not marked:
        return None
    account = align(resolve(marked))
    assert decode(encode(account), Account) == account
    for view in VIEWS:
        made = render(account, to=view)
        assert made if isinstance(made, bytes) else made.encode()
    return account


def read_file(name: str, content: bytes) -> int:
    """How many documents a file becomes; whatever else is in it must be told in one line."""
    documents = 0
    try:
        for _, row in rows_of(reader_for(name, content), content, name, {}):
            if isinstance(row, Article):
                documents += _is_read(row)
            else:
                assert str(row).strip()
    except UnreadableError as error:
        assert str(error).strip()
    _streams_alike(name, content)
    return documents


def _streams_alike(name: str, content: bytes) -> None:
    """Row by row a table is read as it is whole."""
    reader = reader_of_rows(name, lambda: io.BytesIO(content), None)
    if reader:
        whole = _told(rows_of(reader_for(name, content), content, name, {}))
        assert _told(streamed(reader, lambda: io.BytesIO(content), name, {})) == whole


def _told(rows: Iterable[tuple[str, object]]) -> list[str]:
    told = list[str]()
    with suppress(UnreadableError):
        told.extend(f"{place}: {row!r}" for place, row in rows)
    return told


def _is_read(article: Article) -> bool:
    """True where the article is a document that can be kept."""
    try:
        document = read_article(article)
    except UnreadableError as error:
        assert str(error).strip()
        return False
    assert decode(encode(document), Document) == document
    return True


def _documents(rows: list[Row]) -> Iterator[Document]:
    """The documents of those rows that can be read."""
    for _, article in read_jsonl(lines(rows).split("\n")):
        try:
            if not isinstance(article, UnreadableError):
                yield read_article(article)
        except UnreadableError:
            continue


def _kept(marked: Marked) -> Marked:
    """What comes back of a marked document that was stored."""
    back = decode(encode(marked), Marked)
    assert back == marked
    return back


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises TimeoutError within, once so many CPU seconds were used."""
    before = signal.signal(signal.SIGPROF, _end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _end(number: int, frame: FrameType | None) -> None:
    raise TimeoutError("more CPU time than an article may take")
