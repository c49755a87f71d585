"""Articles to a story file: only what is new is read, and each document is kept as soon as it is marked."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.edges.codec import encode
from dateline.edges.edition import MARKING, edition
from dateline.edges.files import Found, Trouble
from dateline.edges.spread import spread
from dateline.edges.store import Kept, keep
from dateline.reading import Article, UnreadableError, read_article


@dataclass(frozen=True, slots=True)
class Ready:
    """A document read and marked, as it goes into the store, and what was wrong with it all the same."""

    entry: Kept
    marked: bytes
    troubles: tuple[Trouble, ...] = ()


def digest_of(article: Article) -> str:
    """A digest of an article and of what was told about it."""
    return hashlib.sha256(encode(article)).hexdigest()


def choose_new(finds: Iterable[Found | Trouble], known: dict[str, Kept]) -> Iterator[tuple[Kept, Found] | Trouble]:
    """Those articles that the store does not hold yet as they are, and the troubles on the way."""
    seen: dict[str, str] = {}
    for find in finds:
        if isinstance(find, Trouble):
            yield find
            continue
        article = find.article
        entry = Kept(article.id, find.file, digest_of(article), edition(*MARKING))
        if seen.get(article.id) == entry.digest or entry == (before := known.get(article.id)):
            seen[article.id] = entry.digest
        elif article.id in seen or _taken(entry, before):
            yield Trouble(find.where, f"another document is called {article.id!r}; give this one another name")
        else:
            seen[article.id] = entry.digest
            yield entry, find


def _taken(entry: Kept, before: Kept | None) -> bool:
    return before is not None and before.origin != entry.origin and before.digest != entry.digest


def make(new: tuple[Kept, Found]) -> Ready | Trouble:
    """The article read and marked, or why that could not be done."""
    from dateline.marking import mark

    entry, found = new
    try:
        document = read_article(found.article)
        troubles = tuple(Trouble(found.where, problem.message) for problem in document.problems)
        return Ready(entry, encode(mark(document)), troubles)
    except UnreadableError as error:
        return Trouble(found.where, str(error))


def build(connection: sqlite3.Connection, new: Iterable[tuple[Kept, Found]]) -> Iterator[Ready | Trouble]:
    """Each new article in turn, once it is in the store, and each that could not be read."""
    for made in spread(make, new):
        if isinstance(made, Ready):
            keep(connection, made.entry, made.marked)
        yield made
