"""Documents marked one by one: JSON lines in, JSON lines out, in order."""

import codecs
import io
import json
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from dateline.edges.console import tell, wanted, watched
from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.outputs import refuse_same, written
from dateline.edges.spread import spread
from dateline.reading import Article, UnreadableError, decode_text, read_article, read_jsonl
from dateline.rules import RuleError

if TYPE_CHECKING:
    from dateline.marking import Layer

Row = tuple[int, Article | UnreadableError]
LITTLE = 4_000_000
PIECE = 1 << 20
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
LONGEST_MARK = 4
DIED = "the process marking it died, perhaps for want of memory; please report this"


def mark_file(source: Path, output: Path, layers: tuple["Layer", ...], *, processes: int | None = None) -> int:
    """Marks every row of a JSONL file; what is wrong with a row is told. No more rows are held than are at work."""
    refuse_same(output, source)
    with wanted(lambda: _opened(source), source) as file, written(output) as out:
        lines = _lines(file, source)
        total, size = _measured(file) if file.seekable() else (0, LITTLE + 1)
        with closing(mark_rows(lines, str(source), layers, size=size, processes=processes)) as marked:
            rows, troubles = 0, 0
            for one in watched(marked, total=total, label="marking"):
                rows += _written(one, out)
                troubles += isinstance(one, Trouble)
        if troubles and not rows:
            raise StopError(f"{source}: no row could be read; see the lines above")
    return 1 if troubles else 0


def _opened(source: Path) -> IO[bytes]:
    """The file; in one of another encoding, where a byte is no character, its text as UTF-8."""
    file = source.open("rb")
    if not file.seekable():
        return io.BytesIO(file.read())
    head = file.read(LONGEST_MARK)
    file.seek(0)
    if not head.startswith(WIDE):
        return file
    with file:
        return io.BytesIO(decode_text(file.read()).encode())


def _measured(file: IO[bytes]) -> tuple[int, int]:
    """How many lines are in a file, and how many bytes."""
    pieces = iter(lambda: file.read(PIECE), b"")
    lines = sum(piece.count(b"\n") for piece in pieces)
    size = file.tell()
    file.seek(0)
    return lines, size


def _lines(file: IO[bytes], source: Path) -> Iterator[str]:
    """The lines of a file as text. Raises StopError for what is no text."""
    for line in file:
        try:
            yield decode_text(line)
        except UnreadableError as error:
            raise StopError(f"{source}: {error}") from error


def _written(one: str | Trouble, out: IO[bytes]) -> int:
    """Writes a row, and tells what was wrong with it; 1 where there was one to write."""
    row = one.row if isinstance(one, Trouble) else one
    if row is not None:
        out.write((row + "\n").encode(errors="replace"))
    if isinstance(one, Trouble):
        tell(one)
    return int(row is not None)


def mark_rows(
    lines: Iterable[str], where: str, layers: tuple["Layer", ...], *, size: int, processes: int | None = None
) -> Generator[str | Trouble, None, None]:
    """The marks of each row as one JSON line, or why the row could not be read; `size` is that of all rows."""
    from dateline.marking import PARSED

    work = partial(mark_one, where=where, layers=layers)
    # Without a language model one process is done with little text before others have started.
    few = processes if PARSED & {*layers} or size > LITTLE else 1
    yield from spread(work, read_jsonl(lines), lost=partial(_lost, where=where), processes=few, weigh=_weight)


def _weight(row: Row) -> int:
    return 0 if isinstance(row[1], UnreadableError) else len(row[1].content)


def mark_one(row: Row, *, where: str, layers: tuple["Layer", ...]) -> str | Trouble:
    """The marks of one row as a line of JSON, or why it could not be read."""
    from dateline.marking import mark
    from dateline.resolving import resolve_times
    from dateline.views import mark_row

    number, article = row
    if isinstance(article, UnreadableError):
        return Trouble(f"{where}:{number}", str(article))
    try:
        marked = mark(read_article(article), only=layers)
        return json.dumps(mark_row(marked, resolve_times(marked)), ensure_ascii=False)
    except UnreadableError as error:
        return Trouble(f"{where}:{number}", str(error), _empty(article))
    except RuleError:
        raise
    except Exception as error:
        return Trouble(f"{where}:{number}", fault(error), _empty(article))


def _lost(row: Row, *, where: str) -> Trouble:
    number, article = row
    return Trouble(f"{where}:{number}", DIED, None if isinstance(article, UnreadableError) else _empty(article))


def _empty(article: Article) -> str:
    """A row without marks, so that every document that came in goes out."""
    from dateline.types import Document, Marked
    from dateline.views import mark_row

    return json.dumps(mark_row(Marked(Document(article.id, "", source=article.id)), ()), ensure_ascii=False)
