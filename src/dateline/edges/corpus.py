"""Documents marked one by one: JSON lines in, JSON lines out, in order."""

import json
from collections.abc import Generator, Iterable
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
DIED = "the process marking it died, perhaps for want of memory; please report this"


def mark_file(source: Path, output: Path, layers: tuple["Layer", ...]) -> int:
    """Marks every row of a JSONL file; what is wrong with a row is told."""
    refuse_same(output, source)
    try:
        text = decode_text(wanted(source.read_bytes, source))
    except UnreadableError as error:
        raise StopError(f"{source}: {error}") from error
    with written(output) as out, closing(mark_rows(text, str(source), layers)) as marked:
        made = watched(marked, total=text.count("\n"), label="marking")
        troubles = sum(_written(one, out) for one in made)
    return 1 if troubles else 0


def _written(one: str | Trouble, out: IO[bytes]) -> int:
    """Writes a row; 1 where there was trouble with it."""
    row = one.row if isinstance(one, Trouble) else one
    if row is not None:
        out.write((row + "\n").encode(errors="replace"))
    if isinstance(one, Trouble):
        tell(one)
    return int(isinstance(one, Trouble))


def mark_rows(text: str, where: str, layers: tuple["Layer", ...]) -> Generator[str | Trouble, None, None]:
    """The marks of each row as one JSON line, or why the row could not be read."""
    from dateline.marking import PARSED

    work = partial(_mark_row, where=where, layers=layers)
    rows: Iterable[Row] = read_jsonl(text)
    # Without a language model one process is done with little text before others have started.
    few = None if PARSED & {*layers} or len(text) > LITTLE else 1
    yield from spread(work, rows, lost=partial(_lost, where=where), processes=few)


def _mark_row(row: Row, *, where: str, layers: tuple["Layer", ...]) -> str | Trouble:
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
