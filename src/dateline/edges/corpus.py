"""Documents marked one by one: JSON lines in, JSON lines out, in order."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from dateline.edges.files import Trouble
from dateline.edges.spread import spread
from dateline.reading import Article, UnreadableError, read_article
from dateline.reading.tables import read_jsonl

if TYPE_CHECKING:
    from dateline.marking import Layer

Row = tuple[int, Article | UnreadableError]
LITTLE = 4_000_000


def mark_rows(text: str, where: str, layers: tuple["Layer", ...]) -> Iterator[str | Trouble]:
    """The marks of each row as one JSON line, or why the row could not be read."""
    from dateline.marking.document import PARSED

    work = partial(_mark_row, where=where, layers=layers)
    rows: Iterable[Row] = read_jsonl(text)
    # Without a language model one process is done with little text before others have started.
    return spread(work, rows, processes=None if PARSED & {*layers} or len(text) > LITTLE else 1)


def _mark_row(row: Row, *, where: str, layers: tuple["Layer", ...]) -> str | Trouble:
    from dateline.marking import mark
    from dateline.resolving.dates import resolve_times
    from dateline.views.rows import mark_row

    number, article = row
    try:
        if isinstance(article, UnreadableError):
            raise article
        marked = mark(read_article(article), only=layers)
    except UnreadableError as error:
        return Trouble(
            f"{where}:{number}", str(error), None if isinstance(article, UnreadableError) else _empty(article)
        )
    return json.dumps(mark_row(marked, resolve_times(marked)), ensure_ascii=False)


def _empty(article: Article) -> str:
    """A row without marks, so that every document that came in goes out."""
    from dateline.types import Document, Marked
    from dateline.views.rows import mark_row

    return json.dumps(mark_row(Marked(Document(article.id, "", source=article.id)), ()), ensure_ascii=False)
